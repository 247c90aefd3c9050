/** A line of text on a page: where it begins, in points from the lower left corner, and its size. Only characters that GB 2312 has. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/**
 * A PDF whose pages (A4) hold these lines, in a Chinese font that is not embedded: what its codes mean is known from the tables of pdf.js only.
 * A page without lines holds a picture, as scanners make them. `codes` turns characters into GBK codes.
 */
export function pdfOf(pages: readonly (readonly PdfLine[])[], codes: (text: string) => Buffer, info = ''): Buffer {
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const stream = (dictionary: string, content: string) => `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>');
  add('<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>');
  add('<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>');
  add(stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', 'x'));
  add(`<< ${info} >>`);
  const kids = pages.map((lines) => {
    const text = lines.map(({ text: written, x, y, size = 16 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes(written).toString('hex')}> Tj ET`).join('\n');
    const content = add(stream('', lines.length > 0 ? text : 'q 595 0 0 842 0 0 cm /Im1 Do Q'));
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> >>`);
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let body = '%PDF-1.5\n';
  const offsets = objects.map((content, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${content}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${body.length}\n%%EOF`, 'latin1');
}
