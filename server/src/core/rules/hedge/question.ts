import type { Reading, Sentence } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import type { BlockRule } from '../rule';

/** Words that address the reader or ask for information: such a question puts no claim. */
const ADDRESSED = new Set('you your i we us our my me anyone anybody'.split(' '));
const ASKING = new Set('what who where when which how'.split(' '));
const INVERTED = new Set("did does do is are was were has have had will would could can should 's 'd".split(' '));

/** A question in the author's voice that puts a claim about somebody. */
export const hedgeQuestion: BlockRule = {
  id: 'hedge/question',
  title: 'Claim put as a question',
  severity: 'hint',
  rationale:
    'A question can put a claim without asserting it: “Did the minister sell the port?” It needs no source and stays in memory as if it had one. Questions with *why* even take the claim for granted. Ask what the text would say if it had to answer.',
  exceptions: ['Questions to the reader, interviews, FAQ headings.', 'Quoted questions.', '“two questions” (a noun).'],
  remedies: ['Turn it into a statement with its source.', 'Answer it.', 'Keep it as an open question.'],
  standards: ['Saurí and Pustejovsky, FactBank (2009): interrogatives.', 'Wikipedia, Words to watch.'],
  flags: [
    '⟦Did the mayor’s office leak the list?⟧ The paper would not say.',
    '⟦Why did Oslo hide the report?⟧',
    'One thing is missing. ⟦Was the Graz archive burnt on purpose?⟧',
  ],
  passes: [
    'Do you want to know more? Write to us.',
    '“Did the mayor leak it?” she asked.',
    'In the meantime, two questions.',
    'How does it work?',
  ],
  check: ({ reading, block }) => {
    if (block.quoteDepth > 0 || block.inList) return [];
    return reading.sentences.flatMap((sentence) => {
      const from = sentence.question ? claimStart(reading, sentence) : undefined;
      if (from === undefined) return [];
      const loaded = tokenAt(reading, from).lower === 'why';
      return {
        start: tokenAt(reading, from).start,
        end: sentence.end,
        type: loaded ? 'loaded' : 'open',
        message: loaded
          ? 'Put as a question; the question takes its content for granted. Where is that sourced?'
          : 'Put as a question. What would the text say if it had to answer, and on what evidence?',
      };
    });
  },
};

/** Where the question begins (behind "One:" or "And two:"), if it names an actor and what he did. */
function claimStart(reading: Reading, { first, last }: Sentence): number | undefined {
  let from = first;
  for (let at = first; at < Math.min(first + 4, last); at++) if (tokenAt(reading, at).text === ':') from = at + 1;
  const opening = tokenAt(reading, from);
  if (opening.quotation >= 0 || ASKING.has(opening.lower)) return undefined;
  if (opening.lower !== 'why' && !INVERTED.has(opening.lower)) return undefined;
  let named = false;
  for (let at = from + 1; at < last; at++) {
    const token = tokenAt(reading, at);
    if (ADDRESSED.has(token.lower) || token.quotation >= 0) return undefined;
    if (token.kind === 'word' && token.case !== 'lower' && token.case !== 'none') named = true;
    if (ACTORS.has(token.lower)) named = true;
  }
  return named && last - from > 4 ? from : undefined;
}

const ACTORS = new Set(
  'he she they mayor minister government president company police army court ministry bank party union'.split(' '),
);
