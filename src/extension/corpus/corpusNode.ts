import { Uri } from 'vscode';
import type { Problem } from '../../core/corpus/problem';
import type { CorpusCounts, CorpusFileRow, CorpusFolderView } from '../../protocol/corpus';

/** A row of the corpus view. */
export type CorpusNode = FolderNode | SubfolderNode | FileNode | TroubleNode;

export interface FolderNode {
  kind: 'folder';
  root: CorpusFolderView;
}

export interface SubfolderNode {
  kind: 'subfolder';
  root: CorpusFolderView;
  path: string;
  counts: CorpusCounts;
}

export interface FileNode {
  kind: 'file';
  root: CorpusFolderView;
  row: CorpusFileRow;
}

/** Something that is wrong with a folder itself. */
export interface TroubleNode {
  kind: 'trouble';
  root: CorpusFolderView;
  problem: Problem;
}

/** Where on disk a row is. */
export function uriOf(node: CorpusNode): Uri {
  switch (node.kind) {
    case 'folder':
      return Uri.parse(node.root.uri);
    case 'subfolder':
      return Uri.joinPath(Uri.parse(node.root.uri), node.path);
    case 'file':
      return Uri.joinPath(Uri.parse(node.root.uri), node.row.path);
    case 'trouble':
      return Uri.file(node.problem.file);
  }
}

/** What a menu gives a command, when it is a row of ours. */
export function asNode(argument: unknown): CorpusNode | undefined {
  const kinds: readonly unknown[] = ['folder', 'subfolder', 'file', 'trouble'] satisfies CorpusNode['kind'][];
  const isNode = typeof argument === 'object' && argument !== null && 'kind' in argument && kinds.includes(argument.kind);
  return isNode ? (argument as CorpusNode) : undefined;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** What a file is called: by its title, or by its name. */
export function titleOf({ title, path }: Pick<CorpusFileRow, 'title' | 'path'>): string {
  return title === '' ? nameOf(path) : title;
}
