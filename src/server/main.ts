import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CodeActionKind,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ProposedFeatures,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Segmenter } from '../core/text/segmenter';
import type { InitializationOptions, Notice } from '../protocol/requests';
import { defaultSettings, readSettings } from '../protocol/settings';
import { completionTriggers } from '../protocol/suggestions';
import { DraftChecks } from './checks/draftChecks';
import { Archive } from './corpus/archive';
import { findRoots } from './corpus/findRoots';
import { workspaceFolderNames } from './corpus/folderPaths';
import { registerArchive } from './features/archiveFeature';
import { registerAdaptEnumerator } from './features/adaptEnumeratorFeature';
import { registerCodeActions } from './features/codeActionFeature';
import { registerCompletion } from './features/completionFeature';
import { registerContinuation } from './features/continuationFeature';
import { registerCorpus } from './features/corpusFeature';
import { registerDiagnostics } from './features/diagnosticsFeature';
import { registerDraftStats } from './features/draftStatsFeature';
import { registerHover } from './features/hoverFeature';
import { registerLearning } from './features/learningFeature';
import { registerPrecedents } from './features/precedentsFeature';
import { registerRestructure } from './features/restructureFeature';
import { registerStructureView } from './features/structureViewFeature';
import { registerStructure } from './features/structureFeature';
import { registerTemplates } from './features/templatesFeature';
import { LearnedStore } from './learning/learnedStore';
import { RecentSuggestions } from './learning/recentSuggestions';
import type { SuggestionState } from './learning/suggestionState';
import { ContinuationMemories } from './prediction/continuationMemories';
import { Foreteller } from './prediction/foreteller';
import { PhrasePreparation } from './prediction/phrasePreparation';
import { ProblemTeller } from './problemTeller';
import { showRun } from './runProgress';
import { DictionaryError, loadSegmenter } from './segmenting/loadSegmenter';
import { StatusReporter } from './statusReporter';

/** The language server: puts everything together and keeps it current. Never logs the text of a draft or of the corpus. */

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const tell = (notice: Notice) => void connection.sendNotification('jianggao/notice', notice);
const problems = new ProblemTeller(tell);
const logError = (error: unknown) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

connection.onInitialize(({ initializationOptions, workspaceFolders, capabilities }: InitializeParams): InitializeResult => {
  const options = initializationOptions as InitializationOptions;
  const segmenter = segmenterOf(options.segmenterFolder);
  const archive = new Archive(
    {
      storageFolder: options.storageFolder,
      segmenterFolder: options.segmenterFolder,
      segmenterId: segmenter.id,
      indexerProgram: path.join(__dirname, 'indexer.js'),
    },
    {
      onStatus: () => {
        status.changed();
        phrasePreparation.changed();
        memories.changed();
      },
      onRun: (total) => showRun(connection, total, () => tell({ level: 'info', message: '已停止整理素材，已读完的部分可以使用。需要时用“重新索引”命令继续。' })),
      onDeath: (cause) => connection.console.warn(`an indexing process has died: ${cause}`),
      onStorageFailure: (code) => {
        const cause = code === 'ENOSPC' ? '磁盘已满' : `索引文件夹“${options.storageFolder}”不可写（${code}）`;
        tell({ level: 'warning', message: `${cause}，本次的素材索引只放在内存里，下次打开要重新整理。请清理磁盘或检查该文件夹的权限。` });
      },
      onError: logError,
    },
  );
  // Looked at only as often as the status is sent: an archive has many files.
  const status = new StatusReporter(connection, () => {
    problems.update(archive.problems.folders);
    problems.update(archive.problems.files, true);
    return archive.status();
  });
  const learned = new LearnedStore(options.storageFolder, { onProblem: (found) => problems.update([found]), onError: logError });
  const memories = new ContinuationMemories(archive, options.segmenterFolder, logError);
  const foreteller = new Foreteller(memories, segmenter);
  const state: SuggestionState = { settings: defaultSettings, archive, segmenter, learned, recent: new RecentSuggestions(), foreteller };
  const phrasePreparation = new PhrasePreparation(state, logError);
  const checks = new DraftChecks(state);
  const diagnostics = registerDiagnostics(connection, documents, checks);
  registerCodeActions(connection, documents, state, checks);
  registerCompletion(connection, documents, state);
  registerContinuation(connection, documents, state);
  registerLearning(connection, documents, state);
  registerPrecedents(connection, documents, state);
  registerArchive(connection, state);
  registerCorpus(connection, state);
  registerDraftStats(connection, documents, state);
  registerTemplates(connection, state, {
    storageFolder: options.storageFolder,
    workspaceFolders: () => workspaceFiles(workspace),
    onProblem: (found) => problems.update([found]),
  });
  registerStructure(connection, documents, state);
  registerStructureView(connection, documents, state);
  registerHover(connection, documents, state);
  registerRestructure(connection, documents, state);
  registerAdaptEnumerator(connection, documents);
  connection.onRequest('jianggao/status', () => archive.status());
  connection.onRequest('jianggao/problems', () => [...archive.problems.folders, ...archive.problems.files]);
  connection.onRequest('jianggao/reindex', async () => {
    archive.rebuild();
    await archive.idle();
    return null;
  });

  let workspace = (workspaceFolders ?? []).map(({ uri }) => uri);
  const complained = new Set<string>();
  let configuring = Promise.resolve();
  const reconfigure = () => (configuring = configuring.then(configure).catch(logError));
  const configure = async () => {
    const raw: unknown = capabilities.workspace?.configuration ? await connection.workspace.getConfiguration('jianggao') : {};
    const { value, complaints } = readSettings((name) => at(raw, name));
    for (const message of complaints.filter((text) => !complained.has(text))) {
      complained.add(message);
      tell({ level: 'warning', message });
    }
    state.settings = value;
    diagnostics.refresh();
    const roots = await findRoots(options.starterFolder, value.corpusFolders, workspaceFiles(workspace));
    problems.update(roots.problems);
    await archive.setFolders(roots.value);
  };
  connection.onInitialized(() => {
    const begun = performance.now();
    const start = async () => {
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'jianggao' });
      }
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = workspaceFolderNames.map((name) => ({ globPattern: `**/${name}` }));
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (capabilities.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          workspace = [...workspace.filter((uri) => !removed.some((folder) => folder.uri === uri)), ...added.map(({ uri }) => uri)];
          void reconfigure();
        });
      }
      await reconfigure();
      connection.console.info(`answering after ${Math.round(performance.now() - begun)} ms`);
    };
    start().catch(logError);
  });
  connection.onDidChangeConfiguration(() => void reconfigure());
  // Only the folders named below are watched through the editor; files within corpus folders are watched by the archive.
  connection.onDidChangeWatchedFiles(() => void reconfigure());
  connection.onShutdown(async () => {
    phrasePreparation.dispose();
    memories.dispose();
    await learned.flush();
    await archive.dispose();
  });
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      documentSymbolProvider: { label: '讲稿结构' },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      hoverProvider: true,
      completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true, completionItem: { labelDetailsSupport: true } },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
});

/** @throws ResponseError, with what the writer is to be told, when the dictionary is missing or damaged */
function segmenterOf(folder: string): Segmenter {
  try {
    return loadSegmenter(folder);
  } catch (error) {
    if (error instanceof DictionaryError) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message, { retry: false });
    throw error;
  }
}

/** Paths of the workspace folders that are on this machine. */
function workspaceFiles(uris: readonly string[]): string[] {
  return uris.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
}

/** The value at a dotted path of a configuration object. */
function at(object: unknown, dotted: string): unknown {
  return dotted.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], object);
}

documents.listen(connection);
connection.listen();
