import { DEFAULT_SETTINGS, type Settings } from './config/settings';
import type { Analysis } from './contract';
import { type Logger, silentLogger } from './ports';
import { ArticleSession } from './project/articleSession';

/** The façade of the core: editors, the command line and tests import from here and from nowhere else in core. */
export {
  DEFAULT_EXCLUDE,
  DEFAULT_SETTINGS,
  type Layer,
  mergeSettings,
  type Settings,
  type UserSettings,
} from './config/settings';
export type * from './contract';
export { type Logger, silentLogger } from './ports';
export { ArticleSession } from './project/articleSession';
export { RULES } from './rules/catalogue';
export type { Edit } from './text/edit';
export { LineIndex } from './text/lineIndex';
export type { Span } from './text/span';

/** Reads a whole article in one go. */
export function analyse(text: string, settings: Settings = DEFAULT_SETTINGS, logger: Logger = silentLogger): Analysis {
  const session = new ArticleSession(text, logger);
  session.finish();
  return session.analysis(settings);
}
