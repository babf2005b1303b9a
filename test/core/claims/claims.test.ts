import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, type Claim } from '../../../server/src/core/analysis';

const words = (text: string, { spans }: Claim): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** The claim whose words begin like this. */
function claimIn({ claims }: Analysis, text: string, beginning: string): Claim {
  const found = claims.find((claim) => words(text, claim).startsWith(beginning));
  if (!found)
    throw new Error(`no claim begins with “${beginning}”: ${claims.map((each) => words(text, each)).join(' | ')}`);
  return found;
}

const LEAK =
  'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.\n\nThey presumably left the valley that night.';

describe('a claim and its disclosure', () => {
  const analysis = analyse(LEAK);
  const claim = claimIn(analysis, LEAK, 'the dam had cracked');

  test('are linked both ways', () => {
    expect(claim.disclosure && LEAK.slice(claim.disclosure.start, claim.disclosure.end)).toBe('could not verify');
    const about = analysis.findings
      .filter((finding) => finding.claim === claim.id)
      .map(({ rule, type }) => `${rule} ${type}`);
    expect(about).toContain('claim/explicitly-unconfirmed unconfirmed');
    expect(about).toContain('claim/explicitly-unconfirmed disclosure');
  });

  test('what the author infers from it rests on it', () => {
    expect(claimIn(analysis, LEAK, 'They presumably left the valley').dependsOn).toEqual([claim.id]);
  });

  test('every claim finding tells its claim', () => {
    const ids = new Set(analysis.claims.map(({ id }) => id));
    const own = analysis.findings.filter(({ rule }) => rule.startsWith('claim/'));
    expect(own.length).toBeGreaterThan(2);
    for (const finding of own) expect(ids).toContain(finding.claim);
  });
});

test('accounts that the text sets against each other contradict each other', () => {
  const text = 'Ada Lind told the Mercury that the bridge held. The mayor denied it.';
  const analysis = analyse(text);
  const [one, two] = [claimIn(analysis, text, 'the bridge held'), claimIn(analysis, text, 'The mayor denied')];
  expect(one.contradicts).toEqual([two.id]);
  expect(two.contradicts).toEqual([one.id]);
});

test('what one person said through two papers has one origin', () => {
  const text = 'Ada Lind told the Mercury that the bridge held. Lind told the Echo that the road was dry.';
  const analysis = analyse(text);
  const one = claimIn(analysis, text, 'the bridge held').origins;
  expect(one).toHaveLength(1);
  expect(claimIn(analysis, text, 'the road was dry').origins).toEqual(one);
});

test('what is not known is an open question', () => {
  const text = 'It is unclear who ordered the retreat.';
  expect(analyse(text).claims.map(({ status }) => status)).toEqual(['open question']);
});

test.each([
  ['Ada Lind said that the bridge held.', 'statement'],
  ['Ada Lind said that the bridge will hold.', 'prediction'],
  ['Ada Lind said that the bridge was a ridiculous waste.', 'opinion'],
  ['Why did the bishop burn the letters?', 'question'],
])('%s: %s', (text, mode) => {
  expect(analyse(text).claims.map((claim) => claim.mode)).toEqual([mode]);
});

test('offsets are into the text as it is, with line ends of Windows and characters beyond the BMP', () => {
  const text =
    '﻿# 🚢 Dam\r\n\r\nBoatmen told the Mercury that the dam had cracked.\r\nThe Mercury could not verify those reports.\r\n';
  expect(claimIn(analyse(text), text, 'the dam had cracked').disclosure).toBeDefined();
});
