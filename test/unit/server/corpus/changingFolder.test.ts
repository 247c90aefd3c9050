import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { SidecarEntries } from '../../../../src/core/corpus/sidecarEntry';
import { LiveSegment } from '../../../../src/core/index/liveSegment';
import { mergeSegments } from '../../../../src/core/index/mergeSegments';
import type { Segment } from '../../../../src/core/index/segment';
import { SegmentBuilder } from '../../../../src/core/index/segmentBuilder';
import { encodeSegment } from '../../../../src/core/index/segmentCodec';
import { passageText } from '../../../../src/core/search/hit';
import { search } from '../../../../src/core/search/search';
import { lettersOf } from '../../../../src/core/text/fingerprint';
import { CorpusFolder } from '../../../../src/server/corpus/corpusFolder';
import { Store } from '../../../../src/server/corpus/store';
import { prose } from '../../../support/chineseText';
import { liveContents } from '../../../support/liveContents';
import { segmenter } from '../../../support/projectSegmenter';
import { speech } from '../../../support/speechIndex';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const names = ['甲.md', '乙.md', '丙.md', '丁.txt', '戊/己.txt'];
const name = fc.constantFrom(...names);
const text = fc.array(fc.oneof(prose, fc.constantFrom('一、压实督查责任', '统筹谋划重点工作，抓好工作落实。')), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const seed = fc.nat(1000);

type Step =
  | { do: 'write'; files: [string, string][] }
  | { do: 'delete'; file: string }
  | { do: 'rename'; from: string; to: string }
  | { do: 'exclude' | 'include'; file: string }
  | { do: 'reopen' }
  | { do: 'merge'; which: number; meanwhile: Step[] }
  | { do: 'otherWindow'; file: string; text: string };

const change: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), files: fc.array(fc.tuple(name, text), { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), file: name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), from: name, to: name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('exclude' as const, 'include' as const), file: name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('otherWindow' as const), file: name, text }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: change },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), which: seed, meanwhile: fc.array(change, { maxLength: 3 }) }) },
);

function build(files: Iterable<readonly [string, string]>): Segment {
  const builder = new SegmentBuilder(segmenter);
  for (const [path, content] of files) builder.addSpeech(speech(path, content));
  return builder.build();
}

/** A folder of files, and its index as the server would keep it: what changed is built, the rest stays. */
class Driver {
  readonly files = new Map<string, { text: string; written: number }>();
  private readonly excluded = new Set<string>();
  private readonly bytes = new Map<string, Uint8Array>();
  private clock = 0;
  folder: CorpusFolder;
  /** Merged segments that were taken over. */
  adopted = 0;

  constructor(private readonly storage: string) {
    this.folder = this.open();
  }

  private open(): CorpusFolder {
    return new CorpusFolder({ path: '/素材', origin: 'archive' }, new Store(this.storage, '/素材', segmenter.id));
  }

  /** The files that are to be in the index. */
  get wanted(): [string, string][] {
    return [...this.files].filter(([file]) => !this.excluded.has(file)).map(([file, { text: content }]) => [file, content]);
  }

  async run(action: Step): Promise<void> {
    switch (action.do) {
      case 'write':
        for (const [file, content] of action.files) this.write(file, content);
        break;
      case 'delete':
        this.files.delete(action.file);
        break;
      case 'rename': {
        const moved = this.files.get(action.from);
        this.files.delete(action.from);
        if (moved) this.write(action.to, moved.text);
        break;
      }
      case 'exclude':
        this.excluded.add(action.file);
        break;
      case 'include':
        this.excluded.delete(action.file);
        break;
      case 'merge':
        await this.merge(action.which, action.meanwhile);
        return;
      case 'reopen':
        await this.save(this.folder);
        this.folder = this.open();
        await this.folder.load();
        break;
      case 'otherWindow': {
        await this.save(this.folder);
        const other = this.open();
        await other.load();
        this.write(action.file, action.text);
        this.look(other);
        await this.save(other);
        await this.folder.load();
      }
    }
    this.look(this.folder);
  }

  private write(file: string, content: string): void {
    this.files.set(file, { text: content, written: (this.clock += 1) });
  }

  /** Makes an index match the files, as a look through the folder does. */
  look(folder: CorpusFolder): void {
    folder.setSidecar(new SidecarEntries([...this.excluded].map((file) => [file, { facts: {}, isExcluded: true }])));
    const stampOf = (file: string) => ({ size: 1, modified: this.files.get(file)?.written ?? 0 });
    const found = new Map(this.wanted.filter(([file]) => !folder.isExcluded(file)).map(([file]) => [file, stampOf(file)]));
    const { toRead, gone } = folder.compare(found);
    folder.remove(gone);
    if (toRead.length === 0) return;
    const bytes = encodeSegment(build(toRead.map((file) => [file, this.files.get(file)?.text ?? ''])));
    const id = folder.install(bytes, toRead.map((file) => ({ file, stamp: stampOf(file) })), new Map());
    this.bytes.set(id, bytes);
  }

  /** Merges any segments whatever, and takes the result over when other things have happened. What had better be merged is another question. */
  private async merge(which: number, meanwhile: readonly Step[]): Promise<void> {
    const chosen = this.folder.live.filter((_, i) => ((which >> i % 10) & 1) === 1);
    if (chosen.length === 0) return;
    const parts = chosen.map(({ tag, live }) => ({ id: tag, documents: live.length, ended: [...live.keys()].filter((document) => live[document] === 0) }));
    const merged = mergeSegments(chosen.map(({ segment, live }) => ({ segment, live })));
    for (const action of meanwhile) await this.run(action);
    const id = randomUUID();
    if (!this.folder.adopt(id, merged, parts)) return;
    this.bytes.set(id, encodeSegment(merged));
    this.adopted += 1;
  }

  private async save(folder: CorpusFolder): Promise<void> {
    const { segments } = folder.manifest();
    for (const id of segments) await folder.store.writeSegment(id, this.bytes.get(id) ?? assert.fail(`${id} was never made`));
    folder.written(await folder.store.writeManifest(folder.manifest()));
    await folder.store.sweep(segments);
  }
}

/** Scores, best first, and what was found with each of them that no other shares: of copies with equal scores, either may be the one shown. */
function found(segments: readonly LiveSegment[], words: string): { scores: number[]; texts: string[] } {
  const { hits } = search(segments, { words, limit: 300 }, segmenter, { perDocument: 300 });
  const isAlone = (score: number, i: number) => hits.every((other, j) => i === j || Math.abs(other.score - score) > 1e-5);
  return {
    scores: hits.map(({ score }) => Math.round(score * 1e6) / 1e6),
    texts: hits.flatMap((hit, i) => (isAlone(hit.score, i) ? [lettersOf(passageText(hit))] : [])),
  };
}

describe('a corpus folder that changes', () => {
  it('holds and finds, whatever happened to it, what an index made anew does', async () => {
    let adopted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 25, size: 'max' }), async (steps) => {
        const storage = new TemporaryFolder();
        try {
          const driver = new Driver(storage.path);
          for (const action of steps) await driver.run(action);
          adopted += driver.adopted;
          const { live } = driver.folder;
          const fresh = [new LiveSegment(build(driver.wanted), () => true, 'fresh')];
          const [is, expected] = [liveContents(live), liveContents(fresh)];
          assert.deepEqual([is.documents, is.postings], [expected.documents, expected.postings]);
          for (const words of ['统筹谋划重点工作', '督查问题', '群众']) assert.deepEqual(found(live, words), found(fresh, words), words);
          const { segments } = driver.folder.manifest();
          assert.deepEqual([...segments].sort(), live.map(({ tag }) => tag).sort(), 'a segment is kept that nobody needs');
        } finally {
          storage.remove();
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(adopted > 20, `${adopted} merged segments were taken over`);
  });
});
