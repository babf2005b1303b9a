import type { PlacedBlock } from '../article';
import { type Directive, readDirective } from '../markdown/directives';

/** The comments in an article that silence findings, and which of them are in force for which block. */
interface Suppressions {
  /** All comments, with the index of their block. */
  comments: readonly { block: number; directive: Directive }[];
  /** Comments in force for a block; an empty list for most. */
  at(block: number): readonly Directive[];
}

const NONE: readonly Directive[] = [];

/** Follows `disable`/`enable` regions through the article. A next-block comment reaches the next block of prose. */
export function readSuppressions(blocks: readonly PlacedBlock[]): Suppressions {
  const comments: { block: number; directive: Directive }[] = [];
  const inForce = new Map<number, readonly Directive[]>();
  let region: readonly Directive[] = NONE;
  let next: readonly Directive[] = NONE;
  blocks.forEach(({ layers: { block } }, index) => {
    if (block.kind === 'definition') return;
    if (block.kind === 'directive') {
      const directive = readDirective(block.source);
      if (!directive) return;
      comments.push({ block: index, directive });
      if (directive.kind === 'disable-next-block') next = [...next, directive];
      else region = directive.kind === 'disable' ? [...region, directive] : ended(region, directive);
      return;
    }
    if (region.length > 0 || next.length > 0) inForce.set(index, [...region, ...next]);
    next = NONE;
  });
  return { comments, at: (block) => inForce.get(block) ?? NONE };
}

/** `enable` ends the regions for the rules it names, or all of them. */
function ended(region: readonly Directive[], { rules }: Directive): readonly Directive[] {
  if (rules.length === 0) return NONE;
  return region.flatMap((directive) => {
    if (directive.rules.length === 0) return [directive];
    const left = directive.rules.filter((rule) => !rules.includes(rule));
    return left.length === 0 ? [] : [{ ...directive, rules: left }];
  });
}
