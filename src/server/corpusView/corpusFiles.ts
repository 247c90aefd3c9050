import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentRecord } from '../../core/corpus/document';
import { factNames, type FactOrigin } from '../../core/corpus/facts';
import type { CorpusFileRow, CorpusFileView, FactView } from '../../protocol/corpus';
import type { CorpusFolder, KnownFile } from '../corpus/corpusFolder';
import type { Speeches } from '../corpus/speeches';
import { sourcePath } from '../passageView';
import type { ServerState } from '../serverState';

/** Every file of a folder, in no order: those that were read or tried, those that wait, and those that the writer leaves out. */
export function* filesOf(folder: CorpusFolder): Generator<KnownFile> {
  const excluded = new Set(folder.excluded);
  for (const known of folder.known()) if (!excluded.has(known.file)) yield known;
  for (const file of folder.waiting) if (!excluded.has(file) && !folder.find(file)) yield unknown(file);
  for (const file of folder.excluded) yield unknown(file);
}

/** One file of a folder; undefined when there is no such file. */
export function fileOf(folder: CorpusFolder, file: string): KnownFile | undefined {
  if (folder.excluded.includes(file)) return unknown(file);
  return folder.find(file) ?? (folder.waiting.has(file) ? unknown(file) : undefined);
}

/** A file as a list shows it. */
export function fileRow(folder: CorpusFolder, { file, place, problems }: KnownFile, excluded: ReadonlySet<string>, speeches: Speeches): CorpusFileRow {
  const record = place && recordOf(place);
  return {
    path: file,
    state: excluded.has(file) ? 'excluded' : folder.waiting.has(file) ? 'waiting' : place ? 'read' : 'unreadable',
    title: record?.title ?? '',
    date: record?.facts['日期'] ?? '',
    characters: record?.characters ?? 0,
    cause: problems[0] ? `${problems[0].place}${problems[0].cause}` : '',
    versions: place ? speeches.versions(place.segment, place.document).length - 1 : 0,
  };
}

/** A file with all that is known of it. */
export function fileView(folder: CorpusFolder, known: KnownFile, state: ServerState): CorpusFileView {
  const { file, place, problems } = known;
  const full = path.join(folder.root.path, file);
  const { speeches } = state.archive;
  const versions = place ? speeches.versions(place.segment, place.document) : [];
  return {
    ...fileRow(folder, known, new Set(folder.excluded), speeches),
    uri: pathToFileURL(full).href,
    isEditable: isEditable(folder),
    encoding: place ? recordOf(place).encoding : 'utf8',
    problems: problems.map(({ message }) => message),
    facts: place ? factViews(recordOf(place)) : [],
    versionPaths: versions.map(({ segment, document }) => sourcePath(segment, document, state)).filter((version) => version !== full),
  };
}

/** What ships is not the writer's to change: the next version of the extension would undo it. */
export function isEditable({ root }: CorpusFolder): boolean {
  return root.origin !== 'starter';
}

function factViews({ facts, origins }: DocumentRecord): FactView[] {
  return factNames.flatMap((name): FactView[] => {
    const value = facts[name];
    return value === undefined ? [] : [{ name, value, origin: origins?.[name] ?? ('frontMatter' satisfies FactOrigin) }];
  });
}

function recordOf({ segment, document }: NonNullable<KnownFile['place']>): DocumentRecord {
  return segment.documents[document] as DocumentRecord;
}

function unknown(file: string): KnownFile {
  return { file, place: undefined, problems: [] };
}
