import type { Article } from '../article';
import { firstFrom } from '../blockSelection';
import { overlaps, type Span } from '../text/span';
import { spanIn } from './navigation/actorAt';

/** What a token is; decoration only, since themes may leave it out. */
export const TOKEN_KINDS = ['actor', 'outlet', 'unnamedSource', 'attributionCue'] as const;
type TokenKind = (typeof TOKEN_KINDS)[number];

export interface SemanticToken extends Span {
  kind: TokenKind;
}

/** Inline footnotes stand behind their paragraph in the list of blocks and may begin before it ends. */
const NEAR = 64;

/** Actors and the words that say who says what, in a part of the article, in order and without overlaps. */
export function semanticTokens(article: Article, range: Span): SemanticToken[] {
  const { blocks } = article;
  const first = Math.max(0, firstFrom(blocks, range.start) - NEAR);
  const tokens: SemanticToken[] = [];
  for (let index = first; index < blocks.length && (blocks[index]?.start ?? 0) < range.end; index++) {
    for (const token of tokensOf(article, index)) if (overlaps(token, range)) tokens.push(token);
  }
  return withoutOverlaps(tokens.sort((a, b) => a.start - b.start || b.end - a.end));
}

function tokensOf(article: Article, index: number): SemanticToken[] {
  const layers = article.blocks[index]?.layers;
  if (!layers) return [];
  const actors = layers.mentions.flatMap((mention): SemanticToken[] => {
    const cluster = mention.form === 'pronoun' ? undefined : article.actors.clusterOf(mention);
    return cluster && !cluster.locates ? [{ ...spanIn(article, index, mention), kind: kindOf(cluster.kind) }] : [];
  });
  const cues = layers.attributions.flatMap(({ cue }): SemanticToken[] =>
    cue ? [{ ...spanIn(article, index, cue), kind: 'attributionCue' }] : [],
  );
  return [...actors, ...cues];
}

function kindOf(kind: string): TokenKind {
  if (kind === 'outlet') return 'outlet';
  return kind === 'unnamed' ? 'unnamedSource' : 'actor';
}

function withoutOverlaps(tokens: readonly SemanticToken[]): SemanticToken[] {
  let end = 0;
  return tokens.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}
