import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import * as z from 'zod';
import type { Problem } from '../../contract';
import type { Span } from '../../text/span';

/** Where people keep what they know about actors, below the folder of side files. */
export const REGISTRY_FILE = 'actors.json';

/** A registry of 20,000 actors has some 4 million characters; what is much longer is some other file. */
const LONGEST = 16_000_000;

const date = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date is written 2024, 2024-05 or 2024-05-17');

const entrySchema = z.strictObject({
  name: z.string().trim().min(1).describe('Canonical name.'),
  aliases: z
    .array(z.string().trim().min(1))
    .optional()
    .describe('Other names under which articles speak of the same actor.'),
  differentFrom: z
    .array(z.string().trim().min(1))
    .optional()
    .describe('Names that look alike and stand for somebody else: they never join this actor.'),
  kind: z.enum(['person', 'organisation', 'outlet', 'place']).optional().describe('What the actor is.'),
  roles: z
    .array(
      z.strictObject({
        role: z.string().describe('Office or function.'),
        from: date.optional().describe('Since when: a year, month or day.'),
        to: date.optional().describe('Until when.'),
      }),
    )
    .optional()
    .describe('Roles with dates.'),
  relations: z
    .array(
      z.strictObject({
        kind: z.string().describe('For example: member of, commands, speaks for, owned by.'),
        to: z.string().describe('Name of another actor.'),
      }),
    )
    .optional()
    .describe('Relations to other actors.'),
  notes: z.string().optional().describe('Whatever is worth remembering. Nothing that could expose a protected source.'),
  reliability: z
    .strictObject({
      grade: z
        .enum(['A', 'B', 'C', 'D', 'E', 'F'])
        .describe('Admiralty code: A completely reliable to E unreliable, F cannot be judged.'),
      who: z.string().optional().describe('Who rates.'),
      when: date.optional().describe('When.'),
      why: z.string().describe('On what grounds.'),
    })
    .optional()
    .describe('Reliability of the source, rated by a human. It says nothing about a single claim.'),
  ids: z
    .strictObject({ wikidata: z.string().optional(), viaf: z.string().optional(), isni: z.string().optional() })
    .optional()
    .describe('Identifiers elsewhere.'),
});

const notActorsSchema = z
  .array(z.string().trim().min(1))
  .optional()
  .describe('Names that look like those of actors and are none: laws, operations, buildings.');

const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  actors: z.array(entrySchema).optional().describe('Actors on record.'),
  notActors: notActorsSchema,
});

/** JSON Schema of the registry, for completion and validation in editors. */
export const registrySchema = (): object => ({
  ...z.toJSONSchema(fileSchema, { target: 'draft-7' }),
  title: 'Source Critic actors registry',
  allowTrailingCommas: true,
});

/** What somebody has put on record about an actor. The span is the entry's place in its file. */
export interface RegisteredActor extends z.infer<typeof entrySchema>, Span {}

/** Actors on record. */
export interface ActorRegistry {
  entries: readonly RegisteredActor[];
  /** Names that look like those of actors and are none. */
  notActors: ReadonlySet<string>;
  /** The actor of a name or alias, spelled exactly so; undefined where two actors claim it. */
  find(name: string): RegisteredActor | undefined;
}

export interface RegistryFile {
  /** Undefined when the file is no JSON at all: then the last good registry stays in force. */
  registry: ActorRegistry | undefined;
  problems: Problem[];
}

/** Reads a registry: JSON with comments. Entries that make no sense are reported and left out, the others hold. */
export function readRegistry(text: string): RegistryFile {
  const { registry, problems } = readRegistryTree(text);
  return { registry, problems };
}

/** The same with the tree of the text, for whoever is going to change it; there is none of an empty file. */
export function readRegistryTree(text: string): RegistryFile & { root?: Node } {
  if (text.length > LONGEST) return broken(`This file has ${text.length} characters: up to ${LONGEST} are read.`);
  try {
    return readTree(text);
  } catch (error) {
    if (error instanceof RangeError) return broken('This file is nested too deeply to be read.');
    throw error;
  }
}

const broken = (why: string, place: Span = { start: 0, end: 1 }): RegistryFile => ({
  registry: undefined,
  problems: [{ ...place, message: `${why} The last registry that could be read stays in force.` }],
});

function readTree(text: string): RegistryFile & { root?: Node } {
  const written = text.replace(/^\uFEFF/, ' ');
  if (written.trim() === '') return { registry: registryOf([], []).registry, problems: [] };
  const errors: ParseError[] = [];
  const root = parseTree(written, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const { offset, length } = error;
    const place = { start: offset, end: offset + Math.max(length, 1) };
    return broken(`Not valid JSON (${printParseErrorCode(error.error)}).`, place);
  }
  if (root?.type !== 'object') return broken('A registry is an object with a list “actors”.');
  const problems: Problem[] = [];
  const put = (node: Node, message: string) => problems.push({ ...placeOf(node), message });
  const entries: RegisteredActor[] = [];
  const notActors: string[] = [];
  for (const { children: [key, value] = [] } of root.children ?? []) {
    if (!key || !value || key.value === '$schema') continue;
    if (key.value !== 'actors' && key.value !== 'notActors') put(key, `Unknown key “${String(key.value)}”.`);
    else if (value.type !== 'array') put(value, `“${key.value}” is a list.`);
    else if (key.value === 'notActors') notActors.push(...readNames(value, put));
    else for (const node of value.children ?? []) entries.push(...readEntry(node, put));
  }
  const { registry, claimedTwice } = registryOf(entries, notActors);
  return { registry, problems: [...problems, ...claimedTwice], root };
}

type Report = (node: Node, message: string) => void;

function readEntry(node: Node, report: Report): RegisteredActor[] {
  const result = entrySchema.safeParse(getNodeValue(node));
  if (result.success) return [{ ...result.data, ...placeOf(node) }];
  const [issue] = result.error.issues;
  const place = (issue && findNodeAtLocation(node, issue.path as (string | number)[])) ?? node;
  report(place, `${sentence(issue)} The entry is left out.`);
  return [];
}

function readNames({ children = [] }: Node, report: Report): string[] {
  return children.flatMap((node) => {
    if (typeof node.value === 'string' && node.value.trim() !== '') return [squeezed(node.value)];
    report(node, 'A name is a string.');
    return [];
  });
}

export function registryOf(
  entries: readonly RegisteredActor[],
  notActors: readonly string[],
): { registry: ActorRegistry; claimedTwice: Problem[] } {
  const none = new Set(notActors);
  const byName = new Map<string, RegisteredActor | null>();
  const claimedTwice: Problem[] = [];
  for (const entry of entries) {
    const { start, end } = entry;
    for (const name of new Set([entry.name, ...(entry.aliases ?? [])].map(squeezed))) {
      const other = byName.get(name);
      byName.set(name, other === undefined && !none.has(name) ? entry : null);
      const why = none.has(name) ? 'stands for an actor here and under “notActors”' : 'stands for several actors here';
      if (other !== undefined || none.has(name))
        claimedTwice.push({
          start,
          end,
          message: `“${name}” ${why}, so it stands for none. Leave the name to one of them.`,
        });
    }
  }
  const find = (name: string) => byName.get(squeezed(name)) ?? undefined;
  return { registry: { entries, notActors: none, find }, claimedTwice };
}

/** A name as it is looked up. */
export const squeezed = (name: string): string => name.replace(/\s+/g, ' ').trim();

const placeOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });

function sentence(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'Not understood.';
  if (issue.code === 'unrecognized_keys') return `Unknown key “${issue.keys.join('”, “')}”.`;
  const key = issue.path.join('.');
  return `${key === '' ? '' : `“${key}”: `}${issue.message}.`;
}
