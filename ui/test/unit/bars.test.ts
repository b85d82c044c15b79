import { expect, test } from "vitest";
import { across, axis } from "../../src/words/bars";
import { plain } from "../../src/words/finding";
import { compared, grouped } from "../../src/words/numbers";

const span = { valid_from: "2026-04-12", valid_until: "2029-04-12T10:00:00Z", renew_from: "2029-01-12" };

test("the line of years holds every bar and today", () => {
  const line = axis([span], "2025-12-31");
  expect(line.years.map((one) => one.year)).toEqual([2025, 2026, 2027, 2028, 2029]);
  expect(across("2025-01-01", line, 1000)).toBe(0);
  expect(across("2029-12-31", line, 1000)).toBeGreaterThan(998);
  expect(across("1999-01-01", line, 1000)).toBe(0);
  expect(across("2099-01-01", line, 1000)).toBe(1000);
});

test("the window to renew lies before the end", () => {
  const line = axis([span], "2026-11-30");
  expect(across(span.renew_from, line, 1000)).toBeLessThan(across(span.valid_until, line, 1000));
  expect(across(span.valid_from, line, 1000)).toBeLessThan(across("2026-11-30", line, 1000));
});

test("no certificate at all is a year with today in it", () => {
  expect(axis([], "2026-11-30").years.map((one) => one.year)).toEqual([2026]);
});

test("numbers are grouped as people read them", () => {
  expect(grouped("CBE", "0998123466")).toBe("0998.123.466");
  expect(grouped("NIHII-GROUP", "94987645")).toBe("9-49876-45");
  expect(grouped("CBE", "12")).toBe("12");
  expect(grouped("SOMETHING", "0998123466")).toBe("0998123466");
  expect(compared("A1B2C3D4E5")).toBe("A1B2 C3D4 E5");
});

test("a search does not mind case and accents", () => {
  expect(plain("Clé RÉVOQUÉE")).toBe("cle revoquee");
});
