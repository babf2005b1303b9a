import { type Directive, readDirective } from '../../markdown/directives';
import type { BlockRule } from '../rule';

/** A comment that silences findings must say why, and must name rules that exist in form. */
export const sourcingSuppressionNeedsReason: BlockRule = {
  id: 'sourcing/suppression-needs-reason',
  title: 'Suppression without a reason',
  severity: 'warning',
  rationale:
    'A comment switches findings off and does not say why, or names something that is no rule. The next editor cannot tell a decision from an oversight. Write the reason behind two dashes.',
  exceptions: ['A comment that ends a region (`source-critic-enable`) needs no reason.'],
  remedies: ['Add the reason behind `--`.', 'Remove the comment.'],
  standards: [
    'Berkeley Protocol on Digital Open Source Investigations (2022): document decisions so that others can follow them.',
  ],
  flags: [
    '⟦<!-- source-critic-disable-next-block hedge/modal-verb -->⟧\n\nIt may rain.',
    '⟦<!-- source-critic-disable-next-block hedge/modal-verb -- reason: -->⟧\n\nIt may rain.',
    '⟦<!-- source-critic-disable -->⟧\n\nIt may rain.\n\n<!-- source-critic-enable -->',
    '⟦<!-- source-critic-disable-next-block modal-verbs -- weather is uncertain -->⟧\n\nIt may rain.',
  ],
  passes: [
    '<!-- source-critic-disable-next-block hedge/modal-verb "may" -- weather is uncertain -->\n\nIt may rain.',
    '<!-- source-critic-enable -->\n\nIt may rain.',
    '<!-- a comment for colleagues -->\n\nIt may rain.',
  ],
  check({ block }) {
    const directive = block.kind === 'directive' ? readDirective(block.source) : undefined;
    const message = directive && complaint(directive);
    return message === undefined ? [] : [{ start: 0, end: block.source.length, message }];
  },
};

function complaint({ kind, reason, unknown }: Directive): string | undefined {
  if (unknown.length > 0) return `“${unknown[0]}” is no rule. Rules are written family/name, such as hedge/modal-verb.`;
  const empty = reason === undefined || reason === '' || /^reason:?$/i.test(reason);
  if (kind === 'enable' || !empty) return undefined;
  return 'This comment switches findings off and does not say why. Write the reason behind two dashes: -- reason.';
}
