/** The questions for a PIN: what is typed leaves no trace, the focus stays in and comes back. */
import { Keyboard, word } from "../keyboard.mjs";

const HALF = { width: 550, height: 360 };

/** Typed and sent, or typed and cancelled: the PIN is nowhere afterwards, and the focus is where it was. */
export async function pinLeavesNoTrace(page, open) {
  const keys = new Keyboard(page);
  await open("pin", "nl");
  await keys.pin("73915");
  await keys.nowhere("73915");
  await open("pin", "nl");
  await keys.focused("#pin");
  await page.keyboard.type("73915");
  await keys.press("Escape");
  await page.waitForSelector("[role=dialog]", { state: "detached" });
  await keys.nowhere("73915");
  await keys.focused("form.question .button.main");
  await keys.said("CARD-PIN-CANCELLED".length > 0 ? await page.locator(".failure h2").textContent() : "");
}

/** The last try: a deliberate step first, and stopping loses nothing. */
export async function pinLastTry(page, open) {
  const keys = new Keyboard(page);
  await open("pin-last-try", "fr");
  await keys.focused("#pin-first");
  if ((await page.locator("#pin").count()) > 0) throw new Error("the last try asks for the PIN before the second step");
  await keys.use(".button.grave");
  if ((await page.locator("#pin").count()) > 0) throw new Error("the last try does not wait for a yes");
  await keys.to("#pin-first", { back: true });
  await keys.press("Space");
  await keys.use(".button.grave");
  await keys.pin();
  await open("pin-last-try", "fr");
  await keys.use("[role=dialog] .button:not(.grave)");
  await page.waitForSelector("[role=dialog]", { state: "detached" });
  await keys.focused("form.question .button.main");
}

/** In the window's own size the whole question is in sight, with its buttons, in every language. */
export async function pinWhole(page, open) {
  for (const name of ["pin", "pin-last-try", "pin-on-reader", "pin-form", "pin-rehearsal"]) {
    for (const language of ["fr", "nl", "de", "en"]) {
      await open(name, language);
      const hidden = await page.evaluate(() => {
        const dialog = document.querySelector("[role=dialog]");
        return dialog ? dialog.scrollHeight - dialog.clientHeight : 0;
      });
      if (hidden > 1) throw new Error(`${name} ${language}: ${hidden} px are out of sight`);
    }
  }
}

/** A text that cannot be a PIN is told at the field, and the question is still open. At 200 % the field is in sight as the dialog opens. */
export async function pinAtTwoHundredPercent(page, open) {
  const keys = new Keyboard(page);
  await open("pin", "de", HALF);
  await keys.focused("#pin");
  const whole = await page.evaluate(() => {
    const box = document.querySelector("#pin")?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  });
  if (!whole) throw new Error("the field of the PIN is not wholly in sight");
  await page.keyboard.type("12");
  await keys.press("Enter");
  await page.waitForSelector("#pin[aria-invalid]");
  await keys.focused("#pin");
  await keys.pin();
}

/** On a reader with keys nothing is typed here; the one button stops. */
export async function pinOnReader(page, open) {
  const keys = new Keyboard(page);
  await open("pin-on-reader", "en");
  await keys.focused("#pin-first");
  await keys.press("Enter");
  await page.waitForSelector("[role=dialog]", { state: "detached" });
  await keys.focused("form.question .button.main");
}

/** The card: fields shown and copied one by one, its certificates, and another PIN, asked three times. */
export async function card(page, open) {
  const keys = new Keyboard(page);
  await open("card", "fr");
  await keys.use("dl.facts .buttons button");
  await keys.said(word("fr", "copied_what"));
  await keys.use("dl.facts div:nth-of-type(3) .buttons button:first-child");
  await page.waitForFunction(() => document.querySelector("dl.facts")?.textContent?.includes("76.02.30-999.75"));
  await keys.use("main > details > summary", "Space");
  await page.waitForSelector("main > details[open]");
  await keys.to("button.change", { back: true });
  await keys.press("Enter");
  for (const digits of ["1234", "4321", "4321"]) await keys.pin(digits);
  await keys.said(word("fr", "card_pin_changed"));
  await keys.focused("button.change");
  await keys.nowhere("4321");
}
