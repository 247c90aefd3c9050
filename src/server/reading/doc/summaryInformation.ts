import { labelOfCodePage } from '../codePage';
import { propertiesOf, type Properties, type PropertyName } from '../documentText';
import type { CompoundFile } from './compoundFile';

/** Property ids of the two streams ([MS-OLEPS] 2.25). */
const summaryIds: Partial<Record<number, PropertyName>> = { 2: 'title', 3: 'subject', 4: 'author', 5: 'keywords', 12: 'created', 13: 'modified' };
const companyIds: Partial<Record<number, PropertyName>> = { 15: 'company' };
const [codePageId, narrowText, wideText, fileTime] = [1, 0x1e, 0x1f, 0x40];
/** Milliseconds from 1601 to 1970. */
const epoch = 11_644_473_600_000;

/** What a document says about itself; damage there costs only that. */
export function readSummary(file: CompoundFile): Properties {
  return propertiesOf({ ...read(file.stream('\x05SummaryInformation'), summaryIds), ...read(file.stream('\x05DocumentSummaryInformation'), companyIds) });
}

function read(stream: Uint8Array | undefined, wanted: Partial<Record<number, PropertyName>>): Partial<Record<PropertyName, string>> {
  if (!stream) return {};
  try {
    return readSection(stream, new DataView(stream.buffer, stream.byteOffset, stream.byteLength), wanted);
  } catch {
    return {};
  }
}

function readSection(stream: Uint8Array, view: DataView, wanted: Partial<Record<number, PropertyName>>): Partial<Record<PropertyName, string>> {
  const section = view.getUint32(44, true);
  const count = Math.min(view.getUint32(section + 4, true), 100);
  const places = new Map(Array.from({ length: count }, (_, i) => [view.getUint32(section + 8 + i * 8, true), section + view.getUint32(section + 12 + i * 8, true)]));
  const codePage = places.has(codePageId) ? view.getUint16((places.get(codePageId) as number) + 4, true) : 1252;
  const found: Partial<Record<PropertyName, string>> = {};
  for (const [id, at] of places) {
    const name = wanted[id];
    if (name !== undefined) found[name] = valueAt(stream, view, at, codePage);
  }
  return found;
}

function valueAt(stream: Uint8Array, view: DataView, at: number, codePage: number): string {
  const type = view.getUint32(at, true);
  if (type === fileTime) {
    const milliseconds = Number(view.getBigUint64(at + 4, true) / 10_000n) - epoch;
    return milliseconds > 0 ? new Date(milliseconds).toISOString() : '';
  }
  if (type !== narrowText && type !== wideText) return '';
  const length = view.getUint32(at + 4, true) * (type === wideText ? 2 : 1);
  const label = type === wideText || codePage === 1200 ? 'utf-16le' : labelOfCodePage(codePage);
  return new TextDecoder(label).decode(stream.subarray(at + 8, at + 8 + length)).replace(/\0.*$/su, '');
}
