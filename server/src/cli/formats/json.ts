import type { Format } from '../report';

/** One array, an entry a file. Offsets count UTF-16 code units of the text as it was read. */
export function jsonFormat(): Format {
  let first = true;
  return {
    file({ file, findings }) {
      const opening = first ? '[\n' : ',\n';
      first = false;
      return opening + JSON.stringify({ file, findings }, null, 2).replace(/^/gm, '  ');
    },
    end: () => (first ? '[]\n' : '\n]\n'),
  };
}
