import type { Command } from './command';

export const refreshCitations: Command = {
  id: 'sourceCritic.citations.refresh',
  run: ({ citations }) => citations.refresh(),
};
