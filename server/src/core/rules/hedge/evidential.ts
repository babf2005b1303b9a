import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** Seems, appears, suggests, indicates, apparently. */
export const hedgeEvidential: BlockRule = {
  id: 'hedge/evidential',
  title: 'Inference from evidence',
  severity: 'information',
  rationale:
    'Words such as *seems*, *suggests* or *apparently* mark an inference: something was seen or read, and a conclusion drawn. Ask what the evidence is and who draws the conclusion.',
  exceptions: [
    '“appears in court”, “appeared on stage”, “appears in Table 2”.',
    '“suggested a walk”, “suggested that she resign” (a proposal).',
    '“looks at”, “as the name implies”, a dial that indicates.',
  ],
  remedies: ['Name the evidence.', 'Say who draws the conclusion.', 'Keep evidence and conclusion apart.'],
  standards: ['Aikhenvald, Evidentiality (2004).', 'Szarvas et al. (2012): epistemic.'],
  flags: [
    'The ministry ⟦appears⟧ to have lost the file.',
    'They read the draft, which ⟦appears⟧ to have been edited late.',
    'Coins from the ditch ⟦suggest⟧ that the town was rich.',
    'The pilot ⟦apparently⟧ misread the altimeter.',
    'Soil tests ⟦indicate⟧ that the well is safe.',
    'He left at once, ⟦suggesting⟧ he had been warned.',
  ],
  passes: [
    'She appears in court on Monday and appeared on television last night.',
    'He suggested a walk along the quay.',
    'The chaplain suggested that she take a rest.',
    'He looked at the map; as the name implies, it is a short road.',
  ],
  check: (layers) =>
    passagesFor('hedge/evidential', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'evidential',
      message: `“${words}” marks an inference. What is the evidence, and who concludes this?`,
    })),
};
