import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { KeptCopy } from '../../../server/src/lsp/protocol/citations';
import { type Markable, markableAt, writeMarks } from '../citationMarks';
import type { Host } from '../host';
import type { Command } from './command';

/**
 * Says where a copy of what the citations selected lead to is kept: an address in a web archive, or a file with its
 * hash. Nothing is fetched, and the file stays where it is. A caller may name the address or the URI of the file.
 */
export const attachCopy: Command = {
  id: 'sourceCritic.citations.attachCopy',
  run: async (services, row, _rows, given) => {
    const found = await markableAt(services, row, 'copy');
    if (!found) return;
    const place = typeof given === 'string' ? given : await choose(found);
    if (place === undefined) return;
    try {
      await writeMarks(services, found, {
        copy: place === null ? null : await copyAt(place, found.sideFile, services.host),
      });
    } catch (error) {
      void window.showErrorMessage(l10n.t('The copy could not be attached: {0}', String(error)));
    }
  },
};

/** An address or a URI of a file, null for none, or undefined when nobody has chosen. */
async function choose({ isMarked }: Markable): Promise<string | null | undefined> {
  const address: QuickPickItem = { label: l10n.t('Address in a web archive…') };
  const file: QuickPickItem = { label: l10n.t('File on this machine…'), description: l10n.t('with its SHA-256') };
  const none: QuickPickItem = { label: l10n.t('No copy any more') };
  const title = l10n.t('Where is a copy of this kept?');
  const picked = await window.showQuickPick([address, file, ...(isMarked ? [none] : [])], { title });
  if (picked === none) return null;
  if (picked === file) return (await window.showOpenDialog({ title }))?.[0]?.toString();
  if (picked !== address) return undefined;
  const typed = await window.showInputBox({
    title,
    prompt: l10n.t('For example https://web.archive.org/web/…'),
    ignoreFocusOut: true,
    validateInput: (value) => (isAddress(value.trim()) ? undefined : l10n.t('An address begins with https://')),
  });
  return typed?.trim();
}

const isAddress = (place: string): boolean => /^https?:\/\/[^\s/]+\/\S*$/i.test(place);

const MB = 1024 * 1024;
/** Largest file that is read as a whole, in bytes. */
const LARGEST = 512 * MB;

async function copyAt(place: string, sideFile: string, { sha256OfFile }: Host): Promise<KeptCopy> {
  if (isAddress(place)) return { place };
  const uri = Uri.parse(place, true);
  const onDisk = uri.scheme === 'file' ? sha256OfFile : undefined;
  return { place: pathFrom(sideFile, uri), sha256: await (onDisk ? onDisk(uri.fsPath) : sha256(uri)) };
}

/** From the folder that holds the side files; of a file elsewhere its name, for its path is nobody else's concern. */
function pathFrom(sideFile: string, file: Uri): string {
  const folder = Uri.joinPath(Uri.parse(sideFile, true), '../..');
  const isInside = file.scheme === folder.scheme && file.path.startsWith(`${folder.path}/`);
  return file.path.slice(isInside ? folder.path.length + 1 : file.path.lastIndexOf('/') + 1);
}

/** Held in memory as a whole, which is all that a browser offers. */
async function sha256(uri: Uri): Promise<string> {
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST) throw new Error(l10n.t('Files above {0} MB can be hashed on the desktop only.', LARGEST / MB));
  const bytes = new Uint8Array(await workspace.fs.readFile(uri));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
