import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../../../server/src/core/config/projectFile';

const TITLES = { 'hedge/modal-verb': 'Modal verb' };
const read = (text: string) => {
  const { settings, problems } = readProjectFile(text, TITLES);
  return { settings, problems: problems.map(({ start, end, message }) => ({ at: text.slice(start, end), message })) };
};

describe('the project file', () => {
  it('is JSON with comments and trailing commas', () => {
    expect(read('{ // ours\n "profile": "writer", "rules": { "hedge/modal-verb": "hint", }, }')).toEqual({
      settings: { profile: 'writer', rules: { 'hedge/modal-verb': 'hint' } },
      problems: [],
    });
  });

  it('says nothing when it is no JSON, so that the last good settings stay', () => {
    const { settings, problems } = read('{ "profile": ');
    expect(settings).toBeUndefined();
    expect(problems[0]?.message).toContain('last settings');
  });

  it('reports an unknown rule at its key and keeps the rest', () => {
    const { settings, problems } = read(
      '{ "profile": "writer", "rules": { "hedge/nonsense": "off", "hedge/modal-verb": "off" } }',
    );
    expect(settings).toEqual({ profile: 'writer', rules: { 'hedge/modal-verb': 'off' } });
    expect(problems).toEqual([
      { at: '"hedge/nonsense"', message: expect.stringContaining('no rule “hedge/nonsense”') },
    ]);
  });

  it('reports a value that makes no sense at the value', () => {
    const { settings, problems } = read('{ "profile": "editor", "quotes": "ignore" }');
    expect(settings).toEqual({ quotes: 'ignore' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.at).toBe('"editor"');
  });

  it.each(['[]', '"x"', 'null', '{"rules": null}', '{"cues": {"ignore": "may"}}'])('survives %s', (text) => {
    expect(read(text).problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['too long', ' '.repeat(70_000), '70000 characters'],
    ['nested too deeply', '['.repeat(60_000), 'nested too deeply'],
  ])('%s is refused with a message, and the last good settings stay', (_, text, message) => {
    const { settings, problems } = readProjectFile(text, TITLES);
    expect(settings).toBeUndefined();
    expect(problems).toEqual([{ start: 0, end: 1, message: expect.stringContaining(message) }]);
  });
});
