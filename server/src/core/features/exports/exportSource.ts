import { readFrontMatter } from '../../markdown/frontMatter';

/** What an export says about the article that it is of. */
export interface ExportSource {
  /** Its address on the web where the front matter gives one, else its file name: an IRI either way. */
  iri: string;
  url?: string;
  title: string;
  author?: string;
}

/** From the front matter; `file` is the name of the file. */
export function exportSource(text: string, file: string): ExportSource {
  const { fields } = readFrontMatter(text);
  const [title, author] = [wordsIn(fields.get('title')), wordsIn(fields.get('author'))];
  const url = ['url', 'canonical', 'permalink', 'link']
    .map((name) => webAddress(fields.get(name)))
    .find((each) => each);
  return {
    iri: url ?? encodeURIComponent(file),
    title: title ?? file,
    ...(url === undefined ? {} : { url }),
    ...(author === undefined ? {} : { author }),
  };
}

const wordsIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const webAddress = (value: unknown): string | undefined => {
  const words = wordsIn(value);
  return words !== undefined && /^https?:\/\/[^\s<>"]+$/.test(words) ? words : undefined;
};
