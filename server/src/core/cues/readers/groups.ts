import { BE, GROUP_NOUNS, looksLikeAdverb, MODALS, SPEECH_OR_VIEW } from '../../language/en/wordClasses';
import { after, before, endsClause, isWord, looksLikeName, opensClause, type Site } from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

const NATION =
  /^(?:military|political|legal|financial|medical|art|film|music|literary|security|economic|market|industry|local|modern|early|later|leading|scientific|independent|health|climate|foreign|human|social|academic|cultural|defence|defense|energy|football|conservative|liberal|western|european|american|british|french|german|russian|chinese|many|few|other|contemporary|ancient|recent)$/;

/** Where, in tokens after the phrase, the verb of speech or view stands; 0 when there is none close by. */
function viewVerbAfter(site: Site, behind: number): boolean {
  const from = behindPhrase(site, behind);
  for (let n = from; n < from + 4; n++) {
    const token = after(site, n);
    if (SPEECH_OR_VIEW.has(token.lower)) return !words('called known').has(token.lower);
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

/** Longest phrase between a group and its verb, in tokens: "critics of the new chairman". */
const PHRASE = 5;

/** Steps over "of the chairman", "in the town". */
function behindPhrase(site: Site, from: number): number {
  if (!words('of in at on from inside within').has(after(site, from).lower)) return from;
  for (let n = from + 1; n <= from + PHRASE; n++) if (SPEECH_OR_VIEW.has(after(site, n).lower)) return n;
  return from;
}

/** some/many/most + group + view: "many historians believe". The phrase is the quantifier; the group follows. */
export const collective: Reader = (site, rule) => {
  let n = 1;
  while (n < 4 && (NATION.test(after(site, n).lower) || looksLikeName(after(site, n)))) n++;
  if (GROUP_NOUNS.has(after(site, n).lower)) return viewVerbAfter(site, n + 1) ? { rule, last: site.last + n } : null;
  return n === 1 && viewVerbAfter(site, 1) && opensClause(site) ? rule : null;
};

/** "critics say", "analysts believe": a group without a number. */
export const bareGroup: Reader = (site, rule) => {
  const previous = before(site);
  const opens =
    opensClause(site) ||
    words('but and that as while because although').has(previous.lower) ||
    NATION.test(previous.lower);
  if (!opens || looksLikeName(previous)) return null;
  return viewVerbAfter(site, 1) ? rule : null;
};

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
  for (let n = 1; n <= 4; n++) {
    const token = after(site, n);
    if (endsClause(token)) return null;
    if (FINDING.has(token.lower)) return rule;
    if (!isWord(token)) return null;
  }
  return null;
};
