import { describe, expect, it } from 'vitest';
import {
  frontMatterSettings,
  mergeSettings,
  readFrontMatter,
  readProjectFile,
  whyNoArticle,
} from '../../server/src/core/analysis';
import fc from '../support/properties';
import { countCases, runs } from './count';

const count = countCases('configuration');

/** JSON of the project file's own words, in every wrong place. */
const key = fc.constantFrom(
  ...['rules', 'profile', 'cues', 'ignore', 'files', 'include', 'exclude', 'quotes', 'opinion', 'enable', '__proto__'],
  ...['hedge/modal-verb', 'hedge/none', 'maxProblems', 'source-critic', 'constructor', 'toString', ''],
);
const leaf = fc.oneof(
  fc.constantFrom('off', 'error', 'reader', 'attribute', '**/*', '[', '!', null, true, -1, 1e300),
  fc.string(),
  fc.integer(),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

/** A text with a piece taken out and another put in: half-typed. */
const broken = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.nat(), fc.nat(20), fc.constantFrom('', '{', '}', '[', '"', ':', ',', '\n', '//', '/*', '\u0000'))
    .map(([whole, at, removed, added]) => {
      const start = whole.length === 0 ? 0 : at % whole.length;
      return whole.slice(0, start) + added + whole.slice(start + removed);
    });

const json = value.map((each) => JSON.stringify(each, null, 2));

/** Settings that were read, however badly, can be used, and problems lie in the text. */
function expectUsable(text: string): void {
  const { settings, problems } = readProjectFile(text);
  for (const { start, end, message } of problems) {
    expect(message).not.toBe('');
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
  }
  const merged = mergeSettings([{ origin: 'project file', settings: settings ?? {} }]);
  expect(['attribute', 'ignore', 'report']).toContain(merged.quotes);
  expect(Number.isInteger(merged.maxProblems)).toBe(true);
  whyNoArticle('articles/story.md', merged);
  count();
}

describe('a project file', () => {
  it('of any JSON is read without failing', () => {
    fc.assert(fc.property(json, expectUsable), { numRuns: runs(300) });
  });

  it('that is half-typed is read without failing', () => {
    fc.assert(fc.property(broken(json), expectUsable), { numRuns: runs(300) });
  });

  it.each([
    ['nested 100,000 deep', '['.repeat(100_000)],
    ['of 100,000 keys', JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i])))],
    ['of 1 MB of braces', '{"a":'.repeat(200_000)],
    ['of comments', '/*'.repeat(100_000)],
    ['of globs that multiply', JSON.stringify({ files: { include: [`${'{a,b}'.repeat(60)}/**`, '*'.repeat(5_000)] } })],
  ])('%s is read without failing', (_, text) => expectUsable(text));
});

describe('front matter', () => {
  const yaml = fc.oneof(
    json,
    fc
      .array(fc.tuple(key, leaf), { maxLength: 6 })
      .map((rows) => rows.map(([name, each]) => `${name}: ${String(each)}`).join('\n')),
    fc.constantFrom('a: &x [*x]', '? [', '!!js/function "x"', '!!binary x', '<<: *a', '- - - -', '%YAML 9.9', '\t'),
  );

  it('of any YAML is read without failing', () => {
    fc.assert(
      fc.property(broken(yaml), (header) => {
        const text = `---\n${header}\n---\nIt may rain.`;
        const { fields, bodyStart, problems } = readFrontMatter(text);
        expect(bodyStart).toBeLessThanOrEqual(text.length);
        for (const { start, end } of problems) expect(end).toBeGreaterThanOrEqual(start);
        mergeSettings([{ origin: 'front matter', settings: frontMatterSettings(fields) }]);
        count();
      }),
      { numRuns: runs(300) },
    );
  });
});
