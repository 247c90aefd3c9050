/** What one office document may cost before it is given up. */

const megabyte = 1024 * 1024;

/** Largest office document that is opened, in bytes: pictures make them large, the text in them is small. */
export const largestDocument = 60 * megabyte;
/** Milliseconds that one document may take. */
export const longestReading = 30_000;
/** Heap of the reading thread, in MB. */
export const readingMemory = 512;
/** Parts of a zip file. */
export const mostZipEntries = 10_000;
/** One part of a zip file when it is unpacked, in bytes. */
export const largestZipPart = 150 * megabyte;
/** Above this size, in bytes, a part that shrank more than `steepestRatio` times is taken for a bomb. */
export const suspiciousZipPart = 20 * megabyte;
export const steepestRatio = 400;
/** UTF-16 code units of text in one document: as much as the largest text file can hold. */
export const longestText = 7_000_000;
export const mostPages = 3000;
/** Bytes by which the indexing process may grow while one document is read, heap or not. */
export const mostGrowth = 1024 * megabyte;
