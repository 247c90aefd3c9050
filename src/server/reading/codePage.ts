/** The name of a Windows code page for `TextDecoder`. */
export function labelOfCodePage(codePage: number): string {
  const named: Record<number, string> = { 936: 'gbk', 54936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 65001: 'utf-8', 874: 'windows-874', 10008: 'gbk' };
  return named[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
}
