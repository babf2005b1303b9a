import { expect, it } from 'vitest';
import { workspaceTree } from '../../../server/src/core/analysis';
import { indexOf, joinedOf, ROOT } from '../workspace/fixture';

const index = indexOf({
  'dams.md': '---\ntitle: On Dams\n---\n\nAnna Berg told CNN that the [dam had cracks](https://news.example/a).\n',
  'locks.md': 'The [dam had cracks](https://news.example/a?utm_source=x), CNN reported. See [dams](dams.md).\n',
  'rivers.md': 'The river [rose](https://rivers.example/b).\n',
});
const treeOf = (arrangement: { order?: 'name'; words?: string } = {}) =>
  workspaceTree(index, joinedOf(index), arrangement, (_lines, { start, end }) => ({ start, end }));

const labels = (arrangement?: { order?: 'name'; words?: string }) =>
  treeOf(arrangement).map(({ label, children }) => [label, ...children.map((row) => row.label)]);

it('puts what most articles cite first, with the articles and the claims below it', () => {
  const [works, outlets] = treeOf();
  const [first] = works?.children ?? [];
  expect([first?.label, first?.description]).toEqual(['news.example/a', '2 articles · 2 claims']);
  expect(first?.children.map(({ label, description }) => [label, description])).toEqual([
    ['On Dams', 'dams.md · 1 place'],
    ['locks.md', '1 place'],
  ]);
  const [dams] = first?.children ?? [];
  expect([dams?.file, dams?.children[0]?.label]).toEqual([
    `${ROOT}dams.md`,
    'Anna Berg told CNN that the dam had cracks.',
  ]);
  expect(outlets?.children.map(({ label, children }) => [label, children.length])).toEqual([['CNN', 2]]);
});

it('names an article that is cited by its title', () => {
  const row = treeOf()[0]?.children.find(({ label }) => label === 'On Dams');
  expect([row?.description, row?.children.map(({ label }) => label)]).toEqual([
    '1 article · 1 claim · an article of this workspace',
    ['locks.md'],
  ]);
});

it('leaves works that words are typed for, in names of articles as well', () => {
  expect(labels({ words: 'RIVERS' })).toEqual([['Works cited in all articles', 'rivers.example/b']]);
  expect(labels({ words: 'on dams' }).flat()).toContain('news.example/a');
  expect(labels({ words: 'nothing like it' })).toEqual([]);
});

it('goes by name when asked', () => {
  const [, ...works] = labels({ order: 'name' })[0] ?? [];
  expect(works).toEqual([...works].sort());
});
