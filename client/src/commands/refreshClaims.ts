import type { Command } from './command';

export const refreshClaims: Command = {
  id: 'sourceCritic.claims.refresh',
  run: ({ claims }) => claims.refresh(),
};
