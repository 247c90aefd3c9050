import assert from 'node:assert/strict';
import { encode } from 'iconv-lite';
import { readDocument, type DocumentFormat } from '../../../../src/server/reading/readDocument';

async function read(format: DocumentFormat, bytes: Uint8Array | string) {
  const outcome = await readDocument(format, Buffer.from(bytes));
  return 'document' in outcome ? outcome.document : assert.fail(outcome.cause);
}

const linesOf = async (body: string) => (await read('html', `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`)).text.split('\n');

describe('readHtml', () => {
  it('gives a block a line, and breaks lines at br', async () => {
    assert.deepEqual(await linesOf('<div>同志们：<p>今天\n  开会，<b>很</b>重要。<br>第二&#34892;&nbsp;A&amp;B</p>散</div><p> </p>会'), ['同志们：', '今天开会，很重要。', '第二行 A&B', '散', '会']);
  });

  it('makes headings Markdown headings', async () => {
    assert.deepEqual(await linesOf('<h1>总体要求</h1><h2>一、统一思想</h2><h3>很长的句子。</h3>'), ['# 总体要求', '一、统一思想', '很长的句子。']);
  });

  it('leaves out what is no text of the page', async () => {
    const body = '<nav>首页</nav><script>var a = "<p>脚本";</script><style>p{}</style><p>正<del>删</del><ins>增</ins><ruby>行<rp>(</rp><rt>xíng</rt><rp>)</rp></ruby></p><p style="display: none">隐</p><!-- 注 --><p hidden>藏</p><![if !supportLists]>文';
    assert.deepEqual(await linesOf(body), ['正增行', '文']);
  });

  it('leaves out notes and headers as Word and LibreOffice write them', async () => {
    const body = `<p>正文<a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a><a class="sdfootnoteanc" href="#x">1</a></p><div style='mso-element:footnote-list'><p>脚注</p></div><div id="sdfootnote1"><p>脚注</p></div><div title="header"><p>页眉</p></div>`;
    assert.deepEqual(await linesOf(body), ['正文']);
  });

  it('numbers ordered lists', async () => {
    assert.deepEqual(await linesOf('<ol start="2"><li>甲</li><li><p>乙</p><ul><li>点</li></ul></li><li value="9">丙</ol>'), ['2.甲', '3.乙', '点', '9.丙']);
  });

  it('gives a row of a table a line, also in tables within tables', async () => {
    assert.deepEqual(await linesOf('<table><tr><td><p>任务</p><td>单位<tr><td><table><tr><td>里<td>面</table></td></tr></table>后'), ['任务　单位', '里　面', '后']);
  });

  it('reads any depth', async () => {
    assert.deepEqual(await linesOf(`${'<div>'.repeat(20_000)}底`), ['底']);
    assert.deepEqual(await linesOf(`${'<table><tr><td>'.repeat(3000)}底`), ['底']);
  });

  it('reads what the page says about itself', async () => {
    const { properties } = await read('html', '<title>讲话 &amp; 提纲</title><meta name="author" content="张XX"><xml><o:Company>XX办公室</o:Company></xml><p>正文');
    assert.deepEqual(properties, { title: '讲话 & 提纲', author: '张XX', company: 'XX办公室' });
  });

  it('reads each encoding, by declaration or without', async () => {
    const page = (charset: string) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>要坚持问题导向，把工作抓在手上。</body></html>`;
    const text = '要坚持问题导向，把工作抓在手上。';
    assert.equal((await read('html', encode(page('gb2312'), 'gbk'))).text, text);
    assert.equal((await read('html', encode(page('utf-8'), 'gbk'))).text, text, 'GBK that says it is UTF-8');
    assert.equal((await read('html', encode(page('gb2312'), 'utf8'))).text, text, 'UTF-8 that says it is GB 2312');
    assert.equal((await read('html', encode(page('unicode'), 'utf16le', { addBOM: true }))).text, text);
    assert.equal((await read('html', encode(page('big5').replace(text, '要堅持問題導向'), 'big5'))).text, '要堅持問題導向');
  });
});

describe('readMht', () => {
  const page = '<html><head><meta charset="gb2312"></head><body><p>要坚持问题导向，把工作抓在手上。</p></body></html>';
  const quoted = (bytes: Buffer) => [...bytes].map((byte) => (byte < 128 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('').replace(/.{60}(?<!=.?)/gu, '$&=\r\n');
  const message = (header: string, body: string) =>
    `From: <Saved by WPS>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_x"\r\n\r\nThis is a multi-part message.\r\n\r\n------=_x\r\n${header}\r\n\r\n${body}\r\n\r\n------=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------=_x--\r\n`;

  it('reads quoted-printable GB 2312, with and without a declared character set', async () => {
    for (const charset of ['; charset="gb2312"', '']) {
      const mht = message(`Content-Type: text/html${charset}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: file:///C:/x.htm`, quoted(encode(page, 'gbk')));
      assert.equal((await read('mht', mht)).text, '要坚持问题导向，把工作抓在手上。');
    }
  });

  it('reads base64 in UTF-8, and takes the page with the text of a frame set', async () => {
    const utf8 = Buffer.from(page.replace('gb2312', 'utf-8')).toString('base64');
    const frames = `Content-Type: text/html; charset=utf-8\r\n\r\n<html><frameset><frame src="a.htm"></frameset></html>\r\n------=_x\r\nContent-Type: text/html;\r\n charset="utf-8"\r\nContent-Transfer-Encoding: base64`;
    assert.equal((await read('mht', message(frames, utf8))).text, '要坚持问题导向，把工作抓在手上。');
  });

  it('reads a page that is the whole message', async () => {
    assert.equal((await read('mht', `MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n<p>散会。</p>`)).text, '散会。');
  });
});
