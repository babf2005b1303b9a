import { type AskedField, BLANKS, type EntryPlace, type EntryWriting, newlineAt, STUB } from './entryWriting';

const NAMES: Readonly<Record<AskedField, string>> = {
  author: 'author',
  title: 'title',
  issued: 'date',
  URL: 'url',
  'container-title': 'journal',
};

export const bibtexWriting = (text: string, entries: readonly EntryPlace[]): EntryWriting => ({
  fields: ({ keySpan: { end: at }, end }, fields) => {
    const lead = `,${leadOf(text.slice(at, end)) ?? `${newlineAt(text, at)}  `}`;
    return { at, text: fields.flatMap((field) => [`${lead}${NAMES[field]} = {`, BLANKS[field], '}']) };
  },
  stub: (key) => {
    const last = entries.at(-1);
    if (!last) return undefined;
    const newline = newlineAt(text, last.end);
    const fields = STUB.flatMap((field) => [`,${newline}  ${NAMES[field]} = {`, BLANKS[field], '}']);
    return { at: last.end, text: [`${newline}${newline}@misc{${key}`, ...fields, `${newline}}`] };
  },
});

/** What stands between the key and the name of the first field. */
const leadOf = (behindKey: string): string | undefined =>
  /^\s{0,200},(\s{1,200})[\w-]{1,60}\s{0,20}=/.exec(behindKey)?.[1];
