import { replaceText, type } from '../support/ui/editor';
import { waitForCorpus } from '../support/ui/statusBar';
import { waitForSuggestion } from '../support/ui/suggestions';
import { Workbench } from '../support/ui/workbench';

const draft = '手感.讲稿.md';
const archive = `在全县重点工作推进会上的讲话
同志们：
（一）统筹谋重点。围绕中心工作排出清单，扎实推进共同富裕。
（二）统筹强协同。打破部门壁垒，扎实推进共同富裕。
（三）统筹明责任。明确“时间表”“路线图”。
`;

describe('the feel of completion', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [draft]: '同志们：\n', '素材/推进会.txt': archive }, openFile: draft });
    await waitForCorpus(workbench.page);
  });
  after(() => workbench.close());

  for (const before of ['各级各部门要高度重视，', '\n', '好 ']) {
    for (const { typed, label } of [{ typed: '统筹', label: '统筹谋重点' }, { typed: '一要', label: '一要二要' }, { typed: 'yyey', label: 'yyey' }]) {
      it(`offers a list for ${typed} to a writer who types faster than it is answered, after ${JSON.stringify(before)}`, async () => {
        const { page } = workbench;
        await replaceText(workbench, draft, '同志们：');
        // Behind punctuation a list is asked for at once; its answer, which is empty, arrives when more is written.
        if (before === '\n') await page.keyboard.press('Enter');
        else await page.keyboard.insertText(before);
        await type(page, typed, 0);
        await waitForSuggestion(page, label, 5_000);
      });
    }
  }
});
