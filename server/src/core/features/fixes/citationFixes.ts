import type { BlockLayers } from '../../blockLayers';
import { nearestKeys } from '../../citations/bibliography/nearestKeys';
import { isKey, writtenKey } from '../../citations/bibliography/writtenKey';
import { sentencesAt } from '../../citations/places';
import { uncitedEntries } from '../../citations/uncitedEntries';
import type { RuleId } from '../../contract';
import { normaliseLabel } from '../../markdown/links';
import { blockAt } from '../../project/blockAt';
import type { ReadArticle } from '../../project/placeArticle';
import { editDistance } from '../../text/editDistance';
import { type Span, shift } from '../../text/span';
import { citationNote } from './citationNote';
import { type Fix, fix, inlineAt } from './fixSite';
import { giveReason, removeComment, usualSpelling } from './housekeepingFixes';
import type { FixEdit, QuickFix } from './quickFix';
import {
  citeByKey,
  citeUncited,
  citeWork,
  fillFields,
  inFile,
  markDead,
  nameSpeaker,
  sayCut,
  sayOwn,
  sayVersion,
} from './sourceFixes';

/** What is appended to an article: behind an empty line. */
function appended({ text, newline }: ReadArticle, ...parts: FixEdit['text']): FixEdit {
  const lead = newline.repeat(text.endsWith('\n') ? 1 : 2);
  return { start: text.length, end: text.length, text: [lead, ...parts, newline] };
}

const nearestKey: Fix = (site) => {
  const key = inlineAt(site, 'pandoc');
  if (!key) return [];
  const written = site.layers.block.source.slice(key.start, key.end);
  const start = site.base + key.start + written.indexOf('@') + 1;
  const end = site.base + key.end;
  return nearestKeys(site.article.bibliography, key.key).map((near) =>
    fix(`Cite “${near}”`, { start, end, text: [writtenKey(near)] }),
  );
};

/** An entry to fill in, behind the last one: in the article's own list, or in a bibliography. */
const stubEntry: Fix = (site) => {
  const { bibliography } = site.article;
  const key = inlineAt(site, 'pandoc')?.key ?? '';
  const parts = bibliography.files.filter(({ name, file }) => bibliography.writingOf(name) && file.entries.length > 0);
  const part = parts.find(({ isShared }) => !isShared) ?? parts[0];
  const insertion = part && isKey(key) ? bibliography.writingOf(part.name)?.stub(key) : undefined;
  return insertion ? [fix(`Add an entry “${key}” to the bibliography`, inFile(insertion, part?.name))] : [];
};

/** A note that is written under a label much like this one. */
const nearestNote: Fix = (site) => {
  const note = inlineAt(site, 'footnote-reference');
  if (!note) return [];
  const { start, end } = shift(note, site.base);
  const wanted = normaliseLabel(note.label);
  const most = wanted.length < 4 ? 1 : 2;
  return [...site.article.footnoteDefinitions.values()]
    .filter(({ label }) => editDistance(normaliseLabel(label), wanted, most) <= most)
    .slice(0, MOST_NOTES)
    .map(({ label }) => fix(`Refer to the note [^${label}]`, { start, end, text: [`[^${label}]`] }));
};

const MOST_NOTES = 3;

const writeNote: Fix = (site) => {
  const note = inlineAt(site, 'footnote-reference');
  if (!note) return [];
  const edit = appended(site.article, `[^${note.label}]: `, { blank: 'who, where, when' });
  return [fix(`Write the note [^${note.label}]`, edit)];
};

const defineLabel: Fix = (site) => {
  const reference = inlineAt(site, 'reference-link', 'reference-image');
  if (!reference) return [];
  return [
    fix(`Say where [${reference.label}] leads`, appended(site.article, `[${reference.label}]: `, { blank: 'address' })),
  ];
};

const nameAddress: Fix = (site) => {
  const address = inlineAt(site, 'autolink', 'bare-url');
  if (!address) return [];
  const { start, end } = shift(address, site.base);
  const url = /^www\./i.test(address.url) ? `https://${address.url}` : address.url;
  return [
    fix('Say what is there', {
      start,
      end,
      text: ['[', { blank: 'title, author, date' }, `](${/[()\s]/.test(url) ? `<${url}>` : url})`],
    }),
  ];
};

/** The address goes into a note, where there is room to say what it is. */
const addressInNote: Fix = (site) => {
  const address = inlineAt(site, 'autolink', 'bare-url');
  const { kind, footnote } = site.layers.block;
  if (!address || kind !== 'paragraph' || footnote !== undefined) return [];
  const { start, end } = shift(address, site.base);
  const space = /\s*$/.exec(site.article.text.slice(site.base, start))?.[0].length ?? 0;
  const [reference, body] = citationNote(site.article, start).edits;
  if (!reference || !body || start - space === site.base) return [];
  const url = /^www\./i.test(address.url) ? `https://${address.url}` : address.url;
  const [lead = '', , ...rest] = body.text;
  return [
    fix(
      'Move the address into a note',
      { start: start - space, end, text: reference.text },
      { ...body, text: [lead, { blank: 'who, title, date' }, `, <${url}>.`, ...rest] },
    ),
  ];
};

/** Nothing is fetched: the writer says where the copy is. */
const archiveNote: Fix = (site) => {
  const address = inlineAt(site, 'autolink', 'bare-url', 'link', 'reference-link');
  if (!address) return [];
  const end = site.base + address.end;
  const text: FixEdit['text'] = [' ([archived](', { blank: 'address of the copy' }, ') on ', { blank: 'date' }, ')'];
  return [fix('Say where a copy is archived', { start: end, end, text })];
};

const linkWords: Fix = ({ layers, base, span }) => {
  const words = layers.block.source.slice(span.start, span.end);
  if (/[[\]]/.test(words)) return [];
  const { start, end } = shift(span, base);
  return [fix('Link these words', { start, end, text: [`[${words}](`, { blank: 'address' }, ')'] })];
};

const note: Fix = ({ article, layers, base, span }) => {
  const last = sentencesAt(layers.reading, span).at(-1);
  const sentence = layers.reading.sentences[last ?? -1];
  const isRunningText = layers.block.kind === 'paragraph' && layers.block.footnote === undefined;
  return sentence && isRunningText ? [citationNote(article, base + sentence.end)] : [];
};

/** The outlet is known; the rest of what a reader needs to find the report is asked for. */
const noteOnOutlet: Fix = ({ article, layers, base, span }) => {
  const last = sentencesAt(layers.reading, span).at(-1);
  const sentence = layers.reading.sentences[last ?? -1];
  const isRunning = layers.block.kind === 'paragraph' && layers.block.footnote === undefined;
  const outlet = layers.citations.find(({ kind, start }) => kind === 'outlet' && start === span.start)?.label;
  if (!sentence || !isRunning) return [];
  if (outlet === undefined) return [citationNote(article, base + sentence.end)];
  const rest: FixEdit['text'] = [
    { blank: 'author' },
    ', “',
    { blank: 'title' },
    '”, ',
    `${outlet}, `,
    { blank: 'date' },
  ];
  return [citationNote(article, base + sentence.end, [...rest, '.'])];
};

const creditLine: Fix = ({ article, layers, base }) => {
  const { quoteDepth, source, inList } = layers.block;
  if (quoteDepth !== 1 || inList) return [];
  let end = base + source.length;
  for (const { start, layers: next } of article.blocks) {
    if (start >= end && next.block.quoteDepth === 1 && /^[\s>]*$/.test(article.text.slice(end, start)))
      end = start + next.block.source.length;
  }
  const { newline } = article;
  const lead = `${newline}>${newline}> — `;
  const who = { blank: 'who, where, when' };
  return [
    fix('Add a credit line', { start: end, end, text: [lead, who] }),
    fix('Add a credit line with a link', { start: end, end, text: [`${lead}[`, who, '](', { blank: 'address' }, ')'] }),
    fix('Say that this is your own summary', { start: end, end, text: [`${lead}Own summary`] }),
  ];
};

const dateBehind: Fix = ({ base, span }) => {
  const end = base + span.end;
  return [fix('Say which day that was', { start: end, end, text: [' (', { blank: 'date' }, ')'] })];
};

const dateArticle: Fix = ({ article: { text, newline, frontMatter } }) => {
  const isThere = text.startsWith('---', text.startsWith('\uFEFF') ? 1 : 0) && frontMatter.bodyStart > 1;
  const start = isThere ? text.indexOf('\n') + 1 : frontMatter.bodyStart;
  const field = ['date: ', { blank: 'YYYY-MM-DD' }, newline];
  const whole = isThere ? field : [`---${newline}`, ...field, `---${newline}${newline}`];
  return [fix('Date the article', { start, end: start, text: whole })];
};

/** Readers see the works in the list although nothing cites them; only where no list of such works is there yet. */
const listUncited: Fix = ({ article }) => {
  const { text, newline, frontMatter, nocite } = article;
  const keys = uncitedEntries(article).map(({ key }) => `@${writtenKey(key)}`);
  if (nocite.size > 0 || frontMatter.fields.has('nocite') || frontMatter.fields.size === 0) return [];
  const start = text.indexOf('\n') + 1;
  return [
    fix('Show them to readers all the same (nocite)', {
      start,
      end: start,
      text: [`nocite: "${keys.join(', ')}"${newline}`],
    }),
  ];
};

/** Behind the key, where nothing stands there yet. */
const locator: Fix = (site) => {
  const key = inlineAt(site, 'pandoc');
  if (!key || key.locator !== undefined) return [];
  const end = site.base + key.end;
  const text: FixEdit['text'] = key.group ? [', p. ', { blank: 'page' }] : [' [p. ', { blank: 'page' }, ']'];
  return [fix('Say on which page', { start: end, end, text })];
};

/** Behind the last paragraph above the note, where its reference was most likely lost; the writer moves it on. */
const referToNote: Fix = ({ article, layers: { block }, base }) => {
  const { footnote: label } = block;
  const before = article.blocks.filter(({ start, layers }) => start < base && isRunningText(layers)).at(-1);
  if (label === undefined || !before) return [];
  const end = before.start + before.layers.block.source.length;
  return [fix(`Refer to the note [^${label}] above`, { start: end, end, text: [`[^${label}]`] })];
};

const isRunningText = ({ block }: BlockLayers): boolean => block.kind === 'paragraph' && block.footnote === undefined;

/** The note with all its paragraphs, and the empty lines behind it. */
const deleteNote: Fix = ({ article, layers: { block }, base }) => {
  const { text, blocks, footnoteDefinitions } = article;
  const label = block.footnote;
  const definition = label === undefined ? undefined : footnoteDefinitions.get(normaliseLabel(label));
  if (!definition || label === undefined) return [];
  const from = blocks.findIndex(({ start }) => start === base);
  let last = from;
  while (blocks[last + 1]?.layers.block.footnote === label) last++;
  const { start: lastStart = base, layers } = blocks[last] ?? {};
  let end = lastStart + (layers ?? { block }).block.source.length;
  while (/[\r\n]/.test(text[end] ?? '')) end++;
  return [fix(`Delete the note [^${label}]`, { start: text.lastIndexOf('\n', definition.start) + 1, end, text: [] })];
};

/** An own earlier text is linked; a link that leads in a circle is called one's own, where it is that. */
const ownEarlierText: Fix = (site) => {
  const isMentioned = site.layers.citations.some(
    ({ kind, start }) => kind === 'self-reference' && start === site.span.start,
  );
  return (isMentioned ? [linkWords, note] : [sayOwn, note]).flatMap((each) => each(site));
};

const FIXES: Readonly<Partial<Record<RuleId, readonly Fix[]>>> = {
  'sourcing/missing-bib-key': [nearestKey, stubEntry],
  'sourcing/undefined-footnote': [nearestNote, writeNote],
  'sourcing/unused-footnote': [referToNote, deleteNote],
  'sourcing/undefined-link-reference': [defineLabel],
  'sourcing/bare-url': [citeByKey, nameAddress, addressInNote, archiveNote],
  'sourcing/quote-without-citation': [note, linkWords, citeWork],
  'sourcing/quote-without-speaker': [nameSpeaker, note],
  'sourcing/outlet-without-link': [linkWords, noteOnOutlet],
  'sourcing/document-not-cited': [linkWords, note],
  'sourcing/unanchored-date': [dateBehind, dateArticle],
  'sourcing/incomplete-citation': [locator, fillFields],
  'sourcing/dead-link': [archiveNote, markDead],
  'sourcing/stale-citation': [archiveNote, sayVersion],
  'sourcing/elision-hides-source': [sayCut],
  'sourcing/unused-bib-entry': [citeUncited, listUncited],
  'sourcing/circular-citation': [ownEarlierText],
  'sourcing/blockquote-without-source': [creditLine],
  'sourcing/inconsistent-actor-name': [usualSpelling],
  'sourcing/suppression-needs-reason': [giveReason, removeComment],
};

/** What a writer can do about a finding on sources. */
export function citationFixes(article: ReadArticle, span: Span, rule: RuleId): QuickFix[] {
  const fixes = FIXES[rule];
  const found = fixes && blockAt(article, span.start);
  if (!found) return [];
  const { start: base, layers } = found.placed;
  const site = { article, layers, base, span: shift(span, -base) };
  return fixes.flatMap((each) => each(site));
}
