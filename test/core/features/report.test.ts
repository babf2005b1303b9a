import { expect, test } from 'vitest';
import { analyse, report } from '../../../server/src/core/analysis';

const LEAK = `# The dam

Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.

They presumably left the valley that night. It is unclear who warned them. The mayor denied it.
`;

const page = (text: string): string => report(analyse(text), text, 'dam.md');

/** Entries of a section. */
const section = (text: string, title: string): string[] =>
  (page(text).split(`## ${title}\n\n`)[1]?.split('\n\n')[0] ?? '').split('\n').filter((line) => line !== '');

test('says what is not confirmed, and who says so', () => {
  expect(section(LEAK, 'What the text says is not confirmed')).toEqual([
    '- “the dam had cracked” (line 3). The text says so itself: “could not verify”. It goes back to Boatmen.',
  ]);
});

test('writes a name as it is, unless it could become something else', () => {
  expect(page('The Press & Journal said that it rained.\n')).toContain('**Press & Journal**');
  expect(page('Ada &lt;b&gt; Lind said that it rained.\n')).not.toMatch(/&lt;b/);
});

test('says what rests on it', () => {
  expect(section(LEAK, 'What rests on something unconfirmed')).toEqual([
    '- “They presumably left the valley that night” (line 5) rests on “the dam had cracked” (line 3)',
  ]);
});

test('keeps open questions open', () => {
  expect(section(LEAK, 'Open questions')).toEqual(['- “It is unclear who warned them.” (line 5)']);
});

test('gives every figure with the number it counts from, and no mark', () => {
  const [, summary = ''] = page(LEAK).split('\n\n');
  expect(summary).toMatch(/^In 6 sentences, \d+ claims stand on somebody’s word/);
  expect(page(LEAK)).not.toMatch(/\b(?:score|trust|reliab|bias|false)/i);
});

test('can be read aloud: whole sentences, names as in running text, nothing counted of nothing', () => {
  const text = `Two officials with the board told the Mercury that the gate was shut. The Mercury could not verify those reports.

Ms Ada Lind said that it was open. Presumably that is why the mill is being coy about it. “It was open,” Ada Lind said.
`;
  expect(section(text, 'What the text says is not confirmed')[0]).toContain('It goes back to two officials');
  expect(section(text, 'What the author infers')).toEqual([
    '- “Presumably that is why the mill is being coy about it.” (line 3)',
  ]);
  expect(section(text, 'Whose word it is')).toContainEqual(
    expect.stringMatching(/^- \*\*Ada Lind\*\*, named person: 2 of \d passages \(line 3\)$/),
  );
  expect(page('Rain fell.')).toBe(
    '# How this article knows: dam.md\n\nIn 1 sentence, 0 claims stand on somebody’s word or are flagged.\n',
  );
});

test('leaves out what there is nothing of', () => {
  expect(page('Rain fell.')).not.toContain('##');
});

test('words of the article become no markup', () => {
  const text = 'It is unclear who [wrote](https://example.org) *it* <b>here</b>.';
  expect(page(text)).toContain('who wrote it &lt;b>here');
});
