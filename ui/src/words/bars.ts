import { dayNumber } from "./dates";

/** What a bar needs to be drawn: days as `YYYY-MM-DD` or RFC 3339. */
export type Span = { valid_from: string; valid_until: string; renew_from: string };

/** The line of years under which all bars are drawn, in days since 1970. */
export type Axis = { start: number; end: number; years: { year: number; at: number }[] };

/** The years that hold every span and today, from the first of January to the last of December. */
export function axis(spans: Span[], today: string): Axis {
  const days = [today, ...spans.flatMap((span) => [span.valid_from, span.valid_until])].map(dayNumber).filter((day) => day !== null);
  const first = yearOf(Math.min(...days));
  const last = yearOf(Math.max(...days));
  const start = dayNumber(`${first}-01-01`) ?? 0;
  const end = dayNumber(`${last + 1}-01-01`) ?? start + 365;
  const years = Array.from({ length: last - first + 1 }, (_, n) => ({ year: first + n, at: dayNumber(`${first + n}-01-01`) ?? start }));
  return { start, end, years };
}

/** Where a day lies on a line of `width`; days outside are at its ends. */
export function across(day: string, line: Axis, width: number): number {
  const number = dayNumber(day) ?? line.start;
  const share = (number - line.start) / (line.end - line.start);
  return Math.round(Math.min(1, Math.max(0, share)) * width * 10) / 10;
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}
