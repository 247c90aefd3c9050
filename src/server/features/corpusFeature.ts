import { access } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver/node';
import type { CorpusEditResult, CorpusFileView, CorpusFolderView, CorpusLevel, CorpusRequests, SidecarView } from '../../protocol/corpus';
import type { CorpusFolder } from '../corpus/corpusFolder';
import { sidecarName } from '../corpus/sidecar';
import { newSidecar } from '../corpus/sidecarEdit';
import { edit, placeOf, reread } from '../corpusView/corpusEdits';
import { fileOf, fileView, isEditable } from '../corpusView/corpusFiles';
import { countsOf, levelOf } from '../corpusView/corpusLevel';
import type { ServerState } from '../serverState';

/** The corpus view: what there is, what is known of it, what is wrong with it, and what the writer says of it. */
export function registerCorpus(connection: Connection, state: ServerState): void {
  const { archive } = state;
  connection.onRequest('jianggao/corpusFolders', (): CorpusFolderView[] => {
    const isStarter = ({ root }: CorpusFolder) => root.origin === 'starter';
    return [...archive.folders.filter((folder) => !isStarter(folder)), ...archive.folders.filter(isStarter)].map(folderView);
  });
  connection.onRequest('jianggao/corpusLevel', ({ folder: wanted, ...params }: Params<'jianggao/corpusLevel'>): CorpusLevel => {
    const folder = archive.folders.find(({ root }) => root.path === wanted);
    return folder ? levelOf(folder, archive.speeches, params) : { subfolders: [], files: [] };
  });
  connection.onRequest('jianggao/corpusFile', ({ uri }: Params<'jianggao/corpusFile'>): CorpusFileView | null => {
    const place = placeOf(uri, archive);
    const known = place && fileOf(place.folder, place.file);
    return place && known ? fileView(place.folder, known, state) : null;
  });
  connection.onRequest('jianggao/setFacts', ({ uri, facts }: Params<'jianggao/setFacts'>): Promise<CorpusEditResult> => edit([uri], { facts }, archive));
  connection.onRequest('jianggao/setExcluded', ({ uris, isExcluded }: Params<'jianggao/setExcluded'>): Promise<CorpusEditResult> => edit(uris, { isExcluded }, archive));
  connection.onRequest('jianggao/reread', ({ uris }: Params<'jianggao/reread'>): Promise<CorpusEditResult> => reread(uris, archive));
  connection.onRequest('jianggao/sidecar', async ({ folder }: Params<'jianggao/sidecar'>): Promise<SidecarView> => {
    const file = path.join(folder, sidecarName);
    const exists = await access(file).then(
      () => true,
      () => false,
    );
    return { uri: pathToFileURL(file).href, beginning: exists ? null : newSidecar };
  });
}

type Params<Method extends keyof CorpusRequests> = CorpusRequests[Method][0];

function folderView(folder: CorpusFolder): CorpusFolderView {
  const { root, scanProblems } = folder;
  return {
    path: root.path,
    uri: pathToFileURL(root.path).href,
    origin: root.origin,
    isEditable: isEditable(folder),
    problems: scanProblems,
    counts: countsOf(folder),
  };
}
