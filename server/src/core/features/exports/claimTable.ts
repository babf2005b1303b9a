import type { Actor, Analysis, Claim, Id } from '../../contract';
import { CREDIBILITY, RELIABILITY } from '../../decisions/admiralty';
import { LineIndex } from '../../text/lineIndex';

const COLUMNS = [
  'line',
  'claim',
  'status',
  'by',
  'evidence',
  'note',
  'checked',
  'source reliability',
  'information credibility',
  'who',
  'when',
  'mode',
  'flags',
  'said by',
  'chain',
  'rests on lines',
  'clashes with lines',
  'disclosure',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Claims as a table for a spreadsheet (RFC 4180), in document order. */
export function claimTable({ claims, actors, attributions }: Analysis, text: string): string {
  const lines = new LineIndex(text);
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  const chainOf = new Map(attributions.map(({ id, chain }) => [id, chain]));
  const lineOf = new Map(claims.map(({ id, spans }) => [id, String(lines.positionAt(spans[0]?.start ?? 0).line + 1)]));
  const linesOf = (ids: readonly Id[]): string => ids.flatMap((id) => lineOf.get(id) ?? []).join(', ');
  const rows = claims.map((claim): Row => {
    const { decided, disclosure } = claim;
    return {
      line: lineOf.get(claim.id) ?? '',
      claim: claim.spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … '),
      status: claim.status,
      by: decided?.by ?? '',
      evidence: decided?.evidence ?? '',
      note: decided?.note ?? '',
      checked: decided?.checked ? 'yes' : '',
      'source reliability': decided?.reliability ? graded(decided.reliability.grade, RELIABILITY) : '',
      'information credibility': decided?.credibility ? graded(decided.credibility.grade, CREDIBILITY) : '',
      who: decided?.who ?? '',
      when: decided?.at ?? '',
      mode: claim.mode,
      flags: claim.kinds.join(', '),
      'said by': namesOf(claim.origins, actorOf),
      chain: chainWords(claim, chainOf, actorOf),
      'rests on lines': linesOf(claim.dependsOn),
      'clashes with lines': linesOf(claim.contradicts),
      disclosure: disclosure ? text.slice(disclosure.start, disclosure.end).replace(/\s+/g, ' ') : '',
    };
  });
  return [COLUMNS.map(cell).join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
}

const graded = <Grade extends string | number>(grade: Grade, words: Readonly<Record<Grade, string>>): string =>
  `${grade} ${words[grade]}`;

const namesOf = (ids: readonly Id[], actorOf: ReadonlyMap<Id, Actor>): string =>
  ids.flatMap((id) => actorOf.get(id)?.name ?? []).join(', ');

function chainWords(
  { attribution }: Claim,
  chainOf: ReadonlyMap<Id, readonly Id[]>,
  actorOf: ReadonlyMap<Id, Actor>,
): string {
  const chain = attribution === undefined ? [] : (chainOf.get(attribution) ?? []);
  return chain.flatMap((id) => actorOf.get(id)?.name ?? []).join(' < ');
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
