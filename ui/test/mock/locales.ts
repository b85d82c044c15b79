/** The rooms' own sentences, read from `locales/` just well enough for a mocked desk: no selectors, no functions. */
import type { FailureWords, Language } from "../../src/desk";

const FILES = import.meta.glob("../../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true }) as Record<string, string>;

type Entry = { value: string; attributes: Record<string, string> };
const BOOKS: Record<string, Map<string, Entry>> = {};

for (const [path, text] of Object.entries(FILES)) {
  const language = /locales\/(..)\//.exec(path)?.[1] ?? "en";
  const book = (BOOKS[language] ??= new Map());
  read(text, book);
}

function read(text: string, book: Map<string, Entry>): void {
  let entry: Entry | null = null;
  let attribute: string | null = null;
  for (const line of text.split("\n")) {
    const start = /^([A-Za-z][\w-]*) =\s*(.*)$/.exec(line);
    const part = /^\s+\.(\w+) =\s*(.*)$/.exec(line);
    if (start) {
      entry = { value: start[2] ?? "", attributes: {} };
      attribute = null;
      book.set(start[1] ?? "", entry);
    } else if (part && entry) {
      attribute = part[1] ?? "";
      entry.attributes[attribute] = part[2] ?? "";
    } else if (entry && /^\s+\S/.test(line)) {
      if (attribute) entry.attributes[attribute] += ` ${line.trim()}`;
      else entry.value += ` ${line.trim()}`;
    }
  }
}

/** One sentence in one language; what is not there is shown by its id, so that it is noticed. */
export function sentence(language: Language, id: string, facts: Record<string, string> = {}): string {
  return fill(language, BOOKS[language]?.get(id)?.value ?? id, facts);
}

/** Fills the braces of a pattern; of a selector its default variant is taken. */
function fill(language: Language, text: string, facts: Record<string, string>): string {
  let out = "";
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] !== "{") {
      out += text[place];
      continue;
    }
    const end = closing(text, place);
    out += placeable(language, text.slice(place + 1, end).trim(), facts);
    place = end;
  }
  return out.replace(/[ \n\t]+/g, " ").trim();
}

function closing(text: string, start: number): number {
  let depth = 0;
  for (let place = start; place < text.length; place += 1) {
    if (text[place] === "{") depth += 1;
    if (text[place] === "}" && --depth === 0) return place;
  }
  return text.length;
}

function placeable(language: Language, inside: string, facts: Record<string, string>): string {
  const selector = /^\$\w+\s*->.*\*\[[^\]]+\]\s*([\s\S]*)$/.exec(inside);
  if (selector) return fill(language, selector[1] ?? "", facts);
  const fact = /^\$(\w+)$/.exec(inside);
  if (fact) return facts[fact[1] ?? ""] ?? "…";
  const text = /^"(.*)"$/.exec(inside);
  return text ? (text[1] ?? "") : sentence(language, inside, facts);
}

/** A failure in words. */
export function failure(language: Language, code: string, facts: Record<string, string> = {}): FailureWords {
  const attributes = BOOKS[language]?.get(code)?.attributes;
  if (!attributes) throw new Error(`locales/${language} has no ${code}`);
  const words = (name: string) => fill(language, attributes[name] ?? name, facts);
  const here = `in-window-${code.toLowerCase()}`;
  const now = BOOKS[language]?.has(here) ? sentence(language, here, facts) : words("now");
  return { code, exit: 1, what: sentence(language, code, facts), why: words("why"), now, who: words("who"), facts };
}

/** Every code of the book. */
export function codes(language: Language): string[] {
  return [...(BOOKS[language]?.keys() ?? [])].filter((id) => /^[A-Z]+-/.test(id));
}
