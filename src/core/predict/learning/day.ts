/** A calendar day as `2026-03-05`: what learning keeps of the time. */
export type Day = string;

const milliseconds = 86_400_000;
const form = /^\d{4}-\d{2}-\d{2}$/u;

/** The day of a moment, where the writer is. */
export function dayOf(moment: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && form.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / milliseconds);
}
