/** What is needed of a terminal. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Fewer files are read in a moment. */
const MANY = 50;
/** Files between two lines. */
const EVERY = 10;

/** Says on a terminal how many of many files have been read; nothing where the output goes elsewhere. */
export function progressOn(terminal: Terminal, total: number): { read(done: number): void; end(): void } {
  const isShown = terminal.isTTY === true && total >= MANY;
  let isOpen = false;
  return {
    read(done) {
      if (!isShown || done % EVERY !== 0) return;
      isOpen = true;
      terminal.write(`\r${done} of ${total} files read`);
    },
    end() {
      if (isOpen) terminal.write('\r\u001B[K');
      isOpen = false;
    },
  };
}
