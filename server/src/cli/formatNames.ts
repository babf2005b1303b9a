/** How findings can be printed. */
export const FORMAT_NAMES = ['text', 'json', 'sarif', 'github', 'rdjsonl'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
