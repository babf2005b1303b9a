import { analyse, report, silentLogger } from '../core/analysis';
import { bibliographyFor } from './bibliography';
import { ExitCode } from './exit';
import { readText, STDIN } from './files';
import { type SettingsOptions, settingsFor, settingsForText } from './settings';
import { decisionsFor } from './sideFiles';

/** Prints the reading report of one file, as Markdown. */
export async function reportFile(file: string, options: SettingsOptions): Promise<ExitCode> {
  const name = file === STDIN ? (options.stdinFilename ?? 'stdin.md') : file;
  const { layers, root } = settingsFor(name, options);
  const text = readText(file);
  const settings = settingsForText(layers, text);
  const bibliography = await bibliographyFor(name, text, settings, root);
  const analysis = analyse(text, settings, silentLogger, decisionsFor(name), bibliography);
  process.stdout.write(report(analysis, text, name.slice(name.search(/[^/\\]*$/))));
  return ExitCode.Clean;
}
