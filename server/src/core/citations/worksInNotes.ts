import type { Article } from '../article';
import { namesField } from './bibliography/reference';
import type { BlockCitation } from './blockCitation';
import type { Described } from './describeSource';
import type { Notes } from './notes';

/** Behind this many words at its beginning a note no longer names the author of what it cites. */
const AUTHOR_WORDS = 4;

/** What "ibid." and "Berg, op. cit." stand for: works that notes before have cited. Takes in places in document order. */
export class WorksInNotes {
  readonly #notes: Notes;
  readonly #bibliography: Article['bibliography'];
  #note: string | undefined;
  #inNote: Described | undefined;
  /** Keys of notes that cite a work; all others stand for themselves. */
  readonly #citing = new Set<string>();
  /** By surname in small letters; null where an author has several. */
  readonly #byAuthor = new Map<string, Described | null>();
  /** Works whose authors nobody has asked for yet. */
  readonly #waiting: { source: Described; inNote: string }[] = [];
  /** So many notes in plain words have been looked at. */
  #looked = 0;

  constructor(notes: Notes, { bibliography }: Pick<Article, 'bibliography'>) {
    this.#notes = notes;
    this.#bibliography = bibliography;
  }

  of(citation: BlockCitation, inNote: string | undefined): Described | undefined {
    if (inNote === undefined) return undefined;
    if (citation.target === 'ibid')
      return (inNote === this.#note ? this.#inNote : undefined) ?? this.#beforeNote(inNote);
    if (citation.author === undefined) return undefined;
    for (const each of this.#waiting.splice(0))
      for (const author of this.#authorsOf(each.source, each.inNote)) this.#take(author, each.source);
    this.#lookAtNotesBefore(inNote);
    return this.#byAuthor.get(citation.author.toLowerCase()) ?? undefined;
  }

  see(citation: BlockCitation, inNote: string | undefined, source: Described): void {
    if (inNote === undefined || (source.kind !== 'work' && citation.kind !== 'back-reference')) return;
    this.#citing.add(this.#notes.keyOf(inNote));
    if (source.kind === 'back-reference') return;
    this.#note = inNote;
    this.#inNote = source;
    if (source.kind === 'work') this.#waiting.push({ source, inNote });
  }

  /** Those of the entry; without one, whoever the note begins with. */
  #authorsOf({ key }: Described, note: string): string[] {
    const entry = key.startsWith('key:') ? this.#bibliography.find(key.slice('key:'.length)) : undefined;
    const reference = entry?.entry.read();
    if (!reference) return namesAtStart(this.#notes.firstWords(note));
    return namesField(reference, 'author').flatMap(({ family, literal }) => family ?? literal ?? []);
  }

  #take(author: string, source: Described): void {
    const name = author.toLowerCase();
    const known = this.#byAuthor.get(name);
    this.#byAuthor.set(name, known === undefined || known?.key === source.key ? source : null);
  }

  #lookAtNotesBefore(label: string): void {
    const { labels } = this.#notes;
    const own = this.#notes.keyOf(label);
    for (; this.#looked < labels.length; this.#looked++) {
      const each = labels[this.#looked] ?? '';
      const key = this.#notes.keyOf(each);
      if (key === own) return;
      if (!this.#citing.has(key))
        for (const name of namesAtStart(this.#notes.firstWords(each))) this.#take(name, this.#noteItself(each));
    }
  }

  /** The work of the note right before; a note in plain words stands for itself. */
  #beforeNote(label: string): Described | undefined {
    const previous = this.#notes.before(label);
    if (previous === undefined) return undefined;
    return (previous === this.#note ? this.#inNote : undefined) ?? this.#noteItself(previous);
  }

  #noteItself(label: string): Described {
    return { kind: 'note', key: this.#notes.keyOf(label), label: this.#notes.firstWords(label) || `[^${label}]` };
  }
}

/** "Anna Berg" and "Berg" of "Anna Berg, *The Ferry* (2019)": the words with a capital that a note begins with. */
function namesAtStart(note: string): string[] {
  const [opening = ''] = note.split(/[,.;:(“"*_‘]/, 1);
  const words = opening
    .trim()
    .split(/\s+/)
    .slice(0, AUTHOR_WORDS + 1);
  return words.length > AUTHOR_WORDS ? [] : words.filter((word) => /^\p{Lu}\p{L}/u.test(word));
}
