// How set-up speaks: one Chinese line for each thing it does, nothing for what is done already.

/** Something that set-up cannot do by itself. The message, in Chinese, says what to do. */
export class SetupError extends Error {}

/** @param {string} text */
export function say(text) {
  console.log(`· ${text}`);
}

/**
 * What matters of a failed command's output, for an error message: npm tells the cause first, others last.
 * @param {string} output
 */
export function tail(output) {
  const lines = output.split('\n').filter((line) => !/^(npm (error|warn)\s*)?$/u.test(line.trim()));
  return (lines.length <= 14 ? lines : [...lines.slice(0, 6), '……', ...lines.slice(-8)]).join('\n');
}
