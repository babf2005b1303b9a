import { describe, expect, it } from 'vitest';
import { actorCard } from '../../../server/src/core/features/actorCard';
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
