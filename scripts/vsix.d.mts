/**
 * The files in a VSIX, with their unpacked sizes in bytes.
 * @throws when it is not a zip file
 */
export function readVsix(file: string): { name: string; size: number }[];
