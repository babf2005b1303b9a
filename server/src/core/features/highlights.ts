import type { Article } from '../article';
import type { Span } from '../text/span';
import { references } from './references';

/** What to light up while the cursor is at an offset: every mention of the actor there. */
export const highlights = (article: Article, offset: number): Span[] => references(article, offset, true);
