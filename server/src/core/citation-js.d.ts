/** What is used of Citation.js 0.8, which has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Throws when the data cannot be parsed. */
      chain(data: string, options: { forceType?: string; generateGraph?: boolean; target?: string }): unknown;
    };
    output: {
      format(name: string, data: readonly object[], options: { format: 'object' }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
