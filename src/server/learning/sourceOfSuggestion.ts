import { pathToFileURL } from 'node:url';
import type { LiveSegment } from '../../core/index/liveSegment';
import { passageWith } from '../../core/predict/offers/passageWith';
import { latestUse } from '../../core/predict/offers/phraseUses';
import { textUses } from '../../core/predict/offers/textUses';
import type { SuggestionSource } from '../../protocol/learning';
import { sourcePath } from '../passageView';
import type { ServerState } from '../serverState';

/** The latest place of the archive that a suggestion comes from: a passage of a speech, else the phrase list that has it. */
export function sourceOfSuggestion(text: string, state: ServerState): SuggestionSource | undefined {
  const { spoken, listed } = textUses(state.archive.segments, text);
  const use = latestUse(spoken) ?? latestUse(listed);
  return use && sourceIn(use.segment, use.document, text, state);
}

function sourceIn(segment: LiveSegment, document: number, text: string, state: ServerState): SuggestionSource | undefined {
  const record = segment.documents[document];
  if (!record) return undefined;
  const passage = passageWith(segment, document, text);
  const line = passage === undefined ? 0 : (segment.segment.passages.line[passage] as number);
  const { title, path, encoding } = record;
  return { text, title, path, uri: pathToFileURL(sourcePath(segment, document, state)).href, line, endLine: line, encoding };
}
