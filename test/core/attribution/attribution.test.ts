import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';
import { attributionsOf } from '../../support/article';

describe('who says what', () => {
  it.each<[string, string]>([
    ['Anna Berg said that the quay was safe.', 'Anna Berg | said | the quay was safe'],
    ['Anna Berg, head of the port, said the quay was safe.', 'Anna Berg | said | the quay was safe'],
    ['The quay was safe, the ministry said.', 'the ministry | said | The quay was safe'],
    ['“The quay is safe,” Anna Berg said.', 'Anna Berg | said | “The quay is safe,”'],
    ['“The quay is safe,” said Anna Berg.', 'Anna Berg | said | “The quay is safe,”'],
    [
      '“The quay is safe,” she said, “and it will stay safe.”',
      'she | said | “The quay is safe,” … “and it will stay safe.”',
    ],
    [
      'Anna Berg said: “The quay is safe. It will stay safe.”',
      'Anna Berg | said | “The quay is safe. It will stay safe.”',
    ],
    ['A source tells CNN that the quay was closed.', 'A source | tells | the quay was closed → CNN'],
    ['The quay was closed, according to Anna Berg.', 'Anna Berg | according to | The quay was closed'],
    [
      'According to the port authority, the quay was closed.',
      'the port authority | According to | the quay was closed',
    ],
    [
      'Anna Berg has repeatedly denied that the quay was closed.',
      'Anna Berg | has repeatedly denied | the quay was closed',
    ],
    [
      '“We lost,” said a former officer who led the march to Radio Lund.',
      'a former officer who led the march | said | “We lost,” → Radio Lund',
    ],
    ['It is believed that the quay was closed.', '— | is believed | the quay was closed'],
  ])('%s', (text, expected) => {
    expect(attributionsOf(text)).toContain(expected);
  });

  it.each([
    'The report was printed in May.',
    'He was admitted to hospital on Monday.',
    'The storm claimed forty lives in the port.',
    'All went according to plan, and nobody was hurt.',
    'She reports to the board twice a year.',
    'An insurance claim was filed in Lund.',
    'They continue to work on the quay.',
  ])('nobody in %j', (text) => {
    expect(attributionsOf(text)).toEqual([]);
  });

  it('a second verb keeps the subject of the first', () => {
    const found = attributionsOf('Anna Berg told CNN that it was over, but then paused and said it would go on.');
    expect(found.map((each) => each.split(' | ')[0])).toEqual(['Anna Berg', 'Anna Berg']);
  });

  it('one inside another knows it', () => {
    const { attributions } = analyse('Anna Berg said that the ministry denied that the quay was closed.');
    expect(attributions).toHaveLength(2);
    expect(attributions[1]?.within).toBe(attributions[0]?.id);
  });

  it('direct, indirect and mixed', () => {
    const kinds = (text: string) => analyse(text).attributions.map(({ kind }) => kind);
    expect(kinds('“The quay is safe,” Anna Berg said.')).toEqual(['direct']);
    expect(kinds('Anna Berg said that the quay was safe.')).toEqual(['indirect']);
    expect(kinds('Anna Berg said that the quay was “safe for all ships” again.')).toEqual(['mixed']);
  });

  it('a cue in quoted words is the speaker’s, one step milder, and the message says whose', () => {
    const [finding] = analyse('“It may rain,” Anna Berg said.').findings.filter(
      ({ rule }) => rule === 'hedge/modal-verb',
    );
    expect(finding).toMatchObject({
      severity: 'hint',
      voice: { who: 'speaker', quoted: true, actor: 'actor:Anna Berg' },
    });
    expect(finding?.message).toContain('Said by Anna Berg.');
  });

  it('a cue in reported words is reported, at full strength', () => {
    const [finding] = analyse('Anna Berg said that it may rain.').findings.filter(
      ({ rule }) => rule === 'hedge/modal-verb',
    );
    expect(finding).toMatchObject({ severity: 'information', voice: { who: 'reported', quoted: false } });
  });
});
