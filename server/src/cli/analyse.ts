import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { analyse, type Decisions, type Logger, NO_DECISIONS } from '../core/analysis';
import { bibliographyFor } from './bibliography';
import { ExitCode } from './exit';
import { readText, STDIN } from './files';
import { type SettingsOptions, settingsFor, settingsForText } from './settings';
import { decisionsFor } from './sideFiles';

const logger: Logger = { warn: (message) => process.stderr.write(`source-critic: ${message}\n`) };

/** Prints the whole analysis of one file. */
export async function analyseFile(file: string, options: SettingsOptions): Promise<ExitCode> {
  const name = file === STDIN ? (options.stdinFilename ?? 'stdin.md') : file;
  const { layers, root } = settingsFor(name, options);
  const text = readText(file);
  const settings = settingsForText(layers, text);
  const bibliography = await bibliographyFor(name, text, settings, root);
  const analysis = analyse(text, settings, logger, decisionsFor(name), bibliography, name);
  process.stdout.write(`${JSON.stringify(analysis, null, 2)}\n`);
  return ExitCode.Clean;
}

/**
 * Reads `{"id", "text"}` a line and writes an analysis a line, in order, at constant memory. A bad line gives
 * `{"line", "error"}`; the run goes on and exits with 1 at the end.
 */
export async function analyseLines(file: string, options: SettingsOptions): Promise<ExitCode> {
  const name = options.stdinFilename ?? 'stdin.md';
  const { layers, root } = settingsFor(name, options);
  const decisions: Decisions = { ...NO_DECISIONS, registry: decisionsFor(name).registry };
  const input = file === STDIN ? process.stdin : createReadStream(file);
  let number = 0;
  let bad = false;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const result = await analyseLine(line, async (text) => {
      const settings = settingsForText(layers, text);
      const bibliography = await bibliographyFor(name, text, settings, root);
      return analyse(text, settings, logger, decisions, bibliography, options.stdinFilename);
    });
    if ('error' in result) bad = true;
    const output = 'error' in result ? { line: number, ...result } : result;
    if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, 'drain');
  }
  return bad ? ExitCode.Findings : ExitCode.Clean;
}

async function analyseLine(line: string, run: (text: string) => Promise<object>): Promise<object> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` };
  }
  const { id, text } = (row ?? {}) as { id?: unknown; text?: unknown };
  if (typeof text !== 'string') return { error: 'no "text" in this line; expected {"id": string, "text": string}' };
  return { id: id ?? null, ...(await run(text)) };
}
