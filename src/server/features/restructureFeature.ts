import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { difference, moveSection, renumber, shiftSection, switchForm, type Replacement, type Restructured } from '../../core/speech/restructure';
import { familyAround } from '../../core/speech/siblings';
import type { RestructureAction, RestructureParams, RestructureResult } from '../../protocol/requests';
import type { ServerState } from '../serverState';
import { isSpeech } from '../speechDocuments';

const reasons = {
  noSpeech: '这份文件不是讲稿。可以先用命令“设为讲稿”。',
  noSection: '光标所在的位置没有带序号的标题或要点。',
  inOrder: '序号没有问题，不需要改。',
  noNeighbour: '已经到头了，同级里没有可以交换的部分。',
  noLevel: '这一级不能再升降，或者不是“一、（一）1.（1）①”这样的序号。',
  noItems: '所选的文字里没有带序号的标题或要点。',
};

/** Numbering and moving of sections: `jianggao/restructure`. Edits are computed here and made by the editor, in one step. */
export function registerRestructure(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState): void {
  connection.onRequest('jianggao/restructure', ({ uri, range, action }: RestructureParams): RestructureResult => {
    const document = documents.get(uri);
    if (!document || !isSpeech(document, state.settings)) return { edits: [], reason: reasons.noSpeech };
    return restructure(document, document.offsetAt(range.start), document.offsetAt(range.end), action);
  });
}

function restructure(document: TextDocument, start: number, end: number, action: RestructureAction): RestructureResult {
  const text = document.getText();
  switch (action.kind) {
    case 'renumberAll':
      return replaced(document, renumber(text), reasons.inOrder);
    case 'renumberSection': {
      const family = familyAround(text, start);
      if (!family) return { edits: [], reason: reasons.noSection };
      const last = family.siblings[family.siblings.length - 1];
      return replaced(document, renumber(text, { start: family.siblings[0]?.start ?? 0, end: last?.end ?? text.length }), reasons.inOrder);
    }
    case 'switchForm':
      return replaced(document, switchForm(text, ...wholeLines(text, start, end), action.form), reasons.noItems);
    case 'moveUp':
    case 'moveDown':
      if (!familyAround(text, start)) return { edits: [], reason: reasons.noSection };
      return rewritten(document, moveSection(text, start, action.kind === 'moveUp' ? 'up' : 'down'), reasons.noNeighbour);
    case 'promote':
    case 'demote':
      if (!familyAround(text, start)) return { edits: [], reason: reasons.noSection };
      return rewritten(document, shiftSection(text, start, action.kind), reasons.noLevel);
    case 'selectHeading': {
      const node = familyAround(text, start)?.node;
      if (!node) return { edits: [], reason: reasons.noSection };
      return { edits: [], selection: { start: document.positionAt(node.headingStart), end: document.positionAt(node.headingEnd) } };
    }
  }
}

/** With a bare cursor, the line it is in. */
function wholeLines(text: string, start: number, end: number): [number, number] {
  if (end > start) return [start, end];
  const newline = text.indexOf('\n', start);
  return [text.lastIndexOf('\n', start - 1) + 1, newline === -1 ? text.length : newline];
}

function replaced(document: TextDocument, replacements: readonly Replacement[], otherwise: string): RestructureResult {
  return replacements.length === 0 ? { edits: [], reason: otherwise } : { edits: replacements.map((each) => editOf(document, each)) };
}

function rewritten(document: TextDocument, changed: Restructured | undefined, otherwise: string): RestructureResult {
  if (!changed) return { edits: [], reason: otherwise };
  const cursor = TextDocument.create('', '', 0, changed.text).positionAt(changed.offset);
  return { edits: [editOf(document, difference(document.getText(), changed.text))], selection: { start: cursor, end: cursor } };
}

function editOf(document: TextDocument, { start, end, newText }: Replacement) {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText };
}
