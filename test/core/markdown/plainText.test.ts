import type { Tree } from '@lezer/common';
import { expect, it } from 'vitest';
import { markdown } from '../../../server/src/core/markdown/parser';
import fc from '../../support/properties';

const asking = markdown.configure({ remove: ['PlainText'] });

function nodes(tree: Tree): string[] {
  const found: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from} ${to}`) });
  return found;
}

const parts = fc.constantFrom(
  ...[
    'word',
    'Berg',
    '12',
    ' ',
    '  ',
    ', ',
    '. ',
    '\n',
    '  \n',
    '\n\n',
    'é',
    '’s',
    '“',
    'a_b',
    'snake_case',
    '_',
    '*',
    '**',
  ],
  ...[
    '`',
    '``',
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^1]',
    '^[',
    '[[',
    ']]',
    '@doe',
    '-@doe',
    '[@doe, p. 3]',
    'x@y',
    '$a_1$',
    '$5',
  ],
  ...[
    'www.example.org',
    'a.www.example.org',
    'http://a.example/x',
    'john.doe@example.org',
    'mailto:a@b.example',
    '<b>',
    '&amp;',
  ],
  ...['a-b', 'a.b', 'e.g.', 'U.S.', '~~', '\\', '!', '- ', '> ', '# '],
);

it('stepping over plain words changes nothing in what is read', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (some) => {
      const text = some.join('');
      expect(nodes(markdown.parse(text))).toEqual(nodes(asking.parse(text)));
    }),
    { numRuns: 3_000 },
  );
});
