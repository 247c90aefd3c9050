/** What is to be looked at in a folder: named files, all that may have changed, or everything anew. */
export type Look = ReadonlySet<string> | 'all' | 'anew';
