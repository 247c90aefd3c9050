import type { CancellationToken } from 'vscode';
import type { PassageView } from '../../protocol/requests';
import type { PassageContext } from '../../protocol/search';
import type { ServerConnection } from '../server/serverConnection';
import { isPinId } from './pinnedPassages';

/** Paragraphs shown before and behind a passage. */
const reach = 2;

/** What stands before and behind a passage; null when its source has changed or is gone. A pinned passage is looked for in its source. */
export async function passageContext(server: ServerConnection, { id, uri, text, headingPath }: PassageView, token: CancellationToken): Promise<PassageContext | null> {
  if (!isPinId(id)) return server.request('jianggao/passageContext', { id, reach }, token);
  const source = await server.request('jianggao/sourceText', { uri }, token);
  const at = source?.indexOf(text) ?? -1;
  if (source === null || at === -1) return null;
  const paragraphs = (part: string): string[] => part.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return { before: paragraphs(source.slice(0, at)).slice(-reach), text, after: paragraphs(source.slice(at + text.length)).slice(0, reach), headingPath };
}
