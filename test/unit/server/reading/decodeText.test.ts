import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../../src/server/reading/decodeText';
import { prose } from '../../../support/chineseText';

type Encoder = (text: string) => Uint8Array;

function utf16(isLittle: boolean, hasMark: boolean): Encoder {
  return (text) => {
    const marked = hasMark ? `\uFEFF${text}` : text;
    const view = new DataView(new ArrayBuffer(marked.length * 2));
    for (let i = 0; i < marked.length; i += 1) view.setUint16(i * 2, marked.charCodeAt(i), isLittle);
    return new Uint8Array(view.buffer);
  };
}

/** Bytes of every two-byte character of GB18030, found by decoding them all. */
const gbBytes = new Map<string, number[]>();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && !gbBytes.has(character)) gbBytes.set(character, [lead, trail]);
  }
}
const gb18030: Encoder = (text) => Uint8Array.from([...text].flatMap((character) => gbBytes.get(character) ?? [character.charCodeAt(0)]));

const encoders: Record<string, { encode: Encoder; encoding: string }> = {
  'UTF-8': { encode: (text) => new TextEncoder().encode(text), encoding: 'utf8' },
  'UTF-8 with a mark': { encode: (text) => new TextEncoder().encode(`\uFEFF${text}`), encoding: 'utf8bom' },
  'UTF-16LE with a mark': { encode: utf16(true, true), encoding: 'utf16le' },
  'UTF-16BE with a mark': { encode: utf16(false, true), encoding: 'utf16be' },
  'UTF-16LE': { encode: utf16(true, false), encoding: 'utf16le' },
  'UTF-16BE': { encode: utf16(false, false), encoding: 'utf16be' },
  GB18030: { encode: gb18030, encoding: 'gb18030' },
};

const opening = '同志们：今天我们召开工作会议，主要任务是总结2024年工作，部署今年的任务。\n';

describe('decodeText', () => {
  for (const [name, { encode, encoding }] of Object.entries(encoders)) {
    it(`reads Chinese in ${name}`, () => {
      fc.assert(fc.property(prose, (rest) => assert.deepEqual(decodeText(encode(opening + rest)), { text: opening + rest, encoding })), { numRuns: 50 });
    });

    it(`reads a single line in ${name}`, () => {
      for (const text of ['同志们：', '在全县工作会议上的讲话']) assert.deepEqual(decodeText(encode(text)), { text, encoding });
    });
  }

  it('reads bytes that old software wrote in GBK', () => {
    const bytes = Uint8Array.of(0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7, 0xa3, 0xba, 0x0d, 0x0a, 0xc9, 0xa2, 0xbb, 0xe1, 0xa1, 0xa3);
    assert.deepEqual(decodeText(bytes), { text: '同志们：\r\n散会。', encoding: 'gb18030' });
  });

  it('reads four-byte characters of GB18030', () => {
    const bytes = Uint8Array.from([...gb18030('这个字是'), 0x95, 0x32, 0x82, 0x36, ...gb18030('，用在人名里。')]);
    assert.deepEqual(decodeText(bytes), { text: '这个字是𠀀，用在人名里。', encoding: 'gb18030' });
  });

  it('declines what is no text', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 1, 0);
    const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xdf, 0xa4, 0xd2, 0x6c, 0x5a, 1, 0, 0, 0x20, 5);
    for (const bytes of [png, zip, Uint8Array.of(0xff), new Uint8Array(64), Uint8Array.of(0xff, 0xfe, 0, 0)]) assert.equal(decodeText(bytes), undefined);
  });

  it('never throws and never gives a NUL', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => assert.ok(!decodeText(bytes)?.text.includes('\0'))));
  });
});
