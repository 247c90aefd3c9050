import type { LiveSegment } from '../index/liveSegment';
import { lettersOf } from '../text/fingerprint';
import { documentOf, passageText, type Hit } from './hit';

export interface Diversity {
  /** At most this many passages of one speech, so that it cannot fill the list. */
  perDocument: number;
  /** What the versions of one speech have in common, and whether this is the one to show; without it every document is a speech of its own. */
  speechOf?: ((segment: LiveSegment, document: number) => { key: string; isLeader: boolean }) | undefined;
}

/** Another version is shown only where it fits this much better than the one to show. */
const versionMargin = 0.8;

/** The first of `ranked` that do not repeat each other: passages that say the same count as one, and so do the versions of a speech. */
export function selectDiverse(ranked: readonly Hit[], limit: number, { perDocument, speechOf }: Diversity): Hit[] {
  const speech = (hit: Hit) => speechOf?.(hit.segment, documentOf(hit)) ?? { key: `${hit.segment.tag}:${documentOf(hit)}`, isLeader: true };
  const leading = new Map<string, number>();
  if (speechOf) {
    for (const hit of ranked) {
      const { key, isLeader } = speech(hit);
      if (isLeader && !leading.has(key)) leading.set(key, hit.score);
    }
  }
  const chosen: Hit[] = [];
  const perSpeech = new Map<string, number>();
  const said = new Map<number, Hit[]>();
  for (const hit of ranked) {
    if (chosen.length >= limit) break;
    const { key, isLeader } = speech(hit);
    if (!isLeader && (leading.get(key) ?? 0) >= versionMargin * hit.score) continue;
    const used = perSpeech.get(key) ?? 0;
    if (used >= perDocument) continue;
    const fingerprint = hit.segment.segment.passages.fingerprint[hit.passage] as number;
    const alike = said.get(fingerprint) ?? [];
    if (alike.some((other) => lettersOf(passageText(other)) === lettersOf(passageText(hit)))) continue;
    said.set(fingerprint, [...alike, hit]);
    perSpeech.set(key, used + 1);
    chosen.push(hit);
  }
  return chosen;
}
