import { l10n, type QuickPickItem, type Range, type TextEditor, window } from 'vscode';
import type { DecideParams, PlainRange } from '../../../server/src/lsp/protocol';
import { isRow } from '../views/citations/tree';
import type { Command, Services } from './command';
import { SET_CLAIM_STATUS } from './ids';
import { placeFrom } from './place';

/** Sets the status of a claim: of a row, of the place given, else at the cursor. A third argument is the status. */
export const setClaimStatus: Command = {
  id: SET_CLAIM_STATUS,
  run: async (services, ...given) => {
    const place = placeOf(services, given);
    if (!place) return;
    const status =
      STATUSES().find((each) => each.status === given[2]) ??
      (await window.showQuickPick(STATUSES(), { title: l10n.t('What is known about this claim?') }));
    if (!status) return;
    if (status.status === 'confirmed') await confirm(services, place);
    else {
      const note = await ask(l10n.t('Note or link, for whoever checks after you'), '');
      if (note === undefined) return;
      await services.ledger.decideOrSay({
        ...place,
        about: 'claim',
        status: status.status,
        ...(note === '' ? {} : { note }),
      });
    }
  },
};

/** Adds the words selected as a claim, for facts that nothing has flagged. */
export const addClaim: Command = {
  id: 'sourceCritic.claims.add',
  run: (services) => here(services, (place) => ({ ...place, about: 'words', status: 'unverified' })),
};

/** The passage claims nothing: it is not listed, and not reported as a claim. */
export const notAClaim: Command = {
  id: 'sourceCritic.claims.dismiss',
  run: async (services, ...given) => {
    const place = placeOf(services, given);
    if (place) await services.ledger.decideOrSay({ ...place, about: 'claim', status: 'not a claim' });
  },
};

/** Somebody has looked at the sentence and has nothing to say against it. */
export const markChecked: Command = {
  id: 'sourceCritic.claims.markChecked',
  run: (services) => here(services, (place) => ({ ...place, about: 'sentence', status: 'unverified', checked: true })),
};

/** Says where a claim stands now whose words the article no longer shows. */
export const placeClaim: Command = {
  id: 'sourceCritic.claims.place',
  run: (services, row) => {
    if (!isRow(row) || !row.id.startsWith(ORPHAN_ID)) return;
    const orphan = row.id.slice(ORPHAN_ID.length);
    return here(services, (place) => ({ ...place, about: 'words', status: 'unverified', orphan }));
  },
};

const ORPHAN_ID = 'orphan:';

type Place = Pick<DecideParams, 'uri' | 'range'>;

async function here({ ledger }: Services, choice: (place: Place) => DecideParams): Promise<void> {
  const editor = markdownEditor();
  if (editor) await ledger.decideOrSay(choice({ uri: editor.document.uri.toString(), range: plain(editor.selection) }));
}

/** The article and range of a row, the URI and range given, else the cursor. */
function placeOf({ client, claims }: Services, [first, second]: readonly unknown[]): Place | undefined {
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

const STATUSES = (): (QuickPickItem & { status: DecideParams['status'] })[] => [
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
