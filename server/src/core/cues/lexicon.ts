import type { RuleId } from '../contract';
import { CUE_GROUPS, PSEUDO_TRIGGERS } from '../language/en/cues';
import type { ReaderName } from '../language/en/cues/cueGroup';
import { Trie } from './trie';

/** One way to read a phrase. */
export interface Sense {
  rule: RuleId;
  reader: ReaderName;
  /** The phrase as a reader of the finding knows it, in base form. */
  lemma: string;
}

/** What the trie holds for a phrase: the senses to ask in order; none for a pseudo-trigger. */
export type Senses = Sense[];

const FORMS_OF: Readonly<Record<string, readonly string[]>> = {
  '{be}': ['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re"],
  '{was}': ['is', 'are', 'was', 'were'],
  '{has}': ['has', 'have', 'had', "'ve"],
  '{not}': ['not', "n't"],
  '{could}': ['could', 'can'],
  '{can}': ['can', 'ca'],
};

/** "verb:suggest" gives suggest, suggests, suggested, suggesting. */
function inflect(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
}

/** All token sequences that a phrase of the table stands for. */
export function expand(phrase: string): string[][] {
  if (phrase.startsWith('verb:')) return inflect(phrase.slice('verb:'.length)).map((form) => [form]);
  let paths: string[][] = [[]];
  for (const part of phrase.split(' ')) {
    const optional = part.startsWith('(');
    const bare = optional ? part.slice(1, -1) : part;
    const choices = FORMS_OF[bare] ?? bare.split('|');
    const longer = paths.flatMap((path) => choices.map((word) => [...path, word]));
    paths = optional ? [...paths, ...longer] : longer;
  }
  return paths;
}

/** All phrases of the table; built once, when the first text is read. */
function build(): Trie<Senses> {
  const senses = new Map<string, Senses>();
  for (const { rule, reader = 'plain', phrases } of CUE_GROUPS) {
    for (const phrase of phrases) {
      const lemma = phrase.replace('verb:', '');
      for (const path of expand(phrase)) {
        const key = path.join(' ');
        const sense = { rule, reader, lemma: /[{(|]/.test(phrase) ? key : lemma };
        const known = senses.get(key);
        if (known) known.push(sense);
        else senses.set(key, [sense]);
      }
    }
  }
  for (const phrase of PSEUDO_TRIGGERS) for (const path of expand(phrase)) senses.set(path.join(' '), []);
  const trie = new Trie<Senses>();
  for (const [key, value] of senses) trie.add(key.split(' '), value);
  return trie;
}

let lexicon: Trie<Senses> | undefined;

export function english(): Trie<Senses> {
  lexicon ??= build();
  return lexicon;
}
