import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { damage } from '../support/damage';
import { docxOf, paragraph } from '../support/docxFile';
import { ServerFixture } from '../support/serverFixture';
import { projectRoot } from '../support/speechServer';

const fixture = (name: string) => readFileSync(path.join(projectRoot, 'test/fixtures/documents', name));
const formats = ['docx', 'doc', 'pdf', 'rtf', 'html'];

describe('office documents in the archive', function () {
  this.timeout(120_000);
  let fixtures: ServerFixture;
  beforeEach(() => (fixtures = new ServerFixture()));
  afterEach(() => fixtures.end());

  for (const name of ['讲话.docx', '讲话.doc', '讲话.pdf', '讲话.rtf', '旧稿.wps']) {
    it(`are found by what they say, under the headings with their automatic numbers: ${name}`, async () => {
      fixtures.speech(name, fixture(name === '旧稿.wps' ? '讲话.doc' : name));
      const server = await fixtures.startReady();
      assert.deepEqual(await server.request('jianggao/problems', null), []);
      const { passages } = await server.request('jianggao/search', { query: '不进则退 责任感 危机感', limit: 5 });
      assert.deepEqual(passages.map(({ path: file, title, headingPath }) => [file, title, headingPath]), [
        [name, '在XX县重点工作推进会上的讲话', ['一、提高认识，增强紧迫感', '（一）看清形势']],
      ]);
    });
  }

  it('that cannot be read are listed once with their cause, beside the others', async () => {
    fixtures.speech('好.docx', docxOf({ body: paragraph('要坚持问题导向，把群众的急难愁盼放在心上抓在手上。') }));
    fixtures.speech('密.pdf', fixture('加密.pdf'));
    fixtures.speech('断.docx', fixture('讲话.docx').subarray(0, 3000));
    fixtures.speech('图.doc', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0));
    const server = await fixtures.startReady();
    const problems = await server.request('jianggao/problems', null);
    assert.deepEqual(problems.map(({ message }) => message.replace(/^“.*[/\\]/u, '')).sort(), [
      '图.doc”：内容是图片，不是文稿。请移出素材文件夹，或把其中的文字另存为 .txt。',
      '密.pdf”：文件加了密码。请打开后去掉密码，再存到素材文件夹。',
      '断.docx”：文件不完整，压缩目录读不出来。请用原来的软件打开后另存一份，打不开时请向发文件的人再要一份。',
    ].sort());
    const { passages } = await server.request('jianggao/search', { query: '问题导向', limit: 5 });
    assert.equal(passages[0]?.path, '好.docx');
  });

  it('that are damaged are all settled, and the server stays up', async () => {
    const count = Number(process.env['DAMAGED_FILES'] ?? 100);
    for (let seed = 0; seed < count; seed += 1) {
      const format = formats[seed % formats.length] as string;
      fixtures.speech(`${seed}.${format}`, damage(fixture(`讲话.${format}`), seed).bytes);
    }
    const server = await fixtures.start();
    await server.ready(110_000);
    const problems = await server.request('jianggao/problems', null);
    assert.ok(problems.every(({ cause, remedy }) => cause !== '' && remedy !== ''));
    const listed = new Set(problems.map(({ file }) => path.basename(file)));
    assert.ok((server.status?.documents ?? 0) + listed.size >= count, `${server.status?.documents} read, ${listed.size} listed`);
    assert.equal(server.process.exitCode, null);
  });
});
