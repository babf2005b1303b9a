import { isAcronymOf } from '../acronyms';
import { COMPANY_TAILS } from '../en/companies';
import { isGivenName, SHORT_NAMES } from '../en/givenNames';
import { KNOWN_ALIASES } from '../en/knownAliases';
import { CITIES, COUNTRIES, DEMONYMS, FIRST_NAMES, GENERIC_WORDS, OUTLET_TAILS } from '../en/names';
import type { Mention } from '../mention';
import { bareWords, isBody, nameKey, soundOf } from '../nameKeys';
import { isOffice, nameOfOffice, officesOf } from '../offices';
import { kindOf } from './kinds';
import { isMisspelling } from './misspelling';
import { areOnePerson, coreOf, initialsOf, isLegalForm } from './nameParts';
import type { Place, Spelling } from './spellings';

/** Spellings of one actor, the fullest first. */
export type Group = Spelling[];

/**
 * Puts spellings together that name one actor, longest names first: the same sound, acronyms that the article or
 * everybody defines, surnames, short forms of bodies, offices, and misspellings. A surname that fits several people
 * stays apart (see `shareSurname`). Every rule looks up an index, so the work is linear in the spellings.
 */
export function joinSpellings(spellings: readonly Spelling[], acronyms: ReadonlyMap<string, string>): Group[] {
  const index = new GroupIndex();
  const groups: Group[] = [];
  const longestFirst = [...spellings].sort(
    (a, b) =>
      Number(isOffice(a.name)) - Number(isOffice(b.name)) ||
      b.words.length - a.words.length ||
      b.places.length - a.places.length,
  );
  for (const spelling of longestFirst) {
    const group =
      index.sameSound(spelling) ??
      index.holder(spelling) ??
      index.known(spelling) ??
      index.acronym(spelling, acronyms) ??
      index.person(spelling) ??
      index.body(spelling) ??
      index.head(spelling) ??
      index.misspelled(spelling);
    if (group) {
      group.push(spelling);
      index.learn(spelling, group);
    } else {
      const own = [spelling];
      groups.push(own);
      index.learn(spelling, own);
    }
  }
  return groups;
}

/** Groups by what another spelling may share with them. */
class GroupIndex {
  readonly #bySound = new Map<string, Group[]>();
  readonly #byKnownName = new Map<string, Group>();
  readonly #byAcronym = new Map<string, Group>();
  /** Persons by the sound of their last and their first name. */
  readonly #bySurname = new Map<string, Group[]>();
  readonly #byFirstName = new Map<string, Group[]>();
  /** Persons of three names and more by the last but one: the first surname of Spaniards. */
  readonly #byInner = new Map<string, Group[]>();
  /** Bodies by what is left without "Inc", "Party", "the", and by their first and last words. */
  readonly #byCore = new Map<string, Group[]>();
  readonly #byTail = new Map<string, Group[]>();
  /** Persons by the office that stands before their name: "president". */
  readonly #byOffice = new Map<string, Group[]>();
  /** Bodies by the noun at their end: "Council". */
  readonly #byHead = new Map<string, Group[]>();

  learn(spelling: Spelling, group: Group): void {
    const { words, name, key } = spelling;
    put(this.#bySound, key, group);
    for (const { mention } of spelling.places) {
      if (!isPersonName(spelling)) break;
      for (const office of officesHeld(mention)) put(this.#byOffice, office, group);
    }
    const known = KNOWN_ALIASES.get(name.toLowerCase());
    if (known && !this.#byKnownName.has(known)) this.#byKnownName.set(known, group);
    if (words.length === 0) return;
    put(this.#byTail, tailOf(words), group);
    if (isPersonName(spelling)) {
      if (words.length < 2) return;
      put(this.#bySurname, soundOf(words.at(-1) ?? ''), group);
      const [own = ''] = name.split(/ (?:bin|binti|binte|ibn|y) /);
      if (own !== name) put(this.#bySurname, soundOf(bareWords(own).at(-1) ?? ''), group);
      put(this.#byFirstName, soundOf(words[0] ?? ''), group);
      const inner = words.length > 2 ? (words.at(-2) ?? '') : '';
      if (inner.length > 2 && !isGivenName(inner) && !FIRST_NAMES.has(inner)) put(this.#byInner, soundOf(inner), group);
      return;
    }
    const initials = initialsOf(name);
    if (words.length > 1 && initials.length > 1 && !this.#byAcronym.has(initials)) this.#byAcronym.set(initials, group);
    put(this.#byCore, coreOf(words), group);
    const head = headOf(name, words);
    const isClub = CLUB_TAILS.has(head) && kindOf([spelling]) === 'organisation';
    if (words.length > 1 && (HEADS.has(head) || OUTLET_TAILS.has(head) || isClub)) put(this.#byHead, head, group);
    if (words.length === 2 && head === 'state' && kindOf([spelling]) === 'organisation')
      put(this.#byHead, 'university', group);
    if (words.length > 2 && head === 'university') put(this.#byCore, coreOf(words.slice(0, -1)), group);
    if (words.length > 1 && !NO_SHORT.has(words[0] ?? '')) put(this.#byCore, soundOf(words[0] ?? ''), group);
    if (words.length > 2) put(this.#byCore, words.slice(1).map(soundOf).join(' '), group);
  }

  sameSound(spelling: Spelling): Group | undefined {
    return this.#bySound.get(spelling.key)?.find((group) => fits(spelling, group));
  }

  known({ name }: Spelling): Group | undefined {
    const full = KNOWN_ALIASES.get(name.toLowerCase());
    return full === undefined ? undefined : this.#byKnownName.get(full);
  }

  /** "the President", "the Mayor of Lund" where the article calls one person so, and nobody else. */
  holder({ name }: Spelling): Group | undefined {
    const [office, domain] = isOffice(name) ? nameOfOffice(name) : [];
    if (office === undefined) return undefined;
    const holders = this.#byOffice.get(office) ?? [];
    const [only] = holders;
    if (holders.length !== 1 || !only) return undefined;
    const domains = domain === undefined ? [] : domainsOf(only, office);
    // A prime minister is no "Minister of War".
    const isElsewhere =
      domain !== undefined &&
      (domains.some((known) => known !== domain) || (office === 'minister' && domains.length === 0));
    return isElsewhere ? undefined : only;
  }

  /** "LHWU" where the article says what it stands for, or names the body with these initials. */
  acronym({ name, words }: Spelling, acronyms: ReadonlyMap<string, string>): Group | undefined {
    const defined = acronyms.get(name);
    if (words.length !== 1 || (name !== name.toUpperCase() && defined === undefined) || name.length < 2)
      return undefined;
    // "US" is no University of Sussex.
    if (isPlaceName(name)) return undefined;
    if (defined !== undefined && isAcronymOf(name, defined)) return this.#bySound.get(nameKey(defined))?.[0];
    return this.#byAcronym.get(name.replace(/[.&]/g, ''));
  }

  /** "Maliki" for Nouri al Maliki, "Muqtada Sadr" for Muqtada al Sadr, "Anna" where one Anna is named in full. */
  person(spelling: Spelling): Group | undefined {
    const { words, name } = spelling;
    const [first = ''] = words;
    const surname = soundOf(words.at(-1) ?? '');
    if (words.length === 0 || isBody(name) || isPlaceName(name)) return undefined;
    const people = (this.#bySurname.get(surname) ?? []).filter(
      (group) => fits(spelling, group) && !isRelative(spelling, group),
    );
    if (words.length > 1) return people.find((group) => group.some((known) => areOnePerson(known.words, words)));
    if (people.length === 1) return !spelling.gender && this.#isCompany(spelling) ? undefined : people[0];
    if (people.length > 1) return undefined;
    const given = [first, ...(SHORT_NAMES.get(first) ?? [])].flatMap(
      (word) => this.#byFirstName.get(soundOf(word)) ?? [],
    );
    const byFirst = given.filter((group) => fits(spelling, group));
    // "Mr Lee" of Lee Kah Wai: no given name goes with a title, so this is a surname in front.
    const isByFirst = !spelling.gender || isCalledByFirstName(spelling) || !isGivenName(first);
    if (byFirst.length === 1 && isByFirst) return byFirst[0];
    const byInner = (this.#byInner.get(surname) ?? []).filter((group) => fits(spelling, group));
    return byFirst.length === 0 && byInner.length === 1 ? byInner[0] : undefined;
  }

  /** "Brandt-Keller" for Brandt-Keller AG, "Port Authority" for the Lund Port Authority. */
  body(spelling: Spelling): Group | undefined {
    const { words, name } = spelling;
    if (
      (isPersonName(spelling) && !this.#isCompany(spelling)) ||
      (kindOf([spelling]) === 'place' && !this.#isCompany(spelling)) ||
      isPlaceName(name) ||
      words.length === 0 ||
      words.every((word) => GENERIC_WORDS.has(word))
    )
      return undefined;
    if (words.length === 1 && DEMONYMS.has(words[0] ?? '')) return undefined;
    const isCompany = this.#isCompany(spelling);
    // Johan Tessler and Tessler AB: `shareSurnames` decides.
    if (isCompany && words.length === 1 && this.#bySurname.has(soundOf(words[0] ?? ''))) return undefined;
    const bodies = (this.#byCore.get(coreOf(words)) ?? []).filter((group) => isCompany || fits(spelling, group));
    return bodies.length === 1 ? bodies[0] : undefined;
  }

  /** "Nordlinje" where the article has named Nordlinje AS. */
  #isCompany({ words, places }: Spelling): boolean {
    const isFullName = words.length > 1 && (isGivenName(words[0] ?? '') || FIRST_NAMES.has(words[0] ?? ''));
    const [group, ...others] = isFullName ? [] : (this.#byCore.get(coreOf(words)) ?? []);
    if (others.length > 0 || places.every(({ mention }) => mention.location)) return false;
    return (
      group?.some(({ words: full }) => isLegalForm(full.at(-1) ?? '') || COMPANY_TAILS.has(full.at(-1) ?? '')) === true
    );
  }

  /**
   * "the Council" for the Lund Council, "the Argus" for the Lund Argus, where the article has named that one before and
   * no other; "Rovers" for Lund Rovers anywhere.
   */
  head({ words, places }: Spelling): Group | undefined {
    const [word = ''] = words;
    const bodies = words.length === 1 ? (this.#byHead.get(word) ?? []) : [];
    const [only] = bodies;
    const [here] = places;
    const isNamedBefore =
      CLUB_TAILS.has(word) ||
      here?.mention.doubtful ||
      only?.some((known) => known.places[0] && here && isBefore(known.places[0], here));
    return bodies.length === 1 && isNamedBefore ? only : undefined;
  }

  /** "Mahi Army" for Mahdi Army: the same words but for one letter of a long word. */
  misspelled({ words }: Spelling): Group | undefined {
    if (words.length < 2) return undefined;
    return this.#byTail.get(tailOf(words))?.find((group) => group.some((known) => isMisspelling(words, known.words)));
  }
}

/** The noun that says what a body is: "council" of "Lund Council", "university" of "University of Lund". */
function headOf(name: string, words: readonly string[]): string {
  const of = name.toLowerCase().search(/ (?:of|for) /);
  return of < 0 ? (words.at(-1) ?? '') : (name.slice(0, of).toLowerCase().split(/[\s-]/).at(-1) ?? '');
}

/** Offices that a name or the words around it give its bearer: "Queen Anna", "President Anna Berg", "Anna Berg, mayor of Lund,". */
const officesHeld = ({ text, title, roles }: Mention): string[] => [
  ...(isOffice(text) ? [] : officesOf(text.slice(0, Math.max(0, text.indexOf(' '))))),
  ...[...(title ? [title] : []), ...roles].flatMap((role) => officesOf(role.text)),
];

/** Of what the bearers of a group hold an office, where the article says so. */
const domainsOf = (group: Group, office: string): string[] =>
  group.flatMap(({ name, places }) =>
    [name, ...places.flatMap(({ mention }) => mention.roles.map(({ text }) => text))]
      .map(nameOfOffice)
      .flatMap(([held, domain]) => (held === office && domain !== undefined ? [domain] : [])),
  );

/** Nouns that stand for a body once it has been named in full. */
const HEADS: ReadonlySet<string> = new Set(
  'university college school academy council commission committee court tribunal agency authority ministry department institute institution foundation association union federation board bureau corporation congress senate assembly parliament bank museum hospital library club society trust centre center alliance coalition league movement confederation partnership brotherhood collective network fund'.split(
    ' ',
  ),
);

/** Last words of names of sports clubs, which stand for the club. */
const CLUB_TAILS: ReadonlySet<string> = new Set(
  'united city rovers town wanderers athletic albion county rangers wednesday forest orient thistle hearts tigers saracens wasps harlequins'.split(
    ' ',
  ),
);

/** First words of bodies' names that are no name by themselves: "People" of the People's Committee. */
const NO_SHORT: ReadonlySet<string> = new Set(
  'people national royal radio television public general central federal international global united free new old great north south east west'.split(
    ' ',
  ),
);

const isBefore = (a: Place, b: Place): boolean =>
  a.block < b.block || (a.block === b.block && a.mention.start < b.mention.start);

function put(index: Map<string, Group[]>, key: string, group: Group): void {
  const known = index.get(key);
  if (!known) index.set(key, [group]);
  else if (!known.includes(group)) known.push(group);
}

const tailOf = (words: readonly string[]): string => `${words.length} ${soundOf(words.at(-1) ?? '')}`;

/** A person, as far as this spelling goes. */
const isPersonName = (spelling: Spelling): boolean => !isBody(spelling.name) && kindOf([spelling]) === 'person';
const isPlaceName = (name: string): boolean => COUNTRIES.has(name.toLowerCase()) || CITIES.has(name.toLowerCase());

/** "Dame Anna", "Prince Jonas": titles that stand before a given name. */
const isCalledByFirstName = ({ places }: Spelling): boolean =>
  places.some(({ mention }) =>
    /^(?:sir|dame|prince|princess|king|queen|sister|father)$/i.test(mention.title?.text ?? ''),
  );

/** Nothing that titles say stands against it, and a person is no place or body. */
function fits(spelling: Spelling, group: Group): boolean {
  const { gender } = spelling;
  if (gender && group.some((other) => other.gender !== undefined && other.gender !== gender)) return false;
  const [first] = group;
  if (!first || spelling.words.length === 1 || first.words.length === spelling.words.length) return true;
  return isPersonName(spelling) === isPersonName(first);
}

/** "Baroness Adeyemi's nephew, Tunde Adeyemi": whoever is named in full right behind the owner is another. */
function isRelative({ words, places }: Spelling, group: Group): boolean {
  const owner = words.length === 1 ? places.find(({ mention }) => mention.owns) : undefined;
  const full = group[0]?.places[0];
  if (!owner || !full || owner.block !== full.block) return false;
  const gap = full.mention.start - owner.mention.end;
  return gap > 0 && gap <= KIN_GAP;
}
/** So many characters at most from an owner to the one who is owned: "’s boss, Steve". */
const KIN_GAP = 30;
