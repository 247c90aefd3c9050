import { zipOf, type ZipPart } from './zipFile';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

export interface DocxParts {
  /** Inside `w:body`. */
  body: string;
  /** Inside `w:styles`. */
  styles?: string;
  /** Inside `w:numbering`. */
  numbering?: string;
  /** Further parts. */
  others?: ZipPart[];
}

/** A .docx whose parts hold this WordprocessingML. */
export function docxOf({ body, styles = '', numbering = '', others = [] }: DocxParts): Buffer {
  const part = (name: string, root: string, content: string) => ({ name: `word/${name}.xml`, content: `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${word}>${content}</w:${root}>` });
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    part('document', 'document', `<w:body>${body}</w:body>`),
    part('styles', 'styles', styles),
    part('numbering', 'numbering', numbering),
    ...others,
  ]);
}

/** A paragraph of one run. `properties` go into `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

/** A run. `properties` go into `w:rPr`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The properties of a paragraph in an automatic list. */
export function inList(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** An abstract list with levels of `[format, text]`, and one list of the same number that uses it. */
export function listOf(id: number, levels: readonly (readonly [string, string, string?])[], overrides = ''): string {
  const written = levels.map(([format, text, more = ''], at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`);
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;
}
