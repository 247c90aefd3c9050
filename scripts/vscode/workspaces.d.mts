/**
 * Copies `test/fixtures/<name>` into a new folder below `below` and returns the copy's path.
 */
export function copyFixture(name: string, below: string): string;
