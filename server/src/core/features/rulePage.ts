import type { Rule } from '../rules/rule';

const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' } as const;

/** Path of a rule's page below `source-critic:`. */
export const rulePagePath = (id: string): string => `/rules/${id}.md`;

/** The page of a rule: what it flags and why, what stays silent, what to do, and the standard behind it. */
export function rulePage(rule: Rule): string {
  const writer = rule.writer === undefined ? '' : `; in the writer profile: ${rule.writer}`;
  const optIn = rule.optIn ? ' Off unless you switch it on.' : '';
  return [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${SEVERITY_WORDS[rule.severity]}${writer}.${optIn}`,
    rule.rationale,
    '## Flagged',
    examples(rule.flags),
    '## Not flagged',
    list(rule.exceptions),
    examples(rule.passes),
    '## What you can do',
    list(rule.remedies),
    '## Standard',
    list(rule.standards),
    '---',
    `To change its level, set \`"sourceCritic.rules": { "${rule.id}": "off" }\` in your settings or under \`"rules"\` in \`.source-critic.json\`. To silence one place, use the quick fix, which asks for a reason.`,
    '',
  ].join('\n\n');
}

const list = (items: readonly string[]): string =>
  items.map((item) => `- ${item.replace(/\s*\n\s*/g, ' ')}`).join('\n');

/** Plain sentences as a list with the flagged words in bold; Markdown as it is written, flagged words in ⟦…⟧. */
function examples(all: readonly string[]): string {
  const plain = all.filter((example) => !MARKUP.test(example));
  const written = all.filter((example) => MARKUP.test(example));
  const sentences = list(plain.map((example) => example.replace(/⟦([^⟧]*)⟧/g, '**$1**')));
  return [sentences, ...written.map((example) => `~~~~markdown\n${example}\n~~~~`)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Characters that Markdown would take for markup. */
const MARKUP = /[*_[\]<>^|#`\n\\]/;
