import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';
import { readMarkers, writeMarkers } from '../../support/markers';

const quantitiesIn = (text: string): string =>
  writeMarkers(
    text,
    analyse(text)
      .findings.filter(({ rule }) => rule === 'vague/quantity')
      .map(({ start, end }) => ({ start, end })),
  );

describe('how many, the reader is not told', () => {
  test.each([
    'In ⟦some⟧ provinces the tax was never paid.',
    'The ban was copied by ⟦many⟧ other ports.',
    'Fishermen sold ⟦some of⟧ their boats to the navy.',
    'There are ⟦a number of⟧ flaws in the audit.',
    '⟦Some⟧ cooks add vinegar to the broth.',
    'The verdict caused ⟦some⟧ controversy.',
    'The firm is accused of fraud in ⟦several⟧ states.',
    'It is the ⟦most popular⟧ dish of the valley.',
    'The painter is ⟦best known⟧ for his storms.',
    'He was ⟦one of the richest⟧ men in Lund.',
  ])('%s', (marked) => {
    expect(quantitiesIn(readMarkers(marked).text)).toBe(marked);
  });
});

describe('a number that carries no claim, or that is given', () => {
  test.each([
    'Many people came to the fair, and some chairs were broken.',
    'Thieves took the cup and left some coins on the altar.',
    'She lived there for many years and painted in many ways.',
    'The desk held several pencils.',
    'A number of bells, twelve in all, hang in the tower.',
    'He was not certain that the laws applied.',
    'Only certain plants grow here.',
    'How many laws were broken is not said.',
    'The road is better known as the Salt Way.',
    'He is well known to the police.',
    'It was one of the west wings.',
    'Add some herbs before serving.',
  ])('%s', (text) => {
    expect(quantitiesIn(text)).toBe(text);
  });
});
