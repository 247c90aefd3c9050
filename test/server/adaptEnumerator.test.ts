import assert from 'node:assert/strict';
import { ServerFixture } from '../support/serverFixture';

describe('a passage that is inserted with a number', () => {
  const fixture = new ServerFixture();
  after(() => fixture.end());

  it('gets the one that the draft has at the place', async () => {
    const server = await fixture.startReady();
    const uri = 'untitled:draft';
    await server.open(uri, '一、抓好落实\n（一）谋重点。围绕中心。\n（二）强协同。上下联动。\n\n');
    const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });
    const adapted = (place: number) => server.request('jianggao/adaptEnumerator', { uri, range: at(place), text: '（七）明责任。责任到人。' });
    assert.equal(await adapted(3), '（三）明责任。责任到人。');
    assert.equal(await adapted(1), '（一）明责任。责任到人。');
    assert.equal(await server.request('jianggao/adaptEnumerator', { uri: 'untitled:other', range: at(0), text: '（七）明责任。' }), '（七）明责任。');
  });
});
