/** Does an address lead to a source? Links to a heading of the same page and mail addresses do not. */
export const leadsElsewhere = (url: string): boolean =>
  url !== '' && !/^(?:#|mailto:|tel:|javascript:|data:)/i.test(url) && !isMail(url);

const isMail = (url: string): boolean => /^[^\s@/:]+@[^\s@/]+$/.test(url);
