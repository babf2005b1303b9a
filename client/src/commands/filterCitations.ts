import { l10n, type QuickPickItem, window } from 'vscode';
import type { CitationsFilter } from '../../../server/src/lsp/protocol/citations';
import type { CitationsFiltered } from '../views/citationsView';
import type { Command } from './command';

/** Asks what to show: typed words, or what has something in common. A caller may say it. */
export const filterCitations: Command = {
  id: 'sourceCritic.citations.filter',
  run: async ({ citations }, given) => {
    const chosen = isFilter(given) ? given : await ask(citations.filtered, await citations.actors());
    if (chosen) await citations.filter(chosen);
  },
};

export const showProblemsOnly: Command = {
  id: 'sourceCritic.citations.problemsOnly',
  run: ({ citations }) => citations.filter({ only: 'problems' }),
};

export const showAllCitations: Command = {
  id: 'sourceCritic.citations.all',
  run: ({ citations }) => citations.filter({}),
};

type Choice = QuickPickItem & CitationsFiltered;

function ask(before: CitationsFiltered, actors: readonly string[]): Promise<CitationsFiltered | undefined> {
  const choices = (words: string): Choice[] => [
    ...(words === '' ? [] : [{ label: l10n.t('Containing “{0}”', words), words, alwaysShow: true }]),
    { label: l10n.t('Everything'), alwaysShow: true },
    ...ONLY().map((choice) => ({ ...choice, picked: choice.only === before.only })),
    ...actors.map((actor) => ({ label: l10n.t('Only what comes from {0}, or through it', actor), actor })),
  ];
  return new Promise((resolve) => {
    const picker = window.createQuickPick<Choice>();
    picker.title = l10n.t('Filter citations');
    picker.placeholder = l10n.t('Type words, names or a part of an address, or pick what to show');
    picker.value = before.words ?? '';
    picker.items = choices(picker.value);
    picker.onDidChangeValue((value) => {
      picker.items = choices(value.trim());
    });
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      resolve(chosen && { only: chosen.only, words: chosen.words, actor: chosen.actor });
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

const ONLY = (): { label: string; only: CitationsFilter }[] => [
  { label: l10n.t('Only what lacks something'), only: 'problems' },
  { label: l10n.t('Only what nothing leads to: no link, no note'), only: 'unlinked' },
  { label: l10n.t('Only what goes back to somebody without a name'), only: 'unnamed' },
  { label: l10n.t('Only what carries the author’s words'), only: 'author' },
  { label: l10n.t('Only what carries quoted words'), only: 'quoted' },
  { label: l10n.t('Only what carries words that others are reported to have said'), only: 'reported' },
];

const KINDS: ReadonlySet<unknown> = new Set<CitationsFilter>([
  'problems',
  'unlinked',
  'unnamed',
  'author',
  'quoted',
  'reported',
]);

function isFilter(value: unknown): value is CitationsFiltered {
  if (typeof value !== 'object' || value === null) return false;
  const { only, words, actor } = value as Record<string, unknown>;
  return (
    (only === undefined || KINDS.has(only)) &&
    [words, actor].every((each) => each === undefined || typeof each === 'string')
  );
}
