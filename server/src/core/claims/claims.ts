import type { Article } from '../article';
import type { Attribution, Claim, ClaimStatus, Finding } from '../contract';
import { IdMaker } from '../text/idMaker';
import { contains, type Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';

/**
 * What the article claims: the content of each attribution, and each assertion that a `claim/` rule speaks of. The
 * origin of a claim is the last known link of its chain. Every claim is unverified until a human says otherwise;
 * the text can only state that it leaves a question open.
 */
export function claimsOf(
  article: Article,
  attributions: readonly Attribution[],
  findings: readonly Finding[],
): Claim[] {
  const ids = new IdMaker();
  const textOf = wordsIn(article);
  const flagged = findings.filter(({ rule }) => rule.startsWith('claim/'));
  const flaggedAt = new SpanIndex(flagged, (finding) => [finding]);
  const attributed = attributions.flatMap((attribution): Claim[] => {
    const { content, source, id, kind } = attribution;
    if (content.length === 0) return [];
    const about = [...new Set(content.flatMap((span) => flaggedAt.overlapping(span)))];
    return [
      {
        id: ids.next('claim', textOf(content[0] ?? { start: 0, end: 0 })),
        spans: content,
        status: statusOf(about),
        kinds: [...new Set(about.map(({ rule }) => rule))],
        voice: {
          who: kind === 'direct' ? 'speaker' : 'reported',
          quoted: kind !== 'indirect',
          ...(source?.actor === undefined ? {} : { actor: source.actor }),
        },
        attribution: id,
        origins: source?.actor === undefined ? [] : [source.actor],
        dependsOn: [],
        contradicts: [],
      },
    ];
  });
  const attributedAt = new SpanIndex(attributed, ({ spans }) => spans);
  const free = flagged.filter(
    (finding) => !attributedAt.overlapping(finding).some(({ spans }) => spans.some((span) => contains(span, finding))),
  );
  const asserted = free.map(
    (finding): Claim => ({
      id: ids.next('claim', textOf(finding)),
      spans: finding.scope ?? [{ start: finding.start, end: finding.end }],
      status: statusOf([finding]),
      kinds: [finding.rule],
      voice: finding.voice ?? { who: 'author', quoted: false },
      origins: [],
      dependsOn: [],
      contradicts: [],
    }),
  );
  return [...attributed, ...asserted].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ spans }: Claim): number => spans[0]?.start ?? 0;

const statusOf = (about: readonly Finding[]): ClaimStatus =>
  about.some(({ rule }) => rule === 'claim/acknowledged-unknown') ? 'open question' : 'unverified';

/** Looks words up by absolute offsets; blocks are in document order, and so are the questions. */
function wordsIn({ blocks }: Article): (span: Span) => string {
  return ({ start, end }) => {
    let low = 0;
    let high = blocks.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.start ?? 0) <= start) low = middle;
      else high = middle;
    }
    const block = blocks[low];
    return block ? block.layers.block.source.slice(start - block.start, end - block.start) : '';
  };
}
