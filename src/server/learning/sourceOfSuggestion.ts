import { pathToFileURL } from 'node:url';
import type { LiveSegment } from '../../core/index/liveSegment';
import { latestUse, phraseUses } from '../../core/predict/offers/phraseUses';
import { passageWith } from '../../core/predict/offers/passageWith';
import { documentOf } from '../../core/search/hit';
import { passagesHolding } from '../../core/search/passagesHolding';
import { lettersOf } from '../../core/text/fingerprint';
import type { SuggestionSource } from '../../protocol/learning';
import { sourcePath } from '../passageView';
import type { ServerState } from '../serverState';

/** The latest place of the archive that a suggestion comes from: a passage of a speech, else the phrase list that has it. */
export function sourceOfSuggestion(text: string, state: ServerState): SuggestionSource | undefined {
  const { segments } = state.archive;
  const uses = phraseUses(segments, text);
  const spoken = latestUse(uses.filter(({ isList }) => !isList));
  const use = spoken ?? latestUse(passagesWith(segments, text)) ?? latestUse(uses);
  return use && sourceIn(use.segment, use.document, text, state);
}

/** The same for what no table of phrases has, such as a continuation: the documents whose passages hold it. */
function passagesWith(segments: readonly LiveSegment[], text: string) {
  const letters = lettersOf(text);
  return segments.flatMap((segment) =>
    passagesHolding(segment, letters).map((passage) => ({ segment, document: documentOf({ segment, passage }), count: 1, isList: false })),
  );
}

function sourceIn(segment: LiveSegment, document: number, text: string, state: ServerState): SuggestionSource | undefined {
  const record = segment.documents[document];
  if (!record) return undefined;
  const passage = passageWith(segment, document, text);
  const line = passage === undefined ? 0 : (segment.segment.passages.line[passage] as number);
  const { title, path, encoding } = record;
  return { text, title, path, uri: pathToFileURL(sourcePath(segment, document, state)).href, line, endLine: line, encoding };
}
