/** Access management with the keyboard alone: from an export to the proof, and the conversation about somebody without access. */
import { Keyboard, MAIN, word } from "../keyboard.mjs";

/** An export is read, its findings become tasks, and one task goes its way to the proof (R-002-083, W-30, W-36, W-38). */
export async function repair(page, open) {
  const keys = new Keyboard(page);
  await open("access", "fr");
  await fromExport(keys, page);
}

/** The whole way in one go: an export, its findings, a task, what it needs, the portal, the proof (R-002-083, W-30, W-36, W-38). */
export async function whole(page, open) {
  const keys = new Keyboard(page);
  await open("access-whole", "fr");
  await fromExport(keys, page);
  await page.waitForSelector("#in-email");
  await fillIn(keys, page);
  await atPortal(keys, page);
}

async function fromExport(keys, page) {
  await keys.step(() => keys.use("main a[href='#/access/import']"));
  await keys.step(() => keys.use(".drop button"));
  await keys.to("#node");
  await keys.to("#dated");
  await keys.to("tbody select");
  await keys.go();
  await keys.step(() => keys.use(".actions a[href='#/access/plan/n1']"));
  await page.waitForSelector("[data-kind]");
  await keys.to("[data-kind=wrong-level] input[type=checkbox]");
  await keys.use("[data-kind=wrong-level] p > .button");
  await keys.focused("#made");
  await keys.step(() => keys.use(".made a.main"));
  await keys.at("#/access/task/t1");
}

/** What is needed is judged while one types, kept when one leaves it, and never shown whole. */
export async function prepare(page, open) {
  const keys = new Keyboard(page);
  await open("access-prepare", "fr");
  await fillIn(keys, page);
}

async function fillIn(keys, page) {
  await keys.to("#known-unknown");
  await keys.press("ArrowUp");
  await keys.focused("#known-false");
  await keys.type("#in-niss", "62040596719");
  await keys.press("Tab");
  await page.waitForSelector("[data-input=niss] .kept");
  await keys.nowhere("62040596719");
  await keys.use("[data-input=user-name] .proposal button");
  await keys.type("#in-email", "wout");
  await page.waitForSelector("#in-email[aria-invalid]");
  await keys.stop();
  await page.keyboard.type("@borstkliniek.example");
  await keys.press("Tab");
  await page.waitForSelector("[data-input=email] .kept");
  await keys.to("[data-input=applications] input");
  await keys.press("Space");
  await keys.use("#before ~ ul button");
  await keys.focused("#now");
  await keys.use(".ready button");
  await keys.focused("#now");
}

/** At the portal: one key for each value, then saved, which is no end, then confirmed; the time runs without taking the focus. */
export async function confirm(page, open) {
  const keys = new Keyboard(page);
  await open("access-task-begun", "fr");
  await atPortal(keys, page);
}

async function atPortal(keys, page) {
  await keys.use(".now .row button");
  await keys.use(".now .done button");
  await keys.focused("#now");
  await keys.use("[data-copy=niss]");
  await keys.said(word("fr", "acc_copied_last", { what: "Numéro NISS" }));
  await keys.use(".now .done button");
  await keys.focused("#now");
  await keys.to("[data-copy=name]");
  // One key after the other: the focus goes from value to value by itself.
  await keys.press("Enter");
  await keys.focused("[data-copy=first-name]");
  await keys.press("Control+c");
  await keys.focused("[data-copy=user-name]");
  await keys.press("ArrowDown");
  await keys.focused("[data-copy=password]");
  await keys.press("ArrowUp");
  await keys.focused("[data-copy=user-name]");
  await keys.use(".now .done button");
  await keys.focused("#now");
  await keys.use(".now .done button");
  await keys.focused("#confirmation");
  await keys.use(".alarm .button.main");
  await keys.focused("#now");
  await page.waitForSelector(".running");
  await keys.use("section .button:not(.main)");
  await keys.focused("#now");
  await keys.use("section details > summary");
  await keys.type("#proof-words", "Vu dans la liste.");
  await keys.press("Enter");
  await keys.focused("#now");
  await page.waitForFunction((title) => document.querySelector("#now")?.textContent === title, word("fr", "acc_done_title"));
}

/** No confirmation: it begins again, and says so. */
export async function notConfirmed(page, open) {
  const keys = new Keyboard(page);
  await open("access-task-saved", "nl");
  await keys.use(".alarm .button:not(.main)");
  await keys.focused("#now");
  await page.waitForSelector(".now");
}

/** The small window: the same with nothing but what one needs, 360 px wide. */
export async function companion(page, open) {
  const keys = new Keyboard(page);
  await open("companion-begun", "de", { width: 360, height: 640 });
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) throw new Error("the small window is wider than it is");
  await keys.use("button.whole");
  await keys.focused("#now");
  await keys.use("[data-copy=niss]");
  await keys.use("button.whole");
  await keys.focused("#now");
  // From the sentence, ↓ goes on to the first value, and from value to value.
  await keys.press("ArrowDown");
  await keys.focused("[data-copy=name]");
  await keys.press("Enter");
  await keys.focused("[data-copy=first-name]");
  await keys.press("ArrowDown");
  await keys.focused("[data-copy=user-name]");
  await keys.use("button.whole");
  await keys.focused("#now");
  await keys.use("button.whole");
  await keys.focused("#confirmation");
  await keys.use(".alarm .button.main");
  await keys.focused("#now");
}

/** Arrows in the tree; what has the focus is shown beside. */
export async function tree(page, open) {
  const keys = new Keyboard(page);
  await open("access-tree", "fr");
  await keys.to("[role=treeitem]");
  await keys.press("Home");
  await keys.focused("[role=treeitem][aria-level='1']");
  const heading = () => page.locator("#node").textContent();
  const first = await heading();
  await keys.press("ArrowDown");
  await keys.focused("[role=treeitem][aria-level='2']");
  if ((await heading()) === first) throw new Error("the level beside the tree stays the same");
  await keys.press("ArrowLeft");
  await page.waitForFunction(() => document.querySelectorAll("[role=treeitem]").length === 2);
  await keys.press("ArrowRight");
  await page.waitForFunction(() => document.querySelectorAll("[role=treeitem]").length === 5);
  await keys.press("End");
  await keys.focused("[role=treeitem][aria-level='4']");
  await keys.press("ArrowLeft");
  await keys.focused("[role=treeitem][aria-level='3']");
  await keys.step(() => keys.use("main a[href^='#/access/people/n1/']"));
}

/** Thousands of people: searched, turned, and one of them opened; "back" leads to the same list. */
export async function people(page, open) {
  const keys = new Keyboard(page);
  await open("access-people-many", "en");
  await keys.use("nav[aria-label] button:last-child");
  await keys.focused("#found");
  await keys.to("#search", { back: true });
  await page.keyboard.type("Zoë");
  await page.waitForFunction(() => document.querySelector(".list li")?.textContent?.includes("Zoë"));
  await keys.step(() => keys.use(".list a"));
  await keys.at("#/access/person/");
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => document.querySelector("#search")?.value === "Zoë");
}

/** The conversation: a question at a time, the cause, and the task that mends it (D-07). */
export async function diagnosis(page, open) {
  const keys = new Keyboard(page);
  await open("access-diagnose", "nl");
  await keys.to("input[name=person]");
  await keys.press("Space");
  await page.waitForSelector(MAIN);
  await keys.step(() => keys.use(MAIN));
  await keys.use(".ask .button");
  await keys.focused("#now");
  await keys.use(".ask .button:nth-of-type(2)");
  await keys.focused("#now");
  await page.waitForSelector(".found .cause");
  await keys.step(() => keys.use(".found .button.main"));
  await keys.at("#/access/task/");
}

/** Nobody is erased by a slip: a reason and a second yes come first. */
export async function erase(page, open) {
  const keys = new Keyboard(page);
  await open("access-person", "de");
  await keys.use(".erase > summary");
  await keys.use(".erase button.grave");
  await keys.focused("#erase-reason");
  await page.keyboard.type("30.11.2026");
  await keys.use(".erase button.grave");
  await keys.focused("#erase-sure");
  await keys.press("Space");
  await keys.use(".erase button.grave");
  await keys.focused("#erased");
}

/** A whole number comes when it is asked for, is told, and goes again; it never stands in the list. */
export async function number(page, open) {
  const keys = new Keyboard(page);
  await open("access-person", "fr");
  await keys.nowhere("00.00.00-000.00");
  await keys.use("#show-number");
  await keys.focused("#hide-number");
  await page.waitForFunction(() => document.querySelector("[data-number]")?.textContent === "00.00.00-000.00");
  await keys.said(word("fr", "acc_number_shown", { number: "00.00.00-000.00", seconds: "30" }));
  await keys.use("#hide-number");
  await keys.focused("#show-number");
  await keys.nowhere("00.00.00-000.00");
}

/** Papers are written from the review, and the person is led to them. */
export async function papers(page, open) {
  const keys = new Keyboard(page);
  await open("access-review", "de");
  for (const at of [1, 2, 3, 4]) {
    await keys.use(`.papers li:nth-child(${at}) .paper > button`);
    await page.waitForSelector(`.papers li:nth-child(${at}) .paper .mono`);
  }
  await keys.use(".papers li:nth-child(4) .paper button.little");
}

/** The questions of a diagnosis go to a colleague as a mail, which the person sends. */
export async function questions(page, open) {
  const keys = new Keyboard(page);
  await open("access-diagnose-ask", "nl");
  await keys.use("main > details .row button:nth-of-type(2)");
  await page.waitForSelector("main > details .mono");
}
