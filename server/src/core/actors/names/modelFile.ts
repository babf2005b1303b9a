import { TAG_COUNT } from './tags';

/**
 * What the name model has learnt. One file: `NAM1`, the length of a JSON head (32 bits, little-endian), the head, and
 * the streams that it lists, in this order: cluster keys, clusters, middle, coarse, feature keys, masks, weights.
 */
export interface NameModelData {
  /** Keys of words, ascending, 24 bits. */
  clusterKeys: Int32Array;
  /** For each key: fine cluster times 8, plus the rank of its frequency. */
  clusters: Uint16Array;
  /** Middle and coarse cluster of a fine one. */
  middle: Uint8Array;
  coarse: Uint8Array;
  /** Keys of features, ascending. */
  featureKeys: Int32Array;
  /** `TAG_COUNT` weights a feature. */
  weights: Int8Array;
  /** Square table [before][tag] in units of the weights. */
  transitions: Float32Array;
  /** Fingerprint of the word lists that were features (see `listsFingerprint`). */
  lists: number;
}

/** A weight of 1 as the perceptron learnt it, in units of `weights`. */
export const UNITS = 127 / 12;

interface Head {
  tags: number;
  lists: number;
  transitions: number[];
  lengths: number[];
}

const MAGIC = 'NAM1';
const HEAD_AT = 8;

export function writeModel(data: NameModelData): Uint8Array {
  const streams = [
    gaps(data.clusterKeys),
    pairs(data.clusters),
    data.middle,
    data.coarse,
    gaps(data.featureKeys),
    ...sparse(data.weights),
  ];
  const head: Head = {
    tags: TAG_COUNT,
    lists: data.lists,
    transitions: [...data.transitions],
    lengths: streams.map(({ length }) => length),
  };
  const headBytes = ascii(JSON.stringify(head));
  const start = Uint8Array.of(...ascii(MAGIC), ...littleEndian(headBytes.length));
  const parts = [start, headBytes, ...streams];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @throws when the bytes are no model, or one for other tags. */
export function readModel(bytes: Uint8Array): NameModelData {
  if (text(bytes.subarray(0, 4)) !== MAGIC) throw new Error('The name model does not begin with NAM1: build it anew.');
  const headEnd = HEAD_AT + fromLittleEndian(bytes.subarray(4, HEAD_AT));
  const head = JSON.parse(text(bytes.subarray(HEAD_AT, headEnd))) as Head;
  if (head.tags !== TAG_COUNT)
    throw new Error(`The name model has ${head.tags} tags, not ${TAG_COUNT}: build it anew.`);
  let at = headEnd;
  const [clusterKeys, clusters, middle, coarse, featureKeys, masks, weights] = head.lengths.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  const none = new Uint8Array(0);
  return {
    clusterKeys: fromGaps(clusterKeys ?? none),
    clusters: fromPairs(clusters ?? none),
    middle: middle ?? none,
    coarse: coarse ?? none,
    featureKeys: fromGaps(featureKeys ?? none),
    weights: fromSparse(masks ?? none, weights ?? none),
    transitions: Float32Array.from(head.transitions),
    lists: head.lists,
  };
}

const ascii = (value: string): Uint8Array => Uint8Array.from(value, (char) => char.charCodeAt(0));
function text(bytes: Uint8Array): string {
  let value = '';
  for (const byte of bytes) value += String.fromCharCode(byte);
  return value;
}
const littleEndian = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
const fromLittleEndian = (bytes: Uint8Array): number =>
  bytes.reduce((value, byte, i) => value + ((byte << (8 * i)) >>> 0), 0);

/** Ascending numbers as differences, seven bits a byte, the last byte of each below 128. */
function gaps(values: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const value of values) {
    let gap = value - before;
    for (; gap >= 128; gap = Math.floor(gap / 128)) bytes.push(128 + (gap % 128));
    bytes.push(gap);
    before = value;
  }
  return Uint8Array.from(bytes);
}

function fromGaps(bytes: Uint8Array): Int32Array {
  const values = new Int32Array(bytes.reduce((count, byte) => count + (byte < 128 ? 1 : 0), 0));
  let value = 0;
  let gap = 0;
  let unit = 1;
  let count = 0;
  for (const byte of bytes) {
    gap += (byte & 127) * unit;
    unit *= 128;
    if (byte >= 128) continue;
    value += gap;
    values[count++] = value;
    gap = 0;
    unit = 1;
  }
  return values;
}

/** 16-bit numbers: all low bytes, then all high bytes. */
const pairs = (values: Uint16Array): Uint8Array =>
  Uint8Array.from([...values].map((value) => value & 0xff).concat([...values].map((value) => value >> 8)));

function fromPairs(bytes: Uint8Array): Uint16Array {
  const count = bytes.length / 2;
  return Uint16Array.from({ length: count }, (_, i) => (bytes[i] as number) + ((bytes[count + i] as number) << 8));
}

const MASK_BYTES = Math.ceil(TAG_COUNT / 8);

/** For each feature a bit a tag that has a weight, and the weights that are not 0. */
function sparse(weights: Int8Array): [Uint8Array, Uint8Array] {
  const rows = weights.length / TAG_COUNT;
  const masks = new Uint8Array(rows * MASK_BYTES);
  const values: number[] = [];
  weights.forEach((weight, i) => {
    if (weight === 0) return;
    const tag = i % TAG_COUNT;
    const at = ((i - tag) / TAG_COUNT) * MASK_BYTES + (tag >> 3);
    masks[at] = (masks[at] as number) | (1 << (tag & 7));
    values.push(weight & 0xff);
  });
  return [masks, Uint8Array.from(values)];
}

function fromSparse(masks: Uint8Array, values: Uint8Array): Int8Array {
  const rows = masks.length / MASK_BYTES;
  const weights = new Int8Array(rows * TAG_COUNT);
  let next = 0;
  for (let row = 0; row < rows; row++)
    for (let tag = 0; tag < TAG_COUNT; tag++)
      if ((masks[row * MASK_BYTES + (tag >> 3)] as number) & (1 << (tag & 7)))
        weights[row * TAG_COUNT + tag] = values[next++] as number;
  return weights;
}
