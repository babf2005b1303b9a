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
