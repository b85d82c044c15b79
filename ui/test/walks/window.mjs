/** The window itself: its menu, its settings, help, and the rehearsal, with the keyboard alone. */
import { Keyboard, word } from "../keyboard.mjs";

/** Past the menu with one key, and through it with Tab and Enter; each screen says its name. */
export async function menu(page, open) {
  const keys = new Keyboard(page);
  await open("today", "fr");
  await keys.to(".skip", { back: true });
  await keys.press("Enter");
  await keys.focused("main h1");
  for (const to of ["card", "keystores", "access", "ways", "rehearsal", "settings", "help", "today"]) {
    await keys.to(`header a[href='#/${to}']`, { back: true });
    const title = await keys.step(() => keys.press("Enter"));
    await page.waitForFunction((title) => document.title === `${title} – Clavis`, title);
  }
}

/** First start: who one is with the arrows, then the choice between trying and beginning. */
export async function welcome(page, open) {
  const keys = new Keyboard(page);
  await open("welcome", "nl");
  await keys.to("input[name=view]");
  await keys.press("ArrowDown");
  await page.waitForSelector("input[name=view]:nth-child(1):checked");
  await keys.to(".actions .button:not(.main)");
  await keys.to(".actions .button.main", { back: true });
  await keys.step(() => keys.press("Enter"));
  await keys.at("#/rehearsal");
}

/** Language, view and appearance with the arrows: what is chosen counts at once, and is told in the new language. */
export async function settings(page, open) {
  const keys = new Keyboard(page);
  await open("settings", "fr");
  await keys.to("input[name=language]");
  await keys.press("ArrowDown");
  await page.waitForFunction((title) => document.querySelector("main h1")?.textContent === title, word("nl", "nav_settings"));
  await keys.said(word("nl", "settings_kept"));
  await page.waitForFunction(() => document.documentElement.lang === "nl");
  if (!(await page.title()).startsWith(word("nl", "nav_settings"))) throw new Error("the window keeps its title in the earlier language");
  await keys.to("input[name=view]");
  await keys.press("ArrowDown");
  await page.waitForSelector("#platform");
  await keys.to("input[name=appearance]");
  await keys.press("ArrowDown", "ArrowDown");
  await page.waitForSelector("html[data-appearance=dark]");
  await keys.use("input[type=checkbox]", "Space");
  await keys.stop();
}

/** The book of codes: searched, counted aloud, opened. */
export async function help(page, open) {
  const keys = new Keyboard(page);
  await open("help-search", "fr");
  await keys.type("#search", "lecteur");
  await page.waitForSelector(".book li");
  await keys.use(".book summary", "Space");
  await page.waitForSelector(".book details[open]");
  await keys.use("main > details > summary", "Space");
  await page.waitForSelector("table");
  await keys.to("#search", { back: true });
  await keys.press("Control+A");
  await page.keyboard.type("qqqqq");
  await keys.said("Rien");
}

/** The rehearsal: whose card, what goes wrong, months that pass, the card taken out, and away again. */
export async function rehearsal(page, open) {
  const keys = new Keyboard(page);
  await open("rehearsal-start", "fr");
  await keys.to("input[name=person]");
  await keys.press("ArrowDown", "ArrowDown");
  await keys.use("details summary", "Space");
  await keys.to("input[name=fault]");
  await keys.press("ArrowDown");
  await keys.step(() => keys.use(".actions .button.main"));
  await keys.at("#/today");
  await page.waitForSelector(".strip.rehearsal");
  for (const place of [2, 3, 1]) {
    await keys.to(`aside .button:nth-of-type(${place})`, { back: place === 1 });
    await keys.press("Enter");
  }
  await keys.step(() => keys.use("aside a"));
  await keys.step(() => keys.use("form.question .actions .button:not(.main)"));
  await page.waitForSelector(".strip.production");
}
