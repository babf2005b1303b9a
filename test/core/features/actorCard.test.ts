import { describe, expect, it } from 'vitest';
import {
  ArticleSession,
  analyse,
  DEFAULT_SETTINGS,
  NO_DECISIONS,
  readLedger,
  uniteLedger,
} from '../../../server/src/core/analysis';
import { actorCard } from '../../../server/src/core/features/hovers/actorCard';
import { readArticle } from '../../support/article';

const cardOf = (text: string, name: string): string => {
  const article = readArticle(text);
  const cluster = article.actors.clusters.find((each) => each.name === name);
  if (!cluster) throw new Error(`no actor ${name}`);
  return actorCard(
    article,
    cluster,
    (block, offset) => text.slice(0, (article.blocks[block]?.start ?? 0) + offset).split('\n').length,
  );
};

const STORY = `Anna Berg, head of the Lund Port Authority, told Radio Lund that the quay was safe.

“It will stay safe,” Berg told Radio Lund on Monday.
`;

describe('the card of an actor', () => {
  it('tells names, roles, speech and through whom, with lines', () => {
    const card = cardOf(STORY, 'Anna Berg');
    expect(card).toContain('$(person) **Anna Berg** · person, named');
    expect(card).toContain('Names used here: Anna Berg (1×), Berg (1×)');
    expect(card).toContain('“head of the Lund Port Authority” (line 1)');
    expect(card).toContain('Speaks: quoted 1×, reported 1×');
    expect(card).toContain('Only through Radio Lund');
    expect(card).toContain('that the quay was safe (line 1)');
    expect(card.split('\n').length).toBeLessThanOrEqual(25);
  });

  it('tells what is known from somebody by the word of another, on both cards', () => {
    const text = 'Radio Lund, citing two officials with knowledge of the talks, said the quay had cracked.';
    const cited = cardOf(text, 'two officials with knowledge of the talks');
    expect(cited).toContain('Only through Radio Lund');
    expect(cited).toContain('Speaks: reported 1×');
    expect(cited).toContain('- that the quay had cracked (line 1)');
    expect(cardOf(text, 'Radio Lund')).toContain('Passes on the words of two officials with knowledge of the talks');
  });

  it('says when no role is given, and judges nobody', () => {
    const card = cardOf('On Monday Anna Berg said that the quay was safe.', 'Anna Berg');
    expect(card).toContain('No role given.');
    expect(card).not.toMatch(/reliab|trust|bias|credib/i);
  });

  it('says how an actor knows, when it spoke, and what the text leaves open', () => {
    const told = cardOf('On Tuesday Anna Berg said that the quay was safe.\n', 'Anna Berg');
    expect(told).toContain('How it knows: the text does not say');
    expect(told).toContain('Spoke: “On Tuesday” (line 1)');
    expect(cardOf('Anna Berg said that the bank will close on Monday.\n', 'Anna Berg')).toContain('Spoke: undated');
    expect(cardOf(STORY, 'Lund Port Authority')).not.toContain('How it knows');
  });

  it('never takes two descriptions for one source, and quotes what access one has', () => {
    const text =
      'Two officials with knowledge of the talks said that it rained.\n\nTwo officials said that it was dry.\n';
    const card = cardOf(text, 'Two officials with knowledge of the talks');
    expect(card).toContain('unnamed source');
    expect(card).toContain('How it knows: “with knowledge of the talks”');
    expect(card).toContain('reported 1×');
  });

  it('says in words how much is told about a source without a name', () => {
    const card = (text: string) => {
      const [cluster] = readArticle(text).actors.clusters;
      return cardOf(text, cluster?.name ?? '');
    };
    expect(card('Sources said that it rained.\n')).toContain(
      'The reader is told nothing about it; no reason for anonymity is given (level 0 of 4)',
    );
    expect(card('Two officials familiar with the talks said that it rained.\n')).toContain('(level 3 of 4)');
    expect(
      card(
        'An official familiar with the talks, who asked not to be named for fear of reprisals, said that it rained.\n',
      ),
    ).toContain('a reason for anonymity is given (level 4 of 4)');
  });

  it('says in words where a claim stands', () => {
    const session = new ArticleSession(STORY, { warn: () => {} });
    const record = session.claims.decide(
      { span: { start: STORY.indexOf('quay'), end: STORY.indexOf('quay') }, about: 'claim', status: 'disputed' },
      'story.md',
      DEFAULT_SETTINGS,
    );
    if ('problem' in record) throw new Error(record.problem);
    const event = { id: 'a', claim: 'a', at: '2026-01-01T00:00:00Z', ...record };
    const ledger = uniteLedger(readLedger(JSON.stringify(event)).events).get('story.md') ?? [];
    session.decisions = { ...NO_DECISIONS, ledger };
    const card = session.hover(2, DEFAULT_SETTINGS)?.markdown;
    expect(card).toContain('that the quay was safe (line 1) · disputed');
    expect(card).toContain('“It will stay safe,” (line 3) · unverified');
  });

  it('is sure of a pronoun only where nobody else can be meant', () => {
    const unsure = (text: string) =>
      analyse(text).actors.flatMap(({ mentions }) => mentions.filter((each) => each.unsure));
    expect(unsure('Anna Berg came. She said that it rained.\n')).toHaveLength(0);
    expect(unsure('Mr. Carl Holm met Robin Berg. Then he said that it rained.\n')).toHaveLength(1);
    expect(unsure('Mr. Carl Holm met Anna Berg. Then he said that it rained.\n')).toHaveLength(0);
    expect(unsure('Mr. Carl Holm met Mrs. Anna Berg. Then he said that it rained.\n')).toHaveLength(0);
    expect(unsure('Anna Berg came. It rained. It was Monday. She said that it was late.\n')).toHaveLength(1);
  });

  it('of an outlet counts links and names those whose words it passes on', () => {
    const card = cardOf(STORY, 'Radio Lund');
    expect(card).toContain('Named as a source: 0× with a link, 2× without');
    expect(card).toContain('Passes on the words of Anna Berg (1)');
  });

  it('of a place asks which body, and offers only those that the text names', () => {
    const alone = 'Iran says that the border is open.\n';
    expect(cardOf(alone, 'Iran')).toContain('Which body of it? The text does not say');
    expect(cardOf(`${alone}\nIranian officials said that it was closed.\n`, 'Iran')).toContain(
      'Named in this text: Iranian officials',
    );
  });

  it('names spellings that differ', () => {
    const text = 'Muqtada al-Sadr spoke on Monday. On Tuesday Muktada al-Sadr spoke again, his aides said.';
    expect(cardOf(text, 'Muqtada al-Sadr')).toContain('Spelled in 2 ways: “Muqtada al\\-Sadr”, “Muktada al\\-Sadr”');
  });

  it('lets no article text become markup, a link, an icon or a command', () => {
    const text =
      'Anna Berg, head of [the](command:x) $(bug) <img src=x> office, said that **it** [was](https://x.example) `so` now.';
    const card = cardOf(text, 'Anna Berg');
    expect(card).not.toMatch(/\]\(|(?<!\\)\$\(bug|<img|\*\*it/);
  });

  it('stays short for an actor named a thousand times', () => {
    const card = cardOf(
      Array.from({ length: 1000 }, (_, i) => `On day ${i}, Anna Berg said that quay ${i} was safe.`).join('\n\n'),
      'Anna Berg',
    );
    expect(card.split('\n').length).toBeLessThanOrEqual(25);
    expect(card).toContain('reported 1000×');
  });
});
