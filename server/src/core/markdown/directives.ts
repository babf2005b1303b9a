import type { RuleId } from '../contract';

/**
 * A suppression comment: `<!-- source-critic-disable-next-block RULE… "quote" -- reason -->`, or a region between
 * `source-critic-disable` and `source-critic-enable`. Without a rule it speaks of all rules.
 */
export interface Directive {
  kind: 'disable-next-block' | 'disable' | 'enable';
  rules: RuleId[];
  /** Only findings whose words hold this text. */
  quote?: string;
  reason?: string;
  /** Words that are no rule id, for a message. */
  unknown: string[];
}

const COMMENT = /^<!--\s*source-critic-(disable-next-block|disable|enable)\b([\s\S]*?)-->\s*$/;
const RULE_ID = /^(?:claim|hedge|vague|sourcing|loaded)\/[a-z-]+$/;

/** Reads a comment block; undefined when it is not addressed to Source Critic. */
export function readDirective(source: string): Directive | undefined {
  const match = COMMENT.exec(source.trim());
  if (!match) return undefined;
  const [head, reason] = splitReason(match[2] ?? '');
  const quote = /"([^"]*)"|“([^”]*)”/.exec(head);
  const words = (quote ? head.replace(quote[0], ' ') : head).split(/[\s,]+/).filter((word) => word !== '');
  const quoted = quote?.[1] ?? quote?.[2];
  return {
    kind: match[1] as Directive['kind'],
    rules: words.filter((word): word is RuleId => RULE_ID.test(word)),
    unknown: words.filter((word) => !RULE_ID.test(word)),
    ...(quoted ? { quote: quoted } : {}),
    ...(reason === '' ? {} : { reason }),
  };
}

function splitReason(text: string): [head: string, reason: string] {
  const at = text.search(/(?:^|\s)--(?:\s|$)/);
  return at < 0
    ? [text, '']
    : [
        text.slice(0, at),
        text
          .slice(at)
          .replace(/^\s*--/, '')
          .trim(),
      ];
}

/** A suppression in force for a block. */
export interface Suppression {
  directive: Directive;
  /** Index of the block that holds the comment. */
  block: number;
}

/** Does a suppression cover a finding of this rule with these words? */
export function suppresses({ rules, quote }: Directive, rule: RuleId, words: string, context: string): boolean {
  if (rules.length > 0 && !rules.includes(rule)) return false;
  return quote === undefined || words.includes(quote) || (quote.includes(words) && context.includes(quote));
}
