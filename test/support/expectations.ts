/** One row of an expectation: words in their place in an article, and the rule that speaks of them (or any). */
export interface Expectation {
  words: string;
  start: number;
  end: number;
  rule: string;
}

/** Reads a table under a heading of an expectation page; cells are `words` or `words` in `context`. */
export function expectations(page: string, heading: string, article: string): Expectation[] {
  const section = page.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.includes('.bib)'))
    .map((line) => {
      const [cell = '', rule = ''] = line
        .split('|')
        .slice(1)
        .map((part) => part.trim());
      const [words = '', context = words] = [...cell.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? '');
      const at = article.indexOf(context);
      if (at < 0) throw new Error(`“${context}” is not in the article`);
      const start = at + context.indexOf(words);
      return { words, start, end: start + words.length, rule };
    });
}
