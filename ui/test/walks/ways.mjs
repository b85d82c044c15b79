/** What does not happen every year, with the keyboard alone. */
import { Keyboard, MAIN, word } from "../keyboard.mjs";

export async function foreigner(page, open) {
  const keys = new Keyboard(page);
  await open("ways", "fr");
  await keys.step(() => keys.use("main a[href='#/foreigner']"));
  await keys.type("#family_name", "Exemplo");
  await keys.type("#first_names", "Sofia");
  await keys.type("#bis_number", "00000000097");
  await keys.type("#email", "sofia@example.be");
  await keys.type("#phone", "+32 2 000 00 00");
  await keys.go();
  await keys.password();
  await page.waitForSelector(MAIN);
  await keys.step(async () => {
    await keys.use(MAIN);
    await page.waitForSelector(".address");
  });
  await keys.use(".address button");
  await keys.said(word("fr", "copied_what", { what: word("fr", "foreigner_address") }));
  await keys.to(".actions .button.main");
}

export async function predecessor(page, open) {
  const keys = new Keyboard(page);
  await open("predecessor", "nl");
  await keys.to("main a[href='#/revoke']");
  await keys.to("main a[href='#/keystores']", { back: true });
  await keys.step(() => keys.use("main a[href='#/request']"));
  await keys.at("#/request");
}

/** A new laptop: everything into one file, and back. */
export async function laptop(page, open) {
  const keys = new Keyboard(page);
  await open("laptop", "de");
  await keys.password("backup");
  await keys.use("form button.main[aria-disabled=false]");
  await keys.focused(".note p[tabindex='-1']");
  await keys.said(word("de", "backup_done"));
  await keys.type("#restore-password", "exemple-2026");
  await keys.use("form button[type=submit]");
  await keys.focused("section:nth-of-type(2) .note p[tabindex='-1']");
  await keys.nowhere("exemple-2026");
}

/** On the server: the key is made, and its file handed over. */
export async function prepare(page, open) {
  const keys = new Keyboard(page);
  await open("hand-over", "en");
  await keys.step(() => keys.use("ol button"));
  await keys.to("#kind");
  await keys.press("ArrowDown");
  await keys.type("#id", "94987645");
  await keys.type("#name", "Example");
  await keys.type("#email", "server@example.be");
  await keys.type("#phone", "+32 2 000 00 00");
  await keys.password();
  await page.waitForSelector(MAIN);
  await keys.go();
  await keys.use("dl.facts button");
  await keys.said(word("en", "copied_what"));
}

/** At the desk with the card: compared, read, signed. */
export async function handOver(page, open) {
  const keys = new Keyboard(page);
  await open("hand-over-asked", "fr");
  await keys.step(() => keys.use("ol li:nth-of-type(2) button[aria-disabled=false]"));
  await keys.use("label.choice input", "Space");
  await keys.to("iframe");
  await keys.to("label.choice:last-of-type input");
  await keys.press("Space");
  await keys.step(async () => {
    await keys.use(MAIN);
    await keys.pin();
    await page.waitForSelector(".after");
  });
}
