import { l10n, type QuickPickItem, type Range, Selection, type TextEditor, window } from 'vscode';
import type { PlainRange } from '../../../server/src/lsp/protocol/article';
import {
  type DecideParams,
  type ProposePlaceParams,
  proposePlaceRequest,
} from '../../../server/src/lsp/protocol/claims';
import { isRow } from '../views/rows';
import type { Command, Services } from './command';
import { SET_CLAIM_STATUS } from './ids';
import { placeFrom } from './place';

/** Sets the status of a claim: of a row, of the place given, else at the cursor. A third argument is the status. */
export const setClaimStatus: Command = {
  id: SET_CLAIM_STATUS,
  run: async (services, ...given) => {
    const place = claimPlaceOf(services, given);
    if (!place) return;
    const status =
      STATUSES().find((each) => each.status === given[2]) ??
      (await window.showQuickPick(STATUSES(), { title: l10n.t('What is known about this claim?') }));
    if (!status) return;
    if (status.status === 'confirmed') await confirm(services, place);
    else await decideWithNote(services, place, status.status);
  },
};

/** A note about a source without a name could give it away: it stays on this machine. */
async function decideWithNote(
  { ledger }: Services,
  place: Place,
  status: NonNullable<DecideParams['status']>,
): Promise<void> {
  const claim = await ledger.claimAt(place);
  const isPrivate = claim?.isUnnamed === true;
  const note = await ask(
    isPrivate
      ? l10n.t('Private note: the source has no name, so this stays on this machine')
      : l10n.t('Note or link, for whoever checks after you'),
    '',
    claim && l10n.t('About “{0}”', claim.words),
  );
  if (note === undefined) return;
  const isPublic = note !== '' && !isPrivate;
  await ledger.decideOrSay({ ...place, about: 'claim', status, ...(isPublic ? { note } : {}) });
  if (isPrivate && note !== '') await sayProblem(ledger.note(place, note));
}

async function sayProblem(work: Promise<string | undefined>): Promise<void> {
  const problem = await work;
  if (problem !== undefined) void window.showWarningMessage(problem);
}

/** Keeps a note on a claim or a selection out of git and out of everything that is shared. */
export const addPrivateNote: Command = {
  id: 'sourceCritic.claims.addPrivateNote',
  run: async (services, ...given) => {
    const place = claimPlaceOf(services, given);
    const text = given[2];
    const note =
      typeof text === 'string' ? text : place && (await ask(l10n.t('Private note: it stays on this machine'), ''));
    if (place && note) await sayProblem(services.ledger.note(place, note));
  },
};

/** Adds the words selected as a claim, for facts that nothing has flagged. */
export const addClaim: Command = {
  id: 'sourceCritic.claims.add',
  run: (services) => here(services, (place) => ({ ...place, about: 'words' })),
};

/** The passage claims nothing: it is not listed, and not reported as a claim. */
export const notAClaim: Command = {
  id: 'sourceCritic.claims.dismiss',
  run: async (services, ...given) => {
    const place = claimPlaceOf(services, given);
    if (place) await services.ledger.decideOrSay({ ...place, about: 'claim', status: 'not a claim' });
  },
};

/** Somebody has looked at the sentence and has nothing to say against it. */
export const markChecked: Command = {
  id: 'sourceCritic.claims.markChecked',
  run: (services) => here(services, (place) => ({ ...place, about: 'sentence', checked: true })),
};

/** Says where a claim stands now whose words the article no longer shows. */
export const placeClaim: Command = {
  id: 'sourceCritic.claims.place',
  run: async (services, row) => {
    if (!isRow(row) || !row.id.startsWith(ORPHAN_ID)) return;
    const orphan = row.id.slice(ORPHAN_ID.length);
    if (markdownEditor()?.selection.isEmpty && !(await showProposal(services, orphan))) return;
    await here(services, (place) => ({ ...place, about: 'words', orphan }));
  },
};

/** Selects where the claim may stand now; true when somebody has looked and agrees. */
async function showProposal({ client }: Services, orphan: string): Promise<boolean> {
  const editor = markdownEditor();
  if (!editor) return false;
  const params: ProposePlaceParams = { uri: editor.document.uri.toString(), orphan };
  const found = await client.sendRequest<PlainRange | null>(proposePlaceRequest, params);
  if (!found) {
    void window.showInformationMessage(l10n.t('Select the words where the claim stands now, then place it.'));
    return false;
  }
  const range = client.protocol2CodeConverter.asRange(found);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
  const yes = l10n.t('Place here');
  return (await window.showInformationMessage(l10n.t('Does the claim stand here now?'), yes, l10n.t('No'))) === yes;
}

const ORPHAN_ID = 'orphan:';

type Place = Pick<DecideParams, 'uri' | 'range'>;

async function here({ ledger }: Services, choice: (place: Place) => DecideParams): Promise<void> {
  const editor = markdownEditor();
  if (editor) await ledger.decideOrSay(choice({ uri: editor.document.uri.toString(), range: plain(editor.selection) }));
}

/** The article and range of a row, the URI and range given, else the cursor. */
export function claimPlaceOf({ client, claims }: Services, [first, second]: readonly unknown[]): Place | undefined {
  if (isRow(first)) {
    const { range } = first.node;
    return range && claims.shown !== undefined ? { uri: claims.shown, range } : undefined;
  }
  const given = placeFrom(client, first, second);
  if (given) return { uri: given.uri.toString(), range: plain(given.range) };
  const editor = markdownEditor();
  return editor && { uri: editor.document.uri.toString(), range: plain(editor.selection) };
}

/** Confirming asks for an origin that is independent, again where it is not. */
async function confirm({ ledger }: Services, place: Place): Promise<void> {
  let problem: string | undefined;
  let by = '';
  do {
    const given = await ask(l10n.t('Who confirms it, independently of its origin?'), by, problem);
    if (given === undefined) return;
    by = given;
    problem = by === '' ? l10n.t('A claim is confirmed by somebody: name the origin.') : undefined;
    if (problem !== undefined) continue;
    const evidence = await ask(l10n.t('Link or text that shows it'), '');
    if (evidence === undefined) return;
    problem = await ledger.decide({
      ...place,
      about: 'claim',
      status: 'confirmed',
      by,
      ...(evidence === '' ? {} : { evidence }),
    });
  } while (problem !== undefined);
}

async function ask(title: string, value: string, prompt?: string): Promise<string | undefined> {
  const given = await window.showInputBox({
    title,
    value,
    ignoreFocusOut: true,
    ...(prompt === undefined ? {} : { prompt }),
  });
  return given?.trim();
}

const STATUSES = (): (QuickPickItem & { status: NonNullable<DecideParams['status']> })[] => [
  { status: 'in check', label: l10n.t('In check') },
  {
    status: 'confirmed',
    label: l10n.t('Confirmed by …'),
    detail: l10n.t('An origin that is independent of the first'),
  },
  { status: 'disputed', label: l10n.t('Disputed') },
  { status: 'contradicted', label: l10n.t('Contradicted') },
  { status: 'withdrawn', label: l10n.t('Withdrawn by its source') },
  { status: 'cannot be verified', label: l10n.t('Cannot be verified') },
  { status: 'open question', label: l10n.t('Open question') },
  { status: 'unverified', label: l10n.t('Unverified') },
];

function markdownEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === 'markdown' ? editor : undefined;
}

const plain = ({ start, end }: Range): PlainRange => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});
