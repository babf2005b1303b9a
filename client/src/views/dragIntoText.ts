import { type DataTransfer, DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { TreeNode } from '../../../server/src/lsp/protocol/article';
import type { Row } from './rows';

type Details = Omit<TreeNode, 'children'>;

const PLAIN_TEXT = 'text/plain';

/** Rows dragged into an editor become text; `detailsOf` says all that is known of them. */
export const dragIntoText = (
  detailsOf: (rows: readonly Row[]) => Promise<Details[]>,
): TreeDragAndDropController<Row> => ({
  dragMimeTypes: [PLAIN_TEXT],
  dropMimeTypes: [],
  handleDrag: async (rows: readonly Row[], transfer: DataTransfer): Promise<void> => {
    const texts = (await detailsOf(rows)).map(dropText);
    transfer.set(PLAIN_TEXT, new DataTransferItem(texts.join('\n')));
  },
});

/** What to insert where a row is dropped: a key for a work of a bibliography, else what would be copied. */
const dropText = ({ source, copy, label }: Details): string =>
  source?.startsWith('key:') ? `[@${source.slice('key:'.length)}]` : (copy ?? label);
