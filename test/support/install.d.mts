export const root: string;
export function ensureInstalled(folder?: string): void;
export function run(command: string, args: readonly string[], options?: object): void;
