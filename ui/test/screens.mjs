/**
 * Walks every screen in a real browser with a mocked desk: four languages, light and dark, 100 % and 200 %, 400 px, and words that are
 * 40 % longer. Asserts that axe finds nothing, that nothing is wider than the window, that the page's policy refuses nothing, and
 * that the focus is on the title; first of all it plants faults and has to find them. Writes contact sheets to test/sheets/.
 *
 *   node test/screens.mjs [--only NAME] [--lang fr] [--fast] [--everything]
 *   --fast: no photographs. --everything: axe at 200 % and 400 px in every language, light and dark; else in French and light alone.
 *   CHROMIUM names the browser where it is not /usr/bin/chromium.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { WALKS } from "./walks.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "..");
const HARNESS = join(HERE, ".harness");
const SHEETS = join(HERE, "sheets");
const LANGUAGES = ["fr", "nl", "de", "en"];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WHOLE = { width: 1100, height: 720 };
const HALF = { width: 550, height: 360 };
const NARROW = { width: 400, height: 720 };

const wish = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null);
const only = wish("--only");
const languages = wish("--lang") ? [wish("--lang")] : LANGUAGES;
const photographs = !process.argv.includes("--fast");
const everything = process.argv.includes("--everything");
const axe = readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");

async function serve() {
  await build({
    root: ROOT,
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: HARNESS, emptyOutDir: true, assetsInlineLimit: 0, target: "es2022", modulePreload: { polyfill: false }, rolldownOptions: { input: join(HERE, "harness.html") } },
  });
  return preview({ root: ROOT, configFile: false, logLevel: "error", build: { outDir: HARNESS }, preview: { port: 0, host: "127.0.0.1" } });
}

/** What axe finds; injected through the debugger, since the page's policy lets no other script in. */
async function judged(page, cdp) {
  await cdp.send("Runtime.evaluate", { expression: `if (!globalThis.axe) { ${axe} }` });
  const answer = await cdp.send("Runtime.evaluate", {
    expression: `axe.run(document, { iframes: false, resultTypes: ["violations"], runOnly: { type: "tag", values: ${JSON.stringify(TAGS)} } }).then((found) => JSON.stringify(found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target.join(" ") + " (" + (node.any[0]?.message ?? "") + ")").slice(0, 3).join("; "))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "axe");
  return JSON.parse(answer.result.value);
}

/** Whatever is wider than the window, or cut off inside a control. */
async function tooWide(page) {
  return page.evaluate(() => {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`page ${document.documentElement.scrollWidth} > ${innerWidth}`);
    for (const element of document.querySelectorAll("main *, header *, .strip *, aside *, [role=dialog] *")) {
      if (element.closest(".unseen, [hidden], iframe, select") || element.closest("svg")) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const scrolls = element.closest(".floating");
      if (box.right > innerWidth + 1 || (!scrolls && box.left < -1)) found.push(`${element.tagName}.${element.className} ends at ${Math.round(box.right)}`);
      if (element.matches("button, a.button") && element.scrollWidth > element.clientWidth + 1) found.push(`${element.tagName}.${element.className} cuts its words`);
    }
    return found.slice(0, 4);
  });
}

/** Every word of four letters and more becomes 40 % longer. */
async function lengthen(page) {
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) if (!text.parentElement?.closest("script, style, .mono")) text.data = text.data.replace(/\p{L}{4,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));
  });
}

async function settle(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));
}

async function arrive(page, base, scene, language) {
  await page.setViewportSize(WHOLE);
  await page.goto(`${base}/test/harness.html?scene=${scene.name}&lang=${language}`);
  await page.waitForSelector("main h1");
  for (const step of scene.steps ?? []) {
    if (step.click) await page.locator(step.click).locator("visible=true").first().click();
    else if (step.empty) {
      if ((await page.locator(step.empty).inputValue()) !== "") throw new Error(`${step.empty} keeps what was typed`);
    } else if (step.fill) await page.locator(step.fill).locator("visible=true").fill(step.text);
    else await page.locator(step.wait).locator("visible=true").first().waitFor();
  }
  await settle(page);
}

async function appear(page, appearance) {
  await page.evaluate((wanted) => (document.documentElement.dataset.appearance = wanted), appearance);
  await settle(page);
}

async function photograph(page, name) {
  if (photographs) await page.screenshot({ path: join(SHEETS, `${name}.jpg`), type: "jpeg", quality: 70, fullPage: true });
}

/** One scene in one language, in all its sizes and lights. */
async function walk(page, cdp, base, scene, language, faults, refusals) {
  const where = `${scene.name} ${language}`;
  const note = (what, found) => found.forEach((one) => faults.push(`${where} ${what}: ${one}`));
  refusals.length = 0;
  await arrive(page, base, scene, language);
  note("policy or console", refusals);
  const focus = await page.evaluate(() => {
    const active = document.activeElement;
    const titles = [...document.querySelectorAll("h1")].filter((one) => one.checkVisibility());
    return { titles: titles.length, lost: active === null || active === document.body, title: document.title };
  });
  if (focus.titles !== 1 && !(await page.locator("[role=dialog]").count())) faults.push(`${where}: ${focus.titles} titles`);
  if (focus.lost) faults.push(`${where}: the focus is lost`);
  if (!focus.title.endsWith("Clavis")) faults.push(`${where}: the window has no title`);
  for (const appearance of ["light", "dark"]) {
    await appear(page, appearance);
    note(`axe ${appearance}`, await judged(page, cdp));
    await photograph(page, `${scene.name}-${language}-${appearance}-100`);
  }
  note("100 %", await tooWide(page));
  for (const [size, label] of [[HALF, "200"], [NARROW, "400px"]]) {
    await page.setViewportSize(size);
    await settle(page);
    note(label, await tooWide(page));
    for (const appearance of label === "200" ? ["dark", "light"] : ["light"]) {
      await appear(page, appearance);
      await photograph(page, `${scene.name}-${language}-${appearance}-${label}`);
      if (everything) note(`axe ${label} ${appearance}`, await judged(page, cdp));
    }
    if (!everything && language === "fr") note(`axe ${label}`, await judged(page, cdp));
  }
  if (language === "de") {
    await lengthen(page);
    await settle(page);
    note("longer words, 400px", await tooWide(page));
    await page.setViewportSize(WHOLE);
    await settle(page);
    note("longer words", await tooWide(page));
    await photograph(page, `${scene.name}-long-light-100`);
  }
}

/** Faults that are put in on purpose have to be found, or the check is worth nothing. */
async function provesItself(page, cdp, base, scene) {
  await arrive(page, base, scene, "fr");
  await page.evaluate(() => {
    const main = document.querySelector("main");
    const pale = document.createElement("p");
    pale.textContent = "pale";
    pale.style.color = "#d8d8d8";
    const nameless = document.createElement("input");
    const wide = document.createElement("div");
    wide.style.width = "3000px";
    wide.textContent = "wide";
    main?.append(pale, nameless, wide);
  });
  const found = await judged(page, cdp);
  const missed = ["color-contrast", "label"].filter((rule) => !found.some((one) => one.startsWith(rule)));
  if (missed.length > 0) throw new Error(`planted and not found: ${missed.join(", ")}`);
  if ((await tooWide(page)).length === 0) throw new Error("planted and not found: something too wide");
}

async function sheet(browser, name, pictures) {
  const page = await browser.newPage({ viewport: { width: 2000, height: 1200 } });
  const cells = pictures.map(([title, file]) => `<figure><img src="data:image/jpeg;base64,${readFileSync(file).toString("base64")}"><figcaption>${title}</figcaption></figure>`);
  await page.setContent(`<style>body{margin:8px;display:grid;grid-template-columns:repeat(5,1fr);gap:8px;font:14px sans-serif;align-items:start}figure{margin:0;border:1px solid #888}img{width:100%;display:block}figcaption{padding:2px 6px;background:#eee}</style>${cells.join("")}`);
  await page.screenshot({ path: join(SHEETS, `${name}.jpg`), type: "jpeg", quality: 75, fullPage: true });
  await page.close();
}

const started = Date.now();
rmSync(SHEETS, { recursive: true, force: true });
mkdirSync(SHEETS, { recursive: true });
const server = await serve();
const base = server.resolvedUrls.local[0].replace(/\/$/, "");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const faults = [];
let seen = 0;
try {
  const first = await browser.newPage();
  await first.goto(`${base}/test/harness.html?scene=none`);
  await first.waitForFunction(() => "scenes" in globalThis);
  const scenes = (await first.evaluate(() => globalThis.scenes)).filter((scene) => !only || scene.name.startsWith(only));
  await provesItself(first, await first.context().newCDPSession(first), base, scenes[0]);
  if (!only) {
    const byName = (name) => scenes.find((scene) => scene.name === name);
    for (const [name, go] of Object.entries(WALKS)) {
      await go(first, (scene, language) => arrive(first, base, byName(scene), language)).catch((error) => faults.push(`${name} walk: ${error.message}`));
      seen += 1;
    }
  }
  await first.close();
  const work = languages.flatMap((language) => scenes.map((scene) => ({ scene, language })));
  await Promise.all(
    [0, 1].map(async () => {
      const page = await browser.newPage();
      const cdp = await page.context().newCDPSession(page);
      const refusals = [];
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && refusals.push(message.text()));
      page.on("pageerror", (error) => refusals.push(String(error)));
      page.setDefaultTimeout(10_000);
      for (let next = work.shift(); next; next = work.shift()) {
        await walk(page, cdp, base, next.scene, next.language, faults, refusals).catch((error) => faults.push(`${next.scene.name} ${next.language}: ${error.message.split("\n").slice(0, 3).join(" ")}`));
        seen += 1;
      }
    }),
  );
  if (photographs) {
    for (const language of languages) {
      for (const kind of ["light-100", "dark-100", "light-200", "dark-200", "light-400px"]) {
        const pictures = scenes.map((scene) => [scene.name, join(SHEETS, `${scene.name}-${language}-${kind}.jpg`)]).filter(([, file]) => existsSync(file));
        if (pictures.length > 0) await sheet(browser, `sheet-${language}-${kind}`, pictures);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
writeFileSync(join(SHEETS, "faults.txt"), faults.join("\n"));
for (const fault of faults) console.log(fault);
console.log(`${seen} screens, ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${seen - new Set(faults.map((fault) => fault.split(" ").slice(0, 2).join(" "))).size} passed, ${faults.length} failed`);
process.exitCode = faults.length > 0 ? 1 : 0;
