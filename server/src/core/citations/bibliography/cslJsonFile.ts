import { type ParseError, parse, visit } from 'jsonc-parser';
import type { Problem } from '../../contract';
import type { BibliographyEntry, BibliographyFile } from './bibliography';
import { once } from './bibtexFile';
import { entriesByNumber } from './numbers';
import type { Reference } from './reference';
import { cslJsonWriting } from './writing/cslJson';

/** Finds the items of a CSL-JSON file: a list, or an object with a list under `items` or `references`. */
export function readCslJson(text: string): BibliographyFile {
  const problems: Problem[] = [];
  const entries: BibliographyEntry[] = [];
  const known = new Set<string>();
  let isSound = true;
  let depth = 0;
  let itemDepth = -1;
  let item: { start: number; keySpan?: { start: number; end: number }; key?: string } | undefined;
  let property = '';
  const take = (end: number): void => {
    if (!item) return;
    const { start, key, keySpan } = item;
    item = undefined;
    if (key === undefined || !keySpan) {
      problems.push({ start, end: Math.min(end, start + 1), message: 'This item has no “id”. It is left out.' });
    } else if (known.has(key)) {
      problems.push({ ...keySpan, message: `There is an item “${key}” before this one: the first one counts.` });
    } else {
      known.add(key);
      entries.push({ key, keySpan, start, end, read: once(() => itemOf(text.slice(start, end), key)) });
    }
  };
  visit(
    text,
    {
      onArrayBegin: () => {
        depth++;
        if (itemDepth < 0) itemDepth = depth;
      },
      onArrayEnd: () => {
        depth--;
      },
      onObjectBegin: (offset) => {
        if (depth === itemDepth) item = { start: offset };
        depth++;
      },
      onObjectEnd: (offset, length) => {
        depth--;
        if (depth === itemDepth) take(offset + length);
      },
      onObjectProperty: (name) => {
        property = name;
      },
      onLiteralValue: (value, offset, length) => {
        if (!item || depth !== itemDepth + 1 || property !== 'id') return;
        const quotes = typeof value === 'string' ? 1 : 0;
        item.key = String(value);
        item.keySpan = { start: offset + quotes, end: offset + length - quotes };
      },
      onError: (_error, offset, length) => {
        isSound = false;
        if (problems.length === 0)
          problems.push({
            start: offset,
            end: offset + Math.max(1, length),
            message: 'Not valid JSON here. Items that could be read are used.',
          });
      },
    },
    { allowTrailingComma: true },
  );
  return {
    entries,
    problems,
    withNumber: entriesByNumber(text, entries),
    ...(isSound ? { writing: cslJsonWriting(text, entries) } : {}),
  };
}

function itemOf(source: string, key: string): Reference | undefined {
  try {
    return { ...(JSON.parse(source) as object), id: key };
  } catch {
    return withoutComments(source, key);
  }
}

/** Comments and commas behind the last property keep nobody from reading an item. */
function withoutComments(source: string, key: string): Reference | undefined {
  const errors: ParseError[] = [];
  const item: unknown = parse(source, errors, { allowTrailingComma: true });
  return errors.length === 0 && typeof item === 'object' && item !== null ? { ...item, id: key } : undefined;
}
