import { describe, expect, it } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, OthersInIndex, silentLogger } from '../../../server/src/core/analysis';
import { applied } from '../../support/appliedFix';
import { indexOf, ROOT } from './fixture';

/** An article that knows the others. */
function sessionOf(articles: Record<string, string>, path: string): ArticleSession {
  const session = new ArticleSession(articles[path] ?? '', silentLogger);
  session.useOthers(new OthersInIndex(indexOf(articles), ROOT + path, ROOT));
  return session;
}

/** What two rules say of an article that knows the others, each with the file that it points to. */
function found(articles: Record<string, string>, path: string): string[] {
  const session = sessionOf(articles, path);
  return session
    .findings(DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule === 'sourcing/circular-citation' || rule === 'sourcing/echoed-origin')
    .map(
      ({ rule, start, end, related = [] }) =>
        `${rule} ${session.text.slice(start, end)} ${related.map(({ file }) => file?.slice(ROOT.length)).join(' → ')}`,
    );
}

describe('circular citation over the workspace', () => {
  const DAMS = 'The [northern dam had deep cracks](locks.md) in spring.\n';

  it('finds two articles that cite each other for one claim', () => {
    const LOCKS = 'Deep cracks ran through the [northern dam](dams.md).\n';
    const articles = { 'dams.md': DAMS, 'locks.md': LOCKS };
    expect(found(articles, 'dams.md')).toEqual([
      'sourcing/circular-citation [northern dam had deep cracks](locks.md) locks.md',
    ]);
    expect(found(articles, 'locks.md')).toEqual(['sourcing/circular-citation [northern dam](dams.md) dams.md']);
  });

  it('is silent once the link is said to be an own earlier text, which a fix does', () => {
    const articles = { 'dams.md': DAMS, 'locks.md': 'Deep cracks ran through the [northern dam](dams.md).\n' };
    const session = sessionOf(articles, 'dams.md');
    const [finding] = session.findings(DEFAULT_SETTINGS).findings.filter(({ related }) => related?.[0]?.file);
    const fixes = finding ? session.quickFixes(finding, finding.rule) : [];
    const own = fixes.find(({ title }) => title === 'Say that it is your own earlier text');
    const said = own && applied(session.text, own);
    expect(said).toBe('The [northern dam had deep cracks](locks.md) (own earlier text) in spring.\n');
    expect(found({ ...articles, 'dams.md': said ?? '' }, 'dams.md')).toEqual([]);
  });

  it('finds the way back through other articles, wiki links included', () => {
    const articles = {
      'dams.md': DAMS,
      'locks.md': 'The northern dam had [[rivers|deep cracks]], we hear.\n',
      'rivers.md': 'The northern dam had deep cracks: [dams].\n\n[dams]: ./dams.md\n',
    };
    expect(found(articles, 'dams.md')[0]).toMatch(/ locks\.md → rivers\.md$/);
  });

  it('is silent where pages link to each other for different things, and where no way leads back', () => {
    expect(found({ 'dams.md': DAMS, 'locks.md': 'Back to the [table of contents](dams.md).\n' }, 'dams.md')).toEqual(
      [],
    );
    expect(found({ 'dams.md': DAMS, 'locks.md': 'The northern dam had deep cracks.\n' }, 'dams.md')).toEqual([]);
    expect(found({ 'dams.md': DAMS.replace('locks.md', 'dams.md') }, 'dams.md')).toEqual([]);
  });
});

describe('echoed origin over the workspace', () => {
  const HERE = 'Anna Berg told CNN that the police had seized forty rifles.\n';

  it('finds another outlet with the same origin in another article', () => {
    const there = 'Berg told the BBC that the police had seized forty rifles in the harbour.\n';
    expect(found({ 'a.md': HERE, 'b.md': there }, 'a.md')).toEqual(['sourcing/echoed-origin CNN b.md']);
  });

  it('is silent about the same outlet, other things, and people who only share a surname', () => {
    const silent = [
      'Berg told CNN that the police had seized forty rifles.\n',
      'Berg told the BBC that nobody would resign.\n',
      'Carl Berg told the BBC that the police had seized forty rifles.\n',
    ];
    for (const there of silent) expect(found({ 'a.md': HERE, 'b.md': there }, 'a.md')).toEqual([]);
  });
});
