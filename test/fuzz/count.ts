import { afterAll } from 'vitest';

/** Prints how many cases a suite ran, when it is done. */
export function countCases(suite: string): (cases?: number) => void {
  let total = 0;
  afterAll(() => console.info(`${suite}: ${total.toLocaleString('en')} cases`));
  return (cases = 1) => {
    total += cases;
  };
}

/** How often to try a property: `FUZZ=20 npm run test:unit` tries twenty times as often as usual. */
export const runs = (usual: number): number => Math.ceil(usual * Number(process.env.FUZZ ?? 1));
