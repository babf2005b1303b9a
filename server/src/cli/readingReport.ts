import { analyse, type ClaimFormat, exportClaims, silentLogger } from '../core/analysis';
import { bibliographyFor } from './bibliography';
import { ExitCode } from './exit';
import { readText, STDIN } from './files';
import { type SettingsOptions, settingsFor, settingsForText } from './settings';
import { decisionsFor } from './sideFiles';

interface ReportOptions extends SettingsOptions {
  format: ClaimFormat;
}

/** Prints the reading report of one file, or its claims in a format for other programs. */
export async function reportFile(file: string, options: ReportOptions): Promise<ExitCode> {
  const name = file === STDIN ? (options.stdinFilename ?? 'stdin.md') : file;
  const { layers, root } = settingsFor(name, options);
  const text = readText(file);
  const settings = settingsForText(layers, text);
  const bibliography = await bibliographyFor(name, text, settings, root);
  const analysis = analyse(text, settings, silentLogger, decisionsFor(name), bibliography, name);
  process.stdout.write(exportClaims(analysis, text, name.slice(name.search(/[^/\\]*$/)), options.format));
  return ExitCode.Clean;
}
