import { signatureLength } from '../../core/corpus/signature';
import { groupVersions } from '../../core/corpus/versions';
import type { LiveSegment } from '../../core/index/liveSegment';

/** A document of the archive. */
export interface DocumentPlace {
  segment: LiveSegment;
  document: number;
}

interface Speech {
  key: string;
  leader: DocumentPlace;
  members: readonly DocumentPlace[];
}

/** Which documents hold the same speech. Immutable: a change of the archive makes a new one. */
export class Speeches {
  private readonly bySegment = new Map<string, Map<number, Speech>>();

  constructor(segments: readonly LiveSegment[]) {
    const places: DocumentPlace[] = [];
    for (const segment of segments) {
      segment.live.forEach((isLive, document) => {
        if (isLive === 1) places.push({ segment, document });
      });
    }
    const candidates = places.map(({ segment, document }) => {
      const { path, characters, facts } = segment.documents[document] as (typeof segment.documents)[number];
      const signature = segment.segment.signatures.subarray(document * signatureLength, (document + 1) * signatureLength);
      return { signature, characters, path, date: facts['日期'] ?? '' };
    });
    for (const { leader, members } of groupVersions(candidates)) {
      const at = (i: number) => places[i] as DocumentPlace;
      const speech: Speech = { key: placeKey(at(leader)), leader: at(leader), members: members.map(at) };
      for (const { segment, document } of speech.members) {
        const known = this.bySegment.get(segment.tag) ?? new Map<number, Speech>();
        this.bySegment.set(segment.tag, known.set(document, speech));
      }
    }
  }

  /** What the versions of a speech have in common, and whether this document is the one to show. */
  of(segment: LiveSegment, document: number): { key: string; isLeader: boolean } {
    const speech = this.bySegment.get(segment.tag)?.get(document);
    if (!speech) return { key: placeKey({ segment, document }), isLeader: true };
    return { key: speech.key, isLeader: speech.leader.segment.tag === segment.tag && speech.leader.document === document };
  }

  /** All documents that hold the speech of this one, itself included. */
  versions(segment: LiveSegment, document: number): readonly DocumentPlace[] {
    return this.bySegment.get(segment.tag)?.get(document)?.members ?? [{ segment, document }];
  }
}

function placeKey({ segment, document }: DocumentPlace): string {
  return `${segment.tag}:${document}`;
}
