import type { PlacedBlock } from '../../article';
import { type Reading, tokenAt, tokenInSentence } from '../../language/reading';
import { HE_NAMES, SHE_NAMES } from '../en/givenNames';
import type { Mention } from '../mention';
import type { ActorCluster } from './actorIndex';
import { type Gender, genderOf } from './spellings';

/** How many blocks back the person may stand whom a pronoun means. */
const REACH = 1;
/** How many mentions back. */
const CANDIDATES = 6;

/** Somebody whom a pronoun may mean. */
interface Seen {
  block: number;
  cluster: ActorCluster;
  mention: Mention;
  /** Pronouns before it in its sentence, where it does not speak. */
  behind?: ReadonlySet<string>;
  /** Stands amid words that somebody says. */
  isQuoted: boolean;
  /** "Berg's": somebody else's. */
  isOwner: boolean;
  /** The text gives words to this mention. */
  speaks: boolean;
}

/**
 * A pronoun that speaks goes to whoever spoke in the sentence before under a name, else to the person named last before
 * it; not to one whom a title rules out. It is sure only where nobody else has been named around it, and the name stands
 * in its sentence or the one before. One without a name who spoke since then takes it over in the next sentence ("A
 * doctor said …. “…,” she added"); inside of what that one says it may mean either, and is left alone.
 */
export function resolvePronouns(blocks: readonly PlacedBlock[], clusterOf: Map<Mention, ActorCluster>): void {
  const seen: Seen[] = [];
  const genders = new Map<ActorCluster, Gender>();
  let unnamed: Seen | undefined;
  blocks.forEach(({ layers }, block) => {
    const { reading, mentions, attributions } = layers;
    const speaking = new Set(attributions.flatMap(({ sourceMention }) => sourceMention ?? []));
    const before = new PronounsBefore(reading);
    for (const [index, mention] of mentions.entries()) {
      const cluster = clusterOf.get(mention);
      const speaks = speaking.has(index);
      // "A former employee of Tarrant Keld": the name only says who the other is, who goes on speaking.
      const isInside = unnamed?.block === block && mention.start < unnamed.mention.end;
      if (isInside && mention.form !== 'name') continue;
      if (cluster?.kind === 'person' && mention.form === 'name') {
        if (isFamily(reading, mention)) continue;
        const behind = before.upTo(mention.first);
        const isNew = behind && !speaks && !isCalled(reading, mention);
        const isAsking =
          ASKED_BY.test(tokenInSentence(reading, mention.first, mention.first - 2).lower) &&
          tokenInSentence(reading, mention.first, mention.first - 1).lower === 'by';
        seen.push({
          block,
          cluster,
          mention,
          speaks,
          ...(isAsking ? { behind: BOTH } : isNew ? { behind } : {}),
          ...surroundingsOf(reading, mention),
        });
        const gender = genderOf(mention) ?? genderOfGivenName(mention);
        if (gender) genders.set(cluster, gender);
        if (!isInside) unnamed = undefined;
      } else if (cluster && mention.unnamed && isOnePerson(mention))
        unnamed = { block, cluster, mention, speaks, ...surroundingsOf(reading, mention) };
      const word = mention.text.toLowerCase();
      if (mention.meant !== undefined || mention.form !== 'pronoun' || !/^(?:he|she|who)$/.test(word)) continue;
      const fitting = seen
        .slice(-CANDIDATES)
        .filter((each) => each.block >= block - REACH && fits(word, genders.get(each.cluster)));
      const near =
        word === 'who'
          ? fitting.filter((each) => isRelative(reading, each, block, mention))
          : whoMayBe(blocks, fitting, block, mention);
      const between = unnamed && isClose(blocks, unnamed, block, mention) ? unnamed : undefined;
      if (between?.block === block && sentenceAt(blocks, block, between.mention) === sentenceAt(blocks, block, mention))
        continue;
      const here = word === 'who' ? undefined : near.findLast((each) => isSubjectBefore(reading, each, block, mention));
      const spoke = near.findLast((each) => speaks && each.speaks && isClose(blocks, each, block, mention));
      const nearest = here ?? spoke ?? near.at(-1);
      const isFar =
        nearest !== undefined &&
        word !== 'who' &&
        !isSpoken(reading, mention) &&
        !isClose(blocks, nearest, block, mention);
      const last = between ?? (isFar ? (mainOf(near, nearest) ?? nearest) : nearest);
      if (!last) continue;
      const isAlone = near.every(({ cluster: each }) => each === last.cluster);
      const isSure = word === 'who' || (isAlone && isClose(blocks, last, block, mention));
      last.cluster.mentions.push({ block, mention, ...(isSure ? {} : { unsure: true }) });
      clusterOf.set(mention, last.cluster);
      if (between) unnamed = { ...between, block, mention };
      else if (speaks && word !== 'who')
        seen.push({ block, cluster: last.cluster, mention, speaks, ...surroundingsOf(reading, mention) });
    }
  });
  for (const cluster of new Set(clusterOf.values()))
    cluster.mentions.sort((a, b) => a.block - b.block || a.mention.start - b.mention.start);
}

/** "Asked by Berg, she": whoever asks is not the one who answers. */
const ASKED_BY = /^(?:asked|pressed|questioned|challenged|quizzed)$/;
const BOTH: ReadonlySet<string> = new Set(['he', 'she']);

/** "the Larsens": nobody is "he" or "she" there. */
const isFamily = (reading: Reading, { first, last, text }: Mention): boolean =>
  last - first === 1 && text.endsWith('s') && tokenInSentence(reading, first, first - 1).lower === 'the';

/** "Anna Berg, his deputy, disagrees: in Lund, she says": the one whom the clause before in the sentence is about. */
function isSubjectBefore(
  reading: Reading,
  { mention: name, block, isQuoted, isOwner }: Seen,
  here: number,
  pronoun: Mention,
): boolean {
  if (block !== here || isQuoted || isOwner || name.last > pronoun.first) return false;
  if (tokenInSentence(reading, pronoun.first, name.first).start < 0) return false;
  for (let at = name.last; at < pronoun.first; at++)
    if (/^(?:[:;]|but|although|though|because|when)$/.test(tokenAt(reading, at).lower)) return true;
  return false;
}

/** Whom the article is about, where somebody named in passing stands between a pronoun and that one. */
const mainOf = (near: readonly Seen[], { cluster: passing }: Seen): Seen | undefined =>
  near.findLast(
    ({ cluster }) => cluster.mentions.length >= MAIN && cluster.mentions.length >= passing.mentions.length * MAIN,
  );
/** So many times as often the article names whom it is about. */
const MAIN = 3;

function surroundingsOf(reading: Reading, { first, last }: Mention): Pick<Seen, 'isQuoted' | 'isOwner'> {
  const quotation = reading.quotations[tokenAt(reading, first).quotation];
  return {
    // “Felix”: no more than what he calls himself.
    isQuoted: quotation !== undefined && quotation.last - quotation.first > last - first + 1,
    isOwner: tokenAt(reading, last).lower === "'s",
  };
}

/** "Her name is Anna Berg": the name of whom the pronoun means. */
const isCalled = (reading: Reading, { first, title }: Mention): boolean =>
  [first - 1, ...(title ? [first - 2, first - 3] : [])].some((at) =>
    /^(?:is|was|'s|called|named|became)$/.test(tokenInSentence(reading, first, at).lower),
  );

/** Which of "he" and "she" a sentence has had, token by token in one pass. */
class PronounsBefore {
  readonly #reading: Reading;
  #at = 0;
  #sentence = -1;
  #seen = new Set<string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  upTo(first: number): ReadonlySet<string> | undefined {
    for (; this.#at < first; this.#at++) {
      const { lower, sentence } = tokenAt(this.#reading, this.#at);
      if (sentence !== this.#sentence) this.#seen = new Set();
      this.#sentence = sentence;
      if (/^(?:he|him|his)$/.test(lower)) this.#seen.add('he');
      else if (/^(?:she|her|hers)$/.test(lower)) this.#seen.add('she');
    }
    const isHere = tokenAt(this.#reading, first).sentence === this.#sentence;
    return isHere && this.#seen.size > 0 ? new Set(this.#seen) : undefined;
  }
}

const fits = (pronoun: string, gender: Gender | undefined): boolean =>
  gender === undefined || pronoun === 'who' || (pronoun === 'she') === (gender === 'female');

/** "Margaret Pell" is no "he". */
function genderOfGivenName({ text }: Mention): Gender | undefined {
  const [given = '', surname] = text.toLowerCase().split(' ');
  if (surname === undefined) return undefined;
  return SHE_NAMES.has(given) ? 'female' : HE_NAMES.has(given) ? 'male' : undefined;
}

/** "a doctor at the hospital", "her neighbour", not "two officials": a pronoun can mean them. */
function isOnePerson({ text }: Mention): boolean {
  const [noun = ''] = text.split(/,|\s(?:at|in|of|from|for|with|who|close|near|familiar)\b/);
  return /^(?:an?|another|his|her|their|my|our)\s/i.test(noun) && !/[^s]s$/.test(noun);
}

/** "Anna Berg, who said", "Anna Berg, a doctor, who said": the name that a relative clause stands behind. */
function isRelative(reading: Reading, name: Seen, block: number, { first }: Mention): boolean {
  const { last } = name.mention;
  if (name.block !== block || first - last > FARTHEST_RELATIVE) return false;
  if (tokenInSentence(reading, first, last).start < 0) return false;
  if (first <= last + 1) return first === last || tokenAt(reading, last).text === ',';
  return /^(?:,|\(|of|from|at)$/.test(tokenAt(reading, last).lower) && /^[,)]$/.test(tokenAt(reading, first - 1).text);
}
const FARTHEST_RELATIVE = 14;

/**
 * Whom somebody speaks of is not the one who speaks ("“Anna is late,” she said"), and who comes in behind a pronoun is
 * another ("She wrote to Helen Cam. She …") unless it is that one who speaks ("Her lawyer, Eve Holt, said …. She …").
 * Where the last one named is ruled out so, the one before is meant only within the paragraph.
 */
function whoMayBe(blocks: readonly PlacedBlock[], fitting: readonly Seen[], block: number, pronoun: Mention): Seen[] {
  const reading = blocks[block]?.layers.reading;
  const inQuotes = reading !== undefined && isSpoken(reading, pronoun);
  const left = fitting.filter(
    ({ isQuoted, behind }) => (inQuotes || !isQuoted) && behind?.has(pronoun.text.toLowerCase()) !== true,
  );
  return left.at(-1) === fitting.at(-1) ? left : left.filter((each) => each.block === block && !each.isOwner);
}

const isSpoken = (reading: Reading, { first }: Mention): boolean => tokenAt(reading, first).quotation >= 0;

const sentenceAt = (blocks: readonly PlacedBlock[], block: number, { first }: Mention): number => {
  const reading = blocks[block]?.layers.reading;
  return reading ? tokenAt(reading, first).sentence : 0;
};

/** Does a name stand in the sentence of a pronoun, or in the one before it? */
function isClose(blocks: readonly PlacedBlock[], name: Seen, block: number, pronoun: Mention): boolean {
  const here = sentenceAt(blocks, block, pronoun);
  const there = sentenceAt(blocks, name.block, name.mention);
  if (name.block === block) return here - there <= 1;
  const last = (blocks[name.block]?.layers.reading.sentences.length ?? 0) - 1;
  return here === 0 && there === last;
}
