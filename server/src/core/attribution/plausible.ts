import { cueVerb } from './en/cueVerbs';
import { isTime, nounPhraseFrom } from './nounPhrase';
import type { Scene } from './scene';
import type { Source } from './subject';
import type { VerbGroup } from './verbGroup';

const DETERMINER =
  /^(?:the|a|an|my|your|his|her|its|their|our|this|these|those|one|two|three|four|five|several|many|some|most|all|both|another|no|any|every|each|few|other|more)$/;

/** A noun phrase without name or description speaks only if it is a whole one: "the note", "critics", not "derogatory". */
export function isPlausible(scene: Scene, { verb }: VerbGroup, source: Source): boolean {
  if (!source.plain) return true;
  const opener = scene.token(source.first);
  const head = scene.token(headOf(scene, source));
  if (isTime(head) || /^(?:claims|plans|calls|attacks|promises|demands|lives|time)$/.test(head.lower)) return false;
  const isNounToo = NOUNS_TOO.has(scene.token(verb).lower);
  if (
    isNounToo &&
    (source.last - source.first < 2 ||
      /^(?:one|two|three|four|five|several|many|some|most|all|no|any|more|other|these|those|such|few)$/.test(
        opener.lower,
      ))
  )
    return false;
  if (isAlone(scene, source)) return true;
  if (DETERMINER.test(opener.lower) || opener.kind === 'number' || opener.case !== 'lower')
    return source.last - source.first > 1 || opener.case !== 'lower';
  for (let at = source.first; at < source.last; at++) if (scene.token(at).lower === "'s") return true;
  return head.lower.endsWith('s') || /^(?:people|police|women|men|critics)$/.test(head.lower);
}

/** "To varying degrees, all agreed", "many say": a group and no more, where a clause begins. */
function isAlone(scene: Scene, { first, last }: Source): boolean {
  if (last - first !== 1 || !/^(?:all|most|many|some|several|both|others)$/.test(scene.token(first).lower))
    return false;
  const before = scene.near(first, first - 1);
  return (
    before.start < 0 ||
    /^(?:,|—|–)$/.test(before.text) ||
    /^(?:that|but|while|and|because|although)$/.test(before.lower)
  );
}

/** Verb forms that are plural nouns just as often. */
export const NOUNS_TOO: ReadonlySet<string> = new Set(
  'states reports claims notes plans shows finds demands orders hopes fears doubts charges offers promises estimates answers comments questions remarks projects volunteers rules tweets calls attacks protests pledges requests threats desires views labels brands concerns complaints quotes feels guesses speculates rebukes defends decisions texts emails blogs details'.split(
    ' ',
  ),
);

const PLURAL_PRONOUNS: ReadonlySet<string> = new Set(
  'they we i you who whom which some many most others all both few several people police that'.split(' '),
);

/** A bare form needs a subject that takes it: "the officials say", not "the official say". */
export function agrees(scene: Scene, group: VerbGroup, source: Source): boolean {
  const token = scene.token(group.verb);
  if (group.helped || token.lower !== cueVerb(token.lower)?.lemma || /^(?:put|read)$/.test(token.lower)) return true;
  const isName = source.mention?.form === 'name' && source.mention.last === source.last;
  const head = scene.token(isName ? source.last - 1 : (headOfDescription(scene, source) ?? headOf(scene, source)));
  if (PLURAL_PRONOUNS.has(head.lower) || head.kind === 'number' || NUMERALS.test(head.lower)) return true;
  if (scene.token(source.first - 1).lower === 'and') return true;
  for (let at = source.first; at < source.last; at++) if (scene.token(at).lower === 'and') return true;
  return (
    (head.lower.endsWith('s') && !head.lower.endsWith('ss')) ||
    /^(?:men|women|people|police|children|staff|percent|voters|media|half|majority)$/.test(head.lower)
  );
}

/** "lawyers" of "Lawyers who follow the court". */
function headOfDescription(scene: Scene, { mention }: Source): number | undefined {
  if (!mention?.unnamed) return undefined;
  for (let at = mention.first + 1; at < mention.last; at++)
    if (/^(?:who|of|in|at|from|with|close|familiar|near)$/.test(scene.token(at).lower)) return at - 1;
  return undefined;
}

const NUMERALS = /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions|those)$/;

function headOf(scene: Scene, { first, last, head }: Source): number {
  return head ?? nounPhraseFrom(scene, first)?.head ?? last - 1;
}
