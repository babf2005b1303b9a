import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../../support/article';

describe('who says what where speakers are described and not named', () => {
  it.each<[string, string, string]>([
    ['an official', 'An official said on Friday that the clerk had left.', 'An official | said | the clerk had left'],
    [
      'an official of a body',
      'A Town Hall official told reporters on condition of anonymity that the vote was off.',
      'A Town Hall official | told | the vote was off → reporters',
    ],
    [
      'somebody who asked not to be named',
      'A port official who asked not to be named said that loss would be larger.',
      'A port official who asked not to be named | said | loss would be larger',
    ],
    [
      'an object behind the words that describe',
      'A person familiar with the matter who was not authorized to discuss it told Radio Lund that Holt would stay.',
      'A person familiar with the matter who was not authorized to discuss | told | Holt would stay → Radio Lund',
    ],
    [
      'an object and a comma behind the words that describe',
      'However, a senior port aide who was unauthorized to discuss the talks, said the money would not be enough.',
      'a senior port aide who was unauthorized to discuss the talks | said | the money would not be enough',
    ],
    [
      'a reason behind the words that describe',
      'These people, who asked not to be named because the talks go on, said the directors were divided.',
      'These people, who asked not to be named | said | the directors were divided',
    ],
    [
      'a clause that tells more, before a clause with a subject of its own',
      'A person close to Berg, who spoke on condition of anonymity to be frank, said the mayor shared her view.',
      'A person close to Berg, who spoke on condition of anonymity | said | the mayor shared her view',
    ],
    [
      'the same of somebody with a name',
      'Anna Berg, who ran the port, said the mayor shared her view.',
      'Anna Berg | said | the mayor shared her view',
    ],
    [
      'somebody close to her',
      'Holt could not be reached, but a person close to her said that changed after the vote.',
      'a person close to her | said | that changed after the vote',
    ],
    [
      'people familiar with the plans',
      'The yard will close, according to two people familiar with the plans.',
      'two people familiar with the plans | according to | The yard will close',
    ],
    [
      'the sentence before, where “that” stands for it',
      'The yard will close. That’s according to two people familiar with the plans.',
      'two people familiar with the plans | according to | The yard will close',
    ],
    [
      'a clause that goes on with a name',
      'If it succeeds, a source said, Friday’s talks could save the yard.',
      'a source | said | If it succeeds … Friday’s talks could save the yard',
    ],
    [
      'what is reported, without whom it cites',
      'The yard will close, Radio Lund reported, citing people familiar with the plans.',
      'Radio Lund | reported | The yard will close',
    ],
    [
      'what is reported behind an aside that ends in a quotation',
      'The Courier, citing “four people briefed on the matter,” reported that the yard would close.',
      'The Courier | reported | the yard would close',
    ],
    [
      'a participle behind a speaker who stands behind the verb',
      'The yard will close, said the ministry, adding that it was old.',
      'the ministry | adding | it was old',
    ],
  ])('%s', (_, text, expected) => {
    expect(attributionsOf(text)).toContain(expected);
  });

  it.each([
    ['The official stated aim is peace, and public calls for it grow.'],
    ['Three clerks, who declined to be identified, left.'],
    ['The clerk did not want to be named.'],
    ['She refused to give her name.'],
    ['It went according to plan.'],
  ])('in %j nobody says anything', (text) => {
    expect(attributionsOf(text)).toEqual([]);
  });

  it.each([
    [
      'One official affiliated with the panel who asked not to be named discussing its work said it was over.',
      'its work',
    ],
    ['Anna Berg, who ran the port, said the mayor shared her view.', 'the mayor shared'],
  ])('in %j nothing is said by %s', (text, nobody) => {
    expect(attributionsOf(text).filter((each) => each.startsWith(`${nobody} |`))).toEqual([]);
  });
});
