import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, Hover, SelectionRange } from 'vscode-languageserver-protocol';
import type { RestructureAction } from '../../src/protocol/requests';
import { ServerFixture } from '../support/serverFixture';
import { cursorOf, type SpeechServer } from '../support/speechServer';

const speech = `---
标题: 在推进会上的讲话
---
同志们：
今天召开推进会，主要任务是加油鼓劲。
下面，我讲两点意见。
一、统筹谋划
（一）统筹谋重点。围绕中心，服务大局。
（二）统筹强协同。一要快。马上就办。二要准。精准施策。
二、狠抓落实
要见行动。
同志们，让我们一起努力！
谢谢大家！
`;

describe('structure in the editor', () => {
  const fixture = new ServerFixture();
  let server: SpeechServer;
  const uri = 'untitled:structure';
  before(async () => {
    server = await fixture.startReady();
    await server.open(uri, speech);
  });
  after(() => fixture.end());

  const textDocument = { uri };
  const drawn = (symbols: DocumentSymbol[], depth = 0): string[] =>
    symbols.flatMap(({ name, children }) => ['  '.repeat(depth) + name, ...drawn(children ?? [], depth + 1)]);

  it('shows the speech as a writer would sketch it', async () => {
    const symbols = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(drawn(symbols), [
      '称呼', '帽子', '过渡',
      '一、统筹谋划', '  （一）统筹谋重点', '  （二）统筹强协同', '    一要快', '    二要准',
      '二、狠抓落实', '结尾', '收束',
    ]);
    assert.equal(symbols[0]?.detail, '4 字');
  });

  it('folds front matter and sections', async () => {
    const folds = await server.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(folds.map(({ startLine, endLine }) => [startLine, endLine]), [[0, 2], [6, 8], [9, 10]]);
  });

  it('grows a selection from clause to sentence, item, paragraph, section and all', async () => {
    const place = cursorOf(speech.replace('马上就办', '马上|就办')).position;
    const [chain] = await server.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [place] });
    const lines = speech.split('\n');
    const grown: string[] = [];
    for (let at: SelectionRange | undefined = chain; at; at = at.parent) {
      const { start, end } = at.range;
      grown.push(start.line === end.line ? (lines[start.line] as string).slice(start.character, end.character) : `${start.line}-${end.line}`);
    }
    assert.deepEqual(grown.slice(0, 4), ['马上就办', '马上就办。', '一要快。马上就办。', lines[8]]);
    assert.deepEqual(grown.slice(4), ['6-8', '0-13']);
  });

  it('shows the siblings on an enumerator, and nothing elsewhere', async () => {
    const at = async (mark: string) => server.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument, position: cursorOf(speech.replace(mark, `|${mark}`)).position });
    const hover = await at('（二）统筹强协同');
    assert.match(JSON.stringify(hover?.contents), /同级 2 项.*（一） 统筹谋重点.*\*\*（二） 统筹强协同/u);
    assert.equal(await at('要见行动'), null);
  });

  /** The speech with the action done at the mark. */
  async function after_(marked: string, action: RestructureAction): Promise<string> {
    const { text, position } = cursorOf(marked);
    const other = `untitled:${Math.random()}`;
    await server.open(other, text);
    const { edits, reason } = await server.request('jianggao/restructure', { uri: other, range: { start: position, end: position }, action });
    if (reason !== undefined) return reason;
    const lines = text.split('\n');
    const offset = ({ line, character }: { line: number; character: number }) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
    return [...edits].reverse().reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
  }

  it('numbers anew, switches forms, moves and shifts sections', async () => {
    assert.equal(await after_('|一、甲甲\n三、乙乙', { kind: 'renumberAll' }), '一、甲甲\n二、乙乙');
    assert.equal(await after_('一、甲甲\n（一）子子\n|（三）丑丑\n三、乙乙', { kind: 'renumberSection' }), '一、甲甲\n（一）子子\n（二）丑丑\n三、乙乙');
    assert.equal(await after_('|一要快。', { kind: 'switchForm', form: 'fact' }), '一是快。');
    assert.equal(await after_('一、甲甲\n|二、乙乙', { kind: 'moveUp' }), '一、乙乙\n二、甲甲');
    assert.equal(await after_('一、甲甲\n二、|乙乙', { kind: 'demote' }), '一、甲甲\n（一）乙乙');
  });

  it('says why nothing can be done', async () => {
    assert.match(await after_('一、甲甲|\n二、乙乙', { kind: 'renumberAll' }), /序号没有问题/u);
    assert.match(await after_('一、甲甲|', { kind: 'moveDown' }), /没有可以交换的部分/u);
    assert.match(await after_('没有序号|', { kind: 'promote' }), /没有带序号/u);
  });
});
