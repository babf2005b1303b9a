import { namesField, type Reference, textField } from './reference';

/** What is asked of a work: any of the fields answers. */
interface Question {
  words: string;
  fields: readonly string[];
}

const WHO: Question = {
  words: 'who wrote it',
  fields: ['author', 'editor', 'director', 'interviewer', 'translator', 'container-title', 'publisher', 'authority'],
};
const WHAT: Question = { words: 'its title', fields: ['title', 'title-short', 'container-title', 'number'] };
const WHEN: Question = { words: 'when it appeared', fields: ['issued', 'status', 'original-date'] };
const WHEN_READ: Question = { words: 'when it appeared or was read', fields: ['issued', 'accessed', 'status'] };
const WHERE: Question = {
  words: 'its address',
  fields: ['URL', 'DOI', 'archive', 'archive_location', 'archive-place'],
};
const IN_WHAT: Question = {
  words: 'where it was printed',
  fields: ['container-title', 'collection-title', 'URL', 'DOI', 'publisher'],
};

/** By type of CSL; other types are left alone. */
const ASKED: Readonly<Record<string, readonly Question[]>> = {
  book: [WHO, WHAT, WHEN],
  thesis: [WHO, WHAT, WHEN],
  report: [WHO, WHAT, WHEN],
  chapter: [WHO, WHAT, IN_WHAT, WHEN],
  'paper-conference': [WHO, WHAT, WHEN],
  'article-journal': [WHO, WHAT, IN_WHAT, WHEN],
  'article-magazine': [WHAT, IN_WHAT, WHEN],
  'article-newspaper': [WHAT, IN_WHAT, WHEN],
  webpage: [WHAT, WHERE, WHEN_READ],
  post: [WHERE, WHEN_READ],
  'post-weblog': [WHAT, WHERE, WHEN_READ],
};

/** What the entry of a work leaves out although a reader needs it, in words. */
export function missingFields(reference: Reference): string[] {
  return (ASKED[reference.type ?? ''] ?? [])
    .filter(({ fields }) => !fields.some((field) => has(reference, field)))
    .map(({ words }) => words);
}

const has = (reference: Reference, field: string): boolean =>
  textField(reference, field) !== undefined ||
  namesField(reference, field).length > 0 ||
  (typeof reference[field] === 'object' && reference[field] !== null && !Array.isArray(reference[field]));
