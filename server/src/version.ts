/** Read when the bundle is made, so that every program is one file. */
export { version as VERSION } from '../../package.json';
