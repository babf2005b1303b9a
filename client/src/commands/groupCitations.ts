import type { Command } from './command';

export const groupBySource: Command = {
  id: 'sourceCritic.citations.groupBySource',
  run: ({ citations }) => citations.group('source'),
};

export const groupByDocument: Command = {
  id: 'sourceCritic.citations.groupByDocument',
  run: ({ citations }) => citations.group('document'),
};

export const groupByActor: Command = {
  id: 'sourceCritic.citations.groupByActor',
  run: ({ citations }) => citations.group('actor'),
};

export const groupCitationsByKind: Command = {
  id: 'sourceCritic.citations.groupByKind',
  run: ({ citations }) => citations.group('kind'),
};

export const groupCitationsByStatus: Command = {
  id: 'sourceCritic.citations.groupByStatus',
  run: ({ citations }) => citations.group('status'),
};

export const groupCitationsByParagraph: Command = {
  id: 'sourceCritic.citations.groupByParagraph',
  run: ({ citations }) => citations.group('paragraph'),
};

/** Who cites whom: reads the articles of the workspace when it is first asked for. */
export const groupCitationsOfAll: Command = {
  id: 'sourceCritic.citations.groupOfAll',
  run: ({ citations }) => citations.group('workspace'),
};
