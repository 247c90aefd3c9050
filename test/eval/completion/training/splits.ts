import type { SourceDocument } from '../../../../src/core/corpus/document';

export interface Split {
  archive: SourceDocument[];
  heldout: SourceDocument[];
}

/** Every how many documents one is held out. */
const every = { like: 4, mixed: 6, unlike: 5 };
/** Documents of a small archive. */
const few = 8;
/** A group with fewer documents is archive only. */
const fewest = 15;

/**
 * Archives with something held out, as writers' archives differ: a group that has its like in the archive, a group among everything, and a group
 * of which the archive holds nothing; and small archives. Groups are folders.
 */
export function splitsOf(groups: ReadonlyMap<string, SourceDocument[]>): Split[] {
  const all = [...groups.values()].flat();
  const large = [...groups.values()].filter((group) => group.length >= fewest);
  return large.flatMap((group): Split[] => {
    const others = all.filter((document) => !group.includes(document));
    const held = (step: number, from: number) => group.filter((_, i) => i % step === from);
    const like = held(every.like, 1);
    const mixed = held(every.mixed, 2);
    const unlike = held(every.unlike, 3);
    return [
      { archive: [...group.filter((document) => !like.includes(document)), ...others.slice(0, Math.floor(others.length / 2))], heldout: like.slice(0, 4) },
      { archive: all.filter((document) => !mixed.includes(document)), heldout: mixed.slice(0, 4) },
      { archive: others, heldout: unlike.slice(0, 4) },
      { archive: group.filter((_, i) => i % 2 === 0).slice(0, few), heldout: group.filter((_, i) => i % 2 === 1).slice(0, 2) },
    ];
  });
}
