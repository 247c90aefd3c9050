import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import { addCorpusFolder, reindex, showProblems } from './commands/corpusCommands';
import { findPrecedents } from './commands/findPrecedents';
import { restructure, switchNumbering } from './commands/restructure';
import { showStatus } from './commands/showStatus';
import { commands as declared, type Command, type CommandHandlers } from './contributions';
import { Disposables } from './disposables';
import { newSpeech } from './newSpeech/newSpeech';
import type { PrecedentsView } from './panel/precedentsView';
import { ServerUnavailable, type ServerConnection } from './server/serverConnection';
import type { StructurePartView } from '../protocol/requests';
import type { ActiveSpeech } from './speech/activeSpeech';
import { insertMissing } from './structure/insertMissing';
import type { StructureTree } from './structure/structureTree';
import { goToSlot } from './speech/openSlots';
import { setAsSpeech, unsetAsSpeech } from './speech/speechLanguage';
import { insertTemplate } from './templates/insertTemplate';
import { saveAsTemplate } from './templates/saveAsTemplate';
import type { TemplateLibrary } from './templates/templateLibrary';
import type { TemplatePreview } from './templates/templatePreview';

interface CommandContext {
  library: TemplateLibrary;
  server: ServerConnection;
  speech: ActiveSpeech;
  view: PrecedentsView;
  structure: StructureTree;
  preview: TemplatePreview;
  log: LogOutputChannel;
}

/** Registers every declared command. */
export function registerCommands({ library, server, speech, view, structure, preview, log }: CommandContext): Disposables {
  const run = (command: Command): void => void commands.executeCommand(command);
  const handlers: CommandHandlers = {
    'jianggao.setAsSpeech': setAsSpeech,
    'jianggao.unsetAsSpeech': unsetAsSpeech,
    'jianggao.insertTemplate': () => insertTemplate(library, speech, preview),
    'jianggao.findPrecedents': () => findPrecedents(server, speech),
    'jianggao.searchPanel': () => view.search(speech.selectedText),
    'jianggao.openPanel': () => view.openResults(),
    'jianggao.addCorpusFolder': addCorpusFolder,
    'jianggao.showProblems': () => showProblems(server),
    'jianggao.reindex': () => reindex(server),
    'jianggao.renumberAll': () => restructure(server, speech, { kind: 'renumberAll' }),
    'jianggao.renumberSection': () => restructure(server, speech, { kind: 'renumberSection' }),
    'jianggao.switchNumbering': () => switchNumbering(server, speech),
    'jianggao.moveSectionUp': () => restructure(server, speech, { kind: 'moveUp' }),
    'jianggao.moveSectionDown': () => restructure(server, speech, { kind: 'moveDown' }),
    'jianggao.promoteSection': () => restructure(server, speech, { kind: 'promote' }),
    'jianggao.demoteSection': () => restructure(server, speech, { kind: 'demote' }),
    'jianggao.selectHeading': () => restructure(server, speech, { kind: 'selectHeading' }),
    'jianggao.newSpeech': newSpeech,
    'jianggao.saveAsTemplate': () => saveAsTemplate(server),
    'jianggao.nextSlot': () => goToSlot(speech, 'next'),
    'jianggao.previousSlot': () => goToSlot(speech, 'previous'),
    'jianggao.insertMissing': (part) => insertMissing(part as StructurePartView, structure.genre, { library, server, speech }),
    'jianggao.showPart': (part) => structure.showPart(part as StructurePartView),
    'jianggao.showStatus': () => showStatus(server, run),
  };
  const owned = new Disposables();
  for (const command of declared) owned.add(commands.registerCommand(command, (argument?: unknown) => guarded(() => handlers[command](argument), log)));
  return owned;
}

/** A missing server is an expected failure: said in a sentence, once per command. */
async function guarded(handler: () => unknown, log: LogOutputChannel): Promise<unknown> {
  try {
    return await handler();
  } catch (error) {
    if (!(error instanceof ServerUnavailable)) throw error;
    log.warn(error.message);
    void window.showWarningMessage(l10n.t('查找服务没有运行，请稍候再试。如果一直这样，请重新加载窗口（Developer: Reload Window）。'));
    return undefined;
  }
}
