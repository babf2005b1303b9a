// What the grammar around a name says about who bears it.
import { describe, expect, it } from 'vitest';
import { actorsOf } from '../../support/article';

describe('what a name is by the words around it', () => {
  it.each<[string, string, string]>([
    ['a team has the verb of many', 'Karsten have signed two players. He was glad.', 'organisation Karsten'],
    ['a club has a winger', 'It met Halden winger Jonas Holt in May.', 'organisation Halden'],
    ['only a firm has a founder', 'She ran Orlanda, whose founder, Theo Brandt, left.', 'organisation Orlanda'],
    ['a house publishes', 'Her memoir is published this week by Varley.', 'organisation Varley'],
    ['a house has somebody with a full name', 'Later Kestrel’s Lucia Ferri was kinder.', 'organisation Kestrel'],
    ['a truckmaker', 'Vanholt, the Dutch truckmaker, said no.', 'organisation Vanholt'],
    ['a father who makes thread', 'She was the daughter of Hector Lund, a thread manufacturer.', 'person Hector Lund'],
    ['a seat', 'Anna Berg (Lab, Northmoor) said no.', 'place Northmoor'],
    ['what is fought over', 'The Marlden by-election was close.', 'place Marlden'],
    ['who is “who”', 'The number is in Rusden, who doubled it.', 'person Rusden'],
    ['an honorific', 'The office thanked Tanaka-san for the tea.', 'person Tanaka-san'],
    [
      'a force of two counties',
      'On Monday Wealden and Marsh Police asked for help.',
      'organisation Wealden and Marsh Police',
    ],
    ['a surname in front', 'When Seo Ji-won left, it rained. Seo Ji-won, 48, was late.', 'person Seo Ji-won'],
    ['a paper in emphasis that is told', 'He told *Le Vert* that it was late.', 'outlet Le Vert'],
    ['a paper in emphasis that is named as source', 'It was late, according to *Dagens Vest*.', 'outlet Dagens Vest'],
    ['whoever wrote a work', 'Printed in Gunholm, *Reminiscences*, vol. 2, p. 14.', 'person Gunholm'],
    ['a capital amid a word', 'BergMorgan, which advises it, declined to comment.', 'organisation BergMorgan'],
    ['a legal form in front', 'It was owned by PT Lautan Biru until May.', 'organisation Lautan Biru'],
    ['a chain', 'He sold it to Playmere, the American chain.', 'organisation Playmere'],
    ['whoever has a chief executive', 'On Friday Playmere’s chief executive left.', 'organisation Playmere'],
    ['somebody of a body', 'It was seen by Park So-yeon of the Korean Register.', 'person Park So-yeon'],
    ['a nickname', 'They met Ramon “Bong” Salas Jr. there.', 'person Ramon “Bong” Salas Jr.'],
    ['a letter', 'Lyle to Thomson, 20 June 1838, is in the archive.', 'person Thomson'],
  ])('%s', (_, text, expected) => expect(actorsOf(text)).toContain(expected));
});

it.each<[string, string]>([
  ['where something is from', 'On Monday Valdorian forces on the road fired.'],
  ['a make by its colour', 'He drove a white Sprinter to the pier.'],
  ['an earlier name', 'It was for his wife (née Laird) and nobody else.'],
  ['initials in a list of works', 'See the note, G. D. et al., 2016.'],
  ['what somebody is called by', '*Radio producer who turned to tape*'],
])('no actor: %s', (_, text) => expect(actorsOf(text)).toEqual([]));

it('a method is no actor, whatever its letters', () => {
  expect(actorsOf('It uses Fourier-transform infrared spectroscopy (FTIR). FTIR is slow.')).toEqual([]);
});
