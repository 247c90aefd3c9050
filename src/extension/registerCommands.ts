import { commands, type LogOutputChannel } from 'vscode';
import { addCorpusFolder, reindex, showProblems } from './commands/corpusCommands';
import { earlierUses } from './commands/earlierUses';
import { findPrecedents } from './commands/findPrecedents';
import { restructure, switchNumbering } from './commands/restructure';
import { showStatus } from './commands/showStatus';
import { commands as declared, type Command, type CommandHandlers } from './contributions';
import { corpusCommands } from './corpus/corpusCommands';
import type { CorpusView } from './corpus/corpusView';
import { Disposables } from './disposables';
import { ghostCommands } from './ghost/ghostCommands';
import type { GhostText } from './ghost/ghostText';
import { guarded } from './guarded';
import { learningCommands } from './learning/learningCommands';
import { newSpeech } from './newSpeech/newSpeech';
import type { PrecedentsView } from './panel/precedentsView';
import type { ServerConnection } from './server/serverConnection';
import type { ActiveSpeech } from './speech/activeSpeech';
import { partPlace } from './structure/partPlace';
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
  corpus: CorpusView;
  preview: TemplatePreview;
  ghost: GhostText;
  log: LogOutputChannel;
}

/** Registers every declared command. */
export function registerCommands({ library, server, speech, view, corpus, preview, ghost, log }: CommandContext): Disposables {
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
    'jianggao.renumberAll': (row) => restructure(server, speech, { kind: 'renumberAll' }, partPlace(row)),
    'jianggao.renumberSection': (row) => restructure(server, speech, { kind: 'renumberSection' }, partPlace(row)),
    'jianggao.switchNumbering': (row) => switchNumbering(server, speech, partPlace(row)),
    'jianggao.moveSectionUp': (row) => restructure(server, speech, { kind: 'moveUp' }, partPlace(row)),
    'jianggao.moveSectionDown': (row) => restructure(server, speech, { kind: 'moveDown' }, partPlace(row)),
    'jianggao.promoteSection': (row) => restructure(server, speech, { kind: 'promote' }, partPlace(row)),
    'jianggao.demoteSection': (row) => restructure(server, speech, { kind: 'demote' }, partPlace(row)),
    'jianggao.selectHeading': (row) => restructure(server, speech, { kind: 'selectHeading' }, partPlace(row)),
    'jianggao.newSpeech': newSpeech,
    'jianggao.saveAsTemplate': () => saveAsTemplate(server),
    'jianggao.nextSlot': () => goToSlot(speech, 'next'),
    'jianggao.previousSlot': () => goToSlot(speech, 'previous'),
    'jianggao.showStructure': () => view.openStructure(),
    'jianggao.earlierUses': () => earlierUses(speech, view),
    'jianggao.nextResult': () => view.step('next'),
    'jianggao.previousResult': () => view.step('previous'),
    'jianggao.insertResult': () => view.insertCurrent(),
    ...corpusCommands(corpus, server),
    ...ghostCommands(ghost),
    ...learningCommands(server, speech),
    'jianggao.showStatus': () => showStatus(server, run),
  };
  const owned = new Disposables();
  for (const command of declared) owned.add(commands.registerCommand(command, (argument?: unknown, all?: unknown) => guarded(() => handlers[command](argument, all), log)));
  return owned;
}
