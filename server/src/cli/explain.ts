import { RULES, rulePage } from '../core/analysis';
import { ExitCode, UserError } from './exit';

/** Prints the page of a rule; without one, a line for each rule. */
export function explain(id: string | undefined): ExitCode {
  if (id === undefined) {
    for (const rule of RULES) process.stdout.write(`${rule.id.padEnd(36)} ${rule.title}\n`);
    return ExitCode.Clean;
  }
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new UserError(`there is no rule “${id}”. “source-critic explain” lists them.`);
  process.stdout.write(rulePage(rule));
  return ExitCode.Clean;
}
