import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { AskedBefore } from '../../../../src/server/completion/askedBefore';

const draft = (version: number) => TextDocument.create('untitled:稿', 'jianggao', version, '同志们：');

describe('a list that is asked for', () => {
  it('with a key is told from one that opens by typing', () => {
    const asked = new AskedBefore();
    asked.opened(draft(1));
    assert.equal(asked.isAskedAgain(draft(1)), true);
    assert.equal(asked.isAskedAgain(draft(2)), false);
    assert.equal(asked.isAskedAgain(draft(2)), true);
    assert.equal(asked.isAskedAgain(draft(3)), false);
  });

  it('in a draft that was closed is as if never asked for', () => {
    const asked = new AskedBefore();
    asked.opened(draft(1));
    asked.forget('untitled:稿');
    assert.equal(asked.isAskedAgain(draft(1)), false);
  });
});
