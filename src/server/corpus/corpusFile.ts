/** Which files of a corpus folder are speeches. */

/** Plain text, then what offices write; what a file really is, its content tells. */
const extensions = [
  '.txt', '.md', '.jianggao',
  '.docx', '.docm', '.dotx', '.doc', '.wps', '.pdf', '.rtf', '.html', '.htm', '.mht', '.mhtml',
];
const ignoredFolders = new Set(['node_modules', '$RECYCLE.BIN', 'System Volume Information']);
/** What a web page that was saved keeps beside it. */
const partsOfPage = /[._]files$/iu;

/** Whether a file of this name is read. Notes about a folder, and what offices and editors leave behind, are not. */
export function isCorpusFile(name: string): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(extension)) && !/^(?:\.|~\$)/u.test(name) && lower !== 'readme.md';
}

/** Whether a folder of this name is looked into. */
export function isCorpusSubfolder(name: string): boolean {
  return !name.startsWith('.') && !ignoredFolders.has(name) && !partsOfPage.test(name);
}
