/** A request, with Tab, Space, arrows, letters and Enter alone. */
import { Keyboard, MAIN, word } from "../keyboard.mjs";

/** As the mocked card has it. */
const HOLDER = "Hélène Zoë Dupré-Lefèvre";

/** The contract is reached with Tab, and scrolled with the keys. */
async function readContract(page, keys) {
  await page.waitForSelector("iframe:not([inert])");
  await keys.to("iframe");
  const frame = page.frames().find((one) => one !== page.mainFrame());
  // The frame's own document hears of the focus a moment later; in it, nothing can wait by itself.
  const marked = () => frame?.evaluate(() => parseFloat(getComputedStyle(document.body, "::after").borderTopWidth) >= 2);
  const deadline = Date.now() + 5000;
  while (!(await marked()) && Date.now() < deadline) await page.evaluate(() => new Promise(requestAnimationFrame));
  if (!(await marked())) throw new Error("the contract does not show the focus");
  const scrolled = () => frame?.evaluate(() => document.scrollingElement?.scrollTop ?? 0);
  await keys.press("PageDown");
  for (let tries = 0; tries < 50 && !((await scrolled()) > 0); tries += 1) await keys.press("ArrowDown");
  if (!((await scrolled()) > 0)) throw new Error("the keys do not scroll the contract");
}

/** The whole way with two PINs: what is sent is sent, and the password is nowhere. */
export async function request(page, open) {
  await open("request-asked", "fr");
  const keys = new Keyboard(page);
  await keys.stop();
  await keys.go();
  await keys.use("input[name=belgian]", "Space");
  await keys.go();
  await keys.use(MAIN);
  await keys.pin();
  await keys.focused("input[name=organisation]");
  await keys.said(word("fr", "req_org_why"));
  await keys.press("ArrowDown");
  await page.waitForSelector("input[name=organisation]:checked");
  await keys.go();
  await keys.type("#email", "helene@example.be");
  await keys.type("#phone", "+32 2 000 00 00");
  await keys.go();
  await readContract(page, keys);
  await keys.use("form.question label.choice input[type=checkbox]", "Space");
  await keys.go();
  await keys.password();
  await page.waitForSelector(MAIN);
  await keys.go();
  await keys.step(async () => {
    await keys.use(MAIN);
    await keys.pin();
    await keys.at("#/sent/");
  });
  await keys.nowhere("exemple-2026");
}

/** More options, another organisation, and the three causes why one is not in the list. */
export async function requestOptions(page, open) {
  await open("request-organisation", "nl");
  const keys = new Keyboard(page);
  await keys.use(".missing-button");
  await keys.focused("#missing");
  const [yes, no] = [".missing .answers .button:first-child", ".missing .answers .button:last-child"];
  const cause = async () => {
    await page.waitForSelector(".missing .text");
    await keys.focused("#missing");
    await keys.use(".missing .text ~ .row button");
    await keys.said(word("nl", "copied_what"));
    await keys.use(".missing > .row:last-child .button:last-child");
    await keys.focused("#missing");
  };
  await keys.use(yes);
  await keys.focused("#missing");
  await keys.use(no);
  await cause();
  await keys.use(no);
  await keys.type("#responsible", "Krautgarten Anton");
  await keys.press("Enter");
  await cause();
  await keys.use(no);
  await keys.type("#responsible", HOLDER);
  await keys.press("Enter");
  await keys.use(no);
  await cause();
  await keys.use("form > .body > details > summary", "Space");
  await keys.type("#application-id", "RADIO_2");
  await keys.use("details[open] input[type=checkbox]", "Space");
  await keys.to("input[name=organisation]", { back: true });
  await keys.press("ArrowUp");
  await page.waitForSelector("#kind");
  await keys.to("#kind");
  await keys.press("ArrowDown");
  await keys.type("#id", "94987645");
  await keys.type("#name", "Voorbeeld");
  await keys.go();
  await keys.step(() => keys.use("form.question .actions .button:not(.main):not(.far)"));
  if ((await page.inputValue("#name")) !== "Voorbeeld") throw new Error("back loses what was typed");
  await keys.step(() => keys.use(".actions .far"));
  await keys.at("#/today");
}

/** A main button that is pressed too early says so and leads to the field; what the desk finds wrong leads there too. */
export async function requestTooEarly(page, open) {
  await open("request-who", "de");
  const keys = new Keyboard(page);
  await keys.use("form.question .button.main");
  await keys.said(word("de", "question_open"));
  await keys.focused("input[name=belgian]");
  await open("request-contact-wrong", "fr");
  await keys.focused("#email");
  const told = await page.evaluate(() => document.getElementById(document.activeElement?.getAttribute("aria-describedby") ?? "")?.textContent);
  if (!told) throw new Error("the field does not say what is wrong with it");
}

/** The card is pulled and comes back: each is told, and nothing is lost. */
export async function requestWithoutCard(page, open) {
  await open("request-card", "fr");
  const keys = new Keyboard(page);
  await keys.become({ card: "no-card" });
  await keys.ring("card-changed");
  await keys.said(word("fr", "card_no_card"));
  await keys.become({ card: "belgian" });
  await keys.ring("card-changed");
  await keys.said(word("fr", "card_belgian"));
  await keys.go();
}

/** Another language in the middle of a question, from the header: the words change, what was typed stays. */
export async function requestInAnotherLanguage(page, open) {
  await open("request-contact", "fr");
  const keys = new Keyboard(page);
  await page.fill("#email", "autre@example.be");
  const before = await page.locator("main h1").textContent();
  await keys.to("#language", { back: true });
  await keys.press("ArrowDown", "ArrowDown");
  await page.waitForFunction((old) => document.querySelector("main h1")?.textContent !== old, before);
  if ((await page.inputValue("#email")) !== "autre@example.be") throw new Error("another language loses what was typed");
  if ((await page.evaluate(() => document.documentElement.lang)) !== "de") throw new Error("the page does not say its language");
  if (!(await page.title()).startsWith(word("de", "req_contact_title"))) throw new Error("the window keeps its title in the earlier language");
}
