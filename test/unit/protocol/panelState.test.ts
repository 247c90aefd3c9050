import assert from 'node:assert/strict';
import { passageOf } from '../../support/passageOf';
import { initialPanelState, readPanelState, readPins } from '../../../src/protocol/panelState';

describe('the remembered state of the panel', () => {
  it('is taken up as it was kept', () => {
    const state = { ...initialPanelState, tab: 'structure' as const, query: '重点工作', scroll: 120 };
    assert.deepEqual(readPanelState(structuredClone(state)), state);
  });

  it('is a fresh one when there is none, or one of another version', () => {
    for (const remembered of [undefined, null, 'x', {}, { ...initialPanelState, tab: 'other' }]) {
      assert.deepEqual(readPanelState(remembered), initialPanelState);
    }
  });

  it('holds the pinned passages, or none when they are of another version', () => {
    const pins = [passageOf({ id: 'pin:1' }), passageOf({ id: 'pin:2', date: '2024' })];
    assert.deepEqual(readPins(structuredClone(pins)), pins);
    for (const remembered of [undefined, 'x', [{ id: 'pin:1' }]]) assert.deepEqual(readPins(remembered), []);
  });
});
