const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
/** Behind or before Chinese or its marks; not between figures or Latin letters, where half-width marks are right. */
const halfWidth = /(?<=[\p{Script=Han}“”《》）])[,;:?!()]|[,;:?!()](?=[\p{Script=Han}“”《》（])/gu;
const straightQuotes = /"([^"\n]*)"/gu;
const han = /\p{Script=Han}/u;

/** The text with the punctuation that Chinese wants, as long as before: `抓落实,见实效` → `抓落实，见实效`, `"三服务"` → `“三服务”`. */
export function withFullWidthMarks(text: string): string {
  if (!/[,;:?!()"]/u.test(text)) return text;
  const quoted = text.replace(straightQuotes, (whole, inner: string) => (han.test(inner) ? `“${inner}”` : whole));
  return quoted.replace(halfWidth, (mark) => fullWidth[mark] as string);
}
