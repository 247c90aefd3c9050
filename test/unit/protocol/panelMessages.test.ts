import assert from 'node:assert/strict';
import fc from 'fast-check';
import { initialPanelState } from '../../../src/protocol/panelState';
import type { StructurePartView } from '../../../src/protocol/requests';
import { parseFromPanel, parseToPanel, type FromPanel, type ToPanel } from '../../../src/protocol/panelMessages';

const passage = {
  id: '1',
  text: '要统筹谋重点。',
  highlights: [[1, 3]] as [number, number][],
  title: '讲话',
  headingPath: ['一、提高认识'],
  origin: 'starter' as const,
  path: 'a.md',
  uri: 'file:///a.md',
  line: 3,
  endLine: 3,
  encoding: 'utf8',
  score: 1,
  speaker: 'XX',
  date: '2024-03',
  genre: '报告',
  move: 'body' as const,
  uses: { count: 1, latest: '2024-03' },
  versions: 0,
};

const part: StructurePartView = {
  label: '一、提高认识',
  kind: 'heading',
  position: { line: 2, character: 0 },
  characters: 20,
  usual: 30,
  children: [{ label: '一是', kind: 'point', position: { line: 3, character: 0 }, characters: 4, children: [] }],
};

describe('panel messages', () => {
  it('arrive as they were sent', () => {
    const toPanel: ToPanel[] = [
      { type: 'restore', state: { ...initialPanelState, query: '统筹', expanded: ['1'] } },
      { type: 'view', view: { kind: 'starting' } },
      { type: 'view', view: { kind: 'indexing', done: 1, total: 3 } },
      { type: 'view', view: { kind: 'noDraft', candidate: 'a.md' } },
      { type: 'view', view: { kind: 'empty', reason: 'noMatch', query: '统筹', complaints: ['没有看懂'], isFiltered: true } },
      { type: 'view', view: { kind: 'results', origin: 'paragraph', query: '统筹', passages: [passage], total: 9, isTotalBounded: true, complaints: [], took: 2 } },
      { type: 'view', view: { kind: 'similar', query: '统筹', passages: [passage], took: 2 } },
      { type: 'view', view: { kind: 'earlier', query: '统筹', exact: [passage], near: [], exactCount: 1, nearCount: 0, took: 2 } },
      { type: 'facets', facets: { speakers: ['XX'], genres: ['报告'], years: [2024] } },
      { type: 'pins', passages: [passage] },
      { type: 'context', id: '1', context: { before: ['前'], text: '中', after: [], headingPath: [] } },
      { type: 'context', id: '1', context: null },
      { type: 'step', direction: 'next' },
      { type: 'insertCurrent' },
      { type: 'view', view: { kind: 'error', message: '停止了' } },
      { type: 'structure', view: { kind: 'parts', view: { genre: '报告', peers: 3, characters: 20, usual: 30, pace: 220, parts: [part] } } },
      { type: 'structure', view: { kind: 'noDraft', candidate: '' } },
      { type: 'cursor', position: { line: 2, character: 0 } },
      { type: 'focusStructure' },
      { type: 'focusSearch', query: '统筹' },
      { type: 'focusSearch' },
      { type: 'focusResults' },
    ];
    for (const message of toPanel) assert.deepEqual(parseToPanel(structuredClone(message)), message);
    const fromPanel: FromPanel[] = [
      { type: 'ready' },
      { type: 'keep', state: { ...initialPanelState, tab: 'structure' } },
      { type: 'goTo', position: { line: 2, character: 0 } },
      { type: 'insertMissing', move: 'closing' },
      { type: 'restructure', action: 'moveUp', position: { line: 2, character: 0 } },
      { type: 'search', query: '统筹', filters: { speaker: '张', fromYear: 2023, move: 'closing', origin: 'archive' }, order: 'date' },
      { type: 'back' },
      { type: 'facets' },
      { type: 'act', action: 'insertAdapted', id: '1' },
      { type: 'focusEditor' },
      { type: 'addFolder' },
      { type: 'setAsSpeech' },
      { type: 'retry' },
    ];
    for (const message of fromPanel) assert.deepEqual(parseFromPanel(structuredClone(message)), message);
  });

  it('are refused when a field is missing, of another type or unknown', () => {
    const incomplete = { ...passage, uri: undefined };
    const refused: unknown[] = [
      undefined,
      'view',
      { type: 'eval' },
      { type: 'view', view: { kind: 'results', origin: 'paragraph', query: '', passages: [incomplete], total: 1, isTotalBounded: false, complaints: [], took: 1 } },
      { type: 'view', view: { kind: 'empty', reason: 'other', query: '', complaints: [], isFiltered: false } },
      { type: 'structure', view: { kind: 'parts', view: { genre: '', peers: 0, characters: 1, pace: 220, parts: [{ ...part, children: [{}] }] } } },
    ];
    for (const message of refused) assert.equal(parseToPanel(message), undefined);
    const search = { type: 'search', query: '', filters: {}, order: 'date' };
    for (const message of [{ type: 'act', action: 'insert' }, { type: 'act', action: 'remove', id: '1' }, { ...search, query: 'x'.repeat(2001) }, { ...search, filters: { move: 'x' } }]) {
      assert.equal(parseFromPanel(message), undefined);
    }
  });

  it('never make the receiver throw, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        parseToPanel(message);
        parseFromPanel(message);
      }),
    );
  });
});
