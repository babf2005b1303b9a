import { describe, expect, it } from 'vitest';
import {
  ArticleSession,
  analyse,
  DEFAULT_SETTINGS,
  NO_DECISIONS,
  readIgnores,
} from '../../../server/src/core/analysis';

const STORY = 'The mayor may resign.\n\nThe council may follow.\n';

const sessionOf = (text: string) => new ArticleSession(text, { warn: () => {} });

/** The line of an ignore of the nth finding. */
const lineFor = (text: string, nth: number): string => {
  const finding = analyse(text).findings[nth];
  if (!finding) throw new Error('no such finding');
  return JSON.stringify({ ...sessionOf(text).ignore(finding, finding.rule, 'story.md'), reason: 'a forecast' });
};

const shownWith = (text: string, file: string) => {
  const session = sessionOf(text);
  session.decisions = { ...NO_DECISIONS, ignores: readIgnores(file).byArticle.get('story.md') ?? [] };
  const { findings, unsettled, counts } = session.findings(DEFAULT_SETTINGS);
  return {
    findings: findings.map(({ start, end }) => text.slice(start - 8, end)),
    unsettled: unsettled.map(({ places }) => places.length),
    total: counts.information + counts.hint + counts.warning,
  };
};

describe('a stored ignore', () => {
  it('silences its finding and no other', () => {
    expect(shownWith(STORY, lineFor(STORY, 1))).toEqual({ findings: ['e mayor may'], unsettled: [], total: 1 });
  });

  it('holds after edits elsewhere and for hovers and analyses too', () => {
    const edited = `Rain came.\r\n\r\n${STORY.replaceAll('\n', '\r\n')}`;
    const session = sessionOf(edited);
    session.decisions = { ...NO_DECISIONS, ignores: readIgnores(lineFor(STORY, 1)).byArticle.get('story.md') ?? [] };
    expect(session.analysis(DEFAULT_SETTINGS).findings).toHaveLength(1);
    const at = edited.indexOf('may', edited.indexOf('council'));
    expect(session.hover(at, DEFAULT_SETTINGS)?.markdown ?? '').not.toContain('modal-verb');
  });

  it('silences nothing where it fits several findings, and says so', () => {
    const line = lineFor('x\n\nIt may rain.\n\ny', 0);
    const text = 'Now.\n\nx\n\nIt may rain.\n\ny\n\nx\n\nIt may rain.\n\ny';
    expect(shownWith(text, line)).toMatchObject({ unsettled: [2], total: 2 });
  });

  it('is unsettled when its words are gone', () => {
    expect(shownWith('The mayor will resign.\n', lineFor(STORY, 0))).toEqual({
      findings: [],
      unsettled: [0],
      total: 0,
    });
  });

  it('comes back into force when typing brings the words back', () => {
    const session = sessionOf(STORY);
    session.decisions = { ...NO_DECISIONS, ignores: readIgnores(lineFor(STORY, 0)).byArticle.get('story.md') ?? [] };
    const count = () => session.findings(DEFAULT_SETTINGS).findings.length;
    expect(count()).toBe(1);
    const type = (start: number, end: number, text: string) =>
      session.edit({ start, end, text }, session.text.slice(0, start) + text + session.text.slice(end));
    type(10, 13, 'might');
    expect(count()).toBe(2);
    type(10, 15, 'may');
    expect(count()).toBe(1);
  });
});

describe('a file of ignores', () => {
  const good = lineFor(STORY, 0);

  it('keeps to its good lines and names the damaged ones', () => {
    const text = `\uFEFF${good}\r\n\r\n<<<<<<< HEAD\r\n{"v":1}\r\n${good.replace('"a forecast"', '" "')}\r\n${good.replace('"v":1', '"v":2')}\r\n${good}`;
    const { byArticle, problems } = readIgnores(text);
    expect(byArticle.get('story.md')?.map(({ line }) => line)).toEqual([1, 7]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
    expect(problems[0]?.message).toContain('merge conflict');
    expect(problems[2]?.message).toContain('a reason is missing');
    expect(problems[3]?.message).toContain('newer version');
    expect(text.slice(problems[0]?.start, problems[0]?.end)).toBe('<<<<<<< HEAD');
  });

  it('may be empty', () => {
    expect(readIgnores('')).toMatchObject({ problems: [] });
  });
});
