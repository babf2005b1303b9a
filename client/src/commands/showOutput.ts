import type { Command } from './command';

export const showOutput: Command = {
  id: 'sourceCritic.showOutput',
  run: ({ output }) => output.show(true),
};
