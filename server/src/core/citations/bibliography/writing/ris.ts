import { type AskedField, BLANKS, type EntryPlace, type EntryWriting, newlineAt, STUB } from './entryWriting';

const TAGS: Readonly<Record<AskedField, string>> = {
  author: 'AU',
  title: 'TI',
  issued: 'DA',
  URL: 'UR',
  'container-title': 'T2',
};

export const risWriting = (text: string, entries: readonly EntryPlace[]): EntryWriting => ({
  fields: ({ start, end }, fields) => {
    const at = text.lastIndexOf('\n', end - 1) + 1;
    if (!/^ER {1,2}-/.test(text.slice(at, end))) return undefined;
    const newline = newlineAt(text, start);
    const dash = dashOf(text, start);
    return { at, text: fields.flatMap((field) => [`${TAGS[field]}${dash}`, BLANKS[field], newline]) };
  },
  stub: (key) => {
    const last = entries.at(-1);
    if (!last) return undefined;
    const newline = newlineAt(text, last.start);
    const dash = dashOf(text, last.start);
    const fields = STUB.flatMap((field) => [`${newline}${TAGS[field]}${dash}`, BLANKS[field]]);
    const lead = `${newline}${newline}TY${dash}GEN${newline}ID${dash}${key}`;
    return { at: last.end, text: [lead, ...fields, `${newline}ER${dash}`] };
  },
});

const dashOf = (text: string, start: number): string => (text[start + 3] === '-' ? ' - ' : '  - ');
