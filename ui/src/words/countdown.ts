import { daysUntil } from "./dates";

/** How the end of something is said: in days until fourteen are left, then by its date. */
export type Countdown =
  | { kind: "past" }
  | { kind: "today" }
  | { kind: "days"; days: number }
  | { kind: "date" };

/** From how many days on a date is said as a date. */
const LAST_COUNTED = 14;

/** How to say a day, seen from today; a text that is no day is said as a date. */
export function countdown(end: string, today: string): Countdown {
  const days = daysUntil(end, today);
  if (days === null || days > LAST_COUNTED) return { kind: "date" };
  if (days < 0) return { kind: "past" };
  return days === 0 ? { kind: "today" } : { kind: "days", days };
}
