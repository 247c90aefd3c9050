/**
 * An expected failure, told to the writer: which file, where in it, why, and what to do.
 * `message` is one complete Chinese sentence that says all four.
 */
export interface Problem {
  /** Path of the file or folder. */
  file: string;
  /** Place within the file, in words (`第 3 行`), or empty. */
  place: string;
  cause: string;
  remedy: string;
  message: string;
}

/** A result together with whatever went wrong on the way to it. */
export interface Outcome<T> {
  value: T;
  problems: Problem[];
}

/** Builds a problem whose message names file, place, cause and remedy. */
export function problem(file: string, place: string, cause: string, remedy: string): Problem {
  const where = place === '' ? `“${file}”` : `“${file}”${place}`;
  return { file, place, cause, remedy, message: `${where}：${cause}。${remedy}。` };
}
