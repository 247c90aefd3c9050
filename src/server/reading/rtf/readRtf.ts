import { propertiesOf, type DocumentText } from '../documentText';
import { RtfDocument } from './rtfDocument';
import { rtfTokens } from './tokens';

/** Reads rich text. @throws Unreadable */
export function readRtf(bytes: Uint8Array): DocumentText {
  const document = new RtfDocument();
  for (const token of rtfTokens(bytes)) document.take(token);
  document.finish();
  const { title, properties, lines } = document;
  return { text: lines.join('\n'), ...(title !== undefined && { title }), properties: propertiesOf(properties), notes: [] };
}
