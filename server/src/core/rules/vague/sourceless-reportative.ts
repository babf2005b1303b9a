import { passagesFor } from '../../cues/passages';
import { isAttributed, isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** Reportedly, allegedly, purported, the supposed. */
export const vagueSourcelessReportative: BlockRule = {
  id: 'vague/sourceless-reportative',
  title: 'Hearsay without a source',
  severity: 'warning',
  rationale:
    'Words such as *reportedly*, *allegedly* or *supposed* say that somebody else says so, and not who. They pass on a claim without taking responsibility for it. In criminal matters *alleged* protects people who have not been tried: keep it, and add who alleges.',
  exceptions: [
    'Somebody in the sentence says it, or the sentence carries a citation.',
    'A prosecutor or court and a charge stand in the sentence.',
    'Duties and plans: “you are supposed to sign here”.',
    'The word itself is the subject.',
  ],
  remedies: ['Name who reports or alleges it.', 'Cite the charge sheet or the report.', 'Keep the word.'],
  standards: [
    'NPR Ethics Handbook: it is not enough that a detail is “reportedly” true.',
    'AP Stylebook: alleged.',
    'Wikipedia, Words to watch: expressions of doubt.',
  ],
  flags: [
    'The general ⟦reportedly⟧ fled by boat.',
    'The ⟦alleged⟧ forger lives in Graz.',
    'The ⟦supposed⟧ cure turned out to be beetroot juice.',
    'In the summer, or ⟦so the story goes⟧, the bishop burned his letters.',
    'The estate was ⟦allegedly⟧ sold for a song.',
    '⟦Word is⟧ that the brewery will close.',
  ],
  passes: [
    'Prosecutor Ines Lund charged him over the alleged theft of 300 books.',
    'Pupils are supposed to hand in their phones.',
    'The paper has banned the word reportedly.',
    'It is left out here, as the word is part of a name.',
    'The court heard that the alleged fraud, set out in the indictment, began in 2019.',
  ],
  check: (layers) =>
    passagesFor('vague/sourceless-reportative', layers)
      .filter((passage) => !isCited(layers, passage) && !isAttributed(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'reportative',
        message: `“${words}”: says who? The sentence does not name the source.${/^alleged/i.test(words) ? ' In criminal matters keep the word and add the authority.' : ''}`,
      })),
};
