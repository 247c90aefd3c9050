/** What text in a group is for. */
export type Destination =
  | 'body'
  | 'passedOver'
  | 'fonts'
  | 'styles'
  | 'info'
  /** A property: its name is in `property`. */
  | 'property'
  | 'instruction'
  | 'listText'
  /** A drawing: silent but for the text boxes in it. */
  | 'drawing';

/** The settings that hold within a pair of braces. */
export interface Group {
  destination: Destination;
  property: string;
  /** Within the Unicode spelling of what stands before it in plain letters. */
  isUnicode: boolean;
  font: number;
  /** Bytes that stand in for a Unicode character and are passed over. */
  fallbackLength: number;
  isGone: boolean;
  /** Whether this very group is a field. */
  isField: boolean;
  /** Number of the style being defined. */
  style: number | undefined;
}

export const firstGroup: Group = { destination: 'body', property: '', isUnicode: false, font: -1, fallbackLength: 1, isGone: false, isField: false, style: undefined };

const passedOver = [
  'colortbl', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'footnote', 'annotation', 'atnid', 'atnauthor', 'atrfstart', 'atrfend',
  'pict', 'nonshppict', 'shprslt', 'objdata', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'filetbl', 'generator', 'themedata', 'xmlnstbl', 'datastore', 'latentstyles',
  'bkmkstart', 'bkmkend', 'tc', 'xe', 'comment', 'doccomm', 'operator', 'manager', 'category', 'hlinkbase', 'printim', 'buptim', 'template', 'ftnsep', 'ftnsepc', 'aftnsep', 'sp',
];
const properties: Record<string, string> = { title: 'title', author: 'author', subject: 'subject', keywords: 'keywords', company: 'company', creatim: 'created', revtim: 'modified' };

/** The destination that a control word opens; undefined when it opens none. */
export function destinationOf(word: string, within: Destination): Partial<Group> | undefined {
  if (within === 'info' && properties[word] !== undefined) return { destination: 'property', property: properties[word] };
  if (passedOver.includes(word)) return { destination: 'passedOver' };
  switch (word) {
    case 'ud': return { destination: within, isUnicode: true };
    case 'fonttbl': return { destination: 'fonts' };
    case 'stylesheet': return { destination: 'styles' };
    case 'info': return { destination: 'info' };
    case 'fldinst': return { destination: 'instruction' };
    case 'listtext':
    case 'pntext': return { destination: 'listText' };
    case 'shpinst': return { destination: 'drawing' };
    case 'shptxt': return { destination: 'body' };
    default: return undefined;
  }
}
