import assert from 'node:assert/strict';
import { GhostOffer, type Place } from '../../../../../src/core/predict/ghost/ghostOffer';

const place = (before: string, after = ''): Place => ({ uri: 'file:///甲.讲稿.md', line: 3, before, after });
const items: [{ text: string }, ...{ text: string }[]] = [{ text: '推进共同富裕' }, { text: '推进乡村治理' }, { text: '抓好落实' }];
const offer = () => new GhostOffer(place('要扎实'), items);
const texts = (found: readonly { text: string }[]) => found.map(({ text }) => text);

describe('GhostOffer', () => {
  it('keeps what goes on from what was typed', () => {
    assert.deepEqual(texts(offer().remainingAt(place('要扎实'))), texts(items));
    assert.deepEqual(texts(offer().remainingAt(place('要扎实推进'))), ['推进共同富裕', '推进乡村治理']);
    assert.deepEqual(texts(offer().remainingAt(place('要扎实推进乡'))), ['推进乡村治理']);
    assert.deepEqual(offer().remainingAt(place('要扎实推进乡村治理')), []);
  });

  it('is only for its own line, and for what stood behind the cursor', () => {
    for (const other of [place('要扎'), place('也要扎实'), place('要扎实推进', '”'), { ...place('要扎实'), line: 4 }, { ...place('要扎实'), uri: 'file:///乙.讲稿.md' }]) {
      assert.deepEqual(offer().remainingAt(other), []);
      assert.equal(offer().shownAt(other), undefined);
    }
  });

  it('shows the first, and the next or the one before when asked to', () => {
    const one = offer();
    const shown = (before: string) => one.shownAt(place(before));
    assert.deepEqual(shown('要扎实推'), { item: items[0], typed: '推' });
    assert.ok(one.cycle(place('要扎实'), 1));
    assert.equal(shown('要扎实')?.item.text, '推进乡村治理');
    assert.equal(shown('要扎实推')?.item.text, '推进乡村治理');
    assert.equal(one.latest, items[1]);
    assert.equal(one.restAt(place('要扎实推')), '进乡村治理');
    assert.equal(one.restAt(place('要切实')), undefined);
    one.cycle(place('要扎实'), 1);
    assert.equal(shown('要扎实')?.item.text, '抓好落实');
    one.cycle(place('要扎实'), 1);
    assert.equal(shown('要扎实')?.item.text, '推进共同富裕');
    one.cycle(place('要扎实'), -1);
    assert.equal(shown('要扎实')?.item.text, '抓好落实');
  });

  it('passes over what is not left, and cycles only where there is another', () => {
    const one = offer();
    one.cycle(place('要扎实推'), -1);
    assert.deepEqual(texts(one.remainingAt(place('要扎实推'))), ['推进乡村治理', '推进共同富裕']);
    assert.ok(!one.cycle(place('要扎实推进乡'), 1));
    assert.ok(!one.cycle(place('要'), 1));
  });

  it('tells what became of it', () => {
    const cases: [string, ReturnType<ReturnType<typeof offer>['outcomeAt']>][] = [
      ['要扎实', 'goesOn'],
      ['要扎实推进', 'goesOn'],
      ['要扎实推进共同富裕', 'done'],
      ['要扎实t', 'undecided'],
      ["要扎实tui'j", 'undecided'],
      ['要扎实推jin', 'undecided'],
      ['要扎实做好', 'typedOver'],
      ['要扎实推动', 'typedOver'],
      ['要扎实推进共同富裕，', 'typedOver'],
      ['要扎', 'gone'],
    ];
    for (const [before, outcome] of cases) assert.equal(offer().outcomeAt(place(before)), outcome, before);
  });

  it('knows what says the same', () => {
    const one = offer();
    assert.ok(one.says(place('要扎实'), '推进共同富裕'));
    assert.ok(one.says(place('要扎实推'), '进共同富裕，狠抓落实'));
    assert.ok(one.says(place('要扎实推进'), '共同'));
    assert.ok(!one.says(place('要扎实推进'), '新型城镇化'));
    assert.ok(!one.says(place('要切实'), '推进共同富裕'));
  });
});
