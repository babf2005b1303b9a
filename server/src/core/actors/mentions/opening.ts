import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';

/** Does a sentence, a quotation or a line begin here, so that any word would have a capital? */
export function isOpener(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  const sentence = reading.sentences[token.sentence];
  if (!sentence || at <= sentence.first) return true;
  return /^[“"‘':]$/.test(tokenAt(reading, at - 1).text);
}
