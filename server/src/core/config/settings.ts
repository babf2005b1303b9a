import type { CitationStyle } from '../citations/bibliography/formatReference';
import type { RuleId, Severity } from '../contract';

export type Level = 'off' | 'hint' | 'information' | 'warning' | 'error';
type Profile = 'reader' | 'writer';
type QuotesMode = 'attribute' | 'ignore' | 'report';

/** Where a setting came from, nearest first; the hover of a finding names it. */
export type Origin = 'front matter' | 'project file' | 'settings' | 'profile' | 'default';

/** What a user can say about how articles are read. Every key is optional: what is not said has a default. */
export interface UserSettings {
  enable?: boolean;
  profile?: Profile;
  rules?: Partial<Record<RuleId, Level>>;
  /** The article is opinion: the author's inferences are expected. */
  opinion?: boolean;
  /** The articles are about the past: their sources may be old. */
  history?: boolean;
  /** Years after which a source is old for what is said in the present. */
  staleAfter?: number;
  /** How references are written in hovers, lists and copies. */
  citationStyle?: CitationStyle;
  quotes?: QuotesMode;
  cues?: { ignore?: string[] };
  files?: { include?: string[]; exclude?: string[] };
  maxProblems?: number;
  /** Counts of open claims above headings. */
  codeLens?: boolean;
  /** Files of references for all articles, besides those that an article names; relative to the folder that the setting is for. */
  bibliography?: string[];
}

/** Settings with every key filled in, and for each rule level the place that set it. */
export interface Settings {
  enable: boolean;
  profile: Profile;
  opinion: boolean;
  history: boolean;
  staleAfter: number;
  citationStyle: CitationStyle;
  quotes: QuotesMode;
  cues: { ignore: string[] };
  files: { include: string[]; exclude: string[] };
  maxProblems: number;
  codeLens: boolean;
  bibliography: string[];
  levels: ReadonlyMap<RuleId, { level: Level; origin: Origin }>;
  /** What the front matter says: it may only lower a level. */
  caps: ReadonlyMap<RuleId, Level>;
}

const DEFAULT_EXCLUDE = [
  '**/README*',
  '**/CHANGELOG*',
  '**/LICENSE*',
  '**/LICENCE*',
  '**/CONTRIBUTING*',
  '**/CODE_OF_CONDUCT*',
  '**/SECURITY*',
  '**/node_modules/**',
];

const DEFAULT_MAX_PROBLEMS = 500;
const DEFAULT_STALE_AFTER = 10;

/** One layer of settings and where it comes from. */
export interface Layer {
  origin: Origin;
  settings: UserSettings;
}

/** Merges layers, strongest first. Rule levels merge key by key; every other key comes whole from one layer. */
export function mergeSettings(layers: readonly Layer[]): Settings {
  const pick = <K extends keyof UserSettings>(key: K): UserSettings[K] | undefined =>
    layers.find((layer) => layer.settings[key] !== undefined)?.settings[key];
  const levels = new Map<RuleId, { level: Level; origin: Origin }>();
  const caps = new Map<RuleId, Level>();
  for (const { origin, settings } of layers) {
    for (const [rule, level] of Object.entries(settings.rules ?? {}) as [RuleId, Level][]) {
      if (origin === 'front matter') caps.set(rule, level);
      else if (!levels.has(rule)) levels.set(rule, { level, origin });
    }
  }
  const files = pick('files');
  return {
    enable: pick('enable') ?? true,
    profile: pick('profile') ?? 'reader',
    opinion: pick('opinion') ?? false,
    history: pick('history') ?? false,
    staleAfter: pick('staleAfter') ?? DEFAULT_STALE_AFTER,
    citationStyle: pick('citationStyle') ?? 'chicago-author-date',
    quotes: pick('quotes') ?? 'attribute',
    cues: { ignore: pick('cues')?.ignore ?? [] },
    files: { include: files?.include ?? [], exclude: files?.exclude ?? DEFAULT_EXCLUDE },
    maxProblems: pick('maxProblems') ?? DEFAULT_MAX_PROBLEMS,
    codeLens: pick('codeLens') ?? false,
    bibliography: pick('bibliography') ?? [],
    levels,
    caps,
  };
}

export const DEFAULT_SETTINGS: Settings = mergeSettings([]);

const RANK: Readonly<Record<Level, number>> = { off: 0, hint: 1, information: 2, warning: 3, error: 4 };
const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];

export const mildest = <L extends Level>(a: L, b: L): L => (RANK[a] <= RANK[b] ? a : b);

/** One step down; a hint stays a hint. */
export const oneStepMilder = (severity: Severity): Severity => {
  const milder = SEVERITIES[RANK[severity] - 1];
  return milder === undefined || milder === 'off' ? severity : milder;
};
