import { workOf } from './work';

/** Fields of the front matter in which site generators keep the public address of a page. */
const ADDRESSES = ['url', 'permalink', 'canonical', 'canonical_url', 'canonicalURL'];

/** Keys of the works that an article is itself when somebody cites it by its public address. */
export const ownAddresses = (fields: ReadonlyMap<string, unknown>): string[] =>
  ADDRESSES.map((name) => fields.get(name))
    .filter((value): value is string => typeof value === 'string' && /^https?:\/\//i.test(value))
    .map((address) => workOf(address).key);
