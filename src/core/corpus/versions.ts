import { agreement, signatureLength } from './signature';
import { UnionFind } from './unionFind';

/** What is compared of a document. */
export interface VersionCandidate {
  /** See `signatureOf`. */
  signature: Uint32Array;
  /** Characters that are not white space. */
  characters: number;
  path: string;
  /** `2024`, `2024-03`, `2024-03-05` or empty. */
  date: string;
}

/** Documents that hold the same speech: drafts of it, copies, the text of a Word file. Numbers are places in the list that was given. */
export interface VersionGroup {
  /** The one that stands for all: a final version by its name, otherwise the latest, otherwise the longest. */
  leader: number;
  /** Two and more, leader included, in the order of their paths. */
  members: number[];
}

/** Components of sixteen: about seven tenths of the five-character sequences in common. */
const fewestAgreeing = 11;
/** Of the longer one's length. */
const similarLength = 0.7;
/** Shorter texts have too few sequences to estimate from: they must agree in everything. */
const shortText = 200;
/** With eleven components of sixteen agreeing, five bands of two at most are spoilt: any two versions are alike in three bands and more. */
const band = 2;
const bandsAlike = 3;
/** More documents than this that are alike in a band are divided by another band before they are compared pair by pair. */
const largestBucket = 64;

/**
 * Groups near-identical documents. Banding of the signatures (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4) finds every pair
 * without comparing all. The result depends on the documents, not on their order.
 */
export function groupVersions(documents: readonly VersionCandidate[]): VersionGroup[] {
  const groups = new UnionFind(documents.length);
  const distinct = withoutCopies(documents, groups);
  uniteAlike(documents, distinct, groups);
  const at = (i: number) => documents[i] as VersionCandidate;
  return groups
    .ofSeveral()
    .map((found) => found.sort((a, z) => byPath(at(a), at(z)) || a - z))
    .map((members) => ({ leader: members.reduce((best, i) => (compare(at(i), at(best)) < 0 ? i : best)), members }))
    .sort((a, z) => byPath(at(a.members[0] as number), at(z.members[0] as number)));
}

/** Whether two documents hold the same speech. */
export function isSameSpeech(a: VersionCandidate, b: VersionCandidate): boolean {
  const [shorter, longer] = a.characters < b.characters ? [a.characters, b.characters] : [b.characters, a.characters];
  if (shorter < longer * similarLength) return false;
  return agreement(a.signature, b.signature) >= (shorter < shortText ? signatureLength : fewestAgreeing);
}

/** Puts copies into one group and gives one of each; texts too short to have a signature are left out. */
function withoutCopies(documents: readonly VersionCandidate[], groups: UnionFind): number[] {
  const first = new Map<number, number>();
  return [...documents.keys()].filter((i) => {
    const { signature, characters } = documents[i] as VersionCandidate;
    if (agreement(signature, signature) === 0) return false;
    const key = signature.reduce((hash, value) => Math.imul(hash ^ value, 0x01000193), characters) >> 1;
    const earlier = first.get(key);
    const copied = earlier === undefined ? undefined : documents[earlier];
    if (copied === undefined) first.set(key, i);
    const isCopy = copied !== undefined && copied.characters === characters && agreement(copied.signature, signature) === signatureLength;
    if (isCopy) groups.unite(earlier as number, i);
    return !isCopy;
  });
}

function uniteAlike(documents: readonly VersionCandidate[], among: readonly number[], groups: UnionFind, fromBand = 0, depth = 1): void {
  for (let start = fromBand; start < signatureLength; start += band) {
    for (const bucket of bucketsOf(documents, among, start)) {
      if (bucket.length > largestBucket && depth < bandsAlike) uniteAlike(documents, bucket, groups, start + band, depth + 1);
      else uniteIn(documents, bucket, groups);
    }
  }
}

/** Those that agree in a band, by two and more. */
function bucketsOf(documents: readonly VersionCandidate[], among: readonly number[], start: number): Iterable<number[]> {
  const first = new Map<number, number>();
  const buckets = new Map<number, number[]>();
  for (const i of among) {
    const { signature } = documents[i] as VersionCandidate;
    // Others that meet in this number by chance only cost a comparison.
    const key = Math.imul((signature[start] as number) ^ Math.imul(signature[start + 1] as number, 0x9e3779b1), 0x85ebca6b) >> 1;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    else {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(i);
      else buckets.set(key, [earlier, i]);
    }
  }
  return buckets.values();
}

/** Compares pair by pair, as far as lengths are similar. */
function uniteIn(documents: readonly VersionCandidate[], bucket: number[], groups: UnionFind): void {
  const at = (i: number) => documents[i] as VersionCandidate;
  bucket.sort((a, z) => at(a).characters - at(z).characters);
  for (let k = 0; k < bucket.length; k += 1) {
    const i = bucket[k] as number;
    for (let next = k + 1; next < bucket.length; next += 1) {
      const j = bucket[next] as number;
      if (at(i).characters < at(j).characters * similarLength) break;
      if (isSameSpeech(at(i), at(j))) groups.unite(i, j);
    }
  }
}

const final = /终稿|(?<!未)定稿|(?<!非)正式|审定|最终|印发|final/iu;
const revision = /(?:改|修改稿?|修订稿?|第|[vV])\s?([0-9]{1,3})/u;

/** The better version first: final by name, latest, highest number in its name, longest, first by path. */
function compare(a: VersionCandidate, b: VersionCandidate): number {
  const isFinal = ({ path }: VersionCandidate) => Number(final.test(nameOf(path)));
  const number = ({ path }: VersionCandidate) => Number(revision.exec(nameOf(path))?.[1] ?? 0);
  return isFinal(b) - isFinal(a) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) || number(b) - number(a) || b.characters - a.characters || byPath(a, b);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function byPath(a: VersionCandidate, b: VersionCandidate): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
