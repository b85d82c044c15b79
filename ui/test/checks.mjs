/** What is judged on every screen. Each check answers with the faults that it found; none answers for a good screen. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const axe = readFileSync(join(fileURLToPath(new URL(".", import.meta.url)), "../node_modules/axe-core/axe.min.js"), "utf8");

/** What axe finds; injected through the debugger, since the page's policy lets no other script in. */
export async function accessible(cdp) {
  await cdp.send("Runtime.evaluate", { expression: `if (!globalThis.axe) { ${axe} }` });
  const answer = await cdp.send("Runtime.evaluate", {
    expression: `axe.run(document, { iframes: false, resultTypes: ["violations"], runOnly: { type: "tag", values: ${JSON.stringify(TAGS)} } }).then((found) => JSON.stringify(found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target.join(" ") + " (" + (node.any[0]?.message ?? "") + ")").slice(0, 3).join("; "))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "axe");
  return JSON.parse(answer.result.value);
}

/** Whatever is wider than the window, words that leave their box, and controls that cut their words. */
export async function fitting(page) {
  return page.evaluate(() => {
    const found = [];
    const aside = (element) => element.closest(".unseen, [hidden], iframe, select, svg, .skip");
    if (document.documentElement.scrollWidth > innerWidth) found.push(`page ${document.documentElement.scrollWidth} > ${innerWidth}`);
    for (const element of document.querySelectorAll("main *, header *, .strip *, aside *, [role=dialog] *")) {
      if (aside(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (box.right > innerWidth + 1 || (box.left < -1 && !element.closest(".floating"))) found.push(`${element.tagName}.${element.className} ends at ${Math.round(box.right)}`);
      const cuts = getComputedStyle(element).overflowX !== "visible" || element.matches("button, a.button, .tag");
      if (cuts && !element.matches("input") && element.scrollWidth > element.clientWidth + 1) found.push(`${element.tagName}.${element.className} cuts its words`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode;
      let block = text.parentElement;
      if (!block || text.data.trim() === "" || aside(block) || !block.checkVisibility()) continue;
      while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) block = block.parentElement;
      range.selectNodeContents(text);
      const [words, box] = [range.getBoundingClientRect(), block.getBoundingClientRect()];
      if (words.width > 0 && (words.right > box.right + 1.5 || words.left < box.left - 1.5)) found.push(`“${text.data.trim().slice(0, 30)}” leaves its ${block.tagName}.${block.className}`);
    }
    return found;
  });
}

/** One title, headings that skip no level, the name of the window, its language, a focus, and fields for fingers. */
export async function ordered(page, language) {
  return page.evaluate((language) => {
    const found = [];
    const seen = (selector, root = document) => [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility() && !one.closest("[aria-hidden=true]"));
    const dialog = document.querySelector("[role=dialog]");
    const titles = seen("h1");
    if (titles.length !== 1 && !dialog) found.push(`${titles.length} titles`);
    if (!dialog && document.title !== `${titles[0]?.textContent} – Clavis`) found.push(`the window is called ${document.title}`);
    if (document.documentElement.lang !== language) found.push(`the page says its language is ${document.documentElement.lang}`);
    let level = 1;
    for (const heading of dialog ? [] : seen("h1, h2, h3, h4, h5, h6")) {
      const own = Number(heading.tagName[1]);
      if (own > level + 1) found.push(`“${heading.textContent}” is a heading ${own} after a heading ${level}`);
      level = own;
    }
    const active = document.activeElement;
    if (active === null || active === document.body) found.push("the focus is lost");
    for (const target of seen("a[href], button, input, select, summary", dialog ?? document)) {
      // A label is pressed with its field; a link in a sentence is as high as its line.
      const whole = target.matches("input") ? (target.closest("label") ?? target) : target;
      const box = whole.getBoundingClientRect();
      const inSentence = target.matches("a:not(.button)") && target.closest("p, dd, li") !== null && !target.closest("nav");
      if (!inSentence && !target.closest(".skip") && (box.width < 24 || box.height < 24)) found.push(`${target.outerHTML.slice(0, 60)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    return found;
  }, language);
}

/** Every word of four letters and more becomes 40 % longer. */
export async function lengthen(page) {
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) if (!text.parentElement?.closest("script, style, .mono")) text.data = text.data.replace(/\p{L}{4,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));
  });
}

/** What is put into the page on purpose, and how it has to be found. */
const PLANTED = [
  ["p", "pale", "color: #d8d8d8", /^color-contrast/m],
  ["input", "", "", /^label/m],
  ["div", "wide", "width: 3000px", /ends at/],
  ["div", "Donaudampfschifffahrtsgesellschaft", "width: 3rem; overflow-wrap: normal; hyphens: none", /leaves its/],
  ["button", "words that are cut", "width: 3rem; white-space: nowrap; overflow: hidden", /cuts its words/],
  ["button", "x", "width: 1rem; height: 1rem; padding: 0", / 16 × 16/],
  ["h4", "a heading that skips", "", /is a heading 4 after/],
  ["h1", "a second title", "", /2 titles/],
];

/** Plants faults; what is not found of them, for a check that cannot fail is worth nothing. */
export async function missed(page, cdp, language) {
  await page.evaluate(
    (planted) => {
      for (const [name, words, style] of planted) {
        const one = document.createElement(name);
        one.textContent = words;
        // By rule, since the policy of the page takes no style from an attribute.
        for (const rule of style.split("; ").filter(Boolean)) one.style.setProperty(...rule.split(": "));
        document.querySelector("main")?.append(one);
      }
    },
    PLANTED.map((one) => one.slice(0, 3)),
  );
  const found = [...(await accessible(cdp)), ...(await fitting(page)), ...(await ordered(page, language))].join("\n");
  return PLANTED.filter((one) => !one[3].test(found)).map((one) => `planted and not found: ${one[3]}`);
}
