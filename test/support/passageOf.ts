import type { PassageView } from '../../src/protocol/requests';

/** A passage of which only the given things are known. */
export function passageOf(known: Partial<PassageView>): PassageView {
  return {
    id: '1',
    text: '要统筹谋重点。',
    highlights: [],
    title: '讲话',
    headingPath: [],
    origin: 'archive',
    path: 'a.md',
    uri: 'file:///a.md',
    line: 0,
    endLine: 0,
    encoding: 'utf8',
    score: 0,
    speaker: '',
    date: '',
    genre: '',
    move: 'body',
    uses: { count: 1, latest: '' },
    versions: 0,
    ...known,
  };
}
