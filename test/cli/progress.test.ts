import { expect, it } from 'vitest';
import { progressOn } from '../../server/src/cli/progress';

function written(isTTY: boolean, total: number): string {
  let text = '';
  const progress = progressOn({ isTTY, write: (more) => (text += more) }, total);
  for (let done = 0; done < total; done++) progress.read(done);
  progress.end();
  return text;
}

it('many files are counted on a terminal, on a line that is gone at the end', () => {
  expect(written(true, 60)).toBe(
    [0, 10, 20, 30, 40, 50]
      .map((done) => `\r${done} of 60 files read`)
      .join('')
      .concat('\r\u001B[K'),
  );
});

it('nothing is said of few files, nor where nobody looks', () => {
  expect(written(true, 20)).toBe('');
  expect(written(false, 60)).toBe('');
});
