/** Which files of a corpus folder are speeches. */

const textExtensions = ['.txt', '.md', '.jianggao'];
/** What offices write; what a file really is, its content tells. */
const officeExtensions = ['.docx', '.docm', '.dotx', '.doc', '.wps', '.pdf', '.rtf', '.html', '.htm', '.mht', '.mhtml'];
const ignoredFolders = new Set(['node_modules', '$RECYCLE.BIN', 'System Volume Information']);
/** What a web page that was saved keeps beside it. */
const partsOfPage = /[._]files$/iu;

/** Whether a file of this name is read. Notes about a folder, and what offices and editors leave behind, are not. */
export function isCorpusFile(name: string): boolean {
  return isTextFile(name) || (isSpeech(name) && endsWithOne(name, officeExtensions));
}

/** Whether it is one that is plain text by its name. */
export function isTextFile(name: string): boolean {
  return isSpeech(name) && endsWithOne(name, textExtensions);
}

function isSpeech(name: string): boolean {
  return !/^(?:\.|~\$)/u.test(name) && name.toLowerCase() !== 'readme.md';
}

function endsWithOne(name: string, extensions: readonly string[]): boolean {
  return extensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** Whether a folder of this name is looked into. */
export function isCorpusSubfolder(name: string): boolean {
  return !name.startsWith('.') && !ignoredFolders.has(name) && !partsOfPage.test(name);
}
