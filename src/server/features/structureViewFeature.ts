import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentRecord } from '../../core/corpus/document';
import { genreOf } from '../../core/speech/genre';
import { passageText } from '../../core/search/hit';
import { moveKinds } from '../../core/speech/moves';
import { structureReport, type ReportPart } from '../../core/speech/structureReport';
import type { MoveExamplesParams, PassageView, StructurePartView, StructureView } from '../../protocol/requests';
import { draftGenre } from '../draftGenre';
import { passageView } from '../passageView';
import type { ServerState } from '../serverState';

/** Passages shorter than this are no example of anything but a salutation. */
const shortestExample = 4;

/** The draft's parts beside those of its genre, and examples of a move: `jianggao/structure`, `jianggao/moveExamples`. */
export function registerStructureView(connection: Connection, documents: TextDocuments<TextDocument>, state: ServerState): void {
  connection.onRequest('jianggao/structure', ({ uri }: { uri: string }): StructureView => {
    const document = documents.get(uri);
    const genre = document ? draftGenre(document) : '';
    const peers = genre === '' ? [] : recordsOf(state).filter((record) => genreOf(record.title, record.facts) === genre);
    const { parts, characters, usual } = structureReport(document?.getText() ?? '', peers);
    return {
      genre,
      peers: peers.length,
      characters,
      pace: state.settings.readingPace,
      ...(usual !== undefined && { usual }),
      parts: document ? parts.map((part) => viewOf(document, part)) : [],
    };
  });
  connection.onRequest('jianggao/moveExamples', (params: MoveExamplesParams) => moveExamples(params, state));
}

function viewOf(document: TextDocument, { label, kind, move, start, characters, usual, children }: ReportPart): StructurePartView {
  return {
    label,
    kind,
    position: document.positionAt(start),
    characters,
    ...(move && { move }),
    ...(usual !== undefined && { usual }),
    children: children.map((child) => viewOf(document, child)),
  };
}

function recordsOf(state: ServerState): DocumentRecord[] {
  return state.archive.segments.flatMap(({ segment, live }) => segment.documents.filter((record, i) => live[i] === 1 && record.moves.body !== undefined));
}

/** Passages of a move, those of the genre first, one a speech, none twice. */
function moveExamples({ move, genre, limit }: MoveExamplesParams, state: ServerState): PassageView[] {
  const wanted = moveKinds.indexOf(move);
  const texts = new Set<string>();
  const same: PassageView[] = [];
  const other: PassageView[] = [];
  for (const segment of state.archive.segments) {
    const { passages, documents } = segment.segment;
    let last = -1;
    for (let i = 0; i < passages.document.length; i += 1) {
      const document = passages.document[i] as number;
      if (passages.move[i] !== wanted || document === last || segment.live[document] === 0) continue;
      last = document;
      const record = documents[document] as DocumentRecord;
      const text = passageText({ segment, passage: i });
      if (text.length < shortestExample || texts.has(text)) continue;
      texts.add(text);
      const list = genreOf(record.title, record.facts) === genre ? same : other;
      if (list.length < limit) list.push(passageView({ segment, passage: i, score: 0 }, state));
    }
  }
  return [...same, ...other].slice(0, limit);
}
