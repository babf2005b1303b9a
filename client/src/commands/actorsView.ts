import { isRow } from '../views/rows';
import type { Command } from './command';
import { REVEAL_ACTOR, SHOW_ACTOR } from './ids';
import { placeOrCursor, placeParams } from './place';

export const groupActorsByKind: Command = {
  id: 'sourceCritic.actors.groupByKind',
  run: ({ actors }) => actors.group('kind'),
};

export const groupActorsByVoice: Command = {
  id: 'sourceCritic.actors.groupByVoice',
  run: ({ actors }) => actors.group('voice'),
};

export const unnamedFirst: Command = {
  id: 'sourceCritic.actors.unnamedFirst',
  run: ({ actors }) => actors.putUnnamedFirst(true),
};

export const namedFirst: Command = {
  id: 'sourceCritic.actors.namedFirst',
  run: ({ actors }) => actors.putUnnamedFirst(false),
};

/** Shows the place of a row in the article. */
export const revealActor: Command = {
  id: REVEAL_ACTOR,
  run: async ({ actors }, row) => {
    if (isRow(row)) await actors.reveal(row);
  },
};

/** Selects the actor of a card, or at the cursor, in the view. */
export const showActor: Command = {
  id: SHOW_ACTOR,
  run: async ({ client, actors }, uri, range) => {
    const place = placeOrCursor(client, uri, range);
    if (place) await actors.selectAt(placeParams(place));
  },
};
