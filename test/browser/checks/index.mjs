import { citations } from './citations.mjs';
import { contrast } from './contrast.mjs';
import { hovers } from './hovers.mjs';
import { manners } from './manners.mjs';
import { problems } from './problems.mjs';
import { trust } from './trust.mjs';
import { windows } from './windows.mjs';

export const checks = [...problems, ...hovers, ...citations, ...windows, ...manners, ...contrast, ...trust];
