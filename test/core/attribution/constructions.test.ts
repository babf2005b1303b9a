import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../../support/article';

describe('who says what in constructions of all kinds', () => {
  it.each<[string, string, string]>([
    [
      'a hearer with an office at a body',
      'The harbour master told Radio Lund host Jon Holt on Thursday how surprised he was.',
      'The harbour master | told | how surprised he was → Radio Lund host Jon Holt',
    ],
    [
      'one person with two offices',
      'The former mayor and current port chairman said she wanted peace.',
      'The former mayor and current port chairman | said | she wanted peace',
    ],
    [
      'people whom the author has met',
      'All the sailors I interviewed said her plans were better than his.',
      'the sailors | said | her plans were better than his',
    ],
    [
      'a clause behind a gap',
      'She attacked others for taking gifts, which she said were paid for by the firm.',
      'she | said | were paid for by the firm',
    ],
    [
      'what somebody takes a thing for',
      'The firm built flats, in what the senators said was a breach of the law.',
      'the senators | said | was a breach of the law',
    ],
    [
      'an occasion between verb and clause',
      'Holt said after the hearing he would not accept the offer.',
      'Holt | said | he would not accept the offer',
    ],
    [
      'a possessor of the author’s',
      '“We live in the devil’s kingdom,” my father often said.',
      'my father | often said | “We live in the devil’s kingdom,”',
    ],
    ['“has long said”', 'Holt has long said that he was born in Lund.', 'Holt | has long said | he was born in Lund'],
    ['what a letter reads', '“We support the plan,” the letter reads.', 'the letter | reads | “We support the plan,”'],
    [
      '“as she put it”, before and behind',
      'As Ines Lind put it in July, the dam is a ruin.',
      'Ines Lind | put it | the dam is a ruin',
    ],
    ['a quotation before it', '“The dam is a ruin,” as Ines Lind put it.', 'Ines Lind | put it | “The dam is a ruin,”'],
    [
      'a rounded number that opens a clause',
      'Holt has said about 20 people have shown interest in the seat.',
      'Holt | has said | about 20 people have shown interest in the seat',
    ],
    [
      'a day between verb and object',
      'The police announced on Friday the arrest of a man.',
      'The police | announced | the arrest of a man',
    ],
    [
      'a month between subject and verb',
      'The bank just this month announced it would close two branches.',
      'The bank | announced | it would close two branches',
    ],
    [
      'many of whom, up to the end of what tells more',
      'Most of the families, many of whom say the claims are unfounded, left.',
      'many of whom | say | the claims are unfounded',
    ],
    [
      'a quotation behind a sentence in which one person says something',
      'His wife Sheila said that takings had dropped. “Whose feet are they?” It rained.',
      'His wife Sheila | said | takings had dropped … “Whose feet are they?”',
    ],
    [
      'a quotation that goes on, with what others say in it',
      '“I remember the man,” Anna Berg said. “He shook his head. People think it is about money.”',
      'Anna Berg | said | “I remember the man,” … “He shook his head. People think it is about money.”',
    ],
    ['what somebody kept saying', 'Josh Lark kept saying that it was over.', 'Josh Lark | kept saying | it was over'],
    [
      'what somebody pleads',
      '“Don’t say which one,” Josh Lark pleaded.',
      'Josh Lark | pleaded | “Don’t say which one,”',
    ],
    [
      'an office with its field, and brackets',
      'Minister for transport Anna Berg (Lab) told the meeting that it was over.',
      'Minister for transport Anna Berg | told | it was over → the meeting',
    ],
    [
      'agreeing without “that”',
      'Analysts agreed it was still a heavy plan.',
      'Analysts | agreed | it was still a heavy plan',
    ],
    [
      'a group and no more',
      'To varying degrees, all agreed that the plan would cost more.',
      'all | agreed | the plan would cost more',
    ],
  ])('%s', (_, text, expected) => {
    expect(attributionsOf(text)).toContain(expected);
  });

  it.each([
    ['Ines Lind put it in a drawer.', 'Ines Lind'],
    ['The plan was approved by 14 votes to 11.', '14'],
    ['“People shouted at me for saying that on the radio,” Ines Lind said.', 'People | saying'],
    ['Anna Berg wrote a thesis on paintings, and for six years she worked there.', 'Anna Berg'],
    ['One resident, who asked us not to use her name, left.', 'who'],
    ['Amir Haddad reads the sign: “Keep off the grass.”', 'Amir Haddad'],
    ['The clerk read the letter, and all left.', 'all'],
  ])('in %j nothing is said by %s', (text, nobody) => {
    expect(attributionsOf(text).filter((each) => each.startsWith(`${nobody} |`))).toEqual([]);
  });
});
