/** Adjectives that give a belief to their subject, each with the prepositions that lead over to what it is about. */
export const ADJECTIVES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  'confident:of,about convinced:of adamant:about worried:about concerned:about hopeful optimistic:about pessimistic:about skeptical:of,about sceptical:of,about doubtful:about sure:about certain:of aware:of unaware:of critical:of supportive:of opposed:to'
    .split(' ')
    .map((entry) => {
      const [word = '', over = ''] = entry.split(':');
      return [word, new Set(over.split(','))] as const;
    }),
);

/** For or against something, rather than sure or unsure of it. */
export const STANCES: ReadonlySet<string> = new Set(['critical', 'supportive', 'opposed']);
