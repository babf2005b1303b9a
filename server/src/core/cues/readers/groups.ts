import { BE, GROUP_NOUNS, looksLikeAdverb, MODALS, SPEECH_OR_VIEW } from '../../language/en/wordClasses';
import type { Token } from '../../language/reading';
import { after, before, endsClause, FAR, isWord, looksLikeName, opensClause, precededBy, type Site } from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

const NATION =
  /^(?:military|political|legal|financial|medical|art|film|music|literary|security|economic|market|industry|local|modern|early|later|leading|scientific|independent|health|climate|foreign|human|social|academic|cultural|defence|defense|energy|diplomatic|seasoned|outside|climate|technical|religious|education|trade|property|aviation|election|constitutional|football|conservative|liberal|western|european|american|british|french|german|russian|chinese|many|few|other|contemporary|ancient|recent)$/;

/** Where, in tokens after the phrase, the verb of speech or view stands; 0 when there is none close by. */
function viewVerbAfter(site: Site, behind: number): boolean {
  const from = behindPhrase(site, behind);
  for (let n = from; n < from + 4; n++) {
    const token = after(site, n);
    if (SPEECH_OR_VIEW.has(token.lower))
      return !(token.lower === 'called' && BE.has(after(site, n - 1).lower)) && !coinsTerm(site, n);
    if (
      BE.has(token.lower) ||
      MODALS.has(token.lower) ||
      words('have has had').has(token.lower) ||
      looksLikeAdverb(token.lower)
    )
      continue;
    return false;
  }
  return false;
}

/** "Researchers call this effect “tonic immobility”": a term of their trade, no view; "critics call it a farce" is one. */
const coinsTerm = (site: Site, at: number): boolean =>
  /^call(?:s|ed)?$/.test(after(site, at).lower) && TRADES.test(after(site, at - 1).lower);
const TRADES =
  /^(?:researchers|scientists|biologists|physicists|chemists|doctors|physicians|psychologists|economists|linguists|geologists|astronomers|engineers|sailors|lawyers)$/;

/** Longest phrase between a group and its verb, in tokens: "critics of the new chairman". */
const PHRASE = 5;

/** Steps over "of the chairman", "in the town". */
function behindPhrase(site: Site, from: number): number {
  if (!words('of in at on from inside within').has(after(site, from).lower)) return from;
  for (let n = from + 1; n <= from + PHRASE; n++) if (SPEECH_OR_VIEW.has(after(site, n).lower)) return n;
  return from;
}

/** "analysts at Berg & Roth", "researchers from the University of Lund": the reader knows where to ask. */
function isAffiliated(site: Site, from: number): boolean {
  const isAsked = ASKED.has(after(site, from).lower) && after(site, from + 1).lower === 'by';
  if (!isAsked && !words('at from with').has(after(site, from).lower)) return false;
  const next = after(site, from + (isAsked ? 2 : 1));
  return looksLikeName(next) || (next.lower === 'the' && looksLikeName(after(site, from + (isAsked ? 3 : 2))));
}

/** "analysts polled by Radio Lund". */
const ASKED = words('polled surveyed interviewed questioned consulted');

/** "called a fake by critics", "according to experts", "to many, it was": the group stands behind what it says. */
const isOwnerBehind = (site: Site): boolean =>
  (before(site).lower === 'by' && precededBy(site, VIEWED, FAR)) ||
  (before(site).lower === 'to' && before(site, 2).lower === 'according');
const VIEWED = words(
  'considered regarded seen viewed called described believed thought said criticised criticized praised accused questioned contested disputed cited hailed dismissed accepted rejected credited perceived known interpreted held',
);

/** some/many/most + group + view: "many historians believe". The phrase is the quantifier; the group follows. */
export const collective: Reader = (site, rule) => {
  let n = 1;
  while (n < 4 && (NATION.test(after(site, n).lower) || looksLikeName(after(site, n)))) n++;
  if (GROUP_NOUNS.has(after(site, n).lower))
    return !isAffiliated(site, n + 1) && (viewVerbAfter(site, n + 1) || isOwnerBehind(site))
      ? { rule, last: site.last + n }
      : null;
  if (isOwnerBehind(site) && !GROUPS_OF.has(site.form)) return standsAlone(site) ? rule : null;
  return n === 1 && viewVerbAfter(site, 1) && opensStatement(site) ? rule : null;
};

const GROUPS_OF = words('certain others numerous various');
const standsAlone = (site: Site): boolean =>
  !isWord(after(site)) || words('as to for and in at a the for because who that').has(after(site).lower);

/** Does a statement begin here: a sentence, a clause behind a mark or a conjunction? */
const opensStatement = (site: Site): boolean =>
  opensClause(site) || words('but and that as while because although though what whom which').has(before(site).lower);

/** "critics say", "military analysts believe", "according to experts": a group without a number. */
export const bareGroup: Reader = (site, rule) => {
  if (isAffiliated(site, 1)) return null;
  if (isOwnerBehind(site)) return rule;
  const modified = NATION.test(before(site).lower);
  const opens = modified
    ? before(site, 2).kind === 'punctuation' ||
      words('but and that as while because although').has(before(site, 2).lower)
    : opensStatement(site);
  if (!opens || (looksLikeName(before(site)) && !modified)) return null;
  return viewVerbAfter(site, 1) ? rule : null;
};

/** "points to", "points out": but "data points are" does not. */
const leadsOn = ({ lower }: Token): boolean => lower === 'to' || lower === 'out' || lower === 'towards';

const FINDING = words(
  'show shows showed shown suggest suggests suggested indicate indicates indicated find finds found prove proves proved confirm confirms say says said point points tell tells teach teaches reveal reveals link links linked demonstrate demonstrates',
);

/** studies show, research suggests: evidence that the reader cannot look up. */
export const research: Reader = (site, rule) => {
  const previous = before(site);
  if (
    !opensClause(site) &&
    !words('recent new several many some other more numerous scientific that and but as latest').has(previous.lower)
  )
    return null;
  // "data from Berg & Roth showed".
  if (isAffiliated(site, 1)) return null;
  for (let n = 1; n <= 4; n++) {
    const token = after(site, n);
    if (endsClause(token)) return null;
    if (FINDING.has(token.lower)) return token.lower === 'points' && !leadsOn(after(site, n + 1)) ? null : rule;
    if (!isWord(token)) return null;
  }
  return null;
};
