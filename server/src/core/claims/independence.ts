import type { Actor, Analysis, Claim, Id } from '../contract';

/**
 * Why an origin is not independent of a claim: STANAG 2511 rates information as confirmed only if it certainly comes
 * from another source than the one it has. Undefined when the article shows no tie.
 */
export function whyNotIndependent(
  { claims, actors, attributions }: Analysis,
  claim: Claim,
  by: string,
): string | undefined {
  const named = actors.find((actor) => isCalled(actor, by));
  if (!named) return undefined;
  const nameOf = (id: Id | undefined): string => actors.find((actor) => actor.id === id)?.name ?? 'somebody else';
  if (claim.origins.includes(named.id)) return `The claim comes from ${named.name}: that is the same origin again.`;
  const attribution = attributions.find(({ id }) => id === claim.attribution);
  if (attribution?.chain.includes(named.id))
    return `${named.name} passes this claim on and has it from ${nameOf(claim.origins[0])}.`;
  if (claims.some(({ dependsOn, origins }) => dependsOn.includes(claim.id) && origins.includes(named.id)))
    return `What ${named.name} says rests on this very claim.`;
  const tie = named.relations.find(({ to }) => claim.origins.includes(to));
  return tie && `${named.name} is tied to ${nameOf(tie.to)} in this article (${tie.kind}).`;
}

const isCalled = ({ name, aliases }: Actor, by: string): boolean =>
  [name, ...aliases].some((each) => plain(each) === plain(by));

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an) /, '')
    .trim();
