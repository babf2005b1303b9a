import { once } from 'node:events';
import path from 'node:path';
import {
  ArticleSession,
  type CitedSource,
  circumstancesOf,
  formatBibtex,
  LineIndex,
  whyNoArticle,
} from '../core/analysis';
import { bibliographyFor } from './bibliography';
import { ExitCode, UserError } from './exit';
import { inputFiles, readText, STDIN } from './files';
import { type SettingsOptions, settingsFor, settingsForText } from './settings';

type CitationsFormat = 'text' | 'json' | 'csl-json' | 'bibtex';

interface CitationsOptions extends SettingsOptions {
  format: CitationsFormat;
}

interface Listed {
  file: string;
  text: string;
  sources: CitedSource[];
}

/** Lists what articles cite. Works that several articles cite are exported once. */
export async function citations(args: readonly string[], options: CitationsOptions): Promise<ExitCode> {
  const listed: Listed[] = [];
  let exitCode = ExitCode.Clean;
  for (const { path: file, named } of inputFiles(args)) {
    const name = file === STDIN ? (options.stdinFilename ?? 'stdin.md') : file;
    try {
      const { layers, root } = settingsFor(name, options);
      const text = readText(file);
      const settings = settingsForText(layers, text);
      const relative = path.relative(root, path.resolve(name)).split(path.sep).join('/');
      if (named ? !settings.enable : whyNoArticle(relative, settings) !== undefined) continue;
      const session = new ArticleSession(text, { warn: (message) => process.stderr.write(`${name}: ${message}\n`) });
      session.useBibliography(await bibliographyFor(name, text, settings, root));
      session.useCircumstances(circumstancesOf(settings, name));
      listed.push({ file: name, text, sources: session.citations.sources() });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      process.stderr.write(`source-critic: ${error.message}\n`);
      exitCode = ExitCode.Trouble;
    }
  }
  if (!process.stdout.write(await FORMATS[options.format](listed))) await once(process.stdout, 'drain');
  return exitCode;
}

const FORMATS: Readonly<Record<CitationsFormat, (listed: readonly Listed[]) => string | Promise<string>>> = {
  text: (listed) => listed.map(asText).join('\n'),
  json: (listed) => `${JSON.stringify(listed.map(withLines), null, 2)}\n`,
  'csl-json': (listed) => `${JSON.stringify(referencesOf(listed), null, 2)}\n`,
  bibtex: (listed) => formatBibtex(referencesOf(listed)),
};

/** `file:line:column source` with a line for each place. */
function asText({ file, text, sources }: Listed): string {
  const lines = new LineIndex(text);
  const at = (offset: number) => {
    const { line, character } = lines.positionAt(offset);
    return `${file}:${line + 1}:${character + 1}`;
  };
  return sources
    .map(({ kind, label, places }) =>
      [
        `${label} (${kind})`,
        ...places.flatMap((place) => [
          `  ${at(place.start)} ${place.label}${place.hasLink ? '' : ' · no link'}`,
          ...place.claims.map((claim) => `    ${claim.text}`),
        ]),
        '',
      ].join('\n'),
    )
    .join('');
}

function withLines({ file, text, sources }: Listed): object {
  const lines = new LineIndex(text);
  const placed = <T extends { start: number }>(item: T) => {
    const { line, character } = lines.positionAt(item.start);
    return { ...item, line: line + 1, column: character + 1 };
  };
  return {
    file,
    sources: sources.map((source) => ({
      ...source,
      places: source.places.map((place) => ({ ...placed(place), claims: place.claims.map(placed) })),
    })),
  };
}

const referencesOf = (listed: readonly Listed[]) => {
  const all = listed.flatMap(({ sources }) =>
    sources.flatMap(({ key, reference }) => (reference ? [{ key, reference }] : [])),
  );
  return [...new Map(all.map(({ key, reference }) => [key, reference])).values()];
};
