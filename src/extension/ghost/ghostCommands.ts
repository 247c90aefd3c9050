import { commands, l10n, window } from 'vscode';
import { partEnd, type Part } from '../../core/predict/ghost/partEnd';
import type { Command, CommandHandlers } from '../contributions';
import { openSource } from '../speech/openSource';
import { chooseGhostMode } from './ghostMode';
import type { GhostText } from './ghostText';
import { writingPlace } from './place';

type GhostCommand =
  | 'jianggao.ghostMode'
  | 'jianggao.acceptGhostWord'
  | 'jianggao.acceptGhostClause'
  | 'jianggao.nextGhost'
  | 'jianggao.previousGhost'
  | 'jianggao.rejectGhost'
  | 'jianggao.ghostSource'
  | 'jianggao.neverSuggestGhost';

/** What can be done about text that is shown behind the cursor. */
export function ghostCommands(ghost: GhostText): Pick<CommandHandlers, GhostCommand> {
  return {
    'jianggao.ghostMode': chooseGhostMode,
    'jianggao.acceptGhostWord': () => acceptPart(ghost, 'word'),
    'jianggao.acceptGhostClause': () => acceptPart(ghost, 'clause'),
    'jianggao.nextGhost': () => cycle(ghost, 1),
    'jianggao.previousGhost': () => cycle(ghost, -1),
    'jianggao.rejectGhost': () => reject(ghost),
    'jianggao.ghostSource': () => showSource(ghost),
    'jianggao.neverSuggestGhost': () => neverSuggest(ghost),
  };
}

/** Writes the next part of what is shown, as one step of undo; the rest stays shown. Another extension's text is left to VS Code. */
async function acceptPart(ghost: GhostText, part: Part): Promise<void> {
  const { shown } = ghost;
  const { editor } = writingPlace() ?? {};
  if (!shown || !editor) return void commands.executeCommand('editor.action.inlineSuggest.acceptNextWord');
  const { item, typed } = shown;
  const end = partEnd(item, typed.length, part);
  if (end >= item.text.length) return void commands.executeCommand('editor.action.inlineSuggest.commit');
  const text = item.text.slice(typed.length, end);
  ghost.noteTaken(text);
  await editor.edit((edit) => edit.insert(editor.selection.active, text));
}

/**
 * Shows another one. VS Code can do that by itself, but does not tell which one it shows, and goes back to the first as soon as a part is taken; so
 * it is given them in another order.
 */
async function cycle(ghost: GhostText, step: 1 | -1): Promise<void> {
  if (!ghost.shown) return void commands.executeCommand(step === 1 ? 'editor.action.inlineSuggest.showNext' : 'editor.action.inlineSuggest.showPrevious');
  if (!ghost.cycle(step)) return;
  await commands.executeCommand('editor.action.inlineSuggest.hide');
  await commands.executeCommand('editor.action.inlineSuggest.trigger');
}

/** Sends away what is shown, and the list with it. */
async function reject(ghost: GhostText): Promise<void> {
  ghost.reject();
  await commands.executeCommand('editor.action.inlineSuggest.hide');
  await commands.executeCommand('hideSuggestWidget');
}

async function showSource(ghost: GhostText): Promise<void> {
  const { shown } = ghost;
  if (!shown) return tellNothingShown();
  const { text, item } = shown;
  const { source } = item.about;
  if (!source) return void window.showInformationMessage(l10n.t('“{0}”来自这篇讲稿前面的文字。', text));
  await openSource({ ...source, text, endLine: source.line, path: source.title }, window.activeTextEditor?.viewColumn);
}

async function neverSuggest(ghost: GhostText): Promise<void> {
  const { shown } = ghost;
  if (!shown) return tellNothingShown();
  const { text, item, uri } = shown;
  await reject(ghost);
  const never: Command = 'jianggao.neverSuggest';
  await commands.executeCommand(never, { text, kind: item.about.kind, via: 'ghost', uri });
}

function tellNothingShown(): void {
  void window.showInformationMessage(l10n.t('光标后面现在没有灰字。'));
}
