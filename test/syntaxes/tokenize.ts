import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const HOST = 'text.html.markdown';
const INJECTIONS: Readonly<Record<string, string>> = {
  'markdown.source-critic.citation': '../../syntaxes/pandoc-citation.json',
  'markdown.source-critic.suppression': '../../syntaxes/suppression.json',
};

const pathOf = (relative: string): string => new URL(relative, import.meta.url).pathname;

/** Markdown with our injections, tokenized as VS Code does it. */
export async function markdownGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const path = pathOf(scope === HOST ? './markdownHost.json' : (INJECTIONS[scope] ?? ''));
      return parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
    getInjections: (scope) => (scope === HOST ? Object.keys(INJECTIONS) : undefined),
  });
  const grammar = await registry.loadGrammar(HOST);
  if (!grammar) throw new Error('The host grammar could not be loaded.');
  return grammar;
}

/** The words that carry a scope, in order. */
export function wordsWith(grammar: IGrammar, text: string, scope: string): string[] {
  const words: string[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { scopes, startIndex, endIndex } of tokens) {
      if (scopes.some((name) => name.startsWith(scope))) words.push(line.slice(startIndex, endIndex));
    }
  }
  return words;
}
