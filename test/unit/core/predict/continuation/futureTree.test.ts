import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftText } from '../../../../../src/core/predict/continuation/draftText';
import { gatherFutures } from '../../../../../src/core/predict/continuation/futures';
import { growTree, textOf, type FutureNode } from '../../../../../src/core/predict/continuation/futureTree';
import { Likeness } from '../../../../../src/core/predict/continuation/likeness';
import { RecentPairs } from '../../../../../src/core/predict/continuation/recentPairs';
import { prose } from '../../../../support/chineseText';
import { memoryOf } from '../../../../support/memoryOf';
import { liveSegmentOf } from '../../../../support/speechIndex';

function treeFor(archive: readonly string[], before: string): FutureNode {
  const draft = new DraftText();
  draft.become(before);
  const memories = archive.length > 0 ? [memoryOf(liveSegmentOf(archive))] : [];
  return growTree(gatherFutures(memories, draft, new Likeness(), new RecentPairs()));
}

function nodesOf(node: FutureNode): FutureNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function probabilityOf(root: FutureNode, text: string): number {
  return nodesOf(root).find((node) => textOf(node) === text)?.probability ?? 0;
}

describe('the tree of what may follow', () => {
  it('believes a longer context more than a shorter one', () => {
    const archive = ['要加快构建新发展格局。', '要加快构建新发展格局。', '要认真构建和谐社区。', '要认真构建和谐社区。', '要依法构建和谐社区。'];
    assert.ok(probabilityOf(treeFor(archive, '要加快构建'), '新发展格局') > probabilityOf(treeFor(archive, '要加快构建'), '和谐社区'));
    assert.ok(probabilityOf(treeFor(archive, '我们构建'), '和谐社区') > probabilityOf(treeFor(archive, '我们构建'), '新发展格局'));
  });

  it('is less sure of what it saw once than of what it saw often', () => {
    const often = treeFor(['压实责任链条，', '压实责任链条，', '压实责任链条，'].map((clause) => `要${clause}层层传导。`), '压实责任');
    const once = treeFor(['要压实责任链条，层层传导。'], '压实责任');
    assert.ok(probabilityOf(often, '链条') > probabilityOf(once, '链条'));
  });

  it('takes what the draft itself has said', () => {
    const before = '全面实施清河行动。清河行动要快，清';
    assert.ok(probabilityOf(treeFor([], before), '河行动') > 0.1);
  });

  it('never reads past the end of a line', () => {
    for (const node of nodesOf(treeFor(['第一段讲认识。\n第二段讲落实。', '第一段讲认识。\n第三段讲落实。'], '第一段讲'))) assert.doesNotMatch(textOf(node), /\n/u);
  });

  it('has probabilities: a text is at most as likely as its beginning, and the ways that part share what there is', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 4 }), prose, (archive, before) => {
        for (const node of nodesOf(treeFor(archive, before))) {
          assert.ok(node.probability >= 0 && node.probability <= 1);
          for (const child of node.children) assert.ok(child.probability <= node.probability + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of an empty draft over an empty archive is bare', () => {
    assert.deepEqual(treeFor([], '').children, []);
  });
});
