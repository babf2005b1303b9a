/** A work on the web: the same key for addresses that lead to the same page. */
export function workOf(url: string): { key: string; label: string; url: string } {
  const address = url.trim();
  const bare = address.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '');
  const [path = '', query = ''] = withoutFragment(bare).split(/\?(.*)/s);
  const page = path.replace(/\/(?:index\.html?)?$/i, '');
  const kept = query.split('&').filter((field) => field !== '' && !TRACKING.test(field));
  const host = /^[^/]*/.exec(page)?.[0] ?? '';
  const whole = `${host.toLowerCase()}${page.slice(host.length)}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
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
