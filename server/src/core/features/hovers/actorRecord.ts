import type { ActorCluster } from '../../actors/clusters/actorIndex';
import type { RegisteredActor } from '../../actors/registry/registry';
import { escapeMarkdown } from '../escape';

const MOST = 3;
const LONGEST_NOTE = 160;

/** What people have put on record about an actor: set apart from what the article says, and never rated by a machine. */
export function onRecord({ record }: ActorCluster): string[] {
  if (!record) return [];
  const { roles = [], relations = [], reliability, notes, ids } = record;
  const ties = relations.slice(0, MOST).map(({ kind, to }) => `${escapeMarkdown(kind)} ${escapeMarkdown(to)}`);
  const lines = [
    [...roles.slice(0, MOST).map(roleWords), ...ties].join('; '),
    reliability ? ratingWords(reliability) : 'reliability not rated',
    notes ? `note: ${escapeMarkdown(shortened(notes))}` : '',
    Object.entries(ids ?? {})
      .map(([scheme, id]) => `${scheme} ${escapeMarkdown(id ?? '')}`)
      .join(', '),
  ];
  return lines.filter((line) => line !== '').map((line) => `On record: ${line}`);
}

function roleWords({ role, from, to }: NonNullable<RegisteredActor['roles']>[number]): string {
  const dates = from || to ? ` (${from ?? '…'}–${to ?? ''})` : '';
  return `${escapeMarkdown(role)}${dates}`;
}

function ratingWords({ grade, who, when, why }: NonNullable<RegisteredActor['reliability']>): string {
  const by = [who && escapeMarkdown(who), when].filter((part) => part).join(', ');
  return `reliability ${grade} (Admiralty code)${by === '' ? '' : `, ${by}`}: ${escapeMarkdown(shortened(why))}`;
}

const shortened = (text: string): string =>
  text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE).replace(/\s+\S*$/, '')} …` : text;
