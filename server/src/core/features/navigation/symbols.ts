import type { Article } from '../../article';
import type { ActorKind } from '../../contract';
import type { Span } from '../../text/span';
import { spanIn } from './actorAt';

/** An actor as a list of symbols shows it: where the article names it first. */
export interface ActorSymbol {
  name: string;
  kind: ActorKind;
  span: Span;
}

/** Actors whose names hold the letters of a query in their order, whatever stands between: editors narrow it down. */
export function symbols(article: Article, query: string): ActorSymbol[] {
  const letters = lettersOf(query);
  return article.actors.clusters.flatMap(({ name, kind, aliases, mentions, locates }) => {
    const [first] = mentions;
    if (
      !first ||
      locates ||
      ![name, ...aliases.map(({ text }) => text)].some((each) => holds(each.toLowerCase(), letters))
    )
      return [];
    return [{ name, kind, span: spanIn(article, first.block, first.mention) }];
  });
}

/** Does one of an actor's names hold the letters of a query in their order? */
export function isNamedLike(
  { name, aliases = [] }: { name: string; aliases?: readonly string[] },
  query: string,
): boolean {
  const letters = lettersOf(query);
  return [name, ...aliases].some((each) => holds(each.toLowerCase(), letters));
}

const lettersOf = (query: string): string => query.toLowerCase().replace(/\s+/g, '');

function holds(name: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
