import type { ActorsGrouping, SpeakerChange } from '../../core/analysis';
import type { PlaceParams } from './article';
import type { RowsParams } from './rows';

/** Actors: their view, corrections of speakers, the registry. */

export type { ActorsGrouping };

export interface ActorsParams extends RowsParams {
  uri: string;
  grouping: ActorsGrouping;
  unnamedFirst: boolean;
}

/** client → server: gives a `RowsAnswer`. */
export const actorsRequest = 'sourceCritic/actors';

/** client → server: `PlaceParams` gives the id of the row of the actor there, or null. */
export const actorRowRequest = 'sourceCritic/actorRow';

/** client → server: `PlaceParams` gives the locations of everything that the actor there says. */
export const sayingsRequest = 'sourceCritic/sayings';

export interface RenameActorParams extends PlaceParams {
  newName: string;
}

/** client → server: gives a `WorkspaceEdit`, or fails with a message for people. */
export const renameActorRequest = 'sourceCritic/renameActor';

export interface SpeakerParams extends PlaceParams {
  /** Id of a correction that has lost its place and is to be taken back. */
  lost?: string;
}

/** A line for the file of corrections, which the client completes and writes; or why there is none, in plain words. */
export type SpeakerResult = ({ sideFile: string } & SpeakerChange) | { problem: string };

/** client → server */
export const speakerRequest = 'sourceCritic/speaker';

/** Command of the client that asks who speaks; arguments are a URI and a range. */
export const WRONG_SPEAKER = 'sourceCritic.actor.wrongSpeaker';

/** What to do in the registry with the name at a place. */
export interface RegistryEditParams extends PlaceParams {
  action: 'add' | 'alias' | 'merge' | 'split' | 'notAnActor' | 'identify';
  /** The other actor that it joins. */
  name?: string;
  /** The id that it gets. */
  wikidata?: string;
  /** The registry as it stands, null where there is none: whoever writes it has read it. */
  text: string | null;
}

/** The new text of the registry. */
export interface RegistryEdit {
  text: string;
}

/** client → server: `PlaceParams` gives the URI of the registry of an article, whether or not it is there; or null. */
export const registryFileRequest = 'sourceCritic/registryFile';

/** client → server: gives a `RegistryEdit`, or fails with a message for people. */
export const registryEditRequest = 'sourceCritic/registryEdit';

/** An actor as it would be looked up elsewhere. */
export interface RegistryActor {
  name: string;
  /** Id on record. */
  wikidata?: string;
}

/** client → server: `PlaceParams` gives the `RegistryActor` there, or null. */
export const registryActorRequest = 'sourceCritic/registryActor';

/** client → server: `PlaceParams` gives the names of the other actors, those on record first. */
export const registryNamesRequest = 'sourceCritic/registryNames';

/** client → server: `PlaceParams` gives the location of the entry of the actor there, or null. */
export const registryEntryRequest = 'sourceCritic/registryEntry';
