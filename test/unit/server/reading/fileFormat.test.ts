import assert from 'node:assert/strict';
import { encode } from 'iconv-lite';
import { formatOf } from '../../../../src/server/reading/fileFormat';

describe('formatOf', () => {
  const cases: [string, string | Uint8Array, string][] = [
    ['a zip file', 'PK\x03\x04', 'zip'],
    ['an OLE file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'ole'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a PDF behind some bytes', '\0\0\n%PDF-1.4', 'pdf'],
    ['rich text', '{\\rtf1', 'rtf'],
    ['HTML', '\ufeff<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE html><html>', 'html'],
    ['HTML in UTF-16', encode('<html><body>', 'utf16le', { addBOM: true }), 'html'],
    ['a saved page', 'From: <Saved by x>\r\nSubject: =?x?=\r\n y\r\nMIME-Version: 1.0\r\n\r\n', 'mht'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'foreign'],
    ['a program', `MZ${'\0'.repeat(70)}`, 'foreign'],
    ['a speech', '同志们：\n今天开会。', 'text'],
    ['a speech that begins with a colon line', '主题：开会\nMIME-Version 是什么\n', 'text'],
    ['a Markdown speech with a comment', '<!-- 初稿 -->\n# 讲话\n<b>同志们</b>', 'text'],
    ['a text that mentions %PDF-', '文件头是 %PDF-1.7 的文件', 'text'],
    ['nothing', '', 'text'],
  ];
  for (const [what, content, format] of cases) it(`tells ${what}`, () => assert.equal(formatOf(Buffer.from(content)).format, format));
});
