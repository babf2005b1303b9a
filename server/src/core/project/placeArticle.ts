import { clusterActors } from '../actors/clusters/cluster';
import type { ActorRegistry } from '../actors/registry/registry';
import { withRegistry } from '../actors/registry/registryClusters';
import type { Article, BlockChange, Definition, MarkedCitation, OtherArticles, PlacedBlock } from '../article';
import { BlockSelection } from '../blockSelection';
import { type Bibliography, NO_BIBLIOGRAPHY } from '../citations/bibliography/bibliography';
import { nociteKeys } from '../citations/bibliography/named';
import { styleNamed } from '../citations/bibliography/styleNamed';
import { marksWithNotes } from '../citations/citationMarks';
import { ownAddresses } from '../citations/ownAddresses';
import type { Problem } from '../contract';
import type { OriginMark } from '../decisions/origins';
import type { SpeakerCorrection } from '../decisions/speakers';
import { type FrontMatter, isDated } from '../markdown/frontMatter';
import type { FootnoteLabel } from '../markdown/leaves';
import { normaliseLabel } from '../markdown/links';
import { LONGEST_BLOCK } from '../markdown/syntax/longBlocks';
import { AnchorPlaces, type Placed } from './anchorPlaces';
import { type Circumstances, dayInName, dayOfArticle, isSame, NO_CIRCUMSTANCES } from './circumstances';
import { RevisedBlocks } from './revisedBlocks';

/** A finished reading: the article and the text it belongs to. Blocks move with the next edit, so do not keep it. */
export interface ReadArticle extends Article {
  text: string;
  frontMatter: FrontMatter;
  /** What could not be read, and why. */
  problems: Problem[];
}

/** Puts the readings of one article together and collects what references can point to. */
export class ArticlePlacer {
  readonly #definitions = new BlockSelection(({ block }) => block.defines !== undefined);
  readonly #tooLong = new BlockSelection(({ block }) => block.source.length > LONGEST_BLOCK);
  #revision = 0;
  #links: ReadonlyMap<string, Definition> = new Map();
  #footnotes: ReadonlyMap<string, Definition> = new Map();
  #labelsRevision = 0;
  #bibliography = NO_BIBLIOGRAPHY;
  #registry: ActorRegistry | undefined;
  #others: OtherArticles | undefined;
  #circumstances = NO_CIRCUMSTANCES;
  #marks: readonly OriginMark[] = [];
  #origins = new AnchorPlaces<OriginMark>([]);
  #placedOrigins: readonly Placed<OriginMark>[] = [];
  readonly #revised = new RevisedBlocks();

  /** True when it is another one than before: articles placed from now on know it. */
  useBibliography(bibliography: Bibliography): boolean {
    if (bibliography === this.#bibliography) return false;
    this.#bibliography = bibliography;
    this.#labelsRevision++;
    return true;
  }

  /** True when it is another one than before: articles placed from now on know it. */
  useRegistry(registry: ActorRegistry | undefined): boolean {
    if (registry === this.#registry) return false;
    this.#registry = registry;
    this.#revised.useRegistry(registry);
    this.#labelsRevision++;
    return true;
  }

  /** True when it says something else than before: articles placed from now on know it. */
  useOthers(others: OtherArticles | undefined): boolean {
    if (others === this.#others) return false;
    this.#others = others;
    this.#labelsRevision++;
    return true;
  }

  /** True when they are others than before: articles placed from now on know them. */
  useCircumstances(circumstances: Circumstances): boolean {
    if (isSame(circumstances, this.#circumstances)) return false;
    this.#circumstances = circumstances;
    this.#labelsRevision++;
    return true;
  }

  /** True when they are others than before: articles placed from now on know them. */
  useSpeakers(speakers: readonly SpeakerCorrection[]): boolean {
    return this.#revised.useCorrections(speakers);
  }

  /** True when they are others than before: articles placed from now on know them. */
  useOrigins(marks: readonly OriginMark[]): boolean {
    if (marks === this.#marks) return false;
    this.#marks = marks;
    this.#origins = new AnchorPlaces(marks);
    this.#labelsRevision++;
    return true;
  }

  /** Marks of origin, with where they stand in the article placed last. */
  get origins(): readonly Placed<OriginMark>[] {
    return this.#placedOrigins;
  }

  /** Corrections of speakers, with where they stand in the article placed last. */
  get speakers(): readonly Placed<SpeakerCorrection>[] {
    return this.#revised.placed;
  }

  /** `change`: how the blocks differ from those that were placed before. */
  place(
    text: string,
    frontMatter: FrontMatter,
    blocks: readonly PlacedBlock[],
    footnotes: readonly FootnoteLabel[],
    change: BlockChange | undefined,
  ): ReadArticle {
    const read = { blocks, revision: ++this.#revision, ...(change ? { change } : {}) };
    const isOther = this.#revised.revise({ ...read, text });
    const reading = isOther ? { blocks, revision: read.revision } : read;
    this.#define(linkDefinitions(this.#definitions.of(reading)), footnoteDefinitions(footnotes));
    const registry = this.#registry;
    this.#placeOrigins({ ...reading, text });
    const marks = marksByStart(this.#placedOrigins);
    const notes = this.#footnotes;
    let actors: Article['actors'] | undefined;
    let marked: Article['markedAt'] | undefined;
    return {
      ...reading,
      text,
      frontMatter,
      problems: [...frontMatter.problems, ...this.#tooLong.of(reading).map(tooLong)],
      newline: text.slice(0, text.indexOf('\n') + 1).endsWith('\r\n') ? '\r\n' : '\n',
      linkDefinitions: this.#links,
      footnoteDefinitions: notes,
      bibliography: this.#bibliography,
      nocite: nociteKeys(frontMatter.fields),
      ownAddresses: ownAddresses(frontMatter.fields),
      isDated: isDated(frontMatter.fields) || dayInName(this.#circumstances.file) !== undefined,
      day: dayOfArticle(frontMatter, this.#circumstances.file),
      circumstances: withStyle(this.#circumstances, styleNamed(frontMatter.fields)),
      origins: this.#placedOrigins.flatMap(({ entry: { origin }, anchored }) =>
        anchored.kind === 'found' && origin !== undefined ? { ...anchored.span, origin } : [],
      ),
      labelsRevision: this.#labelsRevision,
      ...(this.#others ? { others: this.#others } : {}),
      get markedAt(): Article['markedAt'] {
        marked ??= marks.size > 0 ? marksWithNotes(marks, { blocks, footnoteDefinitions: notes }) : marks;
        return marked;
      },
      get actors(): Article['actors'] {
        actors ??= withRegistry(clusterActors(blocks), blocks, registry);
        return actors;
      },
    };
  }

  /** A mark may lose its place, or find it again, by an edit of a block that it does not stand in. */
  #placeOrigins(article: Parameters<AnchorPlaces<OriginMark>['in']>[0]): void {
    const inForce = (): string =>
      this.#placedOrigins.map(({ anchored, entry }) => (anchored.kind === 'found' ? entry.id : '')).join();
    const before = inForce();
    this.#placedOrigins = this.#marks.length > 0 ? this.#origins.in(article) : [];
    if (inForce() !== before) this.#labelsRevision++;
  }

  #define(links: ReadonlyMap<string, Definition>, footnotes: ReadonlyMap<string, Definition>): void {
    if (!hasSameKeys(links, this.#links) || !hasSameKeys(footnotes, this.#footnotes)) this.#labelsRevision++;
    this.#links = links;
    this.#footnotes = footnotes;
  }
}

/** What the article itself says goes before what its reader has set. */
const withStyle = (circumstances: Circumstances, style: Circumstances['style'] | undefined): Circumstances =>
  style === undefined ? circumstances : { ...circumstances, style };

function marksByStart(placed: readonly Placed<OriginMark>[]): ReadonlyMap<number, MarkedCitation> {
  const marked = new Map<number, MarkedCitation>();
  for (const { entry, anchored } of placed) {
    if (anchored.kind !== 'found') continue;
    const { who, at, copy, origin } = entry;
    const { start } = anchored.span;
    marked.set(start, {
      ...marked.get(start),
      ...(origin === undefined ? {} : { origin }),
      ...(entry.primary ? { isPrimary: true as const } : {}),
      ...(copy ? { copy: { ...copy, who, at } } : {}),
    });
  }
  return marked;
}

const hasSameKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  a.size === b.size && [...a.keys()].every((key) => b.has(key));

/** The first of several definitions counts (CommonMark). */
function linkDefinitions(blocks: readonly PlacedBlock[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const { start, layers } of blocks) {
    const { defines, source } = layers.block;
    if (!defines) continue;
    const key = normaliseLabel(defines.label);
    if (!found.has(key)) found.set(key, { ...defines, start, end: start + source.length });
  }
  return found;
}

function footnoteDefinitions(labels: readonly FootnoteLabel[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const { label, from, to } of labels) {
    const key = normaliseLabel(label);
    const known = found.get(key);
    if (!known) found.set(key, { label, start: from, end: to });
    else if (known.again) known.again.push(from);
    else known.again = [from];
  }
  return found;
}

/** Length of the underline under a paragraph that is refused. */
const MARK = 40;

function tooLong({ start, layers }: PlacedBlock): Problem {
  const { length } = layers.block.source;
  const message = `This paragraph has ${length} characters and is not read. Break it up with empty lines: up to ${LONGEST_BLOCK} are read.`;
  return { start, end: start + MARK, message };
}
