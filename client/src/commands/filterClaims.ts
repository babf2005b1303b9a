import type { Command } from './command';

/** The Claims view shows what is still open only. */
export const showOpenClaims: Command = {
  id: 'sourceCritic.claims.showOpen',
  run: ({ claims }) => claims.filter('open'),
};

export const showAllClaims: Command = {
  id: 'sourceCritic.claims.showAll',
  run: ({ claims }) => claims.filter('all'),
};
