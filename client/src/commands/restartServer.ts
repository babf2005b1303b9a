import { State } from 'vscode-languageclient';
import type { Command } from './command';
import { RESTART_SERVER } from './ids';

export const restartServer: Command = {
  id: RESTART_SERVER,
  run: async ({ client }) => {
    if (client.state === State.Running) await client.stop();
    await client.start();
  },
};
