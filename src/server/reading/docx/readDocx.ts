import path from 'node:path/posix';
import { damaged, propertiesOf, type DocumentText, type Properties } from '../documentText';
import type { ZipParts } from '../zip/zipParts';
import { BodyText } from './bodyText';
import { Numbering } from './numbering';
import { ParagraphLines } from '../paragraphs/paragraphLines';
import { Styles } from './styles';
import { XmlReader } from './xmlReader';
import { child, children, readTree, type XmlElement } from './xmlTree';

/** Reads a WordprocessingML document. @throws Unreadable */
export async function readDocx(parts: ZipParts): Promise<DocumentText> {
  const main = await mainPart(parts);
  const related = await relatedParts(parts, main);
  const styles = new Styles(await readTree(parts, related('styles')));
  const lines = new ParagraphLines(styles, new Numbering(await readTree(parts, related('numbering'))));
  const body = new BodyText(styles, lines);
  const reader = new XmlReader(body);
  if (!(await parts.stream(main, (chunk) => reader.write(chunk)))) throw damaged('文件里没有正文部分（word/document.xml）');
  reader.end();
  const { title } = lines;
  return { text: [...body.lines, ...lines.rest()].join('\n'), ...(title !== undefined && { title }), properties: await readProperties(parts), notes: [] };
}

/** The part that holds the text: as the package says, else where it usually is. */
async function mainPart(parts: ZipParts): Promise<string> {
  const relations = await readTree(parts, '_rels/.rels');
  return targets(relations, '').find(([type]) => type.endsWith('/officeDocument'))?.[1] ?? 'word/document.xml';
}

async function relatedParts(parts: ZipParts, main: string): Promise<(kind: string) => string> {
  const folder = path.dirname(main);
  const found = targets(await readTree(parts, path.join(folder, '_rels', `${path.basename(main)}.rels`)), folder);
  return (kind) => found.find(([type]) => type.endsWith(`/${kind}`))?.[1] ?? path.join(folder, `${kind}.xml`);
}

/** Type and target of each relation within the package. */
function targets(relations: XmlElement | undefined, folder: string): [string, string][] {
  return children(relations, 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => [attributes['Type'] ?? '', path.resolve('/', folder, attributes['Target'] ?? '').slice(1)]);
}

/** What stands in docProps; a broken part there costs only the properties. */
async function readProperties(parts: ZipParts): Promise<Properties> {
  const tree = (name: string) => readTree(parts, name).catch(() => undefined);
  const [core, app] = [await tree('docProps/core.xml'), await tree('docProps/app.xml')];
  const text = (element: XmlElement | undefined, name: string) => child(element, name)?.text;
  return propertiesOf({
    title: text(core, 'dc:title'),
    author: text(core, 'dc:creator'),
    company: text(app, 'Company'),
    created: text(core, 'dcterms:created'),
    modified: text(core, 'dcterms:modified'),
    subject: text(core, 'dc:subject'),
    keywords: text(core, 'cp:keywords'),
  });
}
