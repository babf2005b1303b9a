import { describe, expect, it } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, silentLogger } from '../../../server/src/core/analysis';

const STORY = `Anna Berg, head of the Lund Port Authority, told Radio Lund that the quay was safe.

“It will stay safe,” Berg told Radio Lund on Monday. Two officials said that it rained.
`;

/** The links of the card at some words: what they say, and the words that their command is given. */
function links(text: string, words: string, looksUp = false): Record<string, string> {
  const session = new ArticleSession(text, silentLogger);
  const targets = { uri: 'file:///story.md', looksUp, rangeOf: (span: { start: number; end: number }) => span };
  const card = session.hover(text.lastIndexOf(words) + 1, DEFAULT_SETTINGS, targets)?.markdown ?? '';
  return Object.fromEntries(
    [...card.matchAll(/\[([^\]]*)\]\(command:(sourceCritic\.actors?[\w.]+)\?([^)]*)\)/g)].map(
      ([, title = '', command = '', args = '']) => {
        const [, { start, end }] = JSON.parse(decodeURIComponent(args));
        return [title, `${command.replace('sourceCritic.', '')} ${text.slice(start, end)}`];
      },
    ),
  );
}

describe('the links of a card', () => {
  it('put right who is who and who speaks, at the very name that is pointed at', () => {
    expect(links(STORY, 'Berg told')).toMatchObject({
      'merge with…': 'actor.merge Berg',
      'split this name off': 'actor.split Berg',
      'wrong speaker…': 'actor.wrongSpeaker Berg',
    });
  });

  it('are there only where they lead somewhere', () => {
    expect(links(STORY, 'Radio Lund on')).not.toHaveProperty('split this name off');
    expect(links(STORY, 'Radio Lund on')).not.toHaveProperty('wrong speaker…');
    const alone = links('Anna Berg said that the quay was safe.\n', 'Anna');
    expect(alone).not.toHaveProperty('merge with…');
    expect(alone).toHaveProperty('wrong speaker…');
    const unnamed = links(STORY, 'Two officials', true);
    expect(unnamed).toHaveProperty('wrong speaker…');
    expect(Object.keys(unnamed)).not.toEqual(expect.arrayContaining([expect.stringMatching(/merge|split|Wikidata/)]));
  });

  it('split off no pronoun', () => {
    const text = 'Anna Berg met Berg’s aides. She said that it rained.\n';
    expect(links(text, 'She')).toHaveProperty('wrong speaker…');
    expect(links(text, 'She')).not.toHaveProperty('split this name off');
  });

  it('offer Wikidata only to those who have turned it on', () => {
    expect(links(STORY, 'Berg told')).not.toHaveProperty('look up in Wikidata…');
    expect(links(STORY, 'Berg told', true)).toMatchObject({ 'look up in Wikidata…': 'actor.lookUp Berg' });
  });

  it('stay within the card’s 25 lines, also with everything that can be said of an actor', () => {
    const text = `Muqtada al-Sadr, leader of the Mahdi Army and spokesman for the Sadr Movement, who is a member of the Sadr Movement, told Radio Lund on Monday that it rained. Muktada al-Sadr told Radio Lund that he saw snow. Sadr said that it was late. He said that it was cold. Carl Holm met Sadr. It rained. He said that it was dark.

“It will stay dark,” Sadr told Radio Lund.
`;
    const session = new ArticleSession(text, silentLogger);
    const card = session.hover(3, DEFAULT_SETTINGS, {
      uri: 'file:///story.md',
      looksUp: true,
      rangeOf: (span) => span,
    });
    expect(card?.markdown.split('\n---\n')[0]?.split('\n').length).toBeLessThanOrEqual(25);
    expect(card?.markdown).toContain('Not right? [merge with…]');
  });
});
