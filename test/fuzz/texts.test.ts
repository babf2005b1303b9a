import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleSession, analyse, DEFAULT_SETTINGS, silentLogger } from '../../server/src/core/analysis';
import { commonMarkExamples, declarations, pieces } from './corpus';
import { countCases, runs } from './count';
import { HOSTILE_FILES } from './hostileFiles';

const count = countCases('texts');

/** A hang is what holds up everything else: one step of reading that takes this long, in milliseconds of CPU time. */
const HANG = 2_000;

/** Everything that an analysis points to lies in the text. */
function expectSound(text: string, analysis = analyse(text)): void {
  const { findings, sentences, citations, actors, attributions, problems } = analysis;
  const spans = [
    ...findings,
    ...findings.flatMap(({ related = [], scope = [] }) => [...related, ...scope]),
    ...sentences,
    ...citations,
    ...problems,
    ...actors.flatMap(({ mentions, roles }) => [...mentions, ...roles]),
    ...attributions.flatMap(({ content, source, cue }) => [...content, source, cue].filter((span) => span !== null)),
  ];
  const bad = spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length));
  expect(bad).toEqual([]);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  count();
}

describe('hostile files', () => {
  it('are at least sixty', () => {
    expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(HOSTILE_FILES)('$name', ({ text: make }) => {
    const text = make();
    const session = new ArticleSession(text, silentLogger);
    const steps = session.read();
    let longest = 0;
    for (let done = false; !done; ) {
      const before = process.cpuUsage();
      done = steps.next().done === true;
      const { user, system } = process.cpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
    }
    expect(longest).toBeLessThan(HANG);
    expectSound(text, session.analysis(DEFAULT_SETTINGS));
  });
});

describe('Markdown of all kinds', () => {
  it('every example of the CommonMark specification is read', () => {
    for (const example of commonMarkExamples()) expectSound(example);
  });

  it('any characters are read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectSound(text)),
      {
        numRuns: runs(200),
      },
    );
  });

  it('any pieces in any order are read', () => {
    const text = fc.array(fc.constantFrom(...pieces()), { maxLength: 8 }).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(text, (each) => expectSound(each)),
      { numRuns: runs(40) },
    );
  });
});

describe('other languages', () => {
  // Scots and Nigerian Pidgin count as English here.
  const foreign = declarations().filter(({ code }) => !/^(?:eng|sco|pcm)/.test(code));

  it('are left in peace, whatever they are', () => {
    expect(foreign.length).toBeGreaterThan(500);
    const flagged = foreign
      .map(({ code, text }) => ({ code, findings: analyse(text.slice(0, 2_000)).findings.length }))
      .filter(({ findings }) => findings > 0);
    count(foreign.length);
    expect(flagged).toEqual([]);
  });
});
