/** Width of a feature's key: a few features share one, and learn to live with it. */
export const KEY_BITS = 22;

/** 32-bit hash of a text (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Joins two 32-bit values into one; order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The key under which the model keeps the weights of a feature. */
export const featureKey = (hash: number): number => hash >>> (32 - KEY_BITS);
