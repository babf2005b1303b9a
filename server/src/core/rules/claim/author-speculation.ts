import { guessesIn } from '../../claims/guesses';
import type { BlockRule } from '../rule';

/** The writer's own guess, theory or prediction, offered as part of the story. */
export const claimAuthorSpeculation: BlockRule = {
  id: 'claim/author-speculation',
  title: 'The author’s inference',
  severity: 'information',
  writer: 'hint',
  rationale:
    'The writer offers a guess, a theory or a prediction of his own, without naming evidence or a source in the sentence. Such guesses are fair comment when the reader can see where reporting ends. Ask what the guess rests on.',
  exceptions: [
    'Somebody in the sentence says it, or the sentence carries a citation.',
    'Quoted words, and answers in an interview.',
    'Judgements of worth (“I think it is important”), wishes, theses put forward as such, and what the author once thought.',
    'Opinion pieces show it as a hint (setting `opinion`).',
  ],
  remedies: ['Split what is known from what is inferred.', 'Label it as analysis.', 'Name the evidence.'],
  standards: [
    'AP, News Values and Principles: anonymous material must be information, not speculation.',
    'ICD 203 (2015): distinguish information from assumptions and judgements.',
  ],
  flags: [
    'My guess is that ⟦the fleet never left⟧.',
    '⟦They presumably sold the horses at the border⟧.',
    '⟦This may be a case of allies losing their nerve⟧.',
    'It could be that ⟦both charters are genuine⟧.',
    'It seems to me ⟦an odd thing to tell a guild⟧.',
    '⟦Presumably that is why the abbot was so coy about the date⟧.',
    'Consider the possibility that ⟦the abbot forged the charter⟧.',
    '⟦Count Robert almost certainly never saw the letter⟧.',
    '⟦It is not possible, as far as I know, for the firm to buy the yard⟧.',
  ],
  passes: [
    'Analysts at the bank said the firm was presumably insolvent.',
    '“My guess is that he fled,” she said.',
    'Presumably the charter was forged.[^1]\n\n[^1]: Ames 2019, p. 12.',
    'It may rain.',
    'It will probably rain.',
    'Perhaps the title could be shorter.',
    'Will Count Robert almost certainly resign?',
    'I think it is important that the mill stays open.',
    'We think that this is one of the most valuable charters of the abbey.',
    'In my opinion, the board should publish the letter.',
    'The last verse is perhaps the best of them.',
    'Perhaps one way forward is a second survey.',
    'We hope that the archive will open in May.',
    'We hypothesized that the ink would fade.',
    'At first we thought it was a copy.',
    '**Q:** Did the fleet leave?\n\n**A:** I think it never left.\n\n**Q:** Who knew?\n\n**A:** Presumably the captain knew.',
  ],
  check: (layers) =>
    guessesIn(layers).map(({ start, end, cue, outright }) => ({
      start,
      end,
      type: outright ? 'inference' : 'estimate',
      message: outright
        ? 'The author’s inference. Which evidence is named for it?'
        : 'The author’s estimate. What does it rest on?',
      related: [
        { start: cue.start, end: cue.end, message: outright ? 'Marked as a guess here.' : 'How sure, it says here.' },
      ],
    })),
};
