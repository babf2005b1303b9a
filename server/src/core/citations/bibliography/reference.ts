/**
 * A work as citation managers describe it: one item of CSL-JSON (citeproc data schema 1.0.2). Fields come from files of
 * users, so every reader checks what it takes.
 */
export interface Reference {
  id: string;
  type?: string;
  [field: string]: unknown;
}

export interface Name {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'dropping-particle'?: string;
  'non-dropping-particle'?: string;
}

/** A field in plain words; undefined where it is absent, empty or no text. Markup of CSL-JSON is taken away. */
export function textField(reference: Reference, field: string): string | undefined {
  const value = reference[field];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value)
    .replace(/<\/?(?:i|b|sub|sup|sc|span)\b[^<>]{0,100}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

export function namesField(reference: Reference, field: string): Name[] {
  const value = reference[field];
  return Array.isArray(value) ? value.filter(isName) : [];
}

const isName = (value: unknown): value is Name => value !== null && typeof value === 'object';
