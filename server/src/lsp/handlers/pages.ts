import type { InitializeResult } from 'vscode-languageserver';
import { RULES, rulePage, rulePagePath } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import { guarded } from '../guard';
import { REPORT_PATH } from '../protocol/article';
import { SOURCE } from './diagnostics';

/** Capability: rule pages and reading reports are read-only documents that work offline, on the web and remotely. */
export const pagesCapability: InitializeResult['capabilities']['workspace'] = {
  textDocumentContent: { schemes: [SOURCE] },
};

export function handlePages(context: ServerContext): void {
  const { connection } = context;
  connection.workspace.textDocumentContent.on(
    guarded(connection.console, 'page', { text: '' }, async ({ uri }: { uri: string }, token) => {
      const article = articleOf(uri);
      if (article !== undefined) {
        const found = await readyArticle(context, article, token);
        const name = decodeURIComponent(article.slice(article.lastIndexOf('/') + 1));
        return {
          text: isReady(found)
            ? found.session.report(found.settings, name)
            : `# No report\n\nOpen the article first: ${name}\n`,
        };
      }
      const rule = RULES.find(({ id }) => uri.endsWith(rulePagePath(id)));
      return { text: rule ? rulePage(rule) : `# No such rule\n\nThere is no rule at \`${uri}\`.\n` };
    }),
  );
}

/** The article that a report is about; undefined where the page is no report. */
function articleOf(uri: string): string | undefined {
  const [path = '', query = ''] = uri.split('?', 2);
  if (!path.endsWith(REPORT_PATH)) return undefined;
  const named: unknown = JSON.parse(decodeURIComponent(query));
  return (named as { uri?: string } | null)?.uri;
}
