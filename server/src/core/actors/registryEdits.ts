import { applyEdits, findNodeAtLocation, type JSONPath, modify, type Node, parseTree } from 'jsonc-parser';
import { LineIndex } from '../text/lineIndex';
import { type ActorRegistry, type RegisteredActor, readRegistry } from './registry';

/** The whole new text of a registry, or why nothing is written. Comments and order of the old text are kept. */
export type RegistryEdit = { text: string } | { refused: string };

/** An actor as an article shows it. */
export interface ShownActor {
  name: string;
  /** Other names that the article uses. */
  aliases: readonly string[];
  kind: NonNullable<RegisteredActor['kind']>;
}

/** What can be done to a registry. Whoever is not on record yet is put there where the action needs it. */
export type RegistryAction =
  | { action: 'add'; actor: ShownActor }
  /** A name is one more name of an actor. */
  | { action: 'alias'; alias: string; of: ShownActor }
  /** Two actors are one: the names of the other turn into aliases, its entry goes. */
  | { action: 'merge'; actor: ShownActor; other: ShownActor }
  /** A name stands for an actor of its own, not for the one that the article seems to give it to. */
  | { action: 'split'; alias: string; from: ShownActor }
  | { action: 'notAnActor'; name: string }
  /** An actor is the one that Wikidata has under an id. */
  | { action: 'identify'; actor: ShownActor; wikidata: string };

const EMPTY = '{\n  "actors": []\n}\n';

/** Changes a registry in place; `text` is undefined where there is no file yet. A broken file is never touched. */
export function editRegistry(text: string | undefined, action: RegistryAction): RegistryEdit {
  const written = text?.replace(/^\uFEFF/, '') ?? '';
  const before = written.trim() === '' ? EMPTY : written;
  const { registry, problems } = readRegistry(before);
  const [problem] = problems;
  if (!registry) {
    const line = new LineIndex(before).positionAt(problem?.start ?? 0).line + 1;
    return { refused: `The registry cannot be read, so nothing was written. Line ${line}: ${problem?.message ?? ''}` };
  }
  const result = changed({ text: before, registry }, action);
  return 'text' in result && text?.startsWith('\uFEFF') ? { text: `\uFEFF${result.text}` } : result;
}

interface File {
  text: string;
  registry: ActorRegistry;
}

const refuse = (refused: string): RegistryEdit => ({ refused });

function changed(file: File, todo: RegistryAction): RegistryEdit {
  const { text, registry } = file;
  switch (todo.action) {
    case 'add': {
      const { name } = todo.actor;
      if (entryOf(registry, name)) return refuse(`“${name}” is on record already.`);
      return { text: withEntry(withoutNotActor(text, registry, name), registry, todo.actor) };
    }
    case 'alias': {
      const { alias, of } = todo;
      const owner = entryOf(registry, alias);
      if (owner) return refuse(`“${alias}” stands for ${owner.name} already.`);
      return { text: withNames({ text: withoutNotActor(text, registry, alias), registry }, of, [alias]) };
    }
    case 'merge':
      return merged(file, todo.actor, todo.other);
    case 'split':
      return split(file, todo.alias, todo.from);
    case 'notAnActor': {
      const owner = entryOf(registry, todo.name);
      if (owner) return refuse(`“${todo.name}” is on record as ${owner.name}: delete it there first.`);
      if (registry.notActors.has(todo.name)) return refuse(`“${todo.name}” counts as no actor already.`);
      return { text: appended(text, ['notActors'], [todo.name]) };
    }
    case 'identify':
      return identified(file, todo.actor, todo.wikidata);
  }
}

/** By any of its names, or by its canonical name where two claim it. */
const entryOf = (registry: ActorRegistry, name: string): RegisteredActor | undefined =>
  registry.find(name) ?? registry.entries.find((entry) => entry.name === name);

function merged(file: File, actor: ShownActor, other: ShownActor): RegistryEdit {
  const entry = entryOf(file.registry, actor.name);
  const gone = entryOf(file.registry, other.name);
  if (actor.name === other.name || (entry && entry === gone)) return refuse('These are one actor already.');
  const names = gone ? [gone.name, ...(gone.aliases ?? [])] : [other.name, ...other.aliases];
  const left = gone ? set(file.text, ['actors', indexOf(file.text, gone)], undefined) : file.text;
  const { registry = file.registry } = readRegistry(left);
  return { text: withNames({ text: left, registry }, actor, names) };
}

function split(file: File, alias: string, from: ShownActor): RegistryEdit {
  const { text, registry } = file;
  const names = [from.name, ...from.aliases];
  const owner = entryOf(registry, alias);
  const others = names.filter((name) => name !== alias && (owner?.name !== alias || entryOf(registry, name) !== owner));
  if (others.length === 0) return refuse(`This actor goes by “${alias}” alone here: there is nothing to split.`);
  if (owner?.name === alias) {
    const known = new Set(owner.differentFrom ?? []);
    const more = others.filter((name) => !known.has(name));
    return { text: appended(text, ['actors', indexOf(text, owner), 'differentFrom'], more) };
  }
  const at = (owner?.aliases ?? []).indexOf(alias);
  const left = owner && at >= 0 ? set(text, ['actors', indexOf(text, owner), 'aliases', at], undefined) : text;
  return { text: appended(left, ['actors'], [{ name: alias, kind: from.kind, differentFrom: others }]) };
}

const WIKIDATA_ID = /^Q[1-9]\d{0,15}$/;

function identified({ text, registry }: File, actor: ShownActor, wikidata: string): RegistryEdit {
  if (!WIKIDATA_ID.test(wikidata)) return refuse('Ids of Wikidata are written like Q42.');
  const entry = entryOf(registry, actor.name);
  if (entry?.ids?.wikidata === wikidata) return refuse(`“${entry.name}” has this id on record already.`);
  if (!entry) return { text: withEntry(withoutNotActor(text, registry, actor.name), registry, actor, { wikidata }) };
  const at = ['actors', indexOf(text, entry)];
  const known = nodeAt(text, [...at, 'ids', 'wikidata']);
  if (known) return { text: spliced(text, known.offset, known.length, JSON.stringify(wikidata)) };
  const ids = nodeAt(text, [...at, 'ids']);
  if (ids) return { text: withProperty(text, [...at, 'ids'], 'wikidata', wikidata) };
  return { text: withProperty(text, at, 'ids', { wikidata }) };
}

/** An actor's entry gets more names; there is one then, whether or not there was one before. */
function withNames({ text, registry }: File, actor: ShownActor, names: readonly string[]): string {
  const entry = entryOf(registry, actor.name);
  if (!entry) return withEntry(text, registry, { ...actor, aliases: [...actor.aliases, ...names] });
  const known = new Set([entry.name, ...(entry.aliases ?? [])]);
  const more = names.filter((name) => !known.has(name));
  return more.length === 0 ? text : appended(text, ['actors', indexOf(text, entry), 'aliases'], more);
}

function withEntry(
  text: string,
  registry: ActorRegistry,
  { name, aliases, kind }: ShownActor,
  ids?: RegisteredActor['ids'],
): string {
  const free = [...new Set(aliases)].filter((alias) => alias !== name && !registry.find(alias));
  return appended(
    text,
    ['actors'],
    [{ name, kind, ...(free.length > 0 ? { aliases: free } : {}), ...(ids ? { ids } : {}) }],
  );
}

/** What is put on record is an actor after all. */
function withoutNotActor(text: string, registry: ActorRegistry, name: string): string {
  if (!registry.notActors.has(name)) return text;
  const at = itemsOf(text, ['notActors']).findIndex(({ value }) => value === name);
  return at < 0 ? text : set(text, ['notActors', at], undefined);
}

function nodeAt(text: string, path: JSONPath): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, path);
}

const itemsOf = (text: string, path: JSONPath): readonly Node[] => nodeAt(text, path)?.children ?? [];

/** Entries that could not be read count as well: they stay where they are. */
const indexOf = (text: string, { start }: RegisteredActor): number =>
  itemsOf(text, ['actors']).findIndex(({ offset }) => offset === start);

/** Adds items to a list, which is made where it is missing. */
function appended(text: string, path: JSONPath, items: readonly unknown[]): string {
  const last = itemsOf(text, path).at(-1);
  if (!last) return set(text, path, items);
  return addedBehind(text, last, (indent) => items.map((item) => written(item, indent, text)));
}

/** Adds a property that an object lacks. */
function withProperty(text: string, path: JSONPath, key: string, value: unknown): string {
  const last = itemsOf(text, path).at(-1);
  if (!last) return set(text, [...path, key], value);
  return addedBehind(text, last, (indent) => [`${JSON.stringify(key)}: ${written(value, indent, text)}`]);
}

/**
 * Adds JSON behind the last item of a list or property of an object, so that comments stay in place; each on a line of
 * its own where the last one has one, which `add` is told the indentation of.
 */
function addedBehind(text: string, last: Node, add: (indent: string | undefined) => readonly string[]): string {
  const lineStart = text.lastIndexOf('\n', last.offset) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, last.offset))?.[0] ?? '';
  const isOnOwnLine = text.slice(lineStart, last.offset).trim() === '' && lineStart > 0;
  const between = isOnOwnLine ? `,${newlineOf(text)}${indent}` : ', ';
  const added = add(isOnOwnLine ? indent : undefined).map((json) => between + json);
  return spliced(text, last.offset + last.length, 0, added.join(''));
}

const spliced = (text: string, offset: number, length: number, by: string): string =>
  text.slice(0, offset) + by + text.slice(offset + length);

/** An item as JSON: over several lines where the list is written so. */
function written(item: unknown, indent: string | undefined, text: string): string {
  if (indent === undefined || typeof item === 'string') return JSON.stringify(item);
  return JSON.stringify(item, null, text.includes('\n\t') ? '\t' : 2).replace(/\n/g, `${newlineOf(text)}${indent}`);
}

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

function set(text: string, path: JSONPath, value: unknown): string {
  const formattingOptions = { insertSpaces: !text.includes('\n\t'), tabSize: 2, eol: newlineOf(text) };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}
