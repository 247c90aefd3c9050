import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Change } from '../../../../src/core/predict/learning/learned';
import { LearnedStore } from '../../../../src/server/learning/learnedStore';
import { TemporaryFolder } from '../../../support/temporaryFolder';

const day = '2026-03-01';
const texts = ['统筹谋重点', '统筹强协同', '真抓实干'];
const taken = (text: string): Change => ({ type: 'outcome', outcome: { text, kind: 'heading', via: 'list', outcome: 'accepted' }, day });

/** One of two windows does something: a suggestion is taken or banned, or what is noted is written. */
const step = fc.record({ window: fc.nat(1), what: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...texts.map(taken)) }, fc.constantFrom<Change[]>({ type: 'ban', text: '抓落实', day }), fc.constant('write' as const)) });

describe('the store of what is learned', () => {
  let files: TemporaryFolder;
  const problems: string[] = [];
  beforeEach(() => {
    files = new TemporaryFolder();
    problems.length = 0;
  });
  afterEach(() => files.remove());

  const open = (folder: string) =>
    new LearnedStore(folder, {
      onProblem: ({ message }) => problems.push(message),
      onError: (error) => {
        throw error;
      },
    });
  const counts = ({ learned }: LearnedStore) => texts.map((text) => learned.phrases.get(text)?.accepted ?? 0);

  it('loses nothing of what two windows note and write in any order', async () => {
    let folder = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        folder += 1;
        const [one, other] = [open(files.at(`${folder}`)), open(files.at(`${folder}`))];
        const writing: Promise<void>[] = [];
        for (const { window, what } of steps) {
          const store = window === 0 ? one : other;
          if (what === 'write') writing.push(store.flush());
          else store.note(what);
        }
        await Promise.all([...writing, one.flush(), other.flush()]);
        await Promise.all([one.refresh(), other.refresh()]);
        const expected = texts.map((text) => steps.filter(({ what }) => what !== 'write' && what.type === 'outcome' && what.outcome.text === text).length);
        assert.deepEqual([counts(one), counts(other)], [expected, expected]);
        assert.equal(one.learned.isBanned('抓落实'), steps.some(({ what }) => what !== 'write' && what.type === 'ban'));
        assert.deepEqual(problems, []);
      }),
      { numRuns: 15 },
    );
  }).timeout(60_000);

  it('knows at once what is noted, before it is written and while it is', async () => {
    const store = open(files.path);
    store.note(taken('真抓实干'));
    assert.equal(store.learned.phrases.get('真抓实干')?.accepted, 1);
    const writing = store.flush();
    store.note(taken('真抓实干'));
    await writing;
    assert.equal(store.learned.phrases.get('真抓实干')?.accepted, 2);
    await store.flush();
    const again = open(files.path);
    await again.refresh();
    assert.equal(again.learned.phrases.get('真抓实干')?.accepted, 2);
    assert.deepEqual(readdirSync(path.dirname(store.file)), ['learned.json']);
  });
});
