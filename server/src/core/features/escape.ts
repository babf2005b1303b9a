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
