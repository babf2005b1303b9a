import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { analyse, type Logger } from '../core/analysis';
import { ExitCode } from './exit';
import { readText, STDIN } from './files';
import { type SettingsOptions, settingsFor, settingsForText } from './settings';
import { decisionsFor } from './sideFiles';

const logger: Logger = { warn: (message) => process.stderr.write(`source-critic: ${message}\n`) };

/** Prints the whole analysis of one file. */
export function analyseFile(file: string, options: SettingsOptions): ExitCode {
  const name = file === STDIN ? (options.stdinFilename ?? 'stdin.md') : file;
  const { layers } = settingsFor(name, options);
  const text = readText(file);
  const analysis = analyse(text, settingsForText(layers, text), logger, decisionsFor(name));
  process.stdout.write(`${JSON.stringify(analysis, null, 2)}\n`);
  return ExitCode.Clean;
}

/**
 * Reads `{"id", "text"}` a line and writes an analysis a line, in order, at constant memory. A bad line gives
 * `{"line", "error"}`; the run goes on and exits with 1 at the end.
 */
export async function analyseLines(file: string, options: SettingsOptions): Promise<ExitCode> {
  const { layers } = settingsFor(options.stdinFilename ?? 'stdin.md', options);
  const input = file === STDIN ? process.stdin : createReadStream(file);
  let number = 0;
  let bad = false;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const result = analyseLine(line, (text) => analyse(text, settingsForText(layers, text), logger));
    if ('error' in result) bad = true;
    const output = 'error' in result ? { line: number, ...result } : result;
    if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, 'drain');
  }
  return bad ? ExitCode.Findings : ExitCode.Clean;
}

function analyseLine(line: string, run: (text: string) => object): object | { error: string } {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` };
  }
  const { id, text } = (row ?? {}) as { id?: unknown; text?: unknown };
  if (typeof text !== 'string') return { error: 'no "text" in this line; expected {"id": string, "text": string}' };
  return { id: id ?? null, ...run(text) };
}
