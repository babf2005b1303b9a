import { Uri, window } from 'vscode';
import {
  type CitedPlaces,
  type OriginParams,
  type OriginResult,
  type OriginSubject,
  originRequest,
} from '../../server/src/lsp/protocol/citations';
import type { Services } from './commands/command';
import type { Row } from './views/rows';

/** What the server says of citations that somebody wants to mark. */
export type Markable = Exclude<OriginResult, { problem: string }>;

/**
 * The citations of a row, of all that are selected with it, or at the places that a quick fix names; undefined, with a
 * message, where there is none to mark.
 */
export async function markableAt(
  { client, citations }: Pick<Services, 'client' | 'citations'>,
  given: unknown,
  about: OriginSubject,
): Promise<Markable | undefined> {
  const places = isPlaces(given) ? given : await selectedPlaces(citations, given);
  if (!places || places.ranges.length === 0) return undefined;
  const params: OriginParams = { ...places, about };
  const found = await client.sendRequest<OriginResult>(originRequest, params);
  if (!('problem' in found)) return found;
  void window.showWarningMessage(found.problem);
  return undefined;
}

const isPlaces = (given: unknown): given is CitedPlaces =>
  typeof given === 'object' && given !== null && 'uri' in given && 'ranges' in given;

async function selectedPlaces(citations: Services['citations'], row: unknown): Promise<CitedPlaces | undefined> {
  const uri = citations.shown;
  const places = await Promise.all(citations.selectedWith(row).map((each) => placesOf(citations, each)));
  const ranges = [...new Set(places.flat())].flatMap(({ node }) => node.range ?? []);
  return uri === undefined ? undefined : { uri, ranges };
}

/** The places of a source; a place is one itself. */
async function placesOf(citations: Services['citations'], row: Row): Promise<readonly Row[]> {
  const places = (await citations.below(row)).filter(({ node: { kind } }) => kind !== 'claim' && kind !== 'chain');
  return places.length > 0 ? places : [row];
}

/** Writes what somebody says of them beside the article; null takes it back. */
export async function writeMarks(
  { sideFiles, reviewer }: Pick<Services, 'sideFiles' | 'reviewer'>,
  { records, sideFile }: Markable,
  said: Partial<Record<OriginSubject, unknown>>,
): Promise<void> {
  const who = await reviewer.name();
  const signature = { ...(who === undefined ? {} : { who }), at: new Date().toISOString() };
  const lines = records.map(({ v, replaces, ...place }) => ({
    v,
    id: crypto.randomUUID(),
    replaces,
    ...said,
    ...place,
    ...signature,
  }));
  await sideFiles.append(Uri.parse(sideFile, true), lines);
}
