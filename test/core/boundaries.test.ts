import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SERVER = path.join(ROOT, 'server/src');

/** Stages of the core, from text to features: a stage imports nothing to its right. */
const STAGES = [
  ['text', 'contract', 'ports', 'article', 'blockLayers', 'blockSelection'],
  ['markdown'],
  ['language'],
  ['cues', 'actors', 'attribution', 'citations'],
  ['claims'],
  ['rules', 'config', 'decisions'],
  ['project'],
  ['workspace'],
  ['features'],
  ['session'],
  ['analysis'],
];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Modules that a file imports for their values; types vanish and bind nothing. */
const importsOf = (file: string): { module: string; isType: boolean }[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(import|export)\s+(type\s)?([^;]*?)from '([^']+)'/gms)].map(
    ([, , type, , module]) => ({
      module: module ?? '',
      isType: type !== undefined,
    }),
  );

const stageOf = (file: string): number => {
  const first = path.relative(path.join(SERVER, 'core'), file).split(path.sep)[0]?.replace(/\.ts$/, '') ?? '';
  return STAGES.findIndex((stage) => stage.includes(first));
};

describe('invariant 1: the core', () => {
  const core = filesBelow(path.join(SERVER, 'core'));

  it.each([/^vscode/, /^node:/, /^(fs|path|os|child_process|http|https|net|crypto|url|util)$/])(
    'imports nothing like %s',
    (forbidden) => {
      const guilty = core.filter((file) => importsOf(file).some(({ module }) => forbidden.test(module)));
      expect(guilty).toEqual([]);
    },
  );

  it('reads no clock, draws no chance, opens no connection', () => {
    const guilty = core.filter((file) =>
      /\b(Date\.now|new Date\(|performance\.|Math\.random|fetch\(|setTimeout|process\.)/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(guilty).toEqual([]);
  });

  it('flows in one direction', () => {
    expect(core.filter((file) => stageOf(file) < 0 && !file.endsWith('.d.ts'))).toEqual([]);
    const backwards = core.flatMap((file) =>
      importsOf(file)
        .filter(({ module, isType }) => module.startsWith('.') && !isType)
        .map(({ module }) => path.resolve(path.dirname(file), module))
        .filter((target) => stageOf(target) > stageOf(file))
        .map((target) => `${path.relative(SERVER, file)} → ${path.relative(SERVER, target)}`),
    );
    expect(backwards).toEqual([]);
  });
});

describe('the network', () => {
  const opening = (folder: string) =>
    filesBelow(folder).filter((file) =>
      /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon)|from '(?:node:)?(?:https?|http2|net|tls|dgram|dns)'/.test(
        readFileSync(file, 'utf8'),
      ),
    );

  it('is opened by no server and no command line', () => {
    expect(opening(SERVER)).toEqual([]);
  });

  it('is opened in the client only where somebody has asked for it', () => {
    const asked = ['client/src/wikidata.ts', 'client/src/links/linkCheck.ts', 'client/src/extension.node.ts'];
    const found = opening(path.join(ROOT, 'client/src')).map((file) => path.relative(ROOT, file));
    expect(found.filter((file) => !asked.includes(file))).toEqual([]);
    expect(found).toContain('client/src/wikidata.ts');
  });
});

describe('the edges', () => {
  it('import of the core its façade only', () => {
    const edges = [
      ...filesBelow(path.join(SERVER, 'lsp')),
      ...filesBelow(path.join(SERVER, 'cli')),
      ...filesBelow(path.join(ROOT, 'client/src')),
    ];
    const guilty = edges.flatMap((file) =>
      importsOf(file)
        .filter(({ module }) => module.includes('core/') && !module.endsWith('core/analysis'))
        .map(({ module }) => `${path.relative(ROOT, file)} → ${module}`),
    );
    expect(guilty).toEqual([]);
  });

  it('leave lines and characters to one file', () => {
    const guilty = filesBelow(path.join(SERVER, 'lsp')).filter(
      (file) => !/convert\.ts$|openArticles\.ts$/.test(file) && /\.positionAt\(/.test(readFileSync(file, 'utf8')),
    );
    expect(guilty).toEqual([]);
  });
});
