import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../version';
import { ExitCode, isUserError } from './exit';
import { FORMAT_NAMES } from './formatNames';

/** What commands do stands in a file of its own, so that help and mistyped options do not wait for it to load. */
const commands = () => import('./commands');

const program = new Command('source-critic')
  .description(
    'Reads articles source-critically: unconfirmed claims, hedges, who says what. Describes sourcing, never truth.',
  )
  .version(VERSION)
  .exitOverride();

const withSettings = (command: Command): Command =>
  command
    .option('--config <file>', 'project file to use instead of the nearest .source-critic.json')
    .addOption(new Option('--profile <name>', 'reader shows everything, writer less').choices(['reader', 'writer']))
    .option('--stdin-filename <path>', 'path that standard input stands for');

withSettings(program.command('check'))
  .description('List findings. Exit code 0: none at or above the threshold; 1: some; 2: bad usage or unreadable input.')
  .argument('<files...>', 'files, folders or globs; - for standard input')
  .addOption(new Option('--format <name>', 'how to print').choices(FORMAT_NAMES).default('text'))
  .addOption(
    new Option('--severity <level>', 'report from this severity on')
      .choices(['error', 'warning', 'information', 'hint'])
      .default('information'),
  )
  .action(async (files: string[], options) => finish(await (await commands()).check(files, options)));

withSettings(program.command('analyze'))
  .alias('analyse')
  .description('Print everything that is known about an article as JSON.')
  .argument('<file>', 'a file; - for standard input')
  .addOption(
    new Option('--format <name>', 'json: one article; ndjson with -: {"id", "text"} a line in, an analysis a line out')
      .choices(['json', 'ndjson'])
      .default('json'),
  )
  .action(async (file: string, options) => {
    const { analyseFile, analyseLines } = await commands();
    finish(options.format === 'ndjson' ? await analyseLines(file, options) : await analyseFile(file, options));
  });

withSettings(program.command('report'))
  .description('Print how an article knows what it says, as Markdown, or its claims for other programs.')
  .argument('<file>', 'a file; - for standard input')
  .addOption(
    new Option('--format <name>', 'claim-review holds only claims that a human has rated')
      .choices(['markdown', 'csv', 'web-annotation', 'claim-review'])
      .default('markdown'),
  )
  .action(async (file: string, options) => finish(await (await commands()).reportFile(file, options)));

withSettings(program.command('citations'))
  .description('List the sources of articles: where each is cited and which sentences it carries.')
  .argument('<files...>', 'files, folders or globs; - for standard input')
  .addOption(
    new Option('--format <name>', 'how to print; csl-json and bibtex hold the works that can be described')
      .choices(['text', 'json', 'csl-json', 'bibtex'])
      .default('text'),
  )
  .action(async (files: string[], options) => finish(await (await commands()).citations(files, options)));

program
  .command('explain')
  .description('Print the page of a rule, or list the rules.')
  .argument('[rule]', 'rule id such as hedge/modal-verb')
  .action(async (rule: string | undefined) => finish((await commands()).explain(rule)));

function finish(code: ExitCode): void {
  process.exitCode = code;
}

// `source-critic … | head` closes the pipe early: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    finish(error.exitCode === 0 ? ExitCode.Clean : ExitCode.Trouble);
  } else {
    process.stderr.write(
      `source-critic: ${isUserError(error) ? error.message : String((error as Error).stack ?? error)}\n`,
    );
    finish(ExitCode.Trouble);
  }
});
