import { citations } from './citations.mjs';
import { hovers } from './hovers.mjs';
import { manners } from './manners.mjs';
import { problems } from './problems.mjs';
import { windows } from './windows.mjs';

export const checks = [...problems, ...hovers, ...citations, ...windows, ...manners];
