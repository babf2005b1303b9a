import type { Article, PlacedBlock } from '../../article';
import { addressOf, webAddress } from '../../citations/addresses';
import type { LinkCheck } from '../../citations/linkChecks';
import type { ArticleDraft, ArticleRule } from '../rule';

/** An address that cannot work as it is written, or where nothing was when somebody looked. */
export const sourcingDeadLink: ArticleRule = {
  id: 'sourcing/dead-link',
  title: 'Link that leads nowhere',
  severity: 'warning',
  rationale:
    'The address is mistyped, or the page was gone when somebody ran “Check Links of This Article”: its host answered 404 or 410. A reader who wants to look has nothing to look at. Nothing is checked by itself, and what a check has found stays with the address until it is changed or checked again.',
  exceptions: [
    'Addresses that nobody has checked.',
    'Answers that may be another tomorrow: no answer, access refused, too many requests, a server in trouble. They are a hint that the address could not be checked, never that the page is gone.',
    'Pages that have moved for good are a hint that says where to.',
  ],
  remedies: [
    'Link a copy in a web archive, and say when it was made.',
    'Keep the address, say that it is dead, and ignore this finding with that reason.',
    'Put the address right.',
  ],
  standards: [
    'Berkeley Protocol on Digital Open Source Investigations (2020), preservation: what is online may go.',
    'Wikipedia, “Link rot”: keep a dead address and add an archived copy.',
  ],
  flags: [
    'The dam broke, as the ⟦[board](ttps://board.example/dam)⟧ says.',
    'See the ⟦[minutes](http//council.example/3-may)⟧ of that day.',
    'Two lists are [online](https://lists.example), one is ⟦[not](https://)⟧.',
  ],
  passes: [
    'See the [minutes](https://council.example/3-may) and <https://dam.example>.',
    'See [page two](./https-guide.md) and [the mail](mailto:desk@example.org).',
    'The [figures](https://intranet/figures?from=http://x.example) are not public.',
    'An [archived copy](https://web.archive.org/web/2020/http://dam.example/a) is there.',
  ],
  reach: 0,
  concerns: ({ citations }) => citations.some(({ kind }) => HAVE_ADDRESSES.has(kind)),
  checkArticle: (article, concerned) => concerned.flatMap((placed) => draftsIn(article, placed)),
};

const HAVE_ADDRESSES: ReadonlySet<string> = new Set([
  'link',
  'reference-link',
  'autolink',
  'bare-url',
  'html-link',
  'embed',
  'image',
  'identifier',
]);

function draftsIn(article: Article, placed: PlacedBlock): ArticleDraft[] {
  return placed.layers.citations.flatMap((citation): ArticleDraft[] => {
    const address = addressOf(article, citation);
    if (address === undefined) return [];
    const { start, end } = citation;
    const here = { placed, start, end, ignoresQuotes: true as const };
    if (isMistyped(address))
      return [{ ...here, message: `“${address}” is no address that a browser can open: it is mistyped.` }];
    const checks = article.circumstances.linkChecks;
    const check = checks?.byUrl.get(webAddress(address) ?? '');
    if (!checks || !check) return [];
    const found = foundBy(check, checks.day);
    if (!found) return [];
    const copy = article.markedAt.get(placed.start + start)?.copy;
    return [{ ...here, ...found, message: copy ? `${found.message} A copy is kept: ${copy.place}.` : found.message }];
  });
}

function foundBy(check: LinkCheck, day: string): Pick<ArticleDraft, 'message' | 'severity'> | undefined {
  switch (check.outcome) {
    case 'dead':
      return { message: `Nothing is there: the host answered ${check.status} when this link was checked on ${day}.` };
    case 'moved':
      return { severity: 'hint', message: `The page has moved for good, to ${check.to} (checked on ${day}).` };
    case 'unclear':
      return { severity: 'hint', message: `This link could not be checked on ${day}: ${check.why}.` };
    default:
      return undefined;
  }
}

const SCHEME_MISTYPED =
  /^(?:ttps?|htps?|hhtps?|htttps?|httpss|htt?ps?s?)(?::\/\/|\/\/)|^https?(?:;\/{0,2}|\/\/|:\/(?!\/)|:(?!\/))/i;
const HOST = /^https?:\/\/([^/?#]*)/i;

/** `ttp://`, `http//`, `http:/x`, `http://http://x`, an address without a host. */
function isMistyped(address: string): boolean {
  if (!/^[ht]+ps*[:;/]/i.test(address)) return false;
  const host = HOST.exec(address)?.[1];
  if (host === undefined) return SCHEME_MISTYPED.test(address);
  return host === '' || /^https?:?$/i.test(host) || /[\s,;"<>]|\.\.|^\./.test(host);
}
