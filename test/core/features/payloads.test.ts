import { GFM, parser } from '@lezer/markdown';
import { describe, expect, it } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, RULES, rulePage, silentLogger } from '../../../server/src/core/analysis';
import { whyNoArticle } from '../../../server/src/core/config/fileScope';

const markdown = parser.configure(GFM);

/** What could do harm in an editor that shows the text as Markdown. */
const PAYLOADS = [
  '[click](command:workbench.action.terminal.new)',
  '[click](command:sourceCritic.showOutput)',
  '![pixel](https://evil.example/p.png)',
  '<img src="https://evil.example/p.png" onerror="alert(1)">',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  'https://evil.example/a?b=c',
  '$(trash)',
  '**bold** _thin_ `code` ~~gone~~',
  '| a | b |',
  '&lt;b&gt;',
  '[ref]: https://evil.example',
];

/** The payload wherever an article's words travel on: names, quotations, notes, links, labels, keys. */
const articlesWith = (payload: string): string[] => [
  `Anna ${payload} Berg, head of the ${payload} Port Authority, said it may rain.\n\nBerg said so.`,
  `“It may rain ${payload},” Anna Berg told Radio Lund.`,
  `A source close to ${payload} said that it may rain.`,
  `It may rain.[^${payload}] It may snow.[^1]\n\n[^1]: ${payload} may say so.`,
  `It may rain ([the ${payload} report](https://example.org/${encodeURIComponent(payload)} "${payload}")).`,
  `See [the report][${payload}] and [@key, ${payload}].`,
  `> ${payload} may rain.\n\n# ${payload} may rain\n\n- ${payload} reportedly, some experts say.`,
];

/** Markup in a text that an editor renders as Markdown: links, images, HTML and the icon of the payload. */
function markupIn(text: string): string[] {
  const found: string[] = [];
  markdown.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (/^(?:Image|HTMLTag|HTMLBlock|Autolink|URL|LinkReference|Comment|ProcessingInstruction)/.test(name))
        found.push(text.slice(from, to));
    },
  });
  return [...found, ...(text.match(/(?<!\\)\$\(trash\)/g) ?? [])];
}

/** Our own links: rule pages and commands that do nothing but show. */
const isOurs = (target: string): boolean => /^(?:source-critic:\/rules\/|command:sourceCritic\.)/.test(target);

/** What links of cards and notes may run. */
const HARMLESS = [
  'sourceCritic.showPlace',
  'sourceCritic.openRule',
  'sourceCritic.actor.mentions',
  'sourceCritic.actor.sayings',
  'sourceCritic.actor.add',
  'sourceCritic.actor.lookUp',
  'sourceCritic.actor.merge',
  'sourceCritic.actor.split',
  'sourceCritic.actor.wrongSpeaker',
  'sourceCritic.actors.show',
  'sourceCritic.claims.show',
  'sourceCritic.claims.setStatus',
];

/** Commands that an editor would run, with what they would be given. */
const linksIn = (text: string) =>
  [...text.matchAll(/(?<!\\)\]\(command:([^?)\s]*)\??([^)\s]*)/g)].map(([, command, args]) => ({
    command,
    args: args ? JSON.parse(decodeURIComponent(args)) : [],
  }));

/** Addresses that lead nowhere (RFC 2606, DOI Handbook 2.3.1), as the examples of rules have them. */
const isExample = (target: string): boolean => /\bexample\.org\b|\/10\.1000\//.test(target);

describe.each(PAYLOADS)('an article with %s', (payload) => {
  const sessions = articlesWith(payload).map((text) => new ArticleSession(text, silentLogger));

  it('puts no markup into a hover', () => {
    for (const session of sessions) {
      for (let at = 0; at < session.text.length; at++) {
        const hover = session.hover(at, DEFAULT_SETTINGS)?.markdown ?? '';
        expect(markupIn(hover).filter((target) => !isOurs(target) || payload.includes(target))).toEqual([]);
      }
    }
  });

  it('links from a card to our commands only, each with a place of this article', () => {
    const uri = `file:///desk/${encodeURIComponent(payload)}.md`;
    for (const session of sessions) {
      for (let at = 0; at < session.text.length; at += 5) {
        const hover = session.hover(at, DEFAULT_SETTINGS, { uri, rangeOf: (span) => span, looksUp: true });
        for (const { command, args } of linksIn(hover?.markdown ?? '')) {
          expect(HARMLESS).toContain(command);
          if (command === 'sourceCritic.openRule') {
            expect(args).toEqual([expect.stringMatching(/^[a-z]+\/[a-z-]+$/)]);
            continue;
          }
          expect(args).toEqual([uri, { start: expect.any(Number), end: expect.any(Number) }]);
          expect(session.text.slice(args[1].start, args[1].end)).not.toBe('');
        }
        expect(
          markupIn(hover?.markdown ?? '').filter((target) => !isOurs(target) && !payload.includes(target)),
        ).toEqual([]);
      }
    }
  });

  it('puts no markup into what the citations tree renders', () => {
    for (const session of sessions) {
      for (const grouping of ['source', 'document'] as const) {
        const texts = JSON.stringify(session.citations.tree({ grouping }, DEFAULT_SETTINGS, (span) => span));
        expect(texts).not.toMatch(/"(?:icon|command|html)":"[^"]*(?:evil|terminal|trash)/);
      }
    }
  });

  it('puts no markup into what the claims and actors trees render', () => {
    for (const session of sessions) {
      const trees = JSON.stringify([
        session.claims.tree({ grouping: 'status', filter: 'all' }, DEFAULT_SETTINGS, (span) => span),
        session.actors.tree('kind', false, (span) => span),
      ]);
      expect(trees).not.toMatch(/"(?:icon|command|html)":"[^"]*(?:evil|terminal|trash)/);
    }
  });

  it('puts no markup into a report', () => {
    // An address that a page shows as it is written hides nothing.
    const isBare = (target: string) => /^https:/.test(target);
    for (const session of sessions)
      expect(markupIn(session.report(DEFAULT_SETTINGS, payload)).filter((target) => !isBare(target))).toEqual([]);
  });

  it('puts no line end and no control character into a message', () => {
    for (const session of sessions) {
      for (const { message } of session.findings(DEFAULT_SETTINGS).findings) expect(message).not.toMatch(/\p{Cc}/u);
    }
  });
});

describe('the language status', () => {
  it.each(PAYLOADS)('says nothing that stands in a file or its name: %s', (payload) => {
    const files = { ...DEFAULT_SETTINGS.files, include: ['articles/*.md'] };
    const reason = whyNoArticle(`${payload}.md`, { ...DEFAULT_SETTINGS, files });
    expect(reason).toMatch(/^This file is not among the articles/);
    expect(reason).not.toContain(payload);
  });
});

describe('rule pages', () => {
  it('hold no HTML, no images and no links but to rule pages and example addresses', () => {
    for (const rule of RULES) {
      const withoutCode = rulePage(rule).replace(/~~~~markdown\n[\s\S]*?\n~~~~/g, '');
      expect(
        markupIn(withoutCode).filter((target) => !isOurs(target) && !isExample(target)),
        rule.id,
      ).toEqual([]);
    }
  });
});
