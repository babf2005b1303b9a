import { anonymityAt } from '../../actors/anonymity';
import type { Mention } from '../../actors/mention';
import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import type { BlockLayers, BlockRule, Draft } from '../rule';

/** How much the reader is told about a source without a name, from nothing to how it knows. */
type Description = 'bare' | 'place' | 'role' | 'role and access';

const BARE: ReadonlySet<string> = new Set(
  'source sources person people insider insiders official officials'.split(' '),
);
/** Groups whose view is vague rather than a source: `vague/collective` speaks of them. */
const GROUPS: ReadonlySet<string> = new Set(
  'expert experts analyst analysts critic critics observer observers historian historians scientist scientists researcher researchers economist economists people'.split(
    ' ',
  ),
);
const ACCESS =
  /\b(?:familiar|knowledge|briefed|involved|present|saw|seen|attended|helped|took part|worked|heard|witnessed|read)\b/;
const REASON =
  /\b(?:because|anonymity|asked not to be|declined to be|on condition|not to be named|not authori[sz]ed|fear(?:ed|s|ing)? (?:of|for))\b/i;

/** A claim that rests on somebody whom the text does not name. */
export const claimUnnamedSource: BlockRule = {
  id: 'claim/unnamed-source',
  title: 'Unnamed source',
  severity: 'warning',
  rationale:
    'A claim rests on a person or group without a name. That can be right: sources need protection. The reader then depends on what the text tells about them: nothing, a place, a role, or a role and how they know. The more is told, the milder the finding.',
  exceptions: [
    'A name that follows: “a spokesman, Ali Hassan, said”.',
    'Bodies that speak as one: “the ministry said”, “police said”.',
    'Somebody the text has named before: “the mayor said”.',
    'Things called source: of a river, of income, of a program.',
    'Views of undefined groups (“some experts say”): see `vague/collective`.',
  ],
  remedies: [
    'Name the source, if it needs no protection.',
    'Say how the source knows, and in what role.',
    'Give the reason for anonymity.',
    'Keep it as it is, with your reason, where any detail would identify the source.',
  ],
  standards: [
    'AP News Values and Principles: anonymous sources must be described, with the reason for anonymity.',
    'Reuters Handbook, “The essentials of Reuters sourcing”.',
    'SPJ Code of Ethics (2014): consider sources’ motives before promising anonymity; explain why it was granted.',
  ],
  flags: [
    '⟦A source⟧ told Radio Lund that the talks had failed.',
    '⟦Sources in Basel⟧ say that the bank will close two branches.',
    '“We had no orders,” said ⟦a former officer who helped plan the march⟧.',
    '⟦Two officials with knowledge of the talks⟧ said that the border would open.',
    'The vault was empty, according to ⟦one of his aides⟧.',
    '⟦Two traders who asked not to be named⟧ said that the shop had closed.',
    'She spoke on ⟦condition of anonymity⟧, for fear of losing her post.',
  ],
  passes: [
    'A spokesman, Ali Hassan, said that the border was open.',
    'Police said that the road was closed.',
    'The river has its source in the hills, the guide says.',
    'The source code shows that the check was missing.',
    'Maria Okoye, an official of the port, said that the quay was safe.',
    'She gave the officials a map.',
  ],
  check(layers) {
    const sources = layers.mentions.filter((mention) => mention.unnamed && isSource(layers.reading, mention));
    return [...sources.map((mention) => draftFor(layers, mention)), ...formulas(layers, sources)];
  },
};

/** "… spoke on condition of anonymity", where the sentence describes nobody that the rule knows as a source. */
function formulas({ reading }: BlockLayers, sources: readonly Mention[]): Draft[] {
  const known = new Set(sources.map(({ first }) => tokenAt(reading, first).sentence));
  return reading.tokens.flatMap((token, at): Draft[] => {
    const formula = known.has(token.sentence) ? undefined : anonymityAt(reading, at);
    if (!formula) return [];
    return [
      {
        start: token.start,
        end: tokenAt(reading, formula.last - 1).end,
        severity: 'information',
        type: 'formula',
        message: 'Unnamed source: somebody is not to be named. Does the text say why, and how the source knows?',
      },
    ];
  });
}

/** Heads of groups are left to the rule on vague groups. */
function isSource(reading: Reading, { first, last }: Mention): boolean {
  const words = reading.tokens.slice(first, last).map(({ lower }) => lower);
  const followed = words.findIndex((word) =>
    /^(?:of|in|from|at|with|who|familiar|close|briefed|within|inside|near)$/.test(word),
  );
  const head = words[(followed < 0 ? words.length : followed) - 1] ?? '';
  return !(GROUPS.has(head) && !(head === 'people' && followed >= 0));
}

function draftFor(layers: BlockLayers, mention: Mention): Draft {
  const description = descriptionOf(layers.reading, mention);
  const reason = REASON.test(layers.reading.prose);
  return {
    start: mention.start,
    end: mention.end,
    type: description,
    ...(description === 'bare' ? {} : { severity: 'information' as const }),
    message: `Unnamed source: the reader is told ${TOLD[description]}. ${reason ? 'A reason for anonymity is given.' : 'No reason for anonymity is given.'}`,
  };
}

const TOLD: Readonly<Record<Description, string>> = {
  bare: 'nothing about it',
  place: 'only the place',
  role: 'the role, not how the source knows',
  'role and access': 'the role and how the source knows',
};

function descriptionOf(reading: Reading, { first, last }: Mention): Description {
  const words: string[] = [];
  for (let at = first; at < last; at++) words.push(tokenAt(reading, at).lower);
  const text = words.join(' ');
  if (ACCESS.test(text)) return 'role and access';
  const heads = words.filter((word) => BARE.has(word));
  const hasPlace = / (?:in|from|at|near|inside) /.test(` ${text} `);
  const isBare = heads.length > 0 && words.length - 1 <= (DETERMINERS.test(words[0] ?? '') ? 1 : 0);
  if (isBare) return 'bare';
  const isSourceOnly = /\bsources?\b/.test(text);
  if (hasPlace && isSourceOnly) return 'place';
  return 'role';
}

const DETERMINERS = /^(?:a|an|the|one|two|three|four|five|some|several|another)$/;
