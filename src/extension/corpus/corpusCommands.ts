import { commands } from 'vscode';
import { corpusViewId, type Command, type CommandHandlers } from '../contributions';
import type { ServerConnection } from '../server/serverConnection';
import { openExternally } from '../speech/openSource';
import type { CorpusView } from './corpusView';
import { asNode, uriOf, type CorpusNode } from './corpusNode';
import { editFacts } from './editFacts';
import { setExcluded } from './excludeFiles';
import { copyPaths, revealInFolder } from './fileManager';
import { byRow, openCorpusFile } from './openCorpusFile';
import { openSidecar } from './openSidecar';
import { removeFolder } from './removeFolder';
import { rereadFiles } from './rereadFiles';

type CorpusCommand = Extract<Command, `jianggao.corpus${string}` | 'jianggao.showCorpus' | 'jianggao.openExternally'>;

/** What the commands of the corpus view do: menus hand them a row and all selected rows, keys say `selection`, the command palette gives nothing. */
export function corpusCommands(view: CorpusView, server: ServerConnection): Pick<CommandHandlers, CorpusCommand> {
  const onFirst = (act: (node: CorpusNode) => unknown) => (argument?: unknown, all?: unknown) => {
    const [node] = view.meant(argument, all);
    return node && act(node);
  };
  return {
    'jianggao.showCorpus': () => commands.executeCommand(`${corpusViewId}.focus`),
    'jianggao.corpusTroubledOnly': () => view.showTroubledOnly(true),
    'jianggao.corpusEverything': () => view.showTroubledOnly(false),
    'jianggao.corpusSortByDate': () => view.sort('date'),
    'jianggao.corpusSortByName': () => view.sort('name'),
    'jianggao.corpusShowStarter': () => view.showStarter(),
    'jianggao.corpusOpen': (argument, all) => {
      const node = asNode(argument);
      return node?.kind === 'file' ? openCorpusFile(node, all === byRow, server) : undefined;
    },
    'jianggao.openExternally': (argument) => openExternally(asNode(argument) && uriOf(asNode(argument) as CorpusNode).toString()),
    'jianggao.corpusReveal': onFirst(revealInFolder),
    'jianggao.corpusCopyPath': (argument, all) => copyPaths(view.meant(argument, all)),
    'jianggao.corpusExclude': (argument, all) => setExcluded(view.meant(argument, all), true, server),
    'jianggao.corpusInclude': (argument, all) => setExcluded(view.meant(argument, all), false, server),
    'jianggao.corpusReread': (argument, all) => rereadFiles(view.meant(argument, all), server),
    'jianggao.corpusEditFacts': (argument, all) => editFacts(view.meant(argument, all).find(({ kind }) => kind === 'file'), server),
    'jianggao.corpusOpenSidecar': onFirst((node) => openSidecar(node, server)),
    'jianggao.corpusRemoveFolder': onFirst(removeFolder),
  };
}
