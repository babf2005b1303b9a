import { describe, expect, it } from 'vitest';
import {
  ArticleSession,
  DEFAULT_SETTINGS,
  NO_DECISIONS,
  readRegistry,
  readSpeakers,
} from '../../../server/src/core/analysis';

const STORY =
  'Anna Berg met Carl Holm at the quay. He said that the dam had cracked.\n\nOfficials said that it was dry. “Nobody will mend it in our lifetime.”\n';

const sessionOf = (text: string) => new ArticleSession(text, { warn: () => {} });

/** The line that says who speaks where some words stand. */
const lineFor = (text: string, words: string, speaker: string | null, id = 'a'): string => {
  const change = sessionOf(text).actors.changeSpeaker(text.indexOf(words), 'story.md');
  if (!change) throw new Error('nobody speaks there');
  return JSON.stringify({ id, speaker, ...change.record });
};

const withLines = (text: string, ...lines: string[]): ArticleSession => {
  const session = sessionOf(text);
  const speakers = readSpeakers(lines.join('\n')).byArticle.get('story.md') ?? [];
  session.decisions = { ...NO_DECISIONS, speakers };
  return session;
};

/** Who says what, as `name: words`. */
const said = (session: ArticleSession): string[] => {
  const { attributions, actors } = session.analysis(DEFAULT_SETTINGS);
  return attributions.map(({ source, content: [words] }) => {
    const name = actors.find(({ id }) => id === source?.actor)?.name ?? '—';
    return `${name}: ${session.text.slice(words?.start, words?.end)}`;
  });
};

describe('a corrected speaker', () => {
  it('is obeyed by attributions, actors, the card and the findings', () => {
    const session = withLines(
      STORY,
      lineFor(STORY, 'the dam', 'Anna Berg'),
      lineFor(STORY, 'it was dry', 'Carl Holm', 'b'),
      lineFor(STORY, 'Nobody', 'Dora Lind', 'c'),
    );
    expect(said(session)).toEqual([
      'Anna Berg: the dam had cracked',
      'Carl Holm: it was dry',
      'Dora Lind: “Nobody will mend it in our lifetime.”',
    ]);
    const rules = session.analysis(DEFAULT_SETTINGS).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('claim/unnamed-source');
    expect(rules).not.toContain('sourcing/quote-without-speaker');
    expect(
      sessionOf(STORY)
        .analysis(DEFAULT_SETTINGS)
        .findings.map(({ rule }) => rule),
    ).toContain('claim/unnamed-source');
    expect(session.hover(2, DEFAULT_SETTINGS)?.markdown).toContain('that the dam had cracked (line 1)');
    const rows = session.actors.tree('voice', false, (span) => span).flatMap(({ children }) => children);
    expect(rows.find(({ label }) => label === 'Dora Lind')?.children).toHaveLength(1);
  });

  it('makes no name of somebody else mean the speaker', () => {
    const text = 'Carl Holm said that it rained. Anna Berg left.\n';
    const session = withLines(text, lineFor(text, 'it rained', 'Dora Lind'));
    expect(said(session)).toEqual(['Dora Lind: it rained']);
    const { actors } = session.analysis(DEFAULT_SETTINGS);
    expect(actors.find(({ name }) => name === 'Carl Holm')?.mentions).toHaveLength(1);
    const renamed = session.renameActor(2, 'Karl Holm');
    expect('edits' in renamed && renamed.edits).toHaveLength(1);
    const here = withLines(text, lineFor(text, 'it rained', 'Anna Berg'));
    expect(said(here)).toEqual(['Anna Berg: it rained']);
  });

  it('tells two people of one surname apart', () => {
    const text = 'Anna Berg met Carl Berg. Berg said that it rained.\n';
    expect(said(withLines(text, lineFor(text, 'it rained', 'Anna Berg')))).toEqual(['Anna Berg: it rained']);
    expect(said(withLines(text, lineFor(text, 'it rained', 'Carl Berg')))).toEqual(['Carl Berg: it rained']);
  });

  it('can be corrected again and taken back', () => {
    const first = lineFor(STORY, 'the dam', 'Anna Berg');
    const open = withLines(STORY, first);
    const change = open.actors.changeSpeaker(STORY.indexOf('the dam'), 'story.md');
    expect(change).toMatchObject({ now: 'Anna Berg', isCorrected: true, record: { replaces: ['a'] } });
    const second = JSON.stringify({ id: 'b', speaker: 'Dora Lind', ...change?.record });
    expect(said(withLines(STORY, first, second))[0]).toBe('Dora Lind: the dam had cracked');
    const third = JSON.stringify({ id: 'c', speaker: null, ...change?.record, replaces: ['b'] });
    expect(said(withLines(STORY, first, second, third))).toEqual(said(sessionOf(STORY)));
  });

  it('follows its words through edits, and comes and goes with them', () => {
    const session = withLines(STORY, lineFor(STORY, 'the dam', 'Anna Berg'));
    const put = (start: number, end: number, text: string) =>
      session.edit({ start, end, text }, session.text.slice(0, start) + text + session.text.slice(end));
    put(0, 0, 'Rain fell.\n\n');
    expect(said(session)[0]).toBe('Anna Berg: the dam had cracked');
    const at = session.text.indexOf('cracked');
    put(at, at + 7, 'broken');
    expect(said(session)[0]).not.toMatch(/^Anna/);
    expect(session.actors.lostSpeakers().map(({ anchored }) => anchored.kind)).toEqual(['lost']);
    put(at, at + 6, 'cracked');
    expect(said(session)[0]).toBe('Anna Berg: the dam had cracked');
    expect(session.actors.lostSpeakers()).toEqual([]);
  });

  it('is in force in no place where several are alike, and waits to be taken back', () => {
    const text = 'Now.\n\nHe said that it rained.\n\nThen.\n';
    const line = lineFor(text, 'it rained', 'Anna Berg').replace(/"start":\d+/, '"start":0');
    expect(withLines(text, line).actors.lostSpeakers()).toEqual([]);
    const session = withLines(`${text}\n${text}`, line);
    expect(session.actors.lostSpeakers().map(({ anchored }) => anchored.kind)).toEqual(['ambiguous']);
    expect(session.actors.tree('kind', false, (span) => span).at(-1)).toMatchObject({
      label: 'Corrected speakers that lost their place',
      children: [{ description: 'Anna Berg · fits 2 places', kind: 'orphan' }],
    });
    expect(session.actors.takeBackSpeaker('a', 'story.md')).toMatchObject({ replaces: ['a'], quote: 'it rained' });
  });

  it('goes with the actor on record', () => {
    const session = withLines(STORY, lineFor(STORY, 'Nobody', 'Dora Lind'));
    const registry = readRegistry('{ "actors": [{ "name": "D. Lind", "aliases": ["Dora Lind"], "kind": "outlet" }] }');
    session.decisions = { ...session.decisions, registry: registry.registry };
    expect(said(session).at(-1)).toMatch(/^D\. Lind: /);
  });

  it('is for words that somebody says', () => {
    const session = sessionOf(STORY);
    expect(session.actors.speakerAt(STORY.indexOf('Nobody'))?.now).toBeUndefined();
    expect(session.actors.speakerAt(STORY.indexOf('the dam'))?.now).toBe('Carl Holm');
    expect(session.actors.changeSpeaker(2, 'story.md')).toBeUndefined();
  });
});

describe('the file of corrections', () => {
  it('names damaged lines and keeps the others', () => {
    const good = lineFor(STORY, 'the dam', 'Anna Berg');
    const { byArticle, problems } = readSpeakers(`{\n${good}\n${good.replace('"Anna Berg"', '""')}\n`);
    expect(byArticle.get('story.md')).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('a quotation over several paragraphs', () => {
  const speech = 'Anna Berg said: “It rained.\n\n“It poured.\n\n“Then the dam broke.”\n\nNobody was hurt.\n';

  it('is one speaker’s to its end', () => {
    expect(said(sessionOf(speech))).toEqual([
      'Anna Berg: “It rained.',
      'Anna Berg: “It poured.',
      'Anna Berg: “Then the dam broke.”',
    ]);
    expect(
      sessionOf(speech)
        .analysis(DEFAULT_SETTINGS)
        .findings.map(({ rule }) => rule),
    ).not.toContain('sourcing/quote-without-speaker');
  });

  it('ends where a quotation is closed, and where somebody else is said to speak', () => {
    const closed = speech.replace('poured.', 'poured.”');
    expect(said(sessionOf(closed))).toHaveLength(2);
    const other = speech.replace('broke.”', 'broke,” Carl Holm said.');
    expect(said(sessionOf(other)).at(-1)).toBe('Carl Holm: “Then the dam broke,”');
  });

  it('follows the speaker of the first paragraph while one types', () => {
    const session = sessionOf(speech);
    said(session);
    session.edit({ start: 0, end: 9, text: 'Carl Holm' }, speech.replace('Anna Berg', 'Carl Holm'));
    expect(said(session).map((each) => each.slice(0, 9))).toEqual(['Carl Holm', 'Carl Holm', 'Carl Holm']);
    const now = session.text.replace('rained.', 'rained.”');
    const at = session.text.indexOf('rained.') + 7;
    session.edit({ start: at, end: at, text: '”' }, now);
    expect(said(session)).toEqual(said(sessionOf(now)));
  });
});
