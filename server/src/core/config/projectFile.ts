import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import * as z from 'zod';
import { CITATION_STYLES } from '../citations/bibliography/formatReference';
import type { Problem, RuleId } from '../contract';
import type { UserSettings } from './settings';

/** Name of the project file; the nearest one up to the workspace folder counts, several are not merged. */
export const PROJECT_FILE = '.source-critic.json';

const level = z.enum(['off', 'hint', 'information', 'warning', 'error']);
const globs = z.array(z.string());

const makeSchema = (rules: RuleTitles) =>
  z.strictObject({
    $schema: z.string().optional(),
    enable: z.boolean().optional().describe('Read articles in this folder at all.'),
    profile: z
      .enum(['reader', 'writer'])
      .optional()
      .describe('reader: show everything, for reading sources. writer: fewer findings, for writing and editing.'),
    rules: z
      .strictObject(
        Object.fromEntries(Object.entries(rules).map(([id, title]) => [id, level.optional().describe(title)])),
      )
      .optional()
      .describe(
        'Level of single rules; `off` leaves a rule out, `error` is taken only by rules that need no judgement.',
      ),
    opinion: z.boolean().optional().describe('The articles are opinion: the author’s inferences are shown as hints.'),
    history: z.boolean().optional().describe('The articles are about the past: `sourcing/stale-citation` is off.'),
    staleAfter: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('Years after which a source is old for a figure of the present (sourcing/stale-citation).'),
    citationStyle: z
      .enum(CITATION_STYLES)
      .optional()
      .describe('How references are written in hovers, lists and copies. Other styles (`.csl` files) are not read.'),
    quotes: z
      .enum(['attribute', 'ignore', 'report'])
      .optional()
      .describe('Doubt in quoted words: one step milder and named as the speaker’s, left out, or shown as any other.'),
    cues: z.strictObject({ ignore: globs.optional().describe('Words that are never flagged.') }).optional(),
    files: z
      .strictObject({
        include: globs.optional().describe('Only these files are articles (globs, from the folder of this file).'),
        exclude: globs.optional().describe('These files are no articles.'),
      })
      .optional(),
    bibliography: globs
      .optional()
      .describe(
        'Files of references (BibTeX, BibLaTeX, CSL-JSON, CSL-YAML, RIS) for all articles below, besides those that an article names itself; relative to the folder of this file.',
      ),
    maxProblems: z.int().min(1).max(10_000).optional().describe('Most findings shown for one article, worst first.'),
  });

/** Made once for a set of rules: making it takes longer than reading a file. */
const schemas = new WeakMap<RuleTitles, ReturnType<typeof makeSchema>>();

function schemaFor(rules: RuleTitles): ReturnType<typeof makeSchema> {
  const schema = schemas.get(rules) ?? makeSchema(rules);
  schemas.set(rules, schema);
  return schema;
}

/** Title of each rule by id: what a project file may name. */
type RuleTitles = Readonly<Record<string, string>>;

/** JSON Schema of the project file, for completion and validation in editors. */
export const projectFileSchema = (rules: RuleTitles): object => ({
  ...z.toJSONSchema(schemaFor(rules), { target: 'draft-7' }),
  title: 'Source Critic project file',
  allowTrailingCommas: true,
});

/** What a project file says, and what in it could not be used. */
export interface ProjectFile {
  /** Undefined when the file is no JSON at all: then the last good settings stay in force. */
  settings: UserSettings | undefined;
  problems: Problem[];
}

/** Settings fill a page; what is longer is some other file. */
const LONGEST = 65_536;

/** Reads a project file: JSON with comments. Keys that make no sense are reported and left out, the rest holds. */
export function readProjectFile(text: string, rules: RuleTitles): ProjectFile {
  if (text.length > LONGEST) return refused(`This file has ${text.length} characters: up to ${LONGEST} are read.`);
  try {
    return readSettings(text, rules);
  } catch (error) {
    if (error instanceof RangeError) return refused('This file is nested too deeply to be read.');
    throw error;
  }
}

const refused = (why: string): ProjectFile => ({
  settings: undefined,
  problems: [{ start: 0, end: 1, message: `${why} The last settings that could be read stay in force.` }],
});

function readSettings(text: string, rules: RuleTitles): ProjectFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !root) {
    // The first error is the one to mend; the others follow from it.
    const problems = errors.slice(0, 1).map(({ offset, length, error }) => ({
      start: offset,
      end: offset + Math.max(length, 1),
      message: `Not valid JSON (${printParseErrorCode(error)}). The last settings that could be read stay in force.`,
    }));
    return { settings: text.trim() === '' ? {} : undefined, problems };
  }
  const value = getNodeValue(root);
  const result = schemaFor(rules).safeParse(value);
  if (result.success) return { settings: settingsFrom(result.data), problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, root));
  for (const issue of result.error.issues) dropOffender(value, issue);
  const rest = schemaFor(rules).safeParse(value);
  return { settings: rest.success ? settingsFrom(rest.data) : {}, problems };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, root: Node): Problem[] {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => {
    const node = findNodeAtLocation(root, path as (string | number)[]) ?? root;
    const place = issue.code === 'unrecognized_keys' ? (node.parent?.children?.[0] ?? node) : node;
    const message = issue.code === 'unrecognized_keys' ? unknownKey(path) : issue.message;
    return { start: place.offset, end: place.offset + place.length, message };
  });
}

const unknownKey = (path: PropertyKey[]): string =>
  path[0] === 'rules'
    ? `There is no rule “${String(path.at(-1))}”. It is left out.`
    : `Unknown setting “${String(path.at(-1))}”. It is left out.`;

function dropOffender(value: unknown, issue: Issue): void {
  const path = issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1);
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(-1);
  let target = value;
  for (const key of path) target = (target as Record<PropertyKey, unknown> | undefined)?.[key];
  if (target === null || typeof target !== 'object') return;
  for (const key of keys) delete (target as Record<PropertyKey, unknown>)[key];
}

function settingsFrom(data: z.infer<ReturnType<typeof schemaFor>>): UserSettings {
  const { $schema: _, rules, ...rest } = data;
  return withoutUndefined({ ...rest, rules: rules as Partial<Record<RuleId, never>> | undefined }) as UserSettings;
}

/**
 * Settings from the front matter: `source-critic: off`; `on`, which makes an article of a file that the globs leave
 * out; or `rules` with levels, which may only lower.
 */
export function frontMatterSettings(fields: ReadonlyMap<string, unknown>): UserSettings {
  const value = fields.get('source-critic');
  if (value === false || value === 'off') return { enable: false };
  if (value === true || value === 'on') return { files: { include: [], exclude: [] } };
  const rules = value !== null && typeof value === 'object' ? (value as { rules?: unknown }).rules : undefined;
  if (rules === null || typeof rules !== 'object') return {};
  const levels = Object.entries(rules as object).filter(
    ([, value]) => level.safeParse(value === false ? 'off' : value).success,
  );
  return { rules: Object.fromEntries(levels.map(([id, value]) => [id, value === false ? 'off' : value])) };
}

const withoutUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
