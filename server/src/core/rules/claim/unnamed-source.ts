import type { Mention } from '../../actors/mention';
import { formulasIn, type Reason, reasonNear } from '../../actors/mentions/anonymity';
import { type Description, descriptionOf, TOLD } from '../../actors/mentions/described';
import type { BlockLayers } from '../../blockLayers';
import type { Severity } from '../../contract';
import { tokenAt } from '../../language/reading';
import type { BlockRule, Draft } from '../rule';
import { unnamedSourcesOf } from '../unnamedSourcesOf';

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
    'The sale was off, Radio Lund reported, citing ⟦people familiar with the talks⟧.',
    '⟦A woman who answered the telephone at the firm⟧ said that nobody of that name worked there.',
    '⟦A person close to the family⟧ would not say more.',
    'She spoke on ⟦condition of anonymity⟧, for fear of losing her post.',
  ],
  passes: [
    'Official figures for the year show 312 deaths.',
    'She compared the source text with the copy line by line.',
    'Jehovah’s Witnesses knocked at the door.',
    'The sale was open only to insiders holding a card.',
    'The vice-president acts as spokesman for the cabinet.',
    'It is, as far as we know, the only source for the prisoner figure.',
    'There is a reason why they would not give their names.',
    'A spokesman, Ali Hassan, said that the border was open.',
    'Police said that the road was closed.',
    'The river has its source in the hills, the guide says.',
    'The source code shows that the check was missing.',
    'Maria Okoye, an official of the port, said that the quay was safe.',
    'She gave the officials a map.',
    'However, written sources are rarely clear about the date.',
    '## What officials say\n\nNothing so far.',
    'An officer called Josiah Venn reports that soldiers took the papers.',
    'It was built by dedicated people who have been working there for years.',
    'Visitors who are rarely touched by poems were touched by this one.',
    'In a paper last year Lind and colleagues describe how ants treat wounds.',
  ],
  check(layers) {
    const sources = unnamedSourcesOf(layers);
    return [...sources.map((mention) => draftFor(layers, mention)), ...formulas(layers, sources)];
  },
};

/** "… spoke on condition of anonymity", where the sentence describes nobody that the rule knows as a source. */
function formulas({ reading }: BlockLayers, sources: readonly Mention[]): Draft[] {
  const known = new Set(sources.map(({ first }) => tokenAt(reading, first).sentence));
  return formulasIn(reading)
    .filter(({ first }) => !known.has(tokenAt(reading, first).sentence))
    .map(
      ({ first, last }): Draft => ({
        start: tokenAt(reading, first).start,
        end: tokenAt(reading, last - 1).end,
        severity: 'information',
        type: 'formula',
        message: 'Unnamed source: somebody is not to be named. Does the text say why, and how the source knows?',
      }),
    );
}

function draftFor({ reading }: BlockLayers, mention: Mention): Draft {
  const description = descriptionOf(reading, mention);
  const reason = reasonNear(reading, mention.first);
  return {
    start: mention.start,
    end: mention.end,
    type: description,
    ...(description === 'bare' ? {} : { severity: gradeOf(description, reason) }),
    message: `Unnamed source: the reader is told ${TOLD[description]}. ${WHY[reason]}`,
  };
}

/** Described, with access and a reason: all that a reader can be given. */
const gradeOf = (description: Description, reason: Reason): Severity =>
  description === 'role and access' && reason === 'given' ? 'hint' : 'information';

const WHY: Readonly<Record<Reason, string>> = {
  none: 'No reason for anonymity is given.',
  hollow: 'The reason for anonymity is a formula.',
  given: 'A reason for anonymity is given.',
};
