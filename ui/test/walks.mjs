/** Walks that no photograph shows: the keyboard alone, another language in the middle, and a PIN that leaves no trace. */

/** Presses Tab until the focus is on what is wanted; every stop on the way has to show its focus. */
async function tabTo(page, selector, back = false) {
  for (let presses = 0; presses < 60; presses += 1) {
    const stop = await page.evaluate((wanted) => {
      const here = document.activeElement;
      const style = here ? getComputedStyle(here) : null;
      return { arrived: here?.matches(wanted) ?? false, seen: here?.tagName === "H1" || here?.tagName === "BODY" || here?.tagName === "IFRAME" || (style?.outlineStyle !== "none" && style?.outlineWidth !== "0px"), what: here?.outerHTML.slice(0, 80) };
    }, selector);
    if (presses > 0 && !stop.seen) throw new Error(`the focus cannot be seen on ${stop.what}`);
    if (stop.arrived) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

async function title(page, before) {
  await page.waitForFunction((old) => [...document.querySelectorAll("main h1")].some((one) => one.checkVisibility() && one.textContent !== old && one === document.activeElement), before);
  return page.evaluate(() => document.activeElement?.textContent);
}

/** A whole request with Tab, Space, letters and Enter. */
async function requestByKeyboard(page, open) {
  await open("request-card", "fr");
  let now = await page.evaluate(() => document.activeElement?.textContent);
  const main = "form.question .button.main[aria-disabled=false]";
  const go = async () => {
    await tabTo(page, main);
    await page.keyboard.press("Enter");
    now = await title(page, now);
  };
  await go();
  await tabTo(page, "input[name=belgian]");
  await page.keyboard.press("Space");
  await go();
  await tabTo(page, main);
  await page.keyboard.press("Enter");
  await page.waitForSelector("input[name=organisation]");
  await tabTo(page, "input[name=organisation]", true);
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector("input[name=organisation]:checked");
  await go();
  await tabTo(page, "#email");
  await page.keyboard.type("helene@example.be");
  await tabTo(page, "#phone");
  await page.keyboard.type("+32 2 000 00 00");
  await go();
  await page.waitForSelector("iframe");
  await tabTo(page, "form.question label.choice input[type=checkbox]");
  await page.keyboard.press("Space");
  await go();
  await tabTo(page, "#new-password");
  await page.keyboard.type("exemple-2026");
  await tabTo(page, "#new-again");
  await page.keyboard.type("exemple-2026");
  await page.waitForSelector(main);
  await go();
  await go();
  if (!(await page.evaluate(() => location.hash)).startsWith("#/sent/")) throw new Error("the request did not arrive at what was sent");
  const left = await page.evaluate(() => document.documentElement.outerHTML.includes("exemple-2026") || [...document.querySelectorAll("input")].some((one) => one.value.includes("exemple-2026")));
  if (left) throw new Error("the password is still on the page");
}

/** A PIN: typed, sent with Enter, and nowhere afterwards; Escape cancels, and the focus comes back. */
async function pinLeavesNoTrace(page, open) {
  const left = () => page.evaluate(() => document.documentElement.outerHTML.includes("73915") || [...document.querySelectorAll("input")].some((one) => one.value.includes("73915")) || JSON.stringify({ ...localStorage, ...sessionStorage }).includes("73915"));
  await open("pin", "nl");
  if (!(await page.evaluate(() => document.activeElement?.id === "pin"))) throw new Error("the focus is not on the PIN");
  await page.keyboard.type("73915");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=dialog]", { state: "detached" });
  if (await left()) throw new Error("the PIN is still on the page");
  await open("pin", "nl");
  await page.keyboard.type("73915");
  await page.keyboard.press("Escape");
  await page.waitForSelector("[role=dialog]", { state: "detached" });
  if (await left()) throw new Error("a PIN that was not sent is still on the page");
  await open("pin-last-try", "nl");
  if ((await page.locator("#pin").count()) > 0) throw new Error("the last try asks for the PIN before the second step");
}

/** Another language in the middle of a question: the words change, what was typed stays. */
async function languageInTheMiddle(page, open) {
  await open("request-contact", "fr");
  await page.fill("#email", "autre@example.be");
  const before = await page.locator("main h1").textContent();
  await page.selectOption("#language", "de");
  await page.waitForFunction((old) => document.querySelector("main h1")?.textContent !== old, before);
  if ((await page.inputValue("#email")) !== "autre@example.be") throw new Error("another language loses what was typed");
  if ((await page.evaluate(() => document.documentElement.lang)) !== "de") throw new Error("the page does not say its language");
}

/** The walks by name; each throws when it fails. `open` brings the page to a scene. */
export const WALKS = { requestByKeyboard, pinLeavesNoTrace, languageInTheMiddle };
