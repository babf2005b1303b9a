import { expect, it } from 'vitest';
import {
  ArticleSession,
  DEFAULT_SETTINGS,
  NO_DECISIONS,
  type PrivateNote,
  privateNotesSteps,
  report,
  silentLogger,
} from '../../../server/src/core/analysis';

const DAM = 'A source told the Mercury that the dam had cracked.\n\nRain fell on the road.\n';

function noteAt(words: string, text: string): PrivateNote {
  const session = new ArticleSession(DAM, silentLogger);
  const start = DAM.indexOf(words);
  const record = session.claims.notePlace({ start, end: start }, 'dam.md', DEFAULT_SETTINGS);
  if ('problem' in record) throw new Error(record.problem);
  const line = JSON.stringify({ ...record, id: text, text, at: '2026-01-01T00:00:00Z' });
  const read = privateNotesSteps(line).next();
  const [note] = read.done ? read.value.notes : [];
  if (!note) throw new Error('the note cannot be read back');
  return note;
}

function sessionWith(...notes: PrivateNote[]): ArticleSession {
  const session = new ArticleSession(DAM, silentLogger);
  session.decisions = { ...NO_DECISIONS, notes };
  return session;
}

const tree = (session: ArticleSession) =>
  session.claims.tree({ grouping: 'document', filter: 'all' }, DEFAULT_SETTINGS, (span) => span).nodes;

it('stands below the claim that it is about, in the view and in the hover', () => {
  const session = sessionWith(noteAt('dam had', 'works at the sluice'));
  const [claim] = tree(session);
  expect(claim?.children.map(({ label }) => label)).toContain('Private note: works at the sluice');
  expect(session.hover(DAM.indexOf('dam had'), DEFAULT_SETTINGS)?.markdown).toContain(
    'Private note: works at the sluice',
  );
});

it('stands by itself where there is no claim, or no place any more', () => {
  const session = sessionWith(noteAt('Rain', 'ask the weather office'));
  expect(tree(session).at(-1)).toMatchObject({
    label: 'Private notes',
    children: [{ label: 'ask the weather office', description: 'Rain fell on the road.' }],
  });
  session.edit({ start: DAM.indexOf('Rain'), end: DAM.length, text: '' }, DAM.slice(0, DAM.indexOf('Rain')));
  expect(tree(session).at(-1)?.children[0]?.description).toContain('words not found');
});

it('is never part of what is passed on', () => {
  const session = sessionWith(noteAt('dam had', 'works at the sluice'), noteAt('Rain', 'ask the weather office'));
  const analysis = session.analysis(DEFAULT_SETTINGS);
  expect(JSON.stringify(analysis)).not.toMatch(/sluice|weather office/);
  expect(report(analysis, DAM, 'dam.md')).not.toMatch(/sluice|weather office/);
});

it('tells whose source has no name', () => {
  const session = sessionWith();
  const at = (words: string) => ({ start: DAM.indexOf(words), end: DAM.indexOf(words) });
  expect(session.claims.at(at('dam had'), DEFAULT_SETTINGS)).toEqual({
    words: 'the dam had cracked',
    status: 'unverified',
    isUnnamed: true,
  });
  expect(session.claims.at(at('Rain'), DEFAULT_SETTINGS)).toBeUndefined();
});
