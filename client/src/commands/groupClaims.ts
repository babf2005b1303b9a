import type { Command } from './command';

export const groupByStatus: Command = {
  id: 'sourceCritic.claims.groupByStatus',
  run: ({ claims }) => claims.group('status'),
};

export const groupByOrigin: Command = {
  id: 'sourceCritic.claims.groupByOrigin',
  run: ({ claims }) => claims.group('origin'),
};

export const groupByKind: Command = {
  id: 'sourceCritic.claims.groupByKind',
  run: ({ claims }) => claims.group('kind'),
};

export const groupInOrder: Command = {
  id: 'sourceCritic.claims.groupByDocument',
  run: ({ claims }) => claims.group('document'),
};
