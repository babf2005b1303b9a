// Makes a new rule that works: it flags a phrase, with examples that hold, for you to write on.
//   npm run new-rule -- loaded/so-called "so called"
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FAMILIES = ['claim', 'hedge', 'vague', 'sourcing', 'loaded'];
const here = fileURLToPath(import.meta.url);

/** The text of a rule file. Throws an error that says what to give instead. */
export function ruleFile(id, phrase) {
  const [family, slug] = id.split('/');
  if (!FAMILIES.includes(family) || !/^[a-z]+(?:-[a-z]+)*$/.test(slug ?? ''))
    throw new Error(`“${id}” is no rule id: write family/slug in lower case, the family one of ${FAMILIES.join(', ')}.`);
  if (!/^[a-z]+(?: [a-z]+)*$/.test(phrase))
    throw new Error('Which words are to be flagged? Give them in lower case: npm run new-rule -- loaded/so-called "so called"');
  const name = `${family}-${slug}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const words = phrase.split(' ').map((word) => `'${word}'`);
  return `import type { BlockRule } from '../rule';

const WORDS = [${words.join(', ')}];

/** What is flagged, in a few words. */
export const ${name}: BlockRule = {
  id: '${id}',
  title: 'Short name for lists',
  severity: 'information',
  rationale: 'What a careful reader asks when an article says *${phrase}*, in two to five sentences.',
  exceptions: ['What stays silent, and why.'],
  remedies: ['What a writer can do about it.'],
  standards: ['The standard or paper behind the rule, with its year or section.'],
  flags: [
    'The minister was there, ⟦${phrase}⟧, on Monday.',
    'On the wall of the harbour stood ⟦${phrase}⟧ in red.',
    '> The witness, ⟦${phrase}⟧, left early.',
  ],
  passes: [
    'The minister was there on Monday.',
    'Write \`${phrase}\` in the search box.',
    '<!-- ${phrase} -->',
  ],
  check: ({ reading: { prose, tokens } }) =>
    tokens.flatMap(({ start }, at) => {
      const last = tokens[at + WORDS.length - 1];
      if (!last || !WORDS.every((word, i) => tokens[at + i]?.lower === word)) return [];
      return [{ start, end: last.end, message: \`“\${prose.slice(start, last.end)}”: what does the reader ask here?\` }];
    }),
};
`;
}

if (process.argv[1] === here) {
  const [id = '', phrase = ''] = process.argv.slice(2);
  const file = path.join(path.dirname(here), 'src/core/rules', `${id}.ts`);
  try {
    const text = ruleFile(id, phrase);
    if (existsSync(file)) throw new Error(`There is a rule ${id} already: ${file}`);
    writeFileSync(file, text);
    console.log(`Made ${path.relative(process.cwd(), file)}. Next:
  1. Write its title, rationale, standards and examples: the words in ⟦…⟧ are what must be flagged, and nothing else.
  2. npm run generate
  3. npx vitest run --config test/vitest.config.mts test/rules`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
