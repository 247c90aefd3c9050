import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { genreOf } from '../core/speech/genre';
import { readFrontMatter } from './reading/frontMatter';
import { titleFromFirstLine } from './reading/title';

/** Front matter and title stand at the beginning: characters that are looked at. */
const head = 4000;

/** The genre of a draft: as its front matter says, or its title, or its file name; empty when none tells. */
export function draftGenre(document: TextDocument): string {
  const text = document.getText({ start: document.positionAt(0), end: document.positionAt(head) }).replace(/\r\n?/gu, '\n');
  const { facts, body } = readFrontMatter('', text).value;
  const name = document.uri.startsWith('file:') ? path.parse(fileURLToPath(document.uri)).name : '';
  return genreOf(facts['标题'] ?? titleFromFirstLine(body).title ?? name, facts);
}
