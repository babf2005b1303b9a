/** A replacement in a text: [start, end) of the old text becomes `text`. UTF-16 offsets. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Several edits, one after the other, as one: the smallest range of the old text that covers them all. */
export interface ChangedRange {
  /** In the old text. */
  start: number;
  oldEnd: number;
  /** In the new text. */
  newEnd: number;
}

/** Joins an edit to a range that is already changed; the edit's offsets are into the text after that range changed. */
export function joinEdit(range: ChangedRange | undefined, edit: Edit): ChangedRange {
  const grows = edit.text.length - (edit.end - edit.start);
  if (!range) return { start: edit.start, oldEnd: edit.end, newEnd: edit.start + edit.text.length };
  const delta = range.newEnd - range.oldEnd;
  const start = Math.min(range.start, edit.start);
  const end = Math.max(range.newEnd, edit.end);
  return { start, oldEnd: end - delta, newEnd: end + grows };
}
