import { describe, expect, it } from 'vitest';
import { ArticleSession } from '../../../server/src/core/analysis';

/** A session on a text whose `‸` is the cursor. */
function at(marked: string): { session: ArticleSession; offset: number; text: string } {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return { session: new ArticleSession(text, { warn: () => {} }), offset, text };
}
const words = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

const STORY =
  'Anna Berg, head of the Lund Port Authority, told Radio Lund that the quay was safe.\n\n“It will stay safe,” Be‸rg told Radio Lund on Monday. She said no more.\n';

describe('definition and references', () => {
  it('lead to the first mention and to all of them', () => {
    const { session, offset, text } = at(STORY);
    expect(words(text, [session.definition(offset) ?? { start: 0, end: 0 }])).toEqual(['Anna Berg']);
    expect(words(text, session.references(offset, true).places)).toEqual(['Anna Berg', 'Berg', 'She']);
    expect(words(text, session.references(offset, false).places)).toEqual(['Berg', 'She']);
    expect(words(text, session.highlights(offset))).toEqual(['Anna Berg', 'Berg', 'She']);
  });

  it('work inside quotations, links and footnotes', () => {
    const text = (place: string) => `Anna Berg of Lund said on Monday that the quay was safe.\n\n${place}\n`;
    for (const place of [
      '“Ask Anna Be‸rg,” a clerk said.',
      '> Anna Be‸rg was there.',
      'See [what Anna Be‸rg wrote](https://x.example/Anna%20Berg).',
      'More.[^1]\n\n[^1]: Anna Be‸rg told me.',
    ]) {
      const { session, offset } = at(text(place));
      expect(session.references(offset, true).places, place).toHaveLength(2);
    }
  });

  it('find nothing on plain words, in code and in link targets', () => {
    for (const place of ['The qu‸ay.', '`Anna Be‸rg`', '[it](https://x.example/Anna-Be‸rg)']) {
      const { session, offset } = at(`Anna Berg of Lund said so on Monday.\n\nSo it was. ${place}`);
      expect(session.definition(offset), place).toBeUndefined();
    }
  });

  it('light up what a doubt covers, where no actor and no citation stands', () => {
    const lit = (marked: string): string[] => {
      const { session, offset, text } = at(marked);
      return words(text, session.highlights(offset));
    };
    expect(lit('The dyke held, but it ma‸y fail in spring because the sand is wet.')).toEqual([
      'it may fail in spring',
    ]);
    expect(lit('Rain is likel‸y on the coast, although the wind has turned.')).toEqual(['Rain is likely on the coast']);
    expect(lit('Anna Ber‸g may come to Lund on Monday.')).toEqual(['Anna Berg']);
    expect(lit('It may [perha‸ps](https://x.example) rain.')).toEqual([]);
    expect(lit('The so-cal‸led reform failed.')).toEqual([]);
    expect(lit('It was 12 Ma‸y 1908.')).toEqual([]);
  });

  it('say what an actor says', () => {
    const { session, offset, text } = at(STORY);
    expect(words(text, session.actors.sayings(offset))[0]).toBe('the quay was safe');
  });
});

describe('rename', () => {
  const renamed = (marked: string, name: string, how: 'rename' | 'renameActor' = 'rename'): string => {
    const { session, offset, text } = at(marked);
    const result = session[how](offset, name);
    if (!result) return 'nothing';
    if ('refused' in result) return result.refused;
    return [...result.edits]
      .sort((a, b) => b.start - a.start)
      .reduce((done, { start, end, text: name }) => done.slice(0, start) + name + done.slice(end), text);
  };

  it('changes one name of an actor everywhere but in code, targets and other names', () => {
    expect(
      renamed(
        'Anna Berg said on Monday that it rained. Be‸rg’s clerk wrote `Berg` and [a note](https://x.example/Berg). Then Berg said no.',
        'Bergh',
      ),
    ).toBe(
      'Anna Berg said on Monday that it rained. Bergh’s clerk wrote `Berg` and [a note](https://x.example/Berg). Then Bergh said no.',
    );
  });

  it('changes the whole actor, headings included', () => {
    expect(
      renamed(
        '# What Anna Berg said\n\nAnna Be‸rg said on Monday that it rained. Then Berg said no.',
        'Eva Holm',
        'renameActor',
      ),
    ).toBe('# What Eva Holm said\n\nEva Holm said on Monday that it rained. Then Holm said no.');
  });

  it('keeps markup between the words of a name', () => {
    expect(renamed('So said **Anna** *Be‸rg* on Monday.', 'Eva Holm')).toBe('So said **Eva** *Holm* on Monday.');
    expect(renamed('So said **Anna** *Be‸rg* on Monday.', 'Holm')).toContain('by hand');
  });

  it('refuses in headings, on pronouns and descriptions, and takes the label before the name', () => {
    const refused = (marked: string) => {
      const { session, offset } = at(marked);
      const found = session.prepareRename(offset);
      return found && 'refused' in found ? found.refused : found;
    };
    const said = 'Anna Berg said on Monday that it rained.';
    expect(refused(`# What Anna Be‸rg said\n\n${said}`)).toContain('heading');
    expect(refused(`${said} See [Anna Be‸rg].\n\n[Anna Berg]: https://x.example`)).toMatchObject({
      placeholder: 'Anna Berg',
    });
    expect(renamed(`${said} See [Anna Be‸rg].\n\n[Anna Berg]: https://x.example`, 'berg')).toContain(
      'See [Anna Berg][berg].\n\n[berg]:',
    );
    expect(refused(`${said} S‸he said no more.`)).toContain('pronouns');
    expect(refused(`Two offi‸cials said that it rained.`)).toContain('descriptions');
    expect(refused('The qu‸ay.')).toBeUndefined();
    expect(refused(`Anna Be‸rg said on Monday that it rained.`)).toMatchObject({ placeholder: 'Anna Berg' });
  });

  it('takes no empty name', () => {
    expect(renamed('Anna Be‸rg said on Monday that it rained.', '  ')).toContain('letter');
  });
});

describe('symbols', () => {
  it('find an actor by letters of any of its names', () => {
    const { session, text } = at(STORY);
    const names = (query: string) =>
      session.symbols(query).map(({ name, span }) => `${name} ${text.slice(span.start, span.end)}`);
    expect(names('abrg')).toEqual(['Anna Berg Anna Berg']);
    expect(names('')).toContain('Radio Lund Radio Lund');
    expect(names('zzz')).toEqual([]);
  });
});

describe('semantic tokens', () => {
  it('tell actors, outlets, unnamed sources and cues apart, in order, for the part asked for', () => {
    const { session, text } = at(
      `‸Anna Berg told Radio Lund that the quay was safe.\n\nTwo officials said that it was old.\n`,
    );
    const tokens = (span: { start: number; end: number }) =>
      session.semanticTokens(span).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
    expect(tokens({ start: 0, end: text.length })).toEqual([
      'actor Anna Berg',
      'attributionCue told',
      'outlet Radio Lund',
      'unnamedSource Two officials',
      'attributionCue said',
    ]);
    expect(tokens({ start: text.indexOf('Two'), end: text.length })).toHaveLength(2);
  });
});

describe('completion', () => {
  const offered = (marked: string) => {
    const { session, offset, text } = at(marked);
    return session.completions(offset).items.map(({ label, span }) => `${text.slice(span.start, span.end)}→${label}`);
  };
  const said = 'Anna Berg told Radio Lund on Monday that it rained.';

  it('offers the names that the article uses', () => {
    expect(offered(`${said} Then An‸`)).toEqual(expect.arrayContaining(['An→Anna Berg', 'An→Radio Lund']));
    expect(offered(`${said} Then ‸`)).toContain('→Anna Berg');
  });

  it('replaces an @ before the name', () => {
    expect(offered(`${said} Then @Be‸`)).toContain('@Be→Anna Berg');
    expect(offered(`${said} Then @‸`)).toContain('@→Anna Berg');
  });

  it('is silent in code, targets, front matter and addresses', () => {
    for (const place of ['`An‸`', '[x](An‸)', 'mail me@An‸', '<https://x.example/An‸>'])
      expect(offered(`${said} See ${place}.`), place).toEqual([]);
    expect(offered(`---\ntitle: An‸\n---\n\n${said}`)).toEqual([]);
    expect(offered(`${said}\n\n    An‸\n`)).toEqual([]);
  });
});
