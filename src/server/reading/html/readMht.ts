import PostalMime from 'postal-mime';
import { damaged, type DocumentText } from '../documentText';
import { decodeHtml } from './readHtml';
import { textOfHtml } from './htmlText';

/** What HTML parts are called, so that the MIME parser hands over their bytes and the page itself says how it is encoded. */
const pageType = 'application/x-jianggao-page';
const pageHeader = /^Content-Type:[ \t]*(?:text\/html|application\/xhtml\+xml)((?:[^\n]*;[ \t]*\n)*[^\n]*(?:\n[ \t][^\n]*)*)/gimu;

/** Reads a web page saved as one file (MIME multipart/related). @throws Unreadable */
export async function readMht(bytes: Uint8Array): Promise<DocumentText> {
  let charset: string | undefined;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/\r\n?/gu, '\n').trimStart()
    .replace(pageHeader, (_, rest: string) => {
      charset ??= /charset\s*=\s*"?([\w-]+)/iu.exec(rest)?.[1];
      return `Content-Type: ${pageType}${rest}`;
    });
  const { attachments, text = '' } = await PostalMime.parse(Buffer.from(raw, 'latin1'), { attachmentEncoding: 'arraybuffer', rfc822Attachments: true });
  const pages = attachments.filter(({ mimeType }) => mimeType === pageType).map(({ content }) => content).filter((content) => typeof content !== 'string');
  const documents = pages.map((content) => textOfHtml(decodeHtml(new Uint8Array(content), charset)));
  // A frame set has its text in another page; headers and footers are small pages of their own.
  const [first] = documents;
  const document = first && first.text !== '' ? first : documents.reduce<DocumentText | undefined>((best, each) => (best && best.text.length >= each.text.length ? best : each), undefined);
  if (document) return document;
  if (text === '') throw damaged('网页里没有正文部分');
  return { text: text.replace(/\r\n?/gu, '\n'), properties: {}, notes: [] };
}
