import type { ActorCluster } from '../../actors/clusters/actorIndex';
import type { Mention } from '../../actors/mention';
import type { Article } from '../../article';
import type { Edit } from '../../text/edit';
import { contains } from '../../text/span';
import { type ActorHere, actorAt, spanIn } from './actorAt';
import type { Renamable, Renamed, RenameEdit } from './renameEdit';

/** Can the name at an offset be renamed? Undefined where no actor stands. */
export function prepareRenameName(article: Article, offset: number): Renamable | undefined {
  const here = actorAt(article, offset);
  if (!here) return undefined;
  const { mention, span } = here;
  const refused = whyNot(article, here);
  return refused === undefined ? { span, placeholder: mention.text } : { refused };
}

/** Renames the name at an offset wherever the article calls the same actor so. */
export function renameName(article: Article, offset: number, newName: string): Renamed | undefined {
  const here = actorAt(article, offset);
  if (!here) return undefined;
  const refused = whyNot(article, here);
  if (refused !== undefined) return { refused };
  return renameNames(article, here.cluster, new Map([[here.mention.text, newName.trim()]]));
}

/**
 * Renames the whole actor at an offset, headings included. The full name becomes the new name; a part of it that stands
 * alone, a surname or first name, becomes the same part of the new name. Other names, such as acronyms, stay.
 */
export function renameActor(article: Article, offset: number, newName: string): Renamed {
  const here = actorAt(article, offset);
  if (!here || here.cluster.kind === 'unnamed') return { refused: 'There is no named actor here.' };
  const { cluster } = here;
  const [old, now] = [cluster.name.split(/\s+/), newName.trim().split(/\s+/)];
  const parts = cluster.aliases.flatMap(({ text }): [string, string][] => {
    const words = text.split(/\s+/);
    if (text === cluster.name) return [[text, now.join(' ')]];
    if (endsWith(old, words)) return [[text, now.slice(-words.length).join(' ')]];
    if (endsWith([...old].reverse(), [...words].reverse())) return [[text, now.slice(0, words.length).join(' ')]];
    return [];
  });
  return renameNames(article, cluster, new Map(parts));
}

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length < words.length && end.every((word, at) => word === words[words.length - end.length + at]);

function whyNot({ blocks }: Article, { mention, block, cluster }: ActorHere): string | undefined {
  const layers = blocks[block]?.layers;
  if (mention.form !== 'name' || cluster.kind === 'unnamed')
    return 'Only names can be renamed, not descriptions or pronouns.';
  if (layers?.block.kind === 'heading')
    return 'This is a heading, and links may lead to it. Use “Rename Actor” to change the name here too.';
  if (layers?.block.inlines.some((inline) => isLabel(inline) && contains(inline, mention)))
    return 'This name is the label of a link. Rename the label first.';
  return undefined;
}

/** `[label]` and `[label][]`: the text is what a definition is found by. */
const isLabel = (inline: { kind: string; form?: string }): boolean =>
  (inline.kind === 'reference-link' || inline.kind === 'reference-image') && inline.form !== 'full';

/** Edits for every mention of an actor under one of the given names. */
function renameNames(article: Article, { mentions }: ActorCluster, names: ReadonlyMap<string, string>): Renamed {
  if ([...names.values()].some((name) => name === '')) return { refused: 'A name needs at least one letter.' };
  const edits: RenameEdit[] = [];
  for (const { block, mention } of mentions) {
    const name = mention.form === 'name' ? names.get(mention.text) : undefined;
    const layers = article.blocks[block]?.layers;
    if (name === undefined || !layers) continue;
    if (layers.block.inlines.some((inline) => isLabel(inline) && contains(inline, mention))) continue;
    const parts = partsOf(mention, layers.block.source, name);
    if (!parts) {
      const words = layers.block.source.slice(mention.start, mention.end);
      return { refused: `Markup stands inside of “${words}”. Rename that place by hand first.` };
    }
    const inHeading = layers.block.kind === 'heading';
    for (const part of parts)
      edits.push({ ...spanIn(article, block, part), text: part.text, ...(inHeading ? { inHeading } : {}) });
  }
  return { edits };
}

/** One edit; where markup stands between the words, one a word, so that it stays. */
function partsOf(mention: Mention, source: string, name: string): Edit[] | undefined {
  const written = source.slice(mention.start, mention.end);
  if (written.replace(/\s+/g, ' ') === mention.text) return [{ start: mention.start, end: mention.end, text: name }];
  const [old, now] = [mention.text.split(' '), name.split(/\s+/)];
  if (old.length !== now.length) return undefined;
  let from = 0;
  const parts = old.map((word, index) => {
    const at = written.indexOf(word, from);
    from = at + word.length;
    return { at, edit: { start: mention.start + at, end: mention.start + from, text: now[index] ?? '' } };
  });
  return parts.every(({ at }) => at >= 0) ? parts.map(({ edit }) => edit) : undefined;
}
