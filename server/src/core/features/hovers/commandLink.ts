/** A Markdown link that runs one of our commands; what it is given travels as JSON. `title` is our own text. */
export function commandLink(title: string, command: string, args: readonly unknown[]): string {
  const given = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));
  return `[${title}](command:${command}?${given})`;
}
