import { describe, expect, it, test } from 'vitest';
import {
  ArticleSession,
  type ClaimFormat,
  DEFAULT_SETTINGS,
  type LedgerEvent,
  NO_DECISIONS,
  silentLogger,
  uniteLedger,
} from '../../../server/src/core/analysis';

const DAM = `---
title: The dam
author: Ada Moor
url: https://example.org/dam
---

😀 Boatmen told the Mercury that the dam, they said, had cracked. The Mercury could not verify those reports.

Ada Lind said that the road was dry. A source said that “the mill, all of it” was sold.
`;

function event(quote: string, more: Partial<LedgerEvent>): LedgerEvent {
  const start = DAM.indexOf(quote);
  const [prefix, suffix] = [DAM.slice(start - 8, start), DAM.slice(start + quote.length, start + quote.length + 8)];
  const id = `event of ${quote}`;
  const at = '2026-01-02T03:04:05Z';
  return { id, claim: id, parents: [], file: 'dam.md', at, status: 'in check', quote, prefix, suffix, start, ...more };
}

const ROAD = event('the road was dry', {
  status: 'confirmed',
  by: 'the miller',
  evidence: 'https://example.org/letter',
  who: 'A. Reader',
  credibility: { grade: 2 },
});

function exported(format: ClaimFormat, ...events: LedgerEvent[]): string {
  const session = new ArticleSession(DAM, silentLogger);
  session.decisions = { ...NO_DECISIONS, ledger: uniteLedger(events).get('dam.md') ?? [] };
  return session.exportClaims(format, 'dam.md', DEFAULT_SETTINGS).text;
}

describe('CSV', () => {
  it('has a row a claim, with cells quoted where they have to be', () => {
    const [head, ...rows] = exported('csv', ROAD).split('\r\n');
    expect(head?.split(',').slice(0, 4)).toEqual(['line', 'claim', 'status', 'by']);
    expect(rows.find((row) => row.includes('road'))).toMatch(
      /^9,the road was dry,confirmed,the miller,https:\/\/example\.org\/letter,,,,2 probably true,A\. Reader,2026-/,
    );
    expect(rows.join('\n')).toContain('"“the mill, all of it” was sold"');
    expect(rows.at(-1)).toBe('');
  });

  it('runs nothing in a spreadsheet', () => {
    expect(exported('csv', { ...ROAD, by: '=HYPERLINK("x")' })).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('Web Annotation', () => {
  const page = JSON.parse(exported('web-annotation', ROAD));

  it('says what the model asks for, and nothing that its context does not know', () => {
    expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    const known =
      /^(?:@context|id|type|items|motivation|creator|name|created|body|value|format|purpose|target|source|language|selector|exact|prefix|suffix|start|end)$/;
    expect(keysIn(page).filter((key) => !known.test(key))).toEqual([]);
    const ids = page.items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id: string) => id.startsWith('https://example.org/dam#'))).toBe(true);
  });

  it('finds the words again by quotation and by code points', () => {
    const points = [...DAM];
    for (const { target } of page.items)
      for (const { selector } of target) {
        const [quote, position] = selector;
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
        expect(DAM).toContain(quote.prefix + quote.exact + quote.suffix);
      }
  });

  it('signs what a reader has decided', () => {
    const assessed = page.items.filter(({ motivation }: { motivation: string }) => motivation === 'assessing');
    expect(assessed).toHaveLength(1);
    expect(assessed[0]).toMatchObject({ creator: { type: 'Person', name: 'A. Reader' }, created: ROAD.at });
  });
});

/** What schema.org knows of these types: own properties and those that they inherit from. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  ClaimReview: ['claimReviewed', 'itemReviewed', 'reviewRating', 'author', 'citation', 'datePublished', 'inLanguage'],
  Claim: ['appearance', 'author', 'text'],
  CreativeWork: ['name', 'url'],
  Rating: ['alternateName', 'ratingExplanation'],
  Person: ['name'],
  Organization: ['name'],
};

describe('ClaimReview', () => {
  const graph = (...events: LedgerEvent[]) => JSON.parse(exported('claim-review', ...events))['@graph'];

  it('holds claims that a human has rated and no others', () => {
    expect(graph()).toEqual([]);
    expect(graph(event('the road was dry', { status: 'in check' }))).toEqual([]);
    expect(graph(event('the road was dry', { status: 'unverified', checked: true }))).toEqual([]);
    expect(graph(ROAD)).toMatchObject([
      {
        claimReviewed: 'the road was dry',
        author: { '@type': 'Person', name: 'A. Reader' },
        citation: 'https://example.org/letter',
        itemReviewed: {
          author: { '@type': 'Person', name: 'Ada Lind' },
          appearance: { name: 'The dam', url: 'https://example.org/dam' },
        },
        reviewRating: { alternateName: 'Confirmed by the miller' },
      },
    ]);
  });

  it('names nobody for a source without a name', () => {
    const [review] = graph(event('“the mill, all of it” was sold', { status: 'withdrawn' }));
    expect(review.itemReviewed.author).toBeUndefined();
  });

  it('keeps to the vocabulary', () => {
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { '@type': type, ...properties } = value as Record<string, unknown>;
      const own = Array.isArray(value) ? [] : Object.keys(properties);
      expect(own.filter((each) => !VOCABULARY[String(type)]?.includes(each))).toEqual([]);
      for (const each of Object.values(properties)) check(each);
    };
    check(graph(ROAD, event('had cracked', { status: 'disputed', note: 'no photo' })));
  });
});

test('a file name with anything in it is still an address', () => {
  const session = new ArticleSession('Ada Lind said that the road was dry.', silentLogger);
  const { text } = session.exportClaims('web-annotation', 'a b#é.md', DEFAULT_SETTINGS);
  expect(JSON.parse(text).id).toBe('a%20b%23%C3%A9.md#claims');
});

const keysIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(keysIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => [key, ...keysIn(each)])
      : [];
