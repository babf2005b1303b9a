import type { BlockAttribution } from '../../attribution/blockAttribution';
import type { BlockLayers } from '../../blockLayers';
import type { Span } from '../../text/span';
import type { BlockRule, Draft } from '../rule';

/** Offices that exist to speak for somebody. */
const SPEAKS_FOR =
  /\b(?:spokes(?:man|woman|person|people|men|women)|press (?:secretary|officer)|lawyers?|attorneys?|counsel|barrister|solicitors?|campaign (?:manager|chair(?:man|woman)?|adviser|aide|spokes\w+)|lobbyists?|publicist)\b/i;
/** Words for the one who is spoken for. */
const PRINCIPAL: ReadonlySet<string> = new Set('he she it they his her its their we our us him them'.split(' '));
/** Own plans and positions: nobody knows them better. */
const OWN_POSITION: ReadonlySet<string> = new Set(
  'will would plans planned intends wants hopes comment cooperate cooperating regret regrets welcome welcomes condemn condemns decline declined supports support believes'.split(
    ' ',
  ),
);

/** A claim about somebody on the word of those who speak for him. */
export const claimInterestedParty: BlockRule = {
  id: 'claim/interested-party',
  title: 'On the word of a party',
  severity: 'information',
  rationale:
    'The claim is about the very party for whom its source speaks: a spokesman, a lawyer, a campaign. Such sources know much and have a stake. That is a reason to look for another one, not a verdict; what they say against their own interest weighs more.',
  exceptions: ['Plans and positions: “the party said it would vote no”.', 'Claims about somebody else.'],
  remedies: [
    'Name the interest where readers may not see it.',
    'Add a source from the other side.',
    'Note where the statement goes against the speaker’s interest.',
  ],
  standards: [
    'Langlois and Seignobos, Introduction to the Study of History (1898): the author’s interest.',
    'SPJ Code of Ethics (2014): consider sources’ motives.',
  ],
  flags: [
    '“We broke no rule,” ⟦a spokesman for the harbour company⟧ said.',
    '⟦A lawyer for the duke⟧ said that he had never seen the letter.',
    '“They paid every bill,” ⟦a spokeswoman for the line⟧ said.',
  ],
  passes: [
    'A spokesman for the party said that it would vote no.',
    'The spokeswoman declined to comment.',
    'A lawyer in Ghent said that the law was old.',
    'A lawyer for the duke said that the road was wet.',
  ],
  check(layers) {
    const seen = new Set<number>();
    return layers.attributions.flatMap((attribution): Draft[] => {
      const { source } = attribution;
      if (
        !source ||
        seen.has(source.start) ||
        !speaksForSomebody(layers, attribution) ||
        !isAboutPrincipal(layers, attribution)
      )
        return [];
      seen.add(source.start);
      return [
        {
          start: source.start,
          end: source.end,
          type: 'speaks for',
          message: 'The source speaks for the party that the claim is about. Who else could bear it out?',
        },
      ];
    });
  },
};

function speaksForSomebody({ block, mentions }: BlockLayers, { source, sourceMention }: BlockAttribution): boolean {
  const mention = sourceMention === undefined ? undefined : mentions[sourceMention];
  const words = source ? block.prose.slice(source.start, source.end) : '';
  return [words, mention?.title?.text ?? '', ...(mention?.roles ?? []).map(({ text }) => text)].some((each) =>
    SPEAKS_FOR.test(each),
  );
}

/** The claim begins with the principal and tells what is so, not what he means to do. */
function isAboutPrincipal(layers: BlockLayers, { content, cue }: BlockAttribution): boolean {
  const said = content.map((span) => wordsOf(layers, span));
  if (cue && /declin|refus/.test(layers.block.prose.slice(cue.start, cue.end))) return false;
  const opening = said.flatMap((words) => words.slice(0, OPENING));
  if (said[0]?.[0] === 'if') return false;
  return opening.some((word) => PRINCIPAL.has(word)) && !opening.some((word) => OWN_POSITION.has(word));
}

/** How many words decide what a claim is about. */
const OPENING = 4;

const wordsOf = ({ reading }: BlockLayers, { start, end }: Span): string[] =>
  reading.tokens
    .filter((token) => token.start >= start && token.end <= end && token.kind === 'word')
    .map(({ lower }) => lower);
