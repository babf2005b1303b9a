import { describe, expect, it } from 'vitest';
import { ArticleReader } from '../../../server/src/core/project/articleReader';
import type { BlockRule } from '../../../server/src/core/rules/rule';
import { RuleRunner } from '../../../server/src/core/rules/runRules';

const rule = (check: BlockRule['check']): BlockRule => ({
  id: 'hedge/test',
  title: 'Test',
  severity: 'information',
  rationale: '',
  exceptions: [],
  remedies: [],
  standards: [],
  flags: [],
  passes: [],
  check,
});

const articleOf = (text: string) => {
  const reading = new ArticleReader(text, { warn: () => {} }).read();
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
};

describe('a rule that throws', () => {
  it('is logged once, silent for the rest of the article, and hinders no other rule', () => {
    const log: string[] = [];
    let calls = 0;
    const runner = new RuleRunner(
      [
        rule(() => {
          calls++;
          throw new Error('broken');
        }),
        rule(() => [{ start: 0, end: 1, message: 'found' }]),
      ],
      { warn: (message) => log.push(message) },
    );
    const { blocks } = articleOf('One.\n\nTwo.');
    expect(blocks.map(({ layers }) => runner.inBlock(layers).length)).toEqual([1, 1]);
    expect(calls).toBe(1);
    expect(log).toEqual([expect.stringContaining('hedge/test')]);
  });

  it('gets another chance when the article changes, without another log line', () => {
    const log: string[] = [];
    let broken = true;
    const flaky = rule(() => {
      if (broken) throw new Error('broken');
      return [{ start: 0, end: 1, message: 'found' }];
    });
    const runner = new RuleRunner([flaky], { warn: (message) => log.push(message) });
    runner.inBlock(articleOf('One.').blocks[0]!.layers);
    broken = false;
    runner.articleChanged();
    expect(runner.inBlock(articleOf('Two.').blocks[0]!.layers)).toHaveLength(1);
    expect(log).toHaveLength(1);
  });
});
