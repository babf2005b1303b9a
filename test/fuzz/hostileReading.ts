import { ArticleSession, analyse, DEFAULT_SETTINGS, silentLogger } from '../../server/src/core/analysis';
import { HOSTILE_FILES } from './hostileFiles';
import { unsound } from './sound';

/**
 * A step of reading holds up everything else until it is done. It may take as much of the processor as reading this
 * many plain articles of 100 KB does in the same run, which is the same on every machine.
 */
const MOST_ARTICLES = 25;
const PLAIN = 'The mayor, who may resign, told Radio Lund that sources said “we will see” on Monday.\n\n'.repeat(1_200);

const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

function cpuTimeOf(work: () => unknown): number {
  const before = cpuTime();
  work();
  return cpuTime() - before;
}

/** Reads every hostile file as the server does. Says its name before, and what was wrong behind. */
export function readHostileFiles(say: (message: { name: string; wrong?: string[] }) => void): void {
  analyse(PLAIN);
  const plain = Math.max(...Array.from({ length: 5 }, () => cpuTimeOf(() => analyse(PLAIN))));
  for (const { name, text: make } of HOSTILE_FILES) {
    say({ name });
    say({ name, wrong: read(make(), plain) });
  }
}

function read(text: string, plain: number): string[] {
  try {
    const session = new ArticleSession(text, silentLogger);
    const steps = session.read();
    let longest = 0;
    for (let isDone = false; !isDone; ) {
      longest = Math.max(
        longest,
        cpuTimeOf(() => {
          isDone = steps.next().done === true;
        }),
      );
    }
    const wrong = unsound(text, session.analysis(DEFAULT_SETTINGS));
    const articles = longest / plain;
    if (articles > MOST_ARTICLES) wrong.push(`one step takes as long as ${articles.toFixed(0)} plain articles`);
    return wrong;
  } catch (error) {
    return [String(error)];
  }
}
