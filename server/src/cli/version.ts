/** Read when the bundle is made, so that the command line is one file. */
export { version as VERSION } from '../../../package.json';
