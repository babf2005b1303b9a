import type { Mention } from '../../actors/mention';
import { formulasIn, reasonNear } from '../../actors/mentions/anonymity';
import type { BlockLayers } from '../../blockLayers';
import { type Reading, tokenAt } from '../../language/reading';
import type { BlockRule, Draft } from '../rule';
import { unnamedSourcesOf } from '../unnamedSourcesOf';

/** Anonymity without a reason, or with one that says little. */
export const vagueUnexplainedAnonymity: BlockRule = {
  id: 'vague/unexplained-anonymity',
  title: 'Anonymity without a reason',
  severity: 'information',
  rationale:
    'Readers may know why somebody is not named: fear for a post, a pledge, the law. *Not authorised to speak* and *the sensitivity of the matter* are true of almost everybody and explain little. A reason tells how far to trust, and what the source has to lose.',
  exceptions: [
    'A reason stands in the sentence or the next one: “because both still work there”, “for fear of reprisals”.',
    'Spokespeople, who speak for an office.',
    'Sources whom a reason would identify: keep it, and ignore the finding with your reason.',
  ],
  remedies: ['Give a reason that tells the reader something.', 'Agree with the editor on why the name is withheld.'],
  standards: [
    'AP News Values and Principles: explain why the source asked for anonymity.',
    'SPJ Code of Ethics (2014): explain why anonymity was granted.',
    'Philip Corbett, The New York Times, memo on anonymous sources (2010).',
  ],
  flags: [
    'A clerk who spoke on ⟦condition of anonymity⟧ said that the vault was empty.',
    'Two clerks ⟦asked not to be named⟧, citing the sensitivity of the matter.',
    'The trader said so; he was ⟦not authorised to speak⟧ to reporters.',
    '⟦A source in the guild⟧ told Radio Lund that the vote was rigged.',
  ],
  passes: [
    'A clerk, who asked not to be named because she still works there, said that the vault was empty.',
    'Two clerks asked not to be named for fear of reprisals.',
    'A spokeswoman for the guild said that the vote was fair.',
    'Anna Berg said that the vote was fair.',
  ],
  check: (layers) => {
    const formulas = formulasOf(layers);
    const explained = new Set(formulas.map(({ sentence }) => sentence));
    const sources = unnamedSourcesOf(layers).filter(
      ({ first }) => !explained.has(tokenAt(layers.reading, first).sentence),
    );
    return [
      ...formulas.flatMap(({ draft }) => draft ?? []),
      ...sources.flatMap((mention) => sourceDraft(layers.reading, mention)),
    ];
  },
};

interface Formula {
  sentence: number;
  draft?: Draft;
}

/** Formulas of anonymity with the sentence they stand in; without a draft where a reason is given. */
function formulasOf({ reading }: BlockLayers): Formula[] {
  return formulasIn(reading).map(({ first, last }): Formula => {
    const { sentence } = tokenAt(reading, first);
    const reason = reasonNear(reading, first);
    if (reason === 'given') return { sentence };
    return {
      sentence,
      draft: {
        start: tokenAt(reading, startOfFormula(reading, first)).start,
        end: tokenAt(reading, last - 1).end,
        type: reason === 'hollow' ? 'formula' : 'no reason',
        message:
          reason === 'hollow'
            ? 'The reason for anonymity is a formula: it is true of almost everybody, and tells the reader little.'
            : 'Somebody is not to be named, and the text does not say why.',
      },
    };
  });
}

/** "asked not to be named": the verb belongs to the formula. */
const startOfFormula = (reading: Reading, at: number): number =>
  /^(?:asked|declined|refused|requested|wished|wanted)$/.test(tokenAt(reading, at - 1).lower) ? at - 1 : at;

const SPOKESPEOPLE = /^spokes/;

function sourceDraft(reading: Reading, { first, last, start, end }: Mention): Draft[] {
  for (let at = first; at < last; at++) if (SPOKESPEOPLE.test(tokenAt(reading, at).lower)) return [];
  if (reasonNear(reading, first) !== 'none') return [];
  return [
    { start, end, severity: 'hint', type: 'no reason', message: 'The text does not say why this source is not named.' },
  ];
}
