const NEVER_ARTICLES: ReadonlySet<string> = new Set([
  'comment',
  'debug',
  'git',
  'gitfs',
  'gitlens',
  'gitlens-git',
  'output',
  'pr',
  'review',
  'search-editor',
  'source-critic',
  'svn',
  'vscode',
  'vscode-notebook-cell',
  'vscode-scm',
  'walkThrough',
  'walkThroughSnippet',
]);

/** Can documents of a URI scheme be articles? Old revisions, generated output and chats are not. */
export const isArticleScheme = (scheme: string): boolean => !NEVER_ARTICLES.has(scheme) && !/chat/i.test(scheme);
