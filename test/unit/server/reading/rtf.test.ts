import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'iconv-lite';
import { readDocument } from '../../../../src/server/reading/readDocument';

async function read(rtf: string | Buffer) {
  const outcome = await readDocument('rtf', Buffer.from(rtf as string, 'latin1'));
  return 'document' in outcome ? outcome.document : assert.fail(outcome.cause);
}

const head = String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\froman\fcharset0 Times New Roman;}{\f2\fnil\fcharset2 Wingdings;}}{\colortbl;\red0\green0\blue0;}`;
/** Characters as `\'xx` codes of GBK. */
const coded = (text: string) => [...encode(text, 'gbk')].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const linesOf = async (body: string) => (await read(`${head}${body}}`)).text.split('\n');

describe('readRtf', () => {
  it('reads from a file by an office suite what the .docx says', async () => {
    const file = (name: string) => readFileSync(path.resolve('test/fixtures/documents', name));
    const docx = await readDocument('zip', file('讲话.docx'));
    const rtf = await read(file('讲话.rtf'));
    assert.equal(rtf.text, 'document' in docx && docx.document.text);
    assert.equal(rtf.title, '在XX县重点工作推进会上的讲话');
    assert.equal(rtf.properties.title, '在XX县重点工作推进会上的讲话');
    assert.equal(rtf.properties.author, '办公室综合科');
    assert.match(rtf.properties.created ?? '', /^20\d\d-\d\d-\d\dT\d\d:\d\d$/u);
  });

  it('reads codes of the code page, raw bytes, and Unicode with its stand-ins', async () => {
    const raw = encode('散会。', 'gbk').toString('latin1');
    const body = String.raw`\pard\f0 ${coded('同志们：')}\par\uc1\u20170 ?\u22825\'3f{\uc2\u24320\'bf\'aa}\u20250 ?\u-225?\par ${raw}\par`;
    assert.deepEqual(await linesOf(body), ['同志们：', '今天开会？', '散会。']);
  });

  it('leaves out what is not the running text', async () => {
    const body = String.raw`{\header ${coded('页眉')}\par}{\*\generator x;}{\pict\bin4 }{}}}\pard ${coded('正')}{\footnote ${coded('脚注')}}{\v ${coded('隐')}}{\deleted ${coded('删')}}{\*\bkmkstart a}${coded('文')}{\f2 \'fc}\par`;
    assert.deepEqual(await linesOf(body), ['正文']);
  });

  it('takes results of fields and text boxes', async () => {
    const body = String.raw`\pard {\field{\*\fldinst HYPERLINK "x"}{\fldrslt ${coded('附件')}}}{\field{\*\fldinst PAGE}{\fldrslt 3}}{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt ${coded('框')}\par}}{\shprslt ${coded('框')}}}\par`;
    assert.deepEqual(await linesOf(body), ['附件框']);
  });

  it('writes the numbers of lists, and no bullets', async () => {
    const body = String.raw`\pard{\listtext\f0 ${coded('一、')}\tab}${coded('甲')}\par{\pntext\f2\'b7\tab}${coded('乙')}\par{\listtext 1.\tab}2024${coded('年')}\par`;
    assert.deepEqual(await linesOf(body), ['一、甲', '乙', '1. 2024年']);
  });

  it('gives rows of tables a line each, headings by style or rank, and the title', async () => {
    const styles = String.raw`{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s5\sbasedon0 Title;}}`;
    const body = String.raw`${styles}\pard\s5 ${coded('讲话')}\par\pard\s1 ${coded('总体')}\par\pard\outlinelevel1 ${coded('细目')}\par\trowd\pard\intbl ${coded('任务')}\cell ${coded('单位')}\cell\row\pard ${coded('后')}\par`;
    const document = await read(`${head}${body}}`);
    assert.equal(document.title, '讲话');
    assert.deepEqual(document.text.split('\n'), ['# 总体', '## 细目', '任务　单位', '后']);
  });

  it('reads what is cut off as far as it goes, and refuses endless depth', async () => {
    assert.deepEqual(await linesOf(String.raw`\pard ${coded('同志们：')}\par{\b ${coded('散')}`), ['同志们：', '散']);
    const outcome = await readDocument('rtf', Buffer.from(`{\\rtf1${'{'.repeat(20_000)}`));
    assert.match('cause' in outcome ? outcome.cause : '', /损坏/u);
  });
});
