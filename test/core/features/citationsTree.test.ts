import { describe, expect, it } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';
import { ownBibliography } from '../../../server/src/core/citations/bibliography/loadBibliography';
import { sourcesAt } from '../../../server/src/core/citations/sourcesAt';
import { type AnalysedFacts, CitedFacts } from '../../../server/src/core/features/citedFacts';
import { citationsTree } from '../../../server/src/core/features/trees/citationsTree';
import type {
  CitationsArrangement,
  CitationsFilter,
  CitationsGrouping,
  CitationsOrder,
  TreeNode,
} from '../../../server/src/core/features/trees/treeNode';
import { rowAt } from '../../../server/src/lsp/findRows';
import { articleOf, type Given } from '../citations/fixture';

type Node = TreeNode<{ start: number; end: number }>;

const treeOf = (
  text: string,
  grouping: Exclude<CitationsGrouping, 'workspace'>,
  given: Given = {},
  order: CitationsOrder = 'position',
): Node[] => {
  const article = articleOf(text, given);
  const place = (block: number, { start, end }: { start: number; end: number }) => {
    const base = article.blocks[block]?.start ?? 0;
    return { start: start + base, end: end + base };
  };
  return citationsTree({ article, facts: new CitedFacts(article, NOTHING), place }, { grouping, order });
};

const NOTHING: AnalysedFacts = { claims: [], findings: [], actors: [], attributions: [] };

/** The tree as indented lines: `label (description)`. */
const outline = (nodes: readonly Node[], indent = ''): string[] =>
  nodes.flatMap(({ label, description, children }) => [
    `${indent}${label}${description ? ` (${description})` : ''}`,
    ...outline(children, `${indent}  `),
  ]);

const all = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...all(node.children)]);

const ARTICLE = `The dam [broke](https://dam.org/report?utm_source=x) on Sunday. It was old.[^1]

The minister knew [see @doe99, p. 3]. [The report](http://www.dam.org/report) says so.

A source tells CNN that he left. “We saw the water rise,” said Jane Doe.

> Nobody told us.
>
> Nobody came.

See [the letter][lost] and the list.[^gone]

[^1]: Interview with the engineer, <https://radio.org/a>.
`;
const GIVEN: Given = {
  outlets: ['CNN'],
  persons: ['Jane Doe'],
  said: [{ by: 'Jane Doe', what: '“We saw the water rise,”' }],
};

it('a key that is part of its sentence stands in it; one behind it does not', () => {
  const rows = all(
    treeOf('See the budget and [@doe99]. As @roe [p. 3] says, it fell. It broke [@doe99, p. 4].', 'document'),
  );
  expect(rows.filter(({ kind }) => kind === 'claim').map(({ label }) => label)).toEqual([
    'See the budget and [@doe99].',
    'As @roe says, it fell.',
    'It broke.',
  ]);
});

describe('the tree by source', () => {
  it('gives the same source one row with its places, and these the claims they carry', () => {
    expect(outline(treeOf(ARTICLE, 'source', GIVEN))).toEqual([
      'Works cited (3)',
      '  dam.org/report (2 places · 2 claims)',
      '    broke',
      '      The dam broke on Sunday.',
      '    The report',
      '      The report says so.',
      '  @doe99 (1 place · 1 claim)',
      '    [@doe99, p. 3]',
      '      The minister knew.',
      '  radio.org/a (1 place · 1 claim)',
      '    https://radio.org/a (in note 1)',
      '      It was old.',
      'Outlets named, no link (1)',
      '  CNN (1 place · 1 claim · no link · undated)',
      '    A source tells CNN that he left. (no link · undated)',
      '      A source tells CNN that he left.',
      'Speakers quoted (1)',
      '  Jane Doe (1 place · 1 claim · no link)',
      '    “We saw the water rise,” (no link)',
      '      “We saw the water rise,” said Jane Doe.',
      'Quotations without source (1)',
      '  Nobody told us. (no link)',
      '    Nobody told us.',
      '    Nobody came.',
      'Broken (2)',
      '  the letter (not defined)',
      '    See the letter and the list.',
      '  [^gone] (not defined)',
      '    See the letter and the list.',
    ]);
  });

  it('lets a note without works stand for itself, under its first words', () => {
    expect(outline(treeOf('It was old.[^1]\n\n[^1]: Interview with the engineer.', 'source'))).toEqual([
      'Works cited (1)',
      '  Interview with the engineer. (1 place · 1 claim)',
      '    [^1]',
      '      It was old.',
    ]);
  });

  it('says how many places of an outlet have no link', () => {
    const text = 'CNN reported a flood.[^1] He told CNN about it.\n\n[^1]: See below.';
    const outlets = treeOf(text, 'source', { outlets: ['CNN'] }).find(
      ({ label }) => label === 'Outlets named, no link',
    );
    expect(outlets?.children[0]?.description).toBe('2 places · 2 claims · 1 without link · 1 undated');
  });

  it('shows no brackets that are just text', () => {
    expect(treeOf('“[He] left,” she said [later].', 'source')).toEqual([]);
    expect(outline(treeOf('The [gazette] said so.\n\n[gazette]: https://g.org', 'source'))[1]).toMatch(/^ {2}g\.org/);
  });
});

describe('what the tree sees in the whole article', () => {
  it('takes “ibid.” for the work of the note before', () => {
    const notes = 'A.[^1] B.[^2] C.[^3]\n\n[^1]: <https://a.org/x>\n\n[^2]: Ibid., p. 4.\n\n[^3]: Ibid.';
    const [works] = treeOf(notes, 'source');
    expect(works?.children.map(({ label, children }) => [label, children.length])).toEqual([['a.org/x', 3]]);
  });

  it('takes it for the note itself where that names no work', () => {
    const notes = 'A.[^1] B.[^2]\n\n[^1]: Doe, Letters.\n\n[^2]: Ibid., p. 4.';
    expect(treeOf(notes, 'source')[0]?.children.map(({ label }) => label)).toEqual(['Doe, Letters.']);
  });

  const rows = (text: string) =>
    treeOf(text, 'source')[0]?.children.map(({ label, children }) => [label, children.length]);

  it('takes “op. cit.” for the work of the author named, which a note before cites', () => {
    const notes = 'A.[^1] B.[^2] C.[^3]\n\n[^1]: Doe, Letters.\n\n[^2]: Anna Roe, [Rivers](https://a.org/x).\n\n';
    expect(rows(`${notes}[^3]: Doe, op. cit., p. 4.`)).toEqual([
      ['Doe, Letters.', 2],
      ['a.org/x', 1],
    ]);
    expect(rows(`${notes}[^3]: See Roe, op. cit., p. 4.`)).toEqual([
      ['Doe, Letters.', 1],
      ['a.org/x', 2],
    ]);
  });

  it('and for nothing where that author has two works, or none', () => {
    const two = '[^1]: Doe, Letters.\n\n[^2]: Doe, Diaries.\n\n[^3]: Doe, op. cit.';
    expect(rows(`A.[^1] B.[^2] C.[^3]\n\n${two}`)?.slice(0, 2)).toEqual([
      ['Doe, Letters.', 1],
      ['Doe, Diaries.', 1],
    ]);
    expect(rows('A.[^1] B.[^2]\n\n[^1]: Doe, Letters.\n\n[^2]: Roe, op. cit.')?.[0]).toEqual(['Doe, Letters.', 1]);
  });

  it('leaves out a block that is the author’s own summary', () => {
    expect(outline(treeOf('It rained.\n\n> Nobody came to us at all.\n>\n> — Own summary', 'source'))).toEqual([]);
    expect(outline(treeOf('> Nobody came to us at all.\n>\n> — Jane Doe', 'source'))).not.toEqual([]);
  });

  it('knows who announces a blockquote', () => {
    const given = { persons: ['Jane Doe'] };
    expect(outline(treeOf('Then Jane Doe wrote:\n\n> Nobody came to us.', 'source', given))[1]).toMatch(
      /^ {2}Jane Doe/,
    );
  });

  it('takes what a lead-in announces for one quotation, up to the last cut and the paragraph behind it', () => {
    const text = `He knew — this will settle it:

The men left, members said…

They came back, she said.

They left again…

He stayed.

That was all.`;
    const given = { said: [{ by: 'members', what: 'The men left' }] };
    const [quotation] = treeOf(text, 'document', given);
    expect(quotation?.label).toMatch(/^The men left/);
    expect(quotation?.children.map(({ label }) => label)).toEqual([
      'The men left, members said…',
      'They came back, she said.',
      'They left again…',
      'He stayed.',
    ]);
  });

  it('takes a lead-in before a list, a quotation or the author’s own words for nothing', () => {
    for (const next of ['- one, he said', '“One,” he said.', 'We went home.', '> One, he said.'])
      expect(treeOf(`But then there is this:\n\n${next}`, 'document').map(({ kind }) => kind)).not.toContain('lead-in');
  });
});

describe('badges', () => {
  const badges = (text: string, given: Given = {}) =>
    all(treeOf(text, 'source', given)).map(({ label, description }) => `${label} · ${description ?? ''}`);
  const LIST =
    '---\nreferences:\n- id: doe99\n  type: book\n  title: Dams\n  author: [{family: Doe}]\n  issued: {year: 1999}\n- id: roe\n  type: webpage\n- id: left\n---\n\n';

  it('tell a missing page, for quoted words of a work with pages only', () => {
    const rows = badges(
      `${LIST}He wrote “the dam was old and tired” [@doe99]. “The dam was old and dry” [@roe]. Old [@doe99].`,
    );
    expect(rows).toContain('@doe99 · Doe 1999 · 2 places · 2 claims · 1 without page');
    expect(rows).toContain('@roe · roe n.d. · 1 place · 1 claim · undated');
  });

  it('tell keys without an entry and entries that are not cited', () => {
    const rows = badges(`${LIST}Old [@doe99; @roe; @nobody].`);
    expect(rows).toContain('[@nobody] · no entry');
    expect(rows).toContain('Bibliography, unused · 1');
    expect(rows).toContain('@left · left n.d.');
  });

  it('leave out entries that “nocite” keeps', () => {
    expect(badges(`${LIST.replace('---\n\n', 'nocite: "@left"\n---\n\n')}Old [@doe99; @roe].`).join()).not.toMatch(
      /unused/,
    );
  });

  it('tell who told the outlet, archived copies, credits and own texts', () => {
    const given = { outlets: ['CNN'], said: [{ by: 'A source', to: 'CNN', what: 'he left' }] };
    expect(badges('A source told CNN that he left.', given).join()).toMatch(/CNN · .*second hand/);
    expect(badges('It [broke](https://archive.ph/2020/https://dam.org/x).').join()).toMatch(/broke · archived/);
    expect(badges('![Dam](dam.jpg "Photo: Jane Doe")').join()).toMatch(/credit: Jane Doe/);
    expect(badges('I wrote in October that it broke.').join()).toMatch(/own earlier text/);
  });
});

describe('other arrangements', () => {
  const arranged = (arrangement: CitationsArrangement<'article'>) => {
    const article = articleOf(ARTICLE, GIVEN);
    const shown = { article, facts: new CitedFacts(article, NOTHING), place: () => ({ start: 0, end: 0 }) };
    return outline(citationsTree(shown, arrangement)).filter((line) => !line.startsWith('    '));
  };

  it('group places by actor and by kind', () => {
    expect(arranged({ grouping: 'actor' }).filter((line) => !line.startsWith(' '))).toEqual([
      'Nobody named (8)',
      'CNN (1)',
      'Jane Doe (1)',
    ]);
    expect(arranged({ grouping: 'kind' })[0]).toBe('link (2)');
  });

  it('leave only what has problems', () => {
    expect(arranged({ grouping: 'source', only: 'problems' })).toEqual([
      'Outlets named, no link (1)',
      '  CNN (1 place · 1 claim · no link · undated)',
      'Speakers quoted (1)',
      '  Jane Doe (1 place · 1 claim · no link)',
      'Quotations without source (1)',
      '  Nobody told us. (no link)',
      'Broken (2)',
      '  the letter (not defined)',
      '  [^gone] (not defined)',
    ]);
  });

  it('sort by outlet or by how much rests on a source', () => {
    const works = (order: CitationsOrder) =>
      arranged({ grouping: 'source', order })
        .slice(1, 4)
        .map((line) => line.split(' ')[2]);
    expect(works('name')).toEqual(['dam.org/report', 'radio.org/a', '@doe99']);
    expect(works('claims')).toEqual(['dam.org/report', '@doe99', 'radio.org/a']);
  });

  it('sort works of one outlet together, whether their entry or their address tells it', () => {
    const list =
      '---\nreferences:\n- {id: roe, title: Locks, container-title: The Tribune}\n- {id: doe, title: Dams, container-title: Gazette}\n---\n\n';
    const text = `${list}It broke [@roe; @doe], as [a](https://www.ledger.example/1), [b](https://moon.example/x) and [c](https://ledger.example/2) say, and told CNN.`;
    const rows = treeOf(text, 'document', { outlets: ['CNN'] }, 'name').map(({ label }) => label);
    expect(rows).toEqual(['…, and told CNN.', '[@doe]', 'a', 'c', 'b', '[@roe]']);
  });
});

describe('a tree of many citations', () => {
  const sentence = (n: number) => `The [council](https://council.example/${n}) said that quay ${n} held. `;
  const article = articleOf(Array.from({ length: 400 }, (_, n) => sentence(n) + (n % 4 ? '' : '\n\n')).join(''));
  let made = 0;
  const place = (block: number, { start, end }: { start: number; end: number }) => {
    made++;
    const base = article.blocks[block]?.start ?? 0;
    return { start: { line: 0, character: base + start }, end: { line: 0, character: base + end } };
  };
  const tree = (order: CitationsOrder) =>
    citationsTree({ article, facts: new CitedFacts(article, NOTHING), place }, { grouping: 'source', order });

  it.each(['claims', 'problems', 'name', 'date'] as const)('is sorted by %s without rows below its works', (order) => {
    made = 0;
    tree(order);
    expect(made).toBe(400);
  });

  it('is followed from the cursor with no more rows than those of the work that is cited there', () => {
    const rows = tree('position');
    const cited = article.blocks[50]?.start ?? 0;
    made = 0;
    const at = { line: 0, character: cited + 6 };
    const sources = sourcesAt(article, at.character);
    const path = rowAt(rows, { start: at, end: at }, ({ source }) => source === undefined || sources.has(source));
    expect(path?.[1]).toBe([...sources][0]);
    expect(path).toHaveLength(3);
    expect(made).toBeLessThan(6);
    expect(path).toEqual(rowAt(rows, { start: at, end: at }));
  });
});

describe('the tree in document order', () => {
  it('lists place by place', () => {
    const places = treeOf(ARTICLE, 'document', GIVEN);
    expect(places.map(({ label, description }) => [label, description])).toEqual([
      ['broke', 'dam.org/report'],
      ['[^1]', 'Interview with the engineer'],
      ['[@doe99, p. 3]', '@doe99'],
      ['The report', 'dam.org/report'],
      ['A source tells CNN that he left.', 'CNN · no link · undated'],
      ['“We saw the water rise,”', 'Jane Doe · no link'],
      ['Nobody told us.', 'no speaker · no link'],
      ['the letter', 'not defined'],
      ['[^gone]', 'not defined'],
      ['https://radio.org/a', 'radio.org/a · in note 1'],
    ]);
  });
});

describe.each(['source', 'document'] as const)('rows of the tree (%s)', (grouping) => {
  const nodes = all(treeOf(ARTICLE, grouping, GIVEN));

  it('have ids of their own', () => {
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it('keep their ids when the text around them changes', () => {
    const edited = `A new first paragraph.\n\n${ARTICLE}\n\nAnd a last one.`;
    expect(all(treeOf(edited, grouping, GIVEN)).map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
  });

  it('lead to their words', () => {
    const row = nodes.find(({ label, kind }) => label === 'broke' && kind === 'link');
    expect(ARTICLE.slice(row?.range?.start, row?.range?.end)).toBe('[broke](https://dam.org/report?utm_source=x)');
  });

  it('are spelled out for screen readers, what is missing included', () => {
    expect(nodes.every(({ accessibilityLabel }) => accessibilityLabel !== undefined)).toBe(true);
    expect(nodes.find(({ label }) => label === 'the letter')?.accessibilityLabel).toBe(
      'the letter, link by label, not defined',
    );
  });
});

describe('what the analysis tells of citations', () => {
  const shownOf = (text: string, arrangement: Partial<CitationsArrangement<'article'>> = {}) => {
    const session = new ArticleSession(text, silentLogger);
    session.useBibliography(ownBibliography(text));
    return session.citations.tree({ grouping: 'source', ...arrangement }, DEFAULT_SETTINGS, (span) => span);
  };
  const SHEET = `A spokesman told CNN that the dam had cracks. CNN could not confirm this.

“The dam will hold,” said Jane Doe, according to the [Tribune](https://tribune.example/2019/05/04/dam).

The [council](https://council.example/2021-06-01-minutes) closed the road.
`;

  it('is the status of each claim, through whom it came, and that the text calls it unconfirmed', () => {
    const rows = outline(shownOf(SHEET));
    expect(rows.find((row) => row.startsWith('  CNN'))).toMatch(
      /unverified · .*second hand \(depth 2\) · 1 unnamed origin · 1 explicitly unconfirmed/,
    );
    expect(rows).toContain('      A spokesman told CNN that the dam had cracks. (unverified)');
    expect(rows.join('\n')).toMatch(/Reaches you through CNN ← a spokesman/i);
  });

  it('decides what is left when only some of it is wanted', () => {
    const labels = (only: CitationsFilter) =>
      shownOf(SHEET, { grouping: 'document', only }).map(({ kind, label }) => `${kind}: ${label}`);
    expect(labels('unlinked').join()).toMatch(/^outlet: /);
    expect(labels('unlinked').join()).not.toMatch(/council/);
    expect(labels('unnamed').join()).toMatch(/CNN/);
    expect(labels('quoted').join()).toMatch(/will hold/);
    expect(labels('quoted').join()).not.toMatch(/council|CNN/);
    expect(shownOf(SHEET, { only: 'quoted' }).map(({ label }) => label)).not.toContain('Bibliography, unused');
  });

  it('leaves what comes from an actor, or through it', () => {
    const labels = (actor: string) =>
      shownOf(SHEET, { grouping: 'document', actor }).map(({ kind, label }) => `${kind}: ${label}`);
    expect(labels('CNN').join()).toMatch(/CNN/);
    expect(labels('CNN').join()).not.toMatch(/council|will hold/);
    expect(labels('Nobody of that name')).toEqual([]);
  });

  it('leaves what words are typed for, in names, addresses and claims', () => {
    const works = (words: string) =>
      shownOf(SHEET, { words }).flatMap(({ children }) => children.map(({ label }) => label));
    expect(works('COUNCIL')).toEqual(['council.example/2021-06-01-minutes']);
    expect(works('cracks')).toEqual(['CNN']);
    expect(works('nothing like it')).toEqual([]);
  });

  it('groups by paragraph and puts what is newest first', () => {
    expect(shownOf(SHEET, { grouping: 'paragraph' }).map(({ label }) => label.slice(0, 12))).toEqual([
      'A spokesman ',
      '“The dam wil',
      'The council ',
    ]);
    const [works] = shownOf(SHEET, { order: 'date' }).filter(({ label }) => label === 'Works cited');
    expect(works?.children.map(({ label }) => label.slice(0, 7))).toEqual(['council', 'tribune']);
  });

  it('is how many reports have one origin', () => {
    const text =
      'Anna Berg told CNN that the northern vault was empty. Berg told Reuters that the northern vault had been empty.';
    const [outlets] = shownOf(text);
    expect(
      outlets?.children.map(({ label, description }) => [label, /same origin ×2/.test(description ?? '')]),
    ).toEqual([
      ['CNN', true],
      ['Reuters', true],
    ]);
  });
});
