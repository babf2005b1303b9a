import type { Problem } from '../contract';
import { SIDE_FOLDER } from '../decisions/decisions';
import { IGNORES_FILE, type StoredIgnore } from '../decisions/ignores';
import { chooseAnchored } from '../text/anchor';
import { type Span, shift } from '../text/span';
import type { CollectedFindings, ShownDraft } from './collectFindings';

/** An ignore that could not be applied: its words are gone, or several findings fit it. */
export interface UnsettledIgnore {
  ignore: StoredIgnore;
  /** The findings that fit; empty when none does. */
  places: Span[];
}

export interface Settled extends CollectedFindings {
  unsettled: readonly UnsettledIgnore[];
}

/** Leaves out the findings that somebody has decided to ignore. Costs nothing where nobody has. */
export function withoutIgnored(text: string, found: CollectedFindings, ignores: readonly StoredIgnore[]): Settled {
  if (ignores.length === 0) return { ...found, unsettled: NOTHING };
  const candidates = candidatesFor(found, new Set(ignores.map(({ rule }) => rule)));
  const ignored = new Set<ShownDraft>();
  const unsettled: UnsettledIgnore[] = [];
  for (const ignore of ignores) {
    const fitting = candidates.get(`${ignore.rule} ${ignore.quote}`) ?? [];
    const anchored = chooseAnchored(text, ignore, fitting.map(placeOf));
    if (anchored.kind === 'found') {
      const { start, end } = anchored.span;
      const chosen = fitting.find((each) => placeOf(each).start === start && placeOf(each).end === end);
      if (chosen) ignored.add(chosen);
    } else unsettled.push({ ignore, places: anchored.kind === 'ambiguous' ? anchored.spans : [] });
  }
  return { ...leftOf(found, ignored), unsettled };
}

const NOTHING: readonly UnsettledIgnore[] = [];

const placeOf = ({ draft, placed }: ShownDraft): Span => shift({ start: draft.start, end: draft.end }, placed.start);

/** Findings by rule and words, of the rules that matter. */
function candidatesFor({ blocks }: CollectedFindings, rules: ReadonlySet<string>): Map<string, ShownDraft[]> {
  const found = new Map<string, ShownDraft[]>();
  for (const block of blocks) {
    for (const shown of block?.drafts ?? []) {
      const { rule, draft, placed } = shown;
      if (!rules.has(rule.id)) continue;
      const words = placed.layers.block.source.slice(draft.start, draft.end).replace(/\s+/g, ' ');
      const key = `${rule.id} ${words}`;
      const known = found.get(key);
      if (known) known.push(shown);
      else found.set(key, [shown]);
    }
  }
  return found;
}

function leftOf({ blocks, counts }: CollectedFindings, ignored: ReadonlySet<ShownDraft>): CollectedFindings {
  if (ignored.size === 0) return { blocks, counts };
  const left = { ...counts };
  for (const { severity } of ignored) left[severity]--;
  const touched = new Set([...ignored].map(({ placed }) => placed));
  return {
    counts: left,
    blocks: blocks.map((block) => {
      const [first] = block?.drafts ?? [];
      if (!block || !first || !touched.has(first.placed)) return block;
      return { drafts: block.drafts.filter((shown) => !ignored.has(shown)) };
    }),
  };
}

/** What to tell whoever reads the article: an ignore that fits several places silences none of them. */
export const unsettledProblems = ({ ignore, places }: UnsettledIgnore): Problem[] =>
  places.map(({ start, end }) => ({
    start,
    end,
    message: `A stored ignore of ${ignore.rule} (line ${ignore.line} of ${SIDE_FOLDER}/${IGNORES_FILE}) fits ${places.length} places, so it is not applied. Ignore the right ones again and delete that line.`,
  }));
