import { genreOf } from '../speech/genre';
import type { SourceDocument } from './document';
import { factNames, type Fact, type FactName, type FactOrigin, type Facts } from './facts';
import { fileName, fileNameFacts, titleOfName } from './factSources/fileNameFacts';
import { firstLineFacts } from './factSources/firstLineFacts';
import { frontMatterFacts } from './factSources/frontMatterFacts';
import { propertyFacts } from './factSources/propertyFacts';

type Found = Partial<Record<FactName, string>>;

/** Programs and typists write these properties, so they come last: what a document itself says of its speaker, office and date counts first. */
const trust: readonly FactOrigin[] = ['frontMatter', 'firstLines', 'fileName', 'properties'];

/** What is known of a document, each fact with where it comes from. What is not certain is left out. Linear in the length of the text. */
export function factsOf(source: SourceDocument): Facts {
  const { title, text, path, facts: matter, properties = {} } = source;
  const found: Partial<Record<FactOrigin, Found>> = {
    frontMatter: frontMatterFacts(matter),
    properties: propertyFacts(properties),
    firstLines: firstLineFacts(isNameOfFile(source) ? '' : title, text),
    fileName: fileNameFacts(path),
  };
  const facts: Facts = {};
  for (const name of factNames) {
    const fact = mostTrusted(name, found);
    if (fact) facts[name] = fact;
  }
  const named = facts['标题'] ?? titleOf(source);
  if (named.value !== '') facts['标题'] = named;
  const genre = facts['体裁']?.origin === 'frontMatter' ? facts['体裁'] : genreFact(named, path, facts['体裁']);
  if (genre) facts['体裁'] = genre;
  return facts;
}

function mostTrusted(name: FactName, found: Partial<Record<FactOrigin, Found>>): Fact | undefined {
  const values = trust.flatMap((origin): Fact[] => {
    const value = found[origin]?.[name];
    return value === undefined ? [] : [{ value, origin }];
  });
  const [first, ...others] = values;
  if (!first || name !== '日期') return first;
  // The day that a less trusted place adds to the year is welcome, but not that on which the file was made.
  return others.find(({ value, origin }) => origin !== 'properties' && value.startsWith(`${first.value}-`)) ?? first;
}

/** The title that the reader settled on; when it took the name of the file, without date and version. */
function titleOf(source: SourceDocument): Fact {
  const { title, path, properties } = source;
  if (isNameOfFile(source)) return { value: titleOfName(path) || title.trim(), origin: 'fileName' };
  return { value: title.trim(), origin: properties?.title?.trim() === title.trim() ? 'properties' : 'firstLines' };
}

function isNameOfFile({ title, path }: SourceDocument): boolean {
  return title.trim() === fileName(path);
}

/** Names of genres that a title must say in so many words; a file's name or a folder's must not be the meeting alone. */
const vague = new Set(['工作会议讲话', '报告', '']);

function genreFact(title: Fact, path: string, ofSubtitle: Fact | undefined): Fact | undefined {
  const byTitle = genreOf(title.value);
  if (byTitle !== '' && !vague.has(byTitle)) return { value: byTitle, origin: title.origin };
  if (ofSubtitle && !vague.has(ofSubtitle.value)) return ofSubtitle;
  const [name, ...folders] = path.split('/').reverse();
  const byName = [titleOfName(name ?? ''), ...folders].map((part) => genreOf(part)).find((genre) => !vague.has(genre));
  if (byName !== undefined) return { value: byName, origin: 'fileName' };
  if (byTitle !== '' || ofSubtitle) return byTitle === '' ? ofSubtitle : { value: byTitle, origin: title.origin };
  const vagueName = genreOf(titleOfName(path));
  return vagueName === '' ? undefined : { value: vagueName, origin: 'fileName' };
}
