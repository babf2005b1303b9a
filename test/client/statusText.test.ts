import { describe, expect, it } from 'vitest';
import { isArticleScheme } from '../../client/src/schemes';
import { countsText, statusOf } from '../../client/src/statusText';
import type { ArticleChanged } from '../../server/src/lsp/protocol/article';

const NONE = { error: 0, warning: 0, information: 0, hint: 0 };
const change: ArticleChanged = {
  uri: 'file:///a.md',
  state: 'ready',
  counts: { ...NONE, warning: 3, hint: 1 },
  hidden: 2,
};
const situation = { serverIsDown: false, paused: undefined, change, isArticle: true };

describe('the language status', () => {
  it('shows counts, the worst first, and how many are not shown', () => {
    expect(statusOf(situation)).toEqual({ kind: 'ready', counts: '3 warnings, 1 hint', hidden: 2 });
  });

  it('reads until the server has spoken', () => {
    expect(statusOf({ ...situation, change: undefined })).toEqual({ kind: 'reading' });
  });

  it('says why a file is not read', () => {
    const off: ArticleChanged = { ...change, state: 'off', reason: 'No article.' };
    expect(statusOf({ ...situation, change: off })).toEqual({ kind: 'off', reason: 'No article.' });
  });

  it.each(['file', 'workspace'] as const)('says that the %s is paused', (paused) => {
    expect(statusOf({ ...situation, paused })).toEqual({ kind: 'paused', what: paused });
  });

  it('puts a stopped server before everything else', () => {
    expect(statusOf({ ...situation, serverIsDown: true, paused: 'file' })).toEqual({ kind: 'down' });
  });

  it('has nothing to say of documents that never are articles', () => {
    expect(statusOf({ ...situation, isArticle: false, serverIsDown: true })).toEqual({ kind: 'off' });
  });
});

it('tells of claims only where there are any', () => {
  const claims = { claims: 3, open: 2, checked: 1 };
  const change: ArticleChanged = { uri: 'file:///a.md', state: 'ready', counts: NONE, hidden: 0 };
  expect(statusOf({ ...situation, change, claims })).toMatchObject({ kind: 'ready', claims });
  expect(statusOf({ ...situation, change, claims: { claims: 0, open: 0, checked: 0 } })).not.toHaveProperty('claims');
});

it.each([
  [NONE, ''],
  [{ ...NONE, error: 1 }, '1 error'],
  [{ error: 2, warning: 1, information: 1, hint: 12 }, '2 errors, 1 warning, 1 note, 12 hints'],
])('counts %j as "%s"', (counts, text) => {
  expect(countsText(counts)).toBe(text);
});

describe('schemes', () => {
  it.each(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'])(
    '%s may hold articles',
    (scheme) => {
      expect(isArticleScheme(scheme)).toBe(true);
    },
  );

  it.each(['git', 'comment', 'output', 'source-critic', 'vscode-chat-code-block', 'chat-editing-text-model'])(
    '%s never does',
    (scheme) => {
      expect(isArticleScheme(scheme)).toBe(false);
    },
  );
});
