/** What the commands do, bundled apart from `main`. */
export { analyseFile, analyseLines } from './analyse';
export { check } from './check';
export { citations } from './citations';
export { explain } from './explain';
export { reportFile } from './readingReport';
