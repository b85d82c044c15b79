/** Days and moments as each language writes them in Belgium. */

const REGIONS: Record<string, string> = { fr: "fr-BE", nl: "nl-BE", de: "de-BE", en: "en-GB" };

const DAY = 86_400_000;

/** The tag that `Intl` takes for a language of the window. */
export function tag(language: string): string {
  return REGIONS[language] ?? "en-GB";
}

/** The parts of a text that begins with a day; `null` for any other text. */
function utcDay(text: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

/** A day in full, for example `12 janvier 2027`; takes `YYYY-MM-DD` or RFC 3339. What is no day comes back as it is. */
export function day(text: string, language: string): string {
  const date = utcDay(text);
  if (!date) return text;
  return first(new Intl.DateTimeFormat(tag(language), { dateStyle: "long", timeZone: "UTC" }).format(date), language);
}

/** A day in few letters, for narrow places: `12 janv. 2027`. */
export function shortDay(text: string, language: string): string {
  const date = utcDay(text);
  if (!date) return text;
  return first(new Intl.DateTimeFormat(tag(language), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(date), language);
}

/** French writes the first of a month as an ordinal, which `Intl` does not know. */
function first(text: string, language: string): string {
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
}

/** A moment (RFC 3339) by the computer's clock: day and time. What is no moment comes back as it is. */
export function moment(text: string, language: string, timeZone?: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  const options: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" };
  return first(new Intl.DateTimeFormat(tag(language), timeZone ? { ...options, timeZone } : options).format(date), language);
}

/** Whole days from one day to another, negative for the past; `null` when either is no day. */
export function daysUntil(text: string, today: string): number | null {
  const [end, start] = [utcDay(text), utcDay(today)];
  return end && start ? Math.round((end.getTime() - start.getTime()) / DAY) : null;
}

/** Today by the computer's clock, `YYYY-MM-DD`. */
export function today(clock: Date = new Date()): string {
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${clock.getFullYear()}-${pad(clock.getMonth() + 1)}-${pad(clock.getDate())}`;
}

/** `YYYY-MM-DD` as a count of days, to place it on a line; `null` when it is no day. */
export function dayNumber(text: string): number | null {
  const date = utcDay(text);
  return date ? date.getTime() / DAY : null;
}
