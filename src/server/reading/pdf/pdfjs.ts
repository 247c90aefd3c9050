import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Pdfjs from 'pdfjs-dist';
import { tameSparseArrays } from './sparseArrays';

type PdfLibrary = typeof Pdfjs;

/** Stands in for drawing classes of a browser that the library names when it is loaded; text needs none of them. */
class Unused {}

/** Only tables of character codes are ever asked for, and they are read from the disk. */
class CharacterMaps {
  constructor(private readonly options: { cMapUrl?: string }) {}

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`not shipped: ${kind}`);
    return new Uint8Array(await readFile(path.join(this.options.cMapUrl ?? '', filename)));
  }
}

let library: Promise<PdfLibrary> | undefined;

/** The folder with pdf.js and its tables of character codes, beside the built program. */
function home(): string {
  return path.join(__dirname, 'pdf');
}

async function load(): Promise<PdfLibrary> {
  tameSparseArrays();
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Unused;
  const module = (name: string) => import(pathToFileURL(path.join(home(), name)).href) as Promise<unknown>;
  // With its parser at hand the library starts no worker and looks for no file.
  globals['pdfjsWorker'] = await module('pdf.worker.min.mjs');
  return (await module('pdf.min.mjs')) as PdfLibrary;
}

/** Opens a PDF for reading its text only: no network, no drawing, no scripts. */
export async function openPdf(bytes: Uint8Array): Promise<{ document: Pdfjs.PDFDocumentProxy; close(): Promise<void> }> {
  library ??= load();
  const { getDocument, VerbosityLevel } = await library;
  const task = getDocument({
    data: bytes,
    cMapUrl: `${path.join(home(), 'cmaps')}${path.sep}`,
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
    useWorkerFetch: false,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  return { document: await task.promise, close: () => task.destroy() };
}
