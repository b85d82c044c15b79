/**
 * Walks every screen in a real browser with a mocked desk. Every scene, in four languages, light and dark, at 100 % and 200 %, and 400 px wide:
 * axe finds nothing, nothing is wider than its box, headings, title and language are in order; in German also with words that are
 * 40 % longer. Then the walks: every way with the keyboard alone, dialogs, the system's contrast and motion, print. First of all faults are planted
 * that have to be found. Writes contact sheets to test/sheets/.
 *
 *   node test/screens.mjs [--only NAME] [--lang fr] [--walks NAME] [--fast]
 *   --only: scenes whose name begins so, and no walk. --walks: the walks whose name begins so, and no scene. --fast: no photographs.
 *   CHROMIUM names the browser where it is not /usr/bin/chromium.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { accessible, fitting, lengthen, missed, ordered } from "./checks.mjs";
import { appear, arrive, photograph, serve, settle, sheet, SHEETS, WHOLE } from "./pages.mjs";
import { WALKS } from "./walks.mjs";

const LANGUAGES = ["fr", "nl", "de", "en"];
const LIGHTS = ["light", "dark"];
const SIZES = [
  { label: "100", size: WHOLE, lights: LIGHTS },
  // What 200 % leaves of the window.
  { label: "200", size: { width: 550, height: 360 }, lights: LIGHTS },
  { label: "400px", size: { width: 400, height: 720 }, lights: ["light"] },
];

const wish = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null);
const [only, onlyWalks] = [wish("--only"), wish("--walks")];
const languages = wish("--lang") ? [wish("--lang")] : LANGUAGES;
const photographs = !process.argv.includes("--fast");
const faults = [];
let seen = 0;

/** One scene in one language, in all its sizes and lights. */
async function look(page, cdp, base, scene, language, refusals) {
  const note = (what, found) => found.slice(0, 4).forEach((one) => faults.push(`${scene.name} ${language} ${what}: ${one}`));
  refusals.length = 0;
  await arrive(page, base, scene, language);
  note("policy or console", refusals);
  note("order", await ordered(page, language));
  for (const { label, size, lights } of SIZES) {
    await page.setViewportSize(size);
    await settle(page);
    note(label, await fitting(page));
    for (const light of lights) {
      await appear(page, light);
      note(`axe ${light} ${label}`, await accessible(cdp));
      if (photographs) await photograph(page, `${scene.name}-${language}-${light}-${label}`);
    }
  }
  if (language !== "de") return;
  await appear(page, "light");
  await lengthen(page);
  for (const { label, size } of SIZES) {
    await page.setViewportSize(size);
    await settle(page);
    note(`longer words ${label}`, await fitting(page));
    if (photographs) await photograph(page, `${scene.name}-long-light-${label}`);
  }
}

/** A page of its own for each worker: what the policy refuses is collected in `refusals`. */
async function worker(browser, work) {
  const page = await browser.newPage();
  const cdp = await page.context().newCDPSession(page);
  const refusals = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && refusals.push(message.text()));
  page.on("pageerror", (error) => refusals.push(String(error)));
  page.setDefaultTimeout(10_000);
  for (let next = work.shift(); next; next = work.shift()) {
    // A walk leaves the page with the system's wishes that it tried.
    await page.emulateMedia({ reducedMotion: "reduce", forcedColors: null, contrast: null, media: null });
    await next.go(page, cdp, refusals).catch((error) => faults.push(`${next.name}: ${error.message.split("\n").slice(0, 3).join(" ")}`));
    seen += 1;
  }
  await page.close();
}

const started = Date.now();
rmSync(SHEETS, { recursive: true, force: true });
mkdirSync(SHEETS, { recursive: true });
const server = await serve();
const base = server.resolvedUrls.local[0].replace(/\/$/, "");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const first = await browser.newPage();
  await first.goto(`${base}/test/harness.html?scene=none`);
  await first.waitForFunction(() => "scenes" in globalThis);
  const all = await first.evaluate(() => globalThis.scenes);
  await arrive(first, base, all[0], "fr");
  faults.push(...(await missed(first, await first.context().newCDPSession(first), "fr")));
  await first.close();

  const scenes = all.filter((scene) => onlyWalks === null && (!only || scene.name.startsWith(only)));
  const walks = Object.entries(WALKS).filter(([name]) => !only && name.startsWith(onlyWalks ?? ""));
  const open = (page) => async (name, language, size) => {
    const scene = all.find((one) => one.name === name);
    if (!scene) throw new Error(`there is no scene ${name}`);
    await arrive(page, base, scene, language, size);
  };
  const work = [
    ...walks.map(([name, go]) => ({ name: `${name} walk`, go: (page, cdp) => go(page, open(page), cdp) })),
    ...languages.flatMap((language) => scenes.map((scene) => ({ name: `${scene.name} ${language}`, go: (page, cdp, refusals) => look(page, cdp, base, scene, language, refusals) }))),
  ];
  await Promise.all([worker(browser, work), worker(browser, work)]);
  if (photographs) {
    for (const language of languages) {
      for (const { label, lights } of SIZES) {
        for (const light of lights) await sheet(browser, `sheet-${language}-${light}-${label}`, scenes.map((scene) => `${scene.name}-${language}-${light}-${label}`));
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
writeFileSync(join(SHEETS, "faults.txt"), faults.join("\n"));
for (const fault of faults) console.log(fault.slice(0, 300));
const bad = new Set(faults.map((fault) => fault.split(" ").slice(0, 2).join(" "))).size;
console.log(`${seen} screens and walks, ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${seen - bad} passed, ${faults.length} failed`);
process.exitCode = faults.length > 0 ? 1 : 0;
