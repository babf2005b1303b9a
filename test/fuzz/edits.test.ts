import { expect, it } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, silentLogger } from '../../server/src/core/analysis';
import fc from '../support/properties';
import { pieces } from './corpus';
import { countCases, runs } from './count';

const count = countCases('edits of hostile text');
const piece = fc.constantFrom(...pieces());
const joint = fc.constantFrom('\n\n', '\n', '\r\n', '\r', ' ', '', '\n> ', '\n- ', '\n    ', '[^a]: ');
const article = fc
  .array(fc.tuple(piece, joint), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([text, between]) => text + between).join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.nat(3), fc.nat(400)),
  added: fc.oneof(fc.constantFrom('', 'a', ' ', '\n', '”', '*', '`', '[', '\uD83D'), piece),
});

const analysisOf = (session: ArticleSession) => {
  session.finish();
  return session.analysis(DEFAULT_SETTINGS);
};

it('incremental reading of hostile text gives what reading from scratch gives', () => {
  fc.assert(
    fc.property(article, fc.array(edit, { minLength: 1, maxLength: 5 }), (before, edits) => {
      let now = before;
      const session = new ArticleSession(now, silentLogger);
      session.finish();
      for (const { at, removed, added } of edits) {
        const start = Math.floor(at * now.length);
        const end = Math.min(now.length, start + removed);
        now = now.slice(0, start) + added + now.slice(end);
        session.edit({ start, end, text: added }, now);
        session.read().next();
      }
      const incremental = analysisOf(session);
      const fromScratch = analysisOf(new ArticleSession(now, silentLogger));
      // Comparing text is quick where deep equality of thousands of findings is not; the latter tells what differs.
      if (JSON.stringify(incremental) !== JSON.stringify(fromScratch)) expect(incremental).toEqual(fromScratch);
      count();
    }),
    { numRuns: runs(40) },
  );
});
