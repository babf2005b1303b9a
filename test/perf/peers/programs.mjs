// Programs to compare with, and what each one does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import nlp from 'compromise';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import retextEnglish from 'retext-english';
import retextIntensify from 'retext-intensify';
import writeGoodRule from 'textlint-rule-write-good';
import { unified } from 'unified';
import { VFile } from 'vfile';
import writeGood from 'write-good';

const versionOf = (name) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'node_modules', name, 'package.json'), 'utf8')).version;

/** Programs as `{ name, does, read }`. */
export async function others() {
  const retext = unified().use(retextEnglish).use(retextIntensify).freeze();
  const textlint = new TextlintKernel();
  const options = {
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: markdown.default ?? markdown }],
    rules: [{ ruleId: 'write-good', rule: writeGoodRule.default ?? writeGoodRule }],
  };
  const harper = new LocalLinter({ binary: binaryInlined });
  await harper.setup();
  const list = [
    {
      name: 'write-good',
      does: 'weasel words, passives, adverbs, by regular expression',
      read: async (text) => writeGood(text),
    },
    {
      name: 'retext-intensify',
      does: 'weasels, hedges and fillers from word lists, on a syntax tree',
      read: async (text) => {
        const file = new VFile(text);
        await retext.run(retext.parse(file), file);
        return file.messages;
      },
    },
    {
      name: '@textlint/kernel',
      does: 'write-good behind a Markdown parser',
      read: async (text) => (await textlint.lintText(text, options)).messages,
    },
    {
      name: 'compromise',
      does: 'part-of-speech tags, names of people and organisations',
      read: async (text) => {
        const document = nlp(text);
        return [document.people().out('array'), document.organizations().out('array')];
      },
    },
    {
      name: 'harper.js',
      does: 'grammar and style, compiled to WebAssembly',
      read: async (text) => harper.lint(text, { language: 'markdown' }),
    },
  ];
  return list.map(({ name, ...rest }) => ({ name: `${name} ${versionOf(name)}`, ...rest }));
}
