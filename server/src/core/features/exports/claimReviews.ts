import type { Actor, Analysis, Claim, ClaimStatus } from '../../contract';
import { ratingWords } from '../ratingWords';
import type { ExportSource } from './exportSource';

/** What a human has come to: what is unverified, in check or an open question is no result. */
const RESULTS: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>([
  'confirmed',
  'disputed',
  'contradicted',
  'withdrawn',
  'cannot be verified',
]);

/** Claims that a human has rated. */
export const ratedClaims = ({ claims }: Analysis): Claim[] =>
  claims.filter(({ decided, status }) => decided !== undefined && RESULTS.has(status));

/** Rated claims as ClaimReview in JSON-LD (schema.org). The rating is in words: nothing here is a score. */
export function claimReviews(analysis: Analysis, text: string, source: ExportSource): object {
  return {
    '@context': 'https://schema.org',
    '@graph': ratedClaims(analysis).map((claim) => review(claim, analysis, text, source)),
  };
}

function review(claim: Claim, { actors, language }: Analysis, text: string, source: ExportSource): object {
  const { decided, status } = claim;
  const words = claim.spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  const result = decided?.by === undefined ? status : `${status} by ${decided.by}`;
  const explanation = [decided?.note, ...ratingWords(decided)].filter((part) => part !== undefined).join(' ');
  const origin = actors.find(({ id }) => claim.origins.includes(id));
  return {
    '@type': 'ClaimReview',
    claimReviewed: words,
    ...(decided ? { datePublished: decided.at } : {}),
    ...(decided?.who === undefined ? {} : { author: { '@type': 'Person', name: decided.who } }),
    ...(decided?.evidence === undefined ? {} : { citation: decided.evidence }),
    ...(language === 'und' ? {} : { inLanguage: language }),
    itemReviewed: {
      '@type': 'Claim',
      text: words,
      ...claimant(claim, origin, source),
      appearance: {
        '@type': 'CreativeWork',
        name: source.title,
        ...(source.url === undefined ? {} : { url: source.url }),
      },
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: result.charAt(0).toUpperCase() + result.slice(1),
      ...(explanation === '' ? {} : { ratingExplanation: explanation }),
    },
  };
}

/** Who claims it; a source without a name stays without one. */
function claimant({ voice }: Claim, origin: Actor | undefined, { author }: ExportSource): object {
  if (origin) {
    if (origin.kind === 'unnamed') return {};
    return { author: { '@type': origin.kind === 'person' ? 'Person' : 'Organization', name: origin.name } };
  }
  return voice.who === 'author' && author !== undefined ? { author: { '@type': 'Person', name: author } } : {};
}
