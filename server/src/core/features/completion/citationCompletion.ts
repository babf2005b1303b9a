import { formatReference, shortReference } from '../../citations/bibliography/formatReference';
import { writtenKey } from '../../citations/bibliography/writtenKey';
import { readable } from '../../citations/places';
import type { Block } from '../../markdown/block';
import type { ReadArticle } from '../../project/placeArticle';
import type { Completion, Completions, Typed } from './completionItems';

/** More keys than these are not shown at once: further letters bring the others. */
const MOST_KEYS = 100;
const MOST_NOTES = 200;
const LONGEST_NOTE = 80;

/** Labels behind `[^`, places in a work behind `[@key, `, keys behind `@`. Undefined where none of these is typed. */
export function citationCompletions(article: ReadArticle, typed: Typed): Completions | undefined {
  return noteLabels(article, typed) ?? locators(typed) ?? keys(article, typed);
}

function noteLabels(article: ReadArticle, { before, next, offset }: Typed): Completions | undefined {
  const typed = /\[\^([^\s[\]^]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const bodies = new Map<string, Block>();
  for (const { block } of article.blocks.map(({ layers }) => layers))
    if (block.footnote !== undefined && !bodies.has(block.footnote)) bodies.set(block.footnote, block);
  const close = next === ']' ? '' : ']';
  const items = [...article.footnoteDefinitions.values()].slice(0, MOST_NOTES).map(({ label }): Completion => {
    const body = bodies.get(label);
    const detail = body ? readable(body, { start: 0, end: body.prose.length }, LONGEST_NOTE) : '';
    return { kind: 'note', label, detail, span: { start: offset - typed.length, end: offset }, text: [label + close] };
  });
  return { items, isIncomplete: false };
}

/** Words that Pandoc takes for places in a work (User’s Guide, "Citation syntax"), each with what it counts. */
const LOCATORS: readonly (readonly [string, string])[] = [
  ['p.', 'page'],
  ['pp.', 'pages'],
  ['chap.', 'chapter'],
  ['sec.', 'section'],
  ['para.', 'paragraph'],
  ['vol.', 'volume'],
  ['fig.', 'figure'],
  ['n.', 'note'],
  ['l.', 'line'],
];

function locators({ before, offset }: Typed): Completions | undefined {
  const found = /\[[^[\]]{0,200}@(?:\{[^\s{}]{1,200}\}|[\p{L}\p{N}_][^\s,;[\]]{0,200}),(\s?)(\p{L}{0,5}\.?)$/u.exec(
    before,
  );
  if (!found) return undefined;
  const [, space = '', word = ''] = found;
  const span = { start: offset - word.length - space.length, end: offset };
  const items = LOCATORS.map(([label, counted], index): Completion => {
    const text = [` ${label} `, { blank: counted }];
    return { kind: 'locator', label, detail: counted, span, filter: `${space}${label}`, text, rank: index };
  });
  return { items, isIncomplete: false };
}

function keys(article: ReadArticle, { before, offset }: Typed): Completions | undefined {
  const found = /(^|[^\p{L}\p{N}@])@(\{?)([\p{L}\p{N}_][^\s,;()[\]{}@]*)?$/u.exec(before);
  if (!found) return undefined;
  const [, , brace = '', typed = ''] = found;
  const span = { start: offset - typed.length - brace.length, end: offset };
  const wanted = typed.toLowerCase();
  const starting: string[] = [];
  const holding: string[] = [];
  for (const key of article.bibliography.keys()) {
    const at = key.toLowerCase().indexOf(wanted);
    if (at === 0) starting.push(key);
    else if (at > 0 && holding.length <= MOST_KEYS) holding.push(key);
    if (starting.length > MOST_KEYS) break;
  }
  const shown = [...starting, ...holding].slice(0, MOST_KEYS);
  return {
    items: shown.map((key) => ({
      kind: 'key',
      label: key,
      span,
      filter: `${brace}${key}`,
      text: [writtenKey(key)],
      ...(brace === '' ? {} : { text: [`{${key}}`] }),
    })),
    isIncomplete: starting.length + holding.length > MOST_KEYS,
  };
}

/** What an entry says, for whoever looks at its key: read only then, since a bibliography may be long. */
export function keyDetails(
  { bibliography, circumstances: { style } }: ReadArticle,
  key: string,
): { short: string; full: string } | undefined {
  const reference = bibliography.find(key)?.entry.read();
  return reference && { short: shortReference(reference), full: formatReference(reference, style) };
}
