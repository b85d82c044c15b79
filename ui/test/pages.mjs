/** Serves the window with its mocked desk, brings a browser's page to a scene, and photographs it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "..");
const HARNESS = join(HERE, ".harness");
export const SHEETS = join(HERE, "sheets");
export const WHOLE = { width: 1100, height: 720 };

/** Builds the harness and serves it on this computer. */
export async function serve() {
  await build({
    root: ROOT,
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: HARNESS, emptyOutDir: true, assetsInlineLimit: 0, target: "es2022", modulePreload: { polyfill: false }, rolldownOptions: { input: join(HERE, "harness.html") } },
  });
  return preview({ root: ROOT, configFile: false, logLevel: "error", build: { outDir: HARNESS }, preview: { port: 0, host: "127.0.0.1" } });
}

/** Waits until two frames are drawn: then what follows a change of size or state is there too. */
export async function settle(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens a scene in a language, and does what a person does on the way to it. */
export async function arrive(page, base, scene, language, size = WHOLE) {
  await page.setViewportSize(size);
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
  await page.waitForFunction(() => !document.querySelector("main .busy"));
}

/** Shows the page light or dark. */
export async function appear(page, appearance) {
  await page.evaluate((wanted) => (document.documentElement.dataset.appearance = wanted), appearance);
  await settle(page);
}

/** The whole page as a picture in the folder of the sheets. */
export async function photograph(page, name) {
  await page.screenshot({ path: join(SHEETS, `${name}.jpg`), type: "jpeg", quality: 70, fullPage: true });
}

/** A sheet of pictures, side by side: those that are there. */
export async function sheet(browser, name, pictures) {
  const there = pictures.map((one) => [one, join(SHEETS, `${one}.jpg`)]).filter(([, file]) => existsSync(file));
  if (there.length === 0) return;
  const page = await browser.newPage({ viewport: { width: 2000, height: 1200 } });
  const cells = there.map(([title, file]) => `<figure><img src="data:image/jpeg;base64,${readFileSync(file).toString("base64")}"><figcaption>${title}</figcaption></figure>`);
  await page.setContent(`<style>body{margin:8px;display:grid;grid-template-columns:repeat(5,1fr);gap:8px;font:14px sans-serif;align-items:start}figure{margin:0;border:1px solid #888}img{width:100%;display:block}figcaption{padding:2px 6px;background:#eee}</style>${cells.join("")}`);
  await page.screenshot({ path: join(SHEETS, `${name}.jpg`), type: "jpeg", quality: 75, fullPage: true });
  await page.close();
}
