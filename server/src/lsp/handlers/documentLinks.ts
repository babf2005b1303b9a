import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';
import { locationOf } from '../places';

interface LinkData {
  uri: string;
  target: string;
}

/** Links for keys and numbers of works. Where one leads is found out when somebody is about to open it. */
export function handleDocumentLinks(context: ServerContext): void {
  const { connection } = context;
  connection.onDocumentLinks(
    guarded<DocumentLinkParams, DocumentLink[]>(connection.console, 'links', [], async ({ textDocument }, token) => {
      const found = await readyArticle(context, textDocument.uri, token);
      if (!isReady(found)) return [];
      const { document, uri } = found.article;
      return found.session.citations.links().map(({ target, ...span }) => {
        const data: LinkData = { uri, target };
        return { range: rangeOf(document, span), data };
      });
    }),
  );
  connection.onDocumentLinkResolve(async (link, token) => {
    const { uri, target } = link.data as LinkData;
    const found = await readyArticle(context, uri, token);
    if (!isReady(found)) return link;
    const leads = found.session.citations.linkTarget(target);
    if (!leads) return link;
    if ('url' in leads) return { ...link, target: leads.url, tooltip: leads.url };
    const place = locationOf(context, found.article, leads);
    return place ? { ...link, target: `${place.uri}#L${place.range.start.line + 1}`, tooltip: ENTRY } : link;
  });
}

const ENTRY = 'Entry in the bibliography';
