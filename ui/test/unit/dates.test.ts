import { describe, expect, test } from "vitest";
import { countdown } from "../../src/words/countdown";
import { day, dayNumber, daysUntil, moment, shortDay, today } from "../../src/words/dates";

describe("days as each language writes them", () => {
  test("in full", () => {
    expect(day("2027-01-12", "fr")).toBe("12 janvier 2027");
    expect(day("2027-01-12", "nl")).toBe("12 januari 2027");
    expect(day("2027-01-12", "de")).toBe("12. Januar 2027");
    expect(day("2027-01-12T23:59:59Z", "en")).toBe("12 January 2027");
  });

  test("the first of a month in French", () => {
    expect(day("2029-09-01", "fr")).toBe("1er septembre 2029");
    expect(shortDay("2029-09-01", "fr")).toMatch(/^1er sept/);
    expect(day("2029-09-11", "fr")).toBe("11 septembre 2029");
  });

  test("what is no day comes back as it is", () => {
    for (const text of ["", "soon", "2027-02-30", "30 FEB 1976"]) {
      expect(day(text, "fr")).toBe(text);
      expect(dayNumber(text)).toBeNull();
    }
    expect(moment("tomorrow", "nl")).toBe("tomorrow");
  });

  test("a moment has its time", () => {
    expect(moment("2026-12-02T15:00:00Z", "nl", "Europe/Brussels")).toMatch(/2 december 2026.*16:00/);
  });

  test("today is the computer's day", () => {
    expect(today(new Date(2026, 10, 5, 23, 30))).toBe("2026-11-05");
  });
});

describe("countdown", () => {
  test.each([
    ["2026-11-29", { kind: "past" }],
    ["2026-11-30", { kind: "today" }],
    ["2026-12-01", { kind: "days", days: 1 }],
    ["2026-12-14", { kind: "days", days: 14 }],
    ["2026-12-15", { kind: "date" }],
    ["not a day", { kind: "date" }],
  ])("%s", (end, said) => expect(countdown(end, "2026-11-30")).toEqual(said));

  test("a change of the clock is no day", () => {
    expect(daysUntil("2026-03-30", "2026-03-28")).toBe(2);
    expect(daysUntil("2026-10-26", "2026-10-24")).toBe(2);
  });
});
