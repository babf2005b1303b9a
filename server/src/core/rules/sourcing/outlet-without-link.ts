import type { BlockLayers } from '../../blockLayers';
import type { BlockCitation } from '../../citations/blockCitation';
import { LEADS } from '../../citations/sources';
import type { BlockRule } from '../rule';

/** An outlet is named as source and nothing leads to its report. */
export const sourcingOutletWithoutLink: BlockRule = {
  id: 'sourcing/outlet-without-link',
  title: 'Outlet without a link',
  severity: 'information',
  rationale:
    'The text rests on what a newspaper, broadcaster or agency reported, and neither a link nor a note leads to the report. A reader cannot see what exactly was reported, when and by whom, or whether the outlet itself relied on others.',
  exceptions: [
    'A link, note or key in the same paragraph: it is taken to lead to the report.',
    'Outlets that are talked about and not used as sources; “post”, “time”, “mail” and other common words.',
    'Credit lines of an agency, “BAGHDAD (Reuters)”, and what it says it could not confirm.',
    'Later mentions of the same outlet in the same paragraph.',
  ],
  remedies: [
    'Link the report.',
    'Add a note with outlet, author, title and date.',
    'Say when it was broadcast or printed, where there is nothing to link.',
  ],
  standards: [
    'AP, “Crediting other news organizations” (2010): name the source and, online, link to it.',
    'SIFT (Caulfield): trace claims to the original context.',
    'The Trust Project, “Citations and References”.',
  ],
  flags: [
    'A source told ⟦CNN⟧ that the brigade had left the city.',
    'According to ⟦Reuters⟧, the talks failed on Monday. Nobody else was told.',
    'The minister told the ⟦BBC⟧ on Sunday that the flood was over.',
    'He was last seen in May, ⟦Der Spiegel⟧ reported.',
  ],
  passes: [
    'A source [told CNN](https://cnn.example/a) that the brigade had left the city.',
    'According to Reuters, the talks failed on Monday.[^1]\n\n[^1]: Reuters, 3 May 2021.',
    'Reuters could not independently verify the toll.',
    'He worked for CNN in Atlanta before the war.',
    'BAGHDAD (Reuters) - The talks failed on Monday.',
    'This blog post is late, and time presses on.',
    'The Times is printed in three cities.',
  ],
  check({ block, reading, citations }: BlockLayers) {
    if (block.kind === 'heading' || citations.some(({ kind }) => LEADS.has(kind))) return [];
    const seen = new Set<string>();
    return citations.flatMap((citation) => {
      const { start, end, label, kind } = citation;
      if (kind !== 'outlet' || seen.has(label.toLowerCase()) || reportsNothing(reading.prose, citation)) return [];
      seen.add(label.toLowerCase());
      return [
        { start, end, message: `${label} is named as source, and nothing leads to the report: no link, no note.` },
      ];
    });
  },
};

/** A credit line, or a disclosure: "Reuters could not independently verify". */
const reportsNothing = (prose: string, { start, end }: BlockCitation): boolean =>
  (prose[start - 1] === '(' && prose[end] === ')') ||
  /^ (?:could not|couldn['’]t|has not|had not|was unable|was not able|is unable) (?:\w+ ){0,6}(?:verify|confirm)/.test(
    prose.slice(end, end + 80),
  );
