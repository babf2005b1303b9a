import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse, RULES } from '../../server/src/core/analysis';
import { Bibliography } from '../../server/src/core/citations/bibliography/bibliography';
import { readBibliography } from '../../server/src/core/citations/bibliography/readBibliography';
import { type Expectation, expectations } from '../support/expectations';

const FOLDER = path.resolve(import.meta.dirname, '../articles');
const pages = readdirSync(path.join(FOLDER, 'expected'));
const known = new Set<string>(RULES.map(({ id }) => id));

const articleOf = (page: string): string =>
  readFileSync(path.join(FOLDER, page === 'short-notice.md' ? 'crlf' : '.', page), 'utf8');

const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

const bib = readFileSync(path.join(FOLDER, 'history-essay.bib'), 'utf8');
const bibliography = new Bibliography([{ file: await readBibliography('history-essay.bib', bib) }]);

/** A careful editor's yardstick: what each sample should and should not bring. */
describe.each(pages)('the sample %s', (name) => {
  const article = articleOf(name);
  const page = readFileSync(path.join(FOLDER, 'expected', name), 'utf8');
  const { findings } = analyse(article, undefined, undefined, undefined, bibliography);
  const isFound = (expected: Expectation) =>
    findings.some((finding) => finding.rule === expected.rule && touches(finding, expected));

  it('shows at least two of three findings that a careful editor expects', () => {
    const wanted = expectations(page, 'Findings', article).filter(({ rule }) => known.has(rule));
    const missed = wanted.filter((each) => !isFound(each)).map(({ words, rule }) => `${rule}: ${words}`);
    expect(missed.length, `missed ${missed.length} of ${wanted.length}:\n${missed.join('\n')}`).toBeLessThanOrEqual(
      wanted.length / 3,
    );
  });

  it('is silent where a careful editor would be', () => {
    const loud = expectations(page, 'Must stay silent', article).flatMap((each) =>
      findings
        .filter((finding) => touches(finding, each) && finding.end - finding.start < 60)
        .filter(({ rule }) => each.rule === 'any' || rule === each.rule || rule.startsWith(`${each.rule}/`))
        .map(({ rule }) => `${rule}: ${each.words}`),
    );
    expect(loud).toEqual([]);
  });
});
