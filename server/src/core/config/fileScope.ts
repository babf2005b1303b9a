import picomatch from 'picomatch';
import type { Settings } from './settings';

/** Is a Markdown file an article? `undefined` when it is, else why it is not, in plain words. */
export function whyNoArticle(path: string, settings: Settings): string | undefined {
  if (!settings.enable) return 'Source Critic is switched off here.';
  const { include, exclude } = settings.files;
  if (include.length > 0 && !matchesGlobs(path, include))
    return 'This file is not among the articles (setting “files.include”).';
  if (matchesGlobs(path, exclude)) return 'This kind of file is no article (setting “files.exclude”).';
  return undefined;
}

const matchers = new Map<string, (path: string) => boolean>();

/** Globs are relative to the folder that the settings are for; a pattern without a slash matches at any depth. */
export function matchesGlobs(path: string, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  const key = globs.join('\n');
  let matcher = matchers.get(key);
  if (!matcher) {
    matcher = picomatch(globs.map(anyDepth), { dot: true, nocase: true });
    matchers.set(key, matcher);
  }
  return matcher(path.replace(/^\/+/, ''));
}

const anyDepth = (glob: string): string => (glob.includes('/') ? glob : `**/${glob}`);
