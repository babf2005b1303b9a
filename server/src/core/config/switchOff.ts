import { applyEdits, modify, type ParseError, parseTree } from 'jsonc-parser';
import type { RuleId } from '../contract';

/**
 * The text of a project file with a rule switched off; comments and order stay. `undefined` for a file that does not
 * exist yet gives a new one. Undefined when the file is no JSON object, which a person has to mend first.
 */
export function withRuleOff(text: string | undefined, rule: RuleId): string | undefined {
  if (text === undefined || text.trim() === '') return `${JSON.stringify({ rules: { [rule]: 'off' } }, null, 2)}\n`;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const rules = root?.children?.find(({ children }) => children?.[0]?.value === 'rules')?.children?.[1];
  if (errors.length > 0 || root?.type !== 'object' || (rules && rules.type !== 'object')) return undefined;
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(text, modify(text, ['rules', rule], 'off', { formattingOptions }));
}
