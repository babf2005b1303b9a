import type { Reading } from '../language/reading';

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

const emptyNode = <T>(): Node<T> => ({ next: new Map() });

/** Phrases as paths of lower-case tokens: finds the longest phrase at a token in one walk. */
export class Trie<T> {
  readonly #root = emptyNode<T>();

  /** The first value stored for a phrase stays. */
  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = emptyNode();
        node.next.set(word, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** Does any phrase begin with the word? */
  starts(word: string): boolean {
    return this.#root.next.has(word);
  }

  /** The longest phrase that starts at the token and stays in its sentence; `last` is half-open. */
  longestAt({ tokens }: Reading, first: number): { value: T; last: number } | undefined {
    const sentence = tokens[first]?.sentence;
    let node: Node<T> | undefined = this.#root;
    let best: { value: T; last: number } | undefined;
    for (let at = first; node; at++) {
      if (node.value !== undefined) best = { value: node.value, last: at };
      const token = tokens[at];
      if (!token || token.sentence !== sentence) break;
      node = node.next.get(token.lower);
    }
    return best;
  }
}
