/** What the person has asked of the system: less motion, more contrast, its own few colours; and paper. */
import { accessible, fitting } from "../checks.mjs";
import { Keyboard } from "../keyboard.mjs";
import { appear, photograph } from "../pages.mjs";

const photographs = !process.argv.includes("--fast");

async function judge(page, cdp, name) {
  const found = [...(await accessible(cdp)), ...(await fitting(page))];
  if (photographs) await photograph(page, name);
  if (found.length > 0) throw new Error(`${name}: ${found[0]}`);
}

/** What the keyboard must not meet, planted: a control without a mark of the focus, one beneath something else, one that Tab does not reach. */
export async function keyboardFindsFaults(page, open) {
  const keys = new Keyboard(page);
  const planted = {
    "has no mark of the focus": "outline: none",
    "has the focus beneath": "position: fixed; inset-block-end: 0; inset-inline-start: 0",
    "does not reach": "display: none",
  };
  for (const [fault, style] of Object.entries(planted)) {
    await open("ways", "fr");
    await page.evaluate((style) => {
      const button = document.createElement("button");
      button.id = "planted";
      for (const rule of style.split("; ")) button.style.setProperty(...rule.split(": "), "important");
      const lid = document.createElement("div");
      for (const rule of ["position: fixed", "inset: auto 0 0 0", "block-size: 3rem", "z-index: 9"]) lid.style.setProperty(...rule.split(": "));
      document.querySelector("main h1")?.after(button);
      document.body.append(lid);
    }, style);
    const told = await keys.to("#planted").then(() => "nothing", (error) => error.message);
    if (!told.includes(fault)) throw new Error(`planted and not found: ${fault}; ${told}`);
  }
}

/** Something turns while the request is sent; nothing does when the system asks for less. */
export async function motion(page, open) {
  await open("request-sending", "fr");
  const moving = () => page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").length);
  if ((await moving()) > 0) throw new Error("something moves although the system asks for less");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.waitForFunction(() => document.getAnimations().some((one) => one.playState === "running"));
}

/** The system's own colours: the main button, what is chosen, what cannot be pressed yet and the focus are told apart without ours. */
export async function forcedColours(page, open, cdp) {
  for (const name of ["today", "request-organisation", "request-who", "pin-last-try", "today-rehearsal"]) {
    await open(name, "fr");
    await page.emulateMedia({ forcedColors: "active" });
    await judge(page, cdp, `forced-colours-${name}`);
  }
  await open("request-organisation", "fr");
  await page.emulateMedia({ forcedColors: "active" });
  const keys = new Keyboard(page);
  await keys.to("input[name=organisation]");
  const told = await page.evaluate(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    return {
      main: style(".actions .button.main").backgroundColor !== style(".actions .button:not(.main)").backgroundColor,
      chosen: style(".choice:has(:checked)").outlineStyle !== style(".choice:not(:has(:checked))").outlineStyle,
    };
  });
  for (const [what, apart] of Object.entries(told)) if (!apart) throw new Error(`${what} looks like the others in the system's colours`);
}

/** More contrast: no grey words are left. */
export async function moreContrast(page, open, cdp) {
  for (const name of ["today", "request-contact-wrong", "keystore"]) {
    await open(name, "nl");
    await page.emulateMedia({ contrast: "more" });
    for (const light of ["light", "dark"]) {
      await appear(page, light);
      await judge(page, cdp, `more-contrast-${name}-${light}`);
    }
    const grey = await page.evaluate(() => {
      const ink = getComputedStyle(document.body).color;
      return [...document.querySelectorAll("main .muted, main .hint, main .lead")].filter((one) => one.checkVisibility() && getComputedStyle(one).color !== ink).length;
    });
    if (grey > 0) throw new Error(`${name}: ${grey} texts are grey`);
  }
}

/** On paper the card is ink on white, without buttons and menu, and hides what is hidden on the screen. */
export async function paper(page, open) {
  await open("card", "fr");
  await page.evaluate(() => (document.documentElement.dataset.appearance = "dark"));
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() => ({
    controls: [...document.querySelectorAll("header, aside, button, .button, details:not([open]) summary")].filter((one) => one.checkVisibility()).length,
    dark: getComputedStyle(document.documentElement).backgroundColor !== "rgb(255, 255, 255)",
    holder: document.querySelector("main")?.innerText.includes("Dupré-Lefèvre"),
    niss: document.body.innerText.includes("76.02.30"),
  }));
  if (seen.controls > 0) throw new Error(`${seen.controls} controls are printed`);
  if (seen.dark) throw new Error("the paper is printed dark");
  if (!seen.holder) throw new Error("the holder is not printed");
  if (seen.niss) throw new Error("what is hidden is printed");
  if (photographs) await photograph(page, "paper-card");
}
