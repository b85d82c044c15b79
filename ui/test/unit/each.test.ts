import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const pages = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".svelte"));

/** A list whose keys repeat stops the page that shows it, and two sentences may well be the same. */
test("no list is keyed by the sentences in it", () => {
  const keyed = pages.flatMap((file) => {
    const text = readFileSync(join("src", file), "utf8");
    const each = [...text.matchAll(/\{#each ([^{}]*?) as (\w+)(?:, \w+)? \((\w+)\)\}/g)];
    return each.filter(([, from, item, key]) => item === key && !/^\[|LANGUAGES|STEPS/.test(from ?? "")).map(([whole]) => `${file}: ${whole}`);
  });
  expect(keyed).toEqual([]);
});
