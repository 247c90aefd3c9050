/**
 * The ids that package.json contributes. The maps are typed as complete records, so that a command that is declared here
 * must be registered, and a test holds them against package.json.
 */
export const languageId = 'jianggao';
export const settingsSection = 'jianggao';
export const viewContainerId = 'jianggao';
export const precedentsViewId = 'jianggao.precedents';
export const corpusViewId = 'jianggao.corpus';
export const templateScheme = 'jianggao-template';
/** Documents that show the text read from a Word, PDF or other source. */
export const sourceScheme = 'jianggao-source';

/** Context key: text is shown behind the cursor of speeches. */
export const ghostIsOn = 'jianggao.ghostText.isOn';

/** Schemes of documents that can be speeches: saved or not yet saved. */
export const speechSchemes: readonly string[] = ['file', 'untitled'];

export type Command =
  | 'jianggao.setAsSpeech'
  | 'jianggao.unsetAsSpeech'
  | 'jianggao.insertTemplate'
  | 'jianggao.findPrecedents'
  | 'jianggao.searchPanel'
  | 'jianggao.openPanel'
  | 'jianggao.addCorpusFolder'
  | 'jianggao.showProblems'
  | 'jianggao.reindex'
  | 'jianggao.renumberAll'
  | 'jianggao.renumberSection'
  | 'jianggao.switchNumbering'
  | 'jianggao.moveSectionUp'
  | 'jianggao.moveSectionDown'
  | 'jianggao.promoteSection'
  | 'jianggao.demoteSection'
  | 'jianggao.selectHeading'
  | 'jianggao.newSpeech'
  | 'jianggao.saveAsTemplate'
  | 'jianggao.nextSlot'
  | 'jianggao.previousSlot'
  | 'jianggao.showStructure'
  | 'jianggao.earlierUses'
  | 'jianggao.nextResult'
  | 'jianggao.previousResult'
  | 'jianggao.insertResult'
  | 'jianggao.openExternally'
  | 'jianggao.showCorpus'
  | 'jianggao.corpusTroubledOnly'
  | 'jianggao.corpusEverything'
  | 'jianggao.corpusSortByDate'
  | 'jianggao.corpusSortByName'
  | 'jianggao.corpusShowStarter'
  | 'jianggao.corpusOpen'
  | 'jianggao.corpusReveal'
  | 'jianggao.corpusCopyPath'
  | 'jianggao.corpusExclude'
  | 'jianggao.corpusInclude'
  | 'jianggao.corpusReread'
  | 'jianggao.corpusEditFacts'
  | 'jianggao.corpusOpenSidecar'
  | 'jianggao.corpusRemoveFolder'
  | 'jianggao.suggestionAccepted'
  | 'jianggao.suggestionSource'
  | 'jianggao.neverSuggest'
  | 'jianggao.showLearned'
  | 'jianggao.eraseLearned'
  | 'jianggao.exportLearned'
  | 'jianggao.ghostMode'
  | 'jianggao.acceptGhostWord'
  | 'jianggao.acceptGhostClause'
  | 'jianggao.nextGhost'
  | 'jianggao.previousGhost'
  | 'jianggao.rejectGhost'
  | 'jianggao.ghostSource'
  | 'jianggao.neverSuggestGhost'
  | 'jianggao.showStatus';

const commandMap: Record<Command, null> = {
  'jianggao.setAsSpeech': null,
  'jianggao.unsetAsSpeech': null,
  'jianggao.insertTemplate': null,
  'jianggao.findPrecedents': null,
  'jianggao.searchPanel': null,
  'jianggao.openPanel': null,
  'jianggao.addCorpusFolder': null,
  'jianggao.showProblems': null,
  'jianggao.reindex': null,
  'jianggao.renumberAll': null,
  'jianggao.renumberSection': null,
  'jianggao.switchNumbering': null,
  'jianggao.moveSectionUp': null,
  'jianggao.moveSectionDown': null,
  'jianggao.promoteSection': null,
  'jianggao.demoteSection': null,
  'jianggao.selectHeading': null,
  'jianggao.newSpeech': null,
  'jianggao.saveAsTemplate': null,
  'jianggao.nextSlot': null,
  'jianggao.previousSlot': null,
  'jianggao.showStructure': null,
  'jianggao.earlierUses': null,
  'jianggao.nextResult': null,
  'jianggao.previousResult': null,
  'jianggao.insertResult': null,
  'jianggao.openExternally': null,
  'jianggao.showCorpus': null,
  'jianggao.corpusTroubledOnly': null,
  'jianggao.corpusEverything': null,
  'jianggao.corpusSortByDate': null,
  'jianggao.corpusSortByName': null,
  'jianggao.corpusShowStarter': null,
  'jianggao.corpusOpen': null,
  'jianggao.corpusReveal': null,
  'jianggao.corpusCopyPath': null,
  'jianggao.corpusExclude': null,
  'jianggao.corpusInclude': null,
  'jianggao.corpusReread': null,
  'jianggao.corpusEditFacts': null,
  'jianggao.corpusOpenSidecar': null,
  'jianggao.corpusRemoveFolder': null,
  'jianggao.suggestionAccepted': null,
  'jianggao.suggestionSource': null,
  'jianggao.neverSuggest': null,
  'jianggao.showLearned': null,
  'jianggao.eraseLearned': null,
  'jianggao.exportLearned': null,
  'jianggao.ghostMode': null,
  'jianggao.acceptGhostWord': null,
  'jianggao.acceptGhostClause': null,
  'jianggao.nextGhost': null,
  'jianggao.previousGhost': null,
  'jianggao.rejectGhost': null,
  'jianggao.ghostSource': null,
  'jianggao.neverSuggestGhost': null,
  'jianggao.showStatus': null,
};

/** Every command that package.json declares. */
export const commands = Object.keys(commandMap) as Command[];

/** What each command runs, with what a view gives it: the row, and all rows that are selected. Being a complete record, it cannot forget one. */
export type CommandHandlers = Record<Command, (argument?: unknown, all?: unknown) => unknown>;
