import { describe, expect, it } from 'vitest';
import { readOrigins } from '../../../server/src/core/decisions/origins';

const place = { v: 1, file: 'a.md', quote: 'the minutes', prefix: 'See ', suffix: '.', start: 4 };
const linesOf = (...said: object[]) =>
  said.map((each, index) => JSON.stringify({ id: `m${index}`, ...place, ...each })).join('\n');
const read = (...said: object[]) => readOrigins(`${linesOf(...said)}\n`);
const sha256 = 'ab'.repeat(32);

describe('marks on citations', () => {
  it('say what a citation goes back to, that it is a primary source, and where a copy is', () => {
    const copy = { place: 'scans/minutes.pdf', sha256 };
    const { byArticle, problems } = read({ origin: 'Water Board' }, { primary: true }, { copy });
    expect(byArticle.get('a.md')).toMatchObject([{ origin: 'Water Board' }, { primary: true }, { copy }]);
    expect(problems).toEqual([]);
  });

  it('are taken back by a line that replaces them', () => {
    const { byArticle } = read({ primary: true }, { origin: 'Water Board' }, { primary: null, replaces: ['m0'] });
    expect(byArticle.get('a.md')?.map(({ id }) => id)).toEqual(['m1']);
  });

  it('are reported with their line where they say nothing, or something that no hash is', () => {
    const { problems, byArticle } = read({}, { copy: { place: 'a.pdf', sha256: 'abc' } }, { primary: true });
    expect(problems.map(({ line }) => line)).toEqual([1, 2]);
    expect(problems[1]?.message).toContain('64 hexadecimal digits');
    expect(byArticle.get('a.md')).toHaveLength(1);
  });
});
