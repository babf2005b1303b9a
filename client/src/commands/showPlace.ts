import { window } from 'vscode';
import type { Command } from './command';
import { SHOW_PLACE } from './ids';
import { placeFrom } from './place';

/** Where a link of a card leads. */
export const showPlace: Command = {
  id: SHOW_PLACE,
  run: async ({ client }, uri, range) => {
    const place = placeFrom(client, uri, range);
    if (place) await window.showTextDocument(place.uri, { selection: place.range });
  },
};
