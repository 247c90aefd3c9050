import type { Position } from '../../protocol/requests';

/**
 * The place of the row whose menu a command was chosen from: VS Code hands the command what the page gave the row. Undefined for
 * a command that was started in any other way.
 */
export function partPlace(argument: unknown): Position | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { webviewSection, line, character } = argument as Record<string, unknown>;
  return webviewSection === 'part' && typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}
