import { doiTarget } from './identifiers';

/** What stands behind an address or a number. */
export interface Work {
  /** The same for addresses that lead to the same page. */
  key: string;
  label: string;
  url: string;
  /** The address leads to a copy in a web archive; the work is what was archived. */
  archived?: true;
}

/** A work on the web: DOIs, arXiv numbers and archived copies are known for what they stand for. */
export function workOf(url: string): Work {
  const written = url.trim();
  const address = /^www\./i.test(written) ? `https://${written}` : written;
  const original = archivedAddress(address);
  if (original !== undefined) return { ...workOf(original), url: address, archived: true };
  const identifier = identifierOf(address);
  return identifier === undefined ? page(address) : workOfIdentifier(identifier, address);
}

/** Many works give the front page of a site as their address: that is none of them. */
export const mayHaveEntry = ({ key }: Pick<Work, 'key'>): boolean => !key.startsWith('url:') || key.includes('/');

/** A work named by number; `url` where it was given as an address. */
export function workOfIdentifier(target: string, url?: string): Work {
  const at = target.indexOf(':');
  const id = target.slice(at + 1);
  return { key: target, label: target, url: url ?? resolverOf(target.slice(0, at)) + id };
}

const resolverOf = (scheme: string): string => {
  if (scheme === 'doi') return 'https://doi.org/';
  return scheme === 'arxiv' ? 'https://arxiv.org/abs/' : 'https://search.worldcat.org/isbn/';
};

const DOI_ADDRESS = /^(?:(?:https?:)?\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s?)(10\.\d{4,9}\/\S+)$/i;
const ARXIV_ADDRESS =
  /^(?:https?:)?\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/([^?#\s]+?)(?:v\d+)?(?:\.pdf)?(?:[?#].*)?$/i;

function identifierOf(address: string): string | undefined {
  const doi = DOI_ADDRESS.exec(address)?.[1];
  if (doi !== undefined) return doiTarget(decoded(doi));
  const arxiv = ARXIV_ADDRESS.exec(address)?.[1];
  return arxiv === undefined ? undefined : `arxiv:${arxiv.toLowerCase()}`;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** "web.archive.org/web/20200102030405/https://…", "archive.today/2020/https://…": the address that was archived. */
const ARCHIVE =
  /^(?:https?:)?\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|li|md|vn|fo)|arquivo\.pt\/wayback|webarchive\.nationalarchives\.gov\.uk(?:\/ukgwa)?)\/[\dA-Za-z_.*-]{1,30}\/((?:https?:\/\/?)?[^\s/]+\.[^\s/].*)$/i;

function archivedAddress(address: string): string | undefined {
  const original = ARCHIVE.exec(address)?.[1];
  if (original === undefined) return undefined;
  return /^https?:/i.test(original) ? original.replace(/^(https?:)\/(?!\/)/i, '$1//') : `http://${original}`;
}

function page(address: string): Work {
  const bare = address.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '');
  const [path = '', query = ''] = withoutFragment(bare).split(/\?(.*)/s);
  const withoutIndex = path.replace(/\/(?:index\.html?)?$/i, '');
  const kept = query.split('&').filter((field) => field !== '' && !TRACKING.test(field));
  const host = /^[^/]*/.exec(withoutIndex)?.[0] ?? '';
  const asked = kept.length > 0 ? `?${kept.join('&')}` : '';
  const whole = `${host.toLowerCase()}${withoutIndex.slice(host.length)}${asked}`;
  return { key: `url:${whole}`, label: shorten(whole) || address, url: address };
}

/** Fields that say through which newsletter a reader came, not what he reads. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|cmpid|smid)=/i;

const withoutFragment = (address: string): string => {
  const at = address.indexOf('#');
  return at < 0 ? address : address.slice(0, at);
};

const LONGEST = 60;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
