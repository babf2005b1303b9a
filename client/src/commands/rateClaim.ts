import { l10n, type QuickPickItem, window } from 'vscode';
import type { DecideParams } from '../../../server/src/lsp/protocol/claims';
import type { Command, Services } from './command';
import { claimPlaceOf } from './decideClaim';

/** Rates how reliable the source of a claim is; whether the claim is credible is another question. */
export const rateSource: Command = {
  id: 'sourceCritic.claims.rateSource',
  run: (services, ...given) =>
    rate(
      services,
      given,
      l10n.t('How reliable is the source, whatever it says here?'),
      RELIABILITY(),
      (grade, why) => ({
        reliability: { grade, ...why },
      }),
    ),
};

/** Rates how credible a claim is, whoever says it. */
export const rateInformation: Command = {
  id: 'sourceCritic.claims.rateInformation',
  run: (services, ...given) =>
    rate(services, given, l10n.t('How credible is the information, whoever says it?'), CREDIBILITY(), (grade, why) => ({
      credibility: { grade, ...why },
    })),
};

interface Grade<Value> extends QuickPickItem {
  grade: Value;
}

async function rate<Value>(
  services: Services,
  given: readonly unknown[],
  title: string,
  grades: Grade<Value>[],
  choiceOf: (grade: Value, why: { why?: string }) => Partial<DecideParams>,
): Promise<void> {
  const place = claimPlaceOf(services, given);
  if (!place) return;
  // A caller that gives the grade gives the grounds with it.
  const known = grades.find(({ grade }) => grade === given[2]);
  const picked = known ?? (await window.showQuickPick(grades, { title, placeHolder: l10n.t('Admiralty code') }));
  if (!picked) return;
  const why = known ? given[3] : await window.showInputBox({ title: l10n.t('On what grounds?'), ignoreFocusOut: true });
  if (why === undefined && !known) return;
  const grounds = typeof why === 'string' ? why.trim() : '';
  const choice = choiceOf(picked.grade, grounds === '' ? {} : { why: grounds });
  await services.ledger.decideOrSay({ ...place, about: 'claim', ...choice });
}

type Reliability = NonNullable<DecideParams['reliability']>['grade'];
type Credibility = NonNullable<DecideParams['credibility']>['grade'];

const RELIABILITY = (): Grade<Reliability>[] => [
  { grade: 'A', label: 'A', description: l10n.t('completely reliable') },
  { grade: 'B', label: 'B', description: l10n.t('usually reliable') },
  { grade: 'C', label: 'C', description: l10n.t('fairly reliable') },
  { grade: 'D', label: 'D', description: l10n.t('not usually reliable') },
  { grade: 'E', label: 'E', description: l10n.t('unreliable') },
  { grade: 'F', label: 'F', description: l10n.t('cannot be judged') },
];

const CREDIBILITY = (): Grade<Credibility>[] => [
  { grade: 1, label: '1', description: l10n.t('confirmed by other sources') },
  { grade: 2, label: '2', description: l10n.t('probably true') },
  { grade: 3, label: '3', description: l10n.t('possibly true') },
  { grade: 4, label: '4', description: l10n.t('doubtful') },
  { grade: 5, label: '5', description: l10n.t('improbable') },
  { grade: 6, label: '6', description: l10n.t('cannot be judged') },
];
