import type { InitializeResult } from 'vscode-languageserver';
import { RULES, rulePage, rulePagePath } from '../../core/analysis';
import type { ServerContext } from '../context';
import { guarded } from '../guard';
import { SOURCE } from './diagnostics';

/** Capability: rule pages are read-only documents that work offline, on the web and remotely. */
export const rulePagesCapability: InitializeResult['capabilities']['workspace'] = {
  textDocumentContent: { schemes: [SOURCE] },
};

export function handleRulePages({ connection }: ServerContext): void {
  connection.workspace.textDocumentContent.on(
    guarded(connection.console, 'rule page', { text: '' }, async ({ uri }: { uri: string }) => {
      const rule = RULES.find(({ id }) => uri.endsWith(rulePagePath(id)));
      return { text: rule ? rulePage(rule) : `# No such rule\n\nThere is no rule at \`${uri}\`.\n` };
    }),
  );
}
