import Ajv from 'ajv';
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
import { readVocabulary } from '../../support/schemaOrg';

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
  return session.claims.exported(format, 'dam.md', DEFAULT_SETTINGS).text;
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

const exactly = (properties: Record<string, object>, ...optional: string[]) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((each) => !optional.includes(each)),
  additionalProperties: false,
});
const TEXT = { type: 'string' };
const COUNT = { type: 'integer', minimum: 0 };
/** Motivations of the Web Annotation Vocabulary (W3C Recommendation, 2017, 3.3). */
const MOTIVATION = {
  enum: [
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
    'identifying',
    'linking',
    'moderating',
    'questioning',
    'replying',
    'tagging',
  ],
};
/** The Web Annotation Data Model (W3C Recommendation, 2017), as far as claims need it, with terms of its context. */
const ANNOTATIONS = exactly({
  '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
  id: TEXT,
  type: { const: 'AnnotationPage' },
  items: {
    type: 'array',
    items: exactly(
      {
        id: TEXT,
        type: { const: 'Annotation' },
        motivation: MOTIVATION,
        creator: exactly({ type: { enum: ['Person', 'Organization', 'Software'] }, name: TEXT }),
        created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z$' },
        body: {
          type: 'array',
          minItems: 1,
          items: exactly({
            type: { const: 'TextualBody' },
            value: TEXT,
            format: { const: 'text/plain' },
            purpose: MOTIVATION,
          }),
        },
        target: {
          type: 'array',
          minItems: 1,
          items: exactly(
            {
              source: TEXT,
              type: { const: 'SpecificResource' },
              language: { type: 'string', pattern: '^[a-z]{2,3}$' },
              selector: {
                type: 'array',
                items: {
                  oneOf: [
                    exactly({ type: { const: 'TextQuoteSelector' }, exact: TEXT, prefix: TEXT, suffix: TEXT }),
                    exactly({ type: { const: 'TextPositionSelector' }, start: COUNT, end: COUNT }),
                  ],
                },
              },
            },
            'language',
          ),
        },
      },
      'creator',
      'created',
    ),
  },
});

describe('Web Annotation', () => {
  const page = JSON.parse(exported('web-annotation', ROAD));

  it('says what the model asks for, and nothing that its context does not know', () => {
    const isValid = new Ajv({ strict: false, allErrors: true }).compile(ANNOTATIONS);
    isValid(page);
    expect(isValid.errors ?? []).toEqual([]);
    expect(isValid({ ...page, items: [{ ...page.items[0], motivation: 'judging' }] })).toBe(false);
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

  it('keeps to the vocabulary of schema.org, in properties and in the types of their values', () => {
    const vocabulary = readVocabulary();
    const problems: string[] = [];
    const check = (value: Record<string, unknown>): void => {
      const { '@type': type, ...own } = value;
      const known = vocabulary.propertiesOf(String(type));
      if (!known) problems.push(`no such type: ${type}`);
      for (const [name, each] of Object.entries(own)) {
        const wanted = known?.get(name);
        if (!wanted) problems.push(`${type} has no ${name}`);
        else if (typeof each === 'object' && each !== null) {
          const inner = each as Record<string, unknown>;
          if (!wanted.some((one) => vocabulary.isA(String(inner['@type']), one)))
            problems.push(`${name} is no ${inner['@type']}`);
          check(inner);
        } else if (!wanted.some((one) => TEXTS.has(one))) problems.push(`${name} is no text`);
        if (wanted?.includes('DateTime')) expect(new Date(String(each)).toISOString()).toBe(isoOf(String(each)));
      }
    };
    const disputed = event('had cracked', { status: 'disputed', note: 'no photo', reliability: { grade: 'B' } });
    for (const review of graph(ROAD, disputed, event('“the mill, all of it” was sold', { status: 'withdrawn' })))
      check(review);
    expect(problems).toEqual([]);
    expect(() => check({ '@type': 'ClaimReview', verdict: 'so' })).not.toThrow();
    expect(problems).toEqual(['ClaimReview has no verdict']);
  });
});

const TEXTS: ReadonlySet<string> = new Set(['Text', 'URL', 'Date', 'DateTime']);
const isoOf = (date: string): string => date.replace(/(:\d\d)Z$/, '$1.000Z');

test('a file name with anything in it is still an address', () => {
  const session = new ArticleSession('Ada Lind said that the road was dry.', silentLogger);
  const { text } = session.claims.exported('web-annotation', 'a b#é.md', DEFAULT_SETTINGS);
  expect(JSON.parse(text).id).toBe('a%20b%23%C3%A9.md#claims');
});
