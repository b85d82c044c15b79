/** A person with a keyboard and no mouse: every stop has to be seen, every new step has to take the focus, and what happens has to be told. */
import { readFileSync } from "node:fs";

const books = Object.fromEntries(["fr", "nl", "de", "en"].map((language) => [language, JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), "utf8"))]));

/** A word of the window as it is in `messages/`, with its values filled in. */
export function word(language, key, values = {}) {
  const text = books[language][key];
  if (typeof text !== "string") throw new Error(`${key} is no single sentence`);
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** The main button of a question, once it can be pressed. */
export const MAIN = "form.question .actions .button.main[aria-disabled=false]";

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  /** Where the focus is; throws when it cannot be seen there. */
  async stop(wanted) {
    let stop = await this.look(wanted);
    // A mark that was left out because the pointer came last appears with the first key.
    if (stop.unmarked) {
      await this.press("Shift");
      stop = await this.look(wanted);
    }
    if (stop.fault) throw new Error(stop.fault);
    return stop.arrived;
  }

  look(wanted) {
    return this.page.evaluate((wanted) => {
      const here = document.activeElement;
      if (!here || here === document.body) return { arrived: false, unmarked: false, fault: "" };
      const what = here.outerHTML.slice(0, 90);
      const style = getComputedStyle(here);
      // A title that took the focus is read out; it is no control, so it needs no mark. The contract has its own, within its frame.
      const marked = here.matches("[tabindex='-1'], iframe") || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
      const box = here.getBoundingClientRect();
      const [x, y] = [Math.min(innerWidth - 2, Math.max(1, box.left + box.width / 2)), Math.min(innerHeight - 2, Math.max(1, box.top + Math.min(box.height, innerHeight) / 2))];
      const over = document.elementFromPoint(x, y);
      const inView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const covered = over !== null && !here.contains(over) && !over.contains(here);
      const fault = !marked ? "has no mark of the focus" : !inView ? "has the focus out of sight" : covered ? `has the focus beneath ${over.outerHTML.slice(0, 60)}` : "";
      return { arrived: wanted !== null && here.matches(wanted), unmarked: !marked, fault: fault && `${what} ${fault}` };
    }, wanted ?? null);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Tab, or Shift+Tab, until the focus is on what is wanted. */
  async to(selector, { back = false } = {}) {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await this.stop(selector)) return;
      await this.press(back ? "Shift+Tab" : "Tab");
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  /** Goes to a control and presses it. */
  async use(selector, key = "Enter") {
    await this.to(selector);
    await this.press(key);
  }

  /** Types into a field, letter by letter. */
  async type(selector, text) {
    await this.to(selector);
    await this.page.keyboard.type(text);
  }

  /** Does something that leads to a new step: its title takes the focus. */
  async step(action) {
    const before = await this.page.evaluate(() => ({ title: [...document.querySelectorAll("main h1")].find((one) => one.checkVisibility())?.textContent, at: location.hash }));
    await action();
    await this.page
      .waitForFunction((before) => {
        const active = document.activeElement;
        return active?.matches("main h1") && active.checkVisibility() && (active.textContent !== before.title || location.hash !== before.at);
      }, before)
      .catch(() => {
        throw new Error(`no new step took the focus after “${before.title}”`);
      });
    await this.stop();
    return this.page.evaluate(() => document.activeElement?.textContent);
  }

  /** Presses the main button of a question, which leads to the next. */
  go() {
    return this.step(() => this.use(MAIN));
  }

  /** Waits until the focus is there by itself. */
  async focused(selector) {
    await this.page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector).catch(async () => {
      throw new Error(`the focus is not on ${selector} but on ${await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80))}`);
    });
    await this.stop();
  }

  /** Waits until a live region says it. */
  async said(text) {
    await this.page.waitForFunction((text) => [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].some((one) => one.textContent?.includes(text)), text).catch(() => {
      throw new Error(`nothing says “${text}”`);
    });
  }

  async at(hash) {
    await this.page.waitForFunction((hash) => location.hash.startsWith(hash), hash).catch(async () => {
      throw new Error(`${await this.page.evaluate(() => location.hash)} is shown instead of ${hash}`);
    });
  }

  /** Types a PIN into the dialog that has opened, and sends it. Focus goes into it and cannot leave it. */
  async pin(digits = "1234") {
    await this.focused("#pin");
    for (let presses = 0; presses < 6; presses += 1) {
      await this.press("Tab");
      await this.stop();
      if (!(await this.page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null))) throw new Error("the focus leaves the dialog");
    }
    await this.to("#pin");
    const question = await this.page.evaluate(() => document.querySelector(".floating-title")?.textContent);
    await this.page.keyboard.type(digits);
    await this.press("Enter");
    await this.page.waitForFunction((old) => document.querySelector(".floating-title")?.textContent !== old, question);
  }

  /** A new password, typed twice. */
  async password(prefix = "new") {
    await this.type(`#${prefix}-password`, "exemple-2026");
    await this.type(`#${prefix}-again`, "exemple-2026");
  }

  /** Something from the desk, as an event; or another state of the scene. */
  async ring(event, payload = {}) {
    await this.page.evaluate(([event, payload]) => globalThis.ring(event, payload), [event, payload]);
  }

  async become(change) {
    await this.page.evaluate((change) => Object.assign(globalThis.scene, change), change);
  }

  /** Throws when a text is anywhere in the page or in what it keeps. */
  async nowhere(text) {
    const left = await this.page.evaluate((text) => document.documentElement.outerHTML.includes(text) || [...document.querySelectorAll("input")].some((one) => one.value.includes(text)) || JSON.stringify({ ...localStorage, ...sessionStorage }).includes(text), text);
    if (left) throw new Error("a secret is still on the page");
  }
}
