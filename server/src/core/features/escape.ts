/**
 * Article text inside Markdown that we write: it can become neither markup, HTML, a link, a theme icon nor a command.
 * Line ends become spaces, so that no line can open a block.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~$:@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/**
 * Article text inside a line of Markdown that people also read as it is: only what could become markup in running text
 * is escaped. Not for the start of a line, nor for hovers.
 */
export const escapeWords = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&(?=#?\w{1,40};)/g, '&amp;')
    .replaceAll('<', '&lt;');
