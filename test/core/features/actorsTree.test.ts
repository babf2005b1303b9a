import { describe, expect, it } from 'vitest';
import { type ActorsGrouping, ArticleSession } from '../../../server/src/core/analysis';

const STORY =
  'Anna Berg told Radio Lund on Monday that the quay was safe.\n\nTwo officials said that it was old. Berg was there.\n';

interface Shown {
  label: string;
  description?: string;
  children: Shown[];
}
const treeOf = (text: string, grouping: ActorsGrouping, unnamedFirst = false) => {
  const session = new ArticleSession(text, { warn: () => {} });
  return session.actors.tree(grouping, unnamedFirst, (span) => text.slice(span.start, span.end));
};
const outline = (rows: readonly Shown[], depth = 0): string[] =>
  rows.flatMap(({ label, description, children }) => [
    `${'  '.repeat(depth)}${label}${description === undefined ? '' : ` (${description})`}`,
    ...outline(children, depth + 1),
  ]);

describe('the tree of actors', () => {
  it('groups by kind, with what each says and where it is mentioned', () => {
    expect(outline(treeOf(STORY, 'kind'))).toEqual([
      'Persons (1)',
      '  Anna Berg (speaks 1× · 2 mentions)',
      '    the quay was safe (reported)',
      '    Two officials said that it was old. Berg was there.',
      'Outlets (1)',
      '  Radio Lund (1 mention)',
      '    Anna Berg told Radio Lund on Monday that the quay was safe.',
      'Unnamed sources (1)',
      '  Two officials (speaks 1× · 1 mention)',
      '    it was old (reported)',
    ]);
  });

  it('tells those who speak from those who are spoken about', () => {
    const rows = treeOf(STORY, 'voice');
    expect(rows.map(({ label, children }) => [label, children.map((child) => child.label)])).toEqual([
      ['Speak', ['Anna Berg', 'Two officials']],
      ['Spoken about', ['Radio Lund']],
    ]);
  });

  it('puts unnamed sources first on request', () => {
    expect(treeOf(STORY, 'kind', true)[0]?.label).toBe('Unnamed sources');
    expect(treeOf(STORY, 'voice', true)[0]?.children[0]?.label).toBe('Two officials');
  });

  it('leads to the first mention and keeps ids under edits elsewhere', () => {
    const [persons] = treeOf(STORY, 'kind');
    expect(persons?.children[0]?.range).toBe('Anna Berg');
    const [later] = treeOf(`It rained.\n\n${STORY}`, 'kind');
    expect(later?.children[0]?.id).toBe(persons?.children[0]?.id);
  });

  it('stays short for an actor named a thousand times', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `On day ${i}, Anna Berg said that quay ${i} was safe.`).join(
      '\n\n',
    );
    const below = treeOf(text, 'kind')[0]?.children[0]?.children ?? [];
    expect(below).toHaveLength(51);
    expect(below.at(-1)?.label).toBe('950 more: Find All References');
  });
});
