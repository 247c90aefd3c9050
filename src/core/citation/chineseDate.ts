/** `2024年3月` of `2024-03` or `2024-03-05`, `2024年` of `2024`; anything else as it is. */
export function chineseMonth(date: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2})(?:-\d{2})?)?$/u.exec(date) ?? [];
  if (year === undefined) return date;
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
}

/** The year that a date begins with; undefined without one. */
export function yearOf(date: string): number | undefined {
  const [year] = /^\d{4}/u.exec(date) ?? [];
  return year === undefined ? undefined : Number(year);
}
