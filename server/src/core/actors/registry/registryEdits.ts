import { applyEdits, type Edit, findNodeAtLocation, type JSONPath, modify, type Node } from 'jsonc-parser';
import { LineIndex } from '../../text/lineIndex';
import { type ActorRegistry, type RegisteredActor, readRegistryTree, registryOf } from './registry';

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
  const { registry, problems, root } = readRegistryTree(before);
  const [problem] = problems;
  if (!registry || !root) {
    const line = new LineIndex(before).positionAt(problem?.start ?? 0).line + 1;
    return { refused: `The registry cannot be read, so nothing was written. Line ${line}: ${problem?.message ?? ''}` };
  }
  const edits = editsFor({ text: before, registry, root }, action);
  if (!Array.isArray(edits)) return edits;
  return { text: (text?.startsWith('\uFEFF') ? '\uFEFF' : '') + applyEdits(before, edits) };
}

/** A registry that was parsed once: all edits of an action are worked out on one tree, so that none reads it again. */
interface File {
  text: string;
  registry: ActorRegistry;
  root: Node;
}

type Refusal = { refused: string };

const refuse = (refused: string): Refusal => ({ refused });

function editsFor(file: File, todo: RegistryAction): Edit[] | Refusal {
  const { registry } = file;
  switch (todo.action) {
    case 'add': {
      const { name } = todo.actor;
      if (entryOf(registry, name)) return refuse(`“${name}” is on record already.`);
      return anActorAfterAll(file, name, (free) => withEntry(free, todo.actor));
    }
    case 'alias': {
      const { alias, of } = todo;
      const owner = entryOf(registry, alias);
      if (owner) return refuse(`“${alias}” stands for ${owner.name} already.`);
      return anActorAfterAll(file, alias, (free) => withNames(free, of, [alias]));
    }
    case 'merge':
      return merged(file, todo.actor, todo.other);
    case 'split':
      return split(file, todo.alias, todo.from);
    case 'notAnActor': {
      const owner = entryOf(registry, todo.name);
      if (owner) return refuse(`“${todo.name}” is on record as ${owner.name}: delete it there first.`);
      if (registry.notActors.has(todo.name)) return refuse(`“${todo.name}” counts as no actor already.`);
      return appended(file, ['notActors'], [todo.name]);
    }
    case 'identify':
      return identified(file, todo.actor, todo.wikidata);
  }
}

/** By any of its names, or by its canonical name where two claim it. */
const entryOf = (registry: ActorRegistry, name: string): RegisteredActor | undefined =>
  registry.find(name) ?? registry.entries.find((entry) => entry.name === name);

function merged(file: File, actor: ShownActor, other: ShownActor): Edit[] | Refusal {
  const entry = entryOf(file.registry, actor.name);
  const gone = entryOf(file.registry, other.name);
  if (actor.name === other.name || (entry && entry === gone)) return refuse('These are one actor already.');
  if (!gone) return withNames(file, actor, [other.name, ...other.aliases]);
  const names = [gone.name, ...(gone.aliases ?? [])];
  const registry = without(file.registry, gone);
  const at = indexOf(file, gone);
  if (entry || itemsOf(file, ['actors']).length > 1)
    return [...removed(file, ['actors'], at), ...withNames({ ...file, registry }, actor, names)];
  const instead = newEntry(registry, { ...actor, aliases: [...actor.aliases, ...names] });
  const { offset, length } = { offset: gone.start, length: gone.end - gone.start };
  return [{ offset, length, content: written(instead, indentOf(file.text, offset), file.text) }];
}

/** The other entries, by which a name may be free or clear that was claimed twice. */
function without({ entries, notActors }: ActorRegistry, gone: RegisteredActor): ActorRegistry {
  return registryOf(
    entries.filter((entry) => entry !== gone),
    [...notActors],
  ).registry;
}

function split(file: File, alias: string, from: ShownActor): Edit[] | Refusal {
  const { registry } = file;
  const names = [from.name, ...from.aliases];
  const owner = entryOf(registry, alias);
  const others = names.filter((name) => name !== alias && (owner?.name !== alias || entryOf(registry, name) !== owner));
  if (others.length === 0) return refuse(`This actor goes by “${alias}” alone here: there is nothing to split.`);
  if (owner?.name === alias) {
    const known = new Set(owner.differentFrom ?? []);
    const more = others.filter((name) => !known.has(name));
    return withItems(file, owner, 'differentFrom', more);
  }
  const at = (owner?.aliases ?? []).indexOf(alias);
  return [
    ...(owner && at >= 0 ? removed(file, ['actors', indexOf(file, owner), 'aliases'], at) : []),
    ...appended(file, ['actors'], [{ name: alias, kind: from.kind, differentFrom: others }]),
  ];
}

const WIKIDATA_ID = /^Q[1-9]\d{0,15}$/;

function identified(file: File, actor: ShownActor, wikidata: string): Edit[] | Refusal {
  if (!WIKIDATA_ID.test(wikidata)) return refuse('Ids of Wikidata are written like Q42.');
  const entry = entryOf(file.registry, actor.name);
  if (entry?.ids?.wikidata === wikidata) return refuse(`“${entry.name}” has this id on record already.`);
  if (!entry) return anActorAfterAll(file, actor.name, (free) => withEntry(free, actor, { wikidata }));
  const at = ['actors', indexOf(file, entry)];
  const known = findNodeAtLocation(file.root, [...at, 'ids', 'wikidata']);
  if (known) return [{ offset: known.offset, length: known.length, content: JSON.stringify(wikidata) }];
  const ids = findNodeAtLocation(file.root, [...at, 'ids']);
  return ids ? withProperty(file, [...at, 'ids'], 'wikidata', wikidata) : withProperty(file, at, 'ids', { wikidata });
}

/** An actor's entry gets more names; there is one then, whether or not there was one before. */
function withNames(file: File, actor: ShownActor, names: readonly string[]): Edit[] {
  const entry = entryOf(file.registry, actor.name);
  if (!entry) return withEntry(file, { ...actor, aliases: [...actor.aliases, ...names] });
  const known = new Set([entry.name, ...(entry.aliases ?? [])]);
  const more = names.filter((name) => !known.has(name));
  return withItems(file, entry, 'aliases', more);
}

function withItems(file: File, entry: RegisteredActor, key: 'aliases' | 'differentFrom', items: string[]): Edit[] {
  if (items.length === 0) return [];
  const at = ['actors', indexOf(file, entry)];
  return entry[key] ? appended(file, [...at, key], items) : withProperty(file, at, key, items);
}

const withEntry = (file: File, actor: ShownActor, ids?: RegisteredActor['ids']): Edit[] =>
  appended(file, ['actors'], [newEntry(file.registry, actor, ids)]);

function newEntry(registry: ActorRegistry, { name, aliases, kind }: ShownActor, ids?: RegisteredActor['ids']): object {
  const free = [...new Set(aliases)].filter((alias) => alias !== name && !registry.find(alias));
  return { name, kind, ...(free.length > 0 ? { aliases: free } : {}), ...(ids ? { ids } : {}) };
}

/** What is put on record is an actor, even where it was said to be none. */
function anActorAfterAll(file: File, name: string, edit: (file: File) => Edit[]): Edit[] {
  const at = itemsOf(file, ['notActors']).findIndex(({ value }) => value === name);
  const freed = at < 0 ? [] : removed(file, ['notActors'], at);
  if (freed.length === 0 || itemsOf(file, ['actors']).length > 0) return [...freed, ...edit(file)];
  // The first entry of a list lays out the line around it: one after the other then, in a file that is short.
  const text = applyEdits(file.text, freed);
  const { root = file.root } = readRegistryTree(text);
  return [{ offset: 0, length: file.text.length, content: applyEdits(text, edit({ ...file, text, root })) }];
}

const itemsOf = ({ root }: File, path: JSONPath): readonly Node[] => findNodeAtLocation(root, path)?.children ?? [];

/** Entries that could not be read count as well: they stay where they are. */
const indexOf = (file: File, { start }: RegisteredActor): number =>
  itemsOf(file, ['actors']).findIndex(({ offset }) => offset === start);

/** Adds items to a list, which is made where it is missing. */
function appended(file: File, path: JSONPath, items: readonly unknown[]): Edit[] {
  const last = itemsOf(file, path).at(-1);
  if (!last) return set(file, path, items);
  return addedBehind(file, last, (indent) => items.map((item) => written(item, indent, file.text)));
}

/** Adds a property that an object lacks. */
function withProperty(file: File, path: JSONPath, key: string, value: unknown): Edit[] {
  const last = itemsOf(file, path).at(-1);
  if (!last) return set(file, [...path, key], value);
  return addedBehind(file, last, (indent) => [`${JSON.stringify(key)}: ${written(value, indent, file.text)}`]);
}

/**
 * Adds JSON behind the last item of a list or property of an object, so that comments stay in place; each on a line of
 * its own where the last one has one, which `add` is told the indentation of.
 */
function addedBehind({ text }: File, last: Node, add: (indent: string | undefined) => readonly string[]): Edit[] {
  const indent = indentOf(text, last.offset);
  const between = indent === undefined ? ', ' : `,${newlineOf(text)}${indent}`;
  const content = add(indent).map((json) => between + json);
  return [{ offset: last.offset + last.length, length: 0, content: content.join('') }];
}

/** Of what stands first on its line; undefined for what does not. */
function indentOf(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset) + 1;
  const before = text.slice(lineStart, offset);
  return lineStart > 0 && before.trim() === '' ? before : undefined;
}

/** Takes an item out of a list, with the comma that it needs no longer; comments around it stay. */
function removed(file: File, path: JSONPath, index: number): Edit[] {
  const list = findNodeAtLocation(file.root, path);
  const { [index - 1]: before, [index]: item, [index + 1]: next } = list?.children ?? [];
  if (!list || !item) return [];
  const end = item.offset + item.length;
  if (next) {
    const between = file.text.slice(end, next.offset);
    if (/^\s*,\s*$/.test(between)) return [cut(item.offset, next.offset)];
    const comma = [...between.matchAll(COMMENT_OR_COMMA)].find(([mark]) => mark === ',');
    return [cut(item.offset, end), ...(comma ? [cut(end + comma.index, end + comma.index + 1)] : [])];
  }
  return before ? [cut(before.offset + before.length, end)] : [cut(list.offset + 1, list.offset + list.length - 1)];
}

const COMMENT_OR_COMMA = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|,/g;

const cut = (start: number, end: number): Edit => ({ offset: start, length: end - start, content: '' });

/** JSON over several lines where the list or object around it is written so. */
function written(value: unknown, indent: string | undefined, text: string): string {
  if (indent === undefined || typeof value === 'string') return JSON.stringify(value);
  return JSON.stringify(value, null, text.includes('\n\t') ? '\t' : 2).replace(/\n/g, `${newlineOf(text)}${indent}`);
}

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Parses the text anew: for lists that are missing or empty. */
function set({ text }: File, path: JSONPath, value: unknown): Edit[] {
  const formattingOptions = { insertSpaces: !text.includes('\n\t'), tabSize: 2, eol: newlineOf(text) };
  return modify(text, path, value, { formattingOptions });
}
