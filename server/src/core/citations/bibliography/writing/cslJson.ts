import {
  type AskedField,
  BLANKS,
  type EntryPlace,
  type EntryWriting,
  indentBefore,
  newlineAt,
  STUB,
} from './entryWriting';

/** Laid out as the `id` of an item is: on a line of its own or not, with a space behind the colon or not. */
export const cslJsonWriting = (text: string, entries: readonly EntryPlace[]): EntryWriting => ({
  fields: (entry, fields) => {
    const layout = layoutOf(text, entry);
    const { newline, inner, space } = layout;
    const lead = inner === undefined ? `,${space}` : `,${newline}${inner}`;
    return { at: layout.valueEnd, text: fields.flatMap((field) => [lead, ...property(field, space)]) };
  },
  stub: (key) => {
    const last = entries.at(-1);
    if (!last) return undefined;
    const { newline, inner, space } = layoutOf(text, last);
    const outer = indentBefore(text, last.start);
    const [open, between, close] =
      inner === undefined
        ? ['{', `,${space}`, '}']
        : [`{${newline}${inner}`, `,${newline}${inner}`, `${newline}${outer ?? ''}}`];
    const lead = outer === undefined ? `,${space}` : `,${newline}${outer}`;
    const fields = STUB.flatMap((field) => [between, ...property(field, space)]);
    return {
      at: last.end,
      text: [`${lead}${open}"id":${space}${JSON.stringify(key)}${between}"type":${space}"document"`, ...fields, close],
    };
  },
});

interface Layout {
  newline: string;
  /** White space in front of the properties; undefined where they share a line. */
  inner: string | undefined;
  /** Behind colons and commas. */
  space: string;
  /** Behind the value of `id`. */
  valueEnd: number;
}

function layoutOf(text: string, { start, keySpan }: EntryPlace): Layout {
  const isQuoted = text[keySpan.end] === '"';
  const before = text.slice(start, keySpan.start - (isQuoted ? 1 : 0));
  const name = start + before.lastIndexOf('"id"');
  return {
    newline: newlineAt(text, keySpan.end),
    inner: indentBefore(text, name),
    space: /:\s*$/.exec(before)?.[0] === ':' ? '' : ' ',
    valueEnd: keySpan.end + (isQuoted ? 1 : 0),
  };
}

function property(field: AskedField, space: string): (string | { blank: string })[] {
  const [open, close] = VALUES[field] ?? ['"', '"'];
  return [`"${field}":${space}${open.replaceAll(': ', `:${space}`)}`, BLANKS[field], close];
}

/** Whoever fills it in need not know how a name or a date is taken apart. */
const VALUES: Readonly<Partial<Record<AskedField, [open: string, close: string]>>> = {
  author: ['[{"literal": "', '"}]'],
  issued: ['{"raw": "', '"}'],
};
