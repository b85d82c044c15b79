/** What one does with a certificate that is there, with the keyboard alone. */
import { Keyboard, MAIN, word } from "../keyboard.mjs";

/** From the list of tasks to the end: installed, and what comes next. */
export async function complete(page, open) {
  const keys = new Keyboard(page);
  await open("today", "fr");
  await keys.step(() => keys.use(".tasks a[href^='#/complete']"));
  await keys.type("#password", "exemple-2026");
  await keys.step(() => keys.use(MAIN));
  await keys.at("#/ready/");
  await keys.nowhere("exemple-2026");
  await keys.use(".actions button");
  await keys.said("Clavis.ics");
  await keys.step(() => keys.use(".actions .far"));
}

/** A password that does not open: said at once, and the field is there again, empty. */
export async function completeWrong(page, open) {
  const keys = new Keyboard(page);
  await open("complete-wrong", "nl");
  await keys.said(await page.locator(".failure h2").textContent());
  await keys.to("#password");
  if ((await page.inputValue("#password")) !== "") throw new Error("the field keeps the password");
}

export async function renew(page, open) {
  const keys = new Keyboard(page);
  await open("renew", "de");
  await page.waitForSelector(".whose");
  await keys.type("#password", "exemple-2026");
  await keys.go();
  await keys.use("label.choice input[type=checkbox]", "Space");
  await keys.step(async () => {
    await keys.use(MAIN);
    await keys.at("#/sent/");
  });
  await keys.nowhere("exemple-2026");
}

/** Nothing is activated without a yes. */
export async function activate(page, open) {
  const keys = new Keyboard(page);
  await open("activate", "fr");
  await keys.use("form.question .button.main");
  await keys.said(word("fr", "question_open"));
  await keys.focused("label.choice input");
  await keys.press("Space");
  await keys.type("#password", "exemple-2026");
  await keys.go();
  await keys.at("#/ready/");
}

export async function revoke(page, open) {
  const keys = new Keyboard(page);
  await open("revoke-asked", "fr");
  await keys.step(async () => {
    await keys.use(MAIN);
    await keys.pin();
  });
  await keys.use("input[name=certificate]", "Space");
  await keys.press("ArrowDown");
  await keys.go();
  await keys.use("input[name=because]", "Space");
  await keys.go();
  await keys.use("label.choice input[type=checkbox]", "Space");
  await keys.step(async () => {
    await keys.use(MAIN);
    await keys.pin();
    await page.waitForSelector(".after");
  });
}

/** A keystore dropped on the window: taken over with a new password, copied, tested, its password changed. */
export async function dropped(page, open) {
  const keys = new Keyboard(page);
  await open("today", "nl");
  await keys.step(() => keys.ring("keystores-dropped", { keystores: [9], refused: null }));
  await keys.at("#/keystores/9");
  await keys.type("#adopt-password", "oud");
  await keys.use("form button.main");
  await page.waitForSelector(".failure");
  await keys.said(await page.locator(".failure h2").textContent());
  await keys.to("#adopt-new-password", { back: true });
  await keys.password("adopt-new");
  await keys.type("#adopt-password", "oud").catch(() => keys.to("#adopt-password", { back: true }).then(() => page.keyboard.type("oud")));
  await keys.step(() => keys.use("form button.main[aria-disabled=false]"));
  await keys.at("#/keystores/1");
  await keys.use("button.copy");
  await keys.said("EXEMPLE.p12");
  await keys.use(".folds summary", "Space");
  await keys.type("#test-password", "exemple-2026");
  await keys.use("details[open] button.main");
  await keys.said(word("nl", "test_red"));
  await keys.use(".folds details:nth-of-type(2) > summary", "Space");
  await keys.type("#old-password", "exemple-2026");
  await keys.password("change");
  await keys.use("details:nth-of-type(2) button.main[aria-disabled=false]");
  await keys.focused(".done");
  await keys.nowhere("exemple-2026");
}
