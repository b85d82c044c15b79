import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const FOLDER = join(import.meta.dirname, "../../messages");
const LANGUAGES = ["fr", "nl", "de", "en"] as const;

type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> }[];
type Book = Record<string, string | Variants>;

const read = (name: string): Book => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as Book;
const books = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<(typeof LANGUAGES)[number], Book>;
const texts = (message: string | Variants): string[] => (typeof message === "string" ? [message] : message.flatMap((one) => Object.values(one.match)));
const inputs = (message: string | Variants): string[] => [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
const all = LANGUAGES.flatMap((language) => Object.entries(books[language]).flatMap(([key, message]) => texts(message).map((text) => ({ language, key, text }))));

describe("the words of the controls", () => {
  test.each(LANGUAGES)("%s has every word", (language) => {
    expect(Object.keys(books[language])).toEqual(Object.keys(books.fr));
  });

  test.each(LANGUAGES)("%s names the same values", (language) => {
    for (const [key, message] of Object.entries(books.fr)) expect([key, ...inputs(books[language][key] ?? "")]).toEqual([key, ...inputs(message)]);
  });

  test("none is empty", () => {
    expect(all.filter(({ text }) => text.trim() === "")).toEqual([]);
  });

  test("nobody is begged, blamed or shouted at", () => {
    const rude = /!|\bplease\b|\binvalid|\bfailed\b|s’il vous plaît|veuillez|alstublieft|gelieve|\bbitte\b|ungültig|\bongeldig|\binvalide/i;
    expect(all.filter(({ text }) => rude.test(text))).toEqual([]);
  });

  test("the rehearsal has one name in each language", () => {
    const others = { fr: /exercice|entraînement/i, nl: /repetitie/i, de: /\bprobe\b/i, en: /\bpractice\b/i } as const;
    expect(all.filter(({ language, text }) => others[language as keyof typeof others].test(text))).toEqual([]);
  });

  test("quotes and apostrophes are typographic, and French marks stand off", () => {
    expect(all.filter(({ text }) => /['"]/.test(text))).toEqual([]);
    expect(all.filter(({ language, text }) => language === "fr" && (/[^\u202f][;?»](\s|$)|[^\u00a0]:(\s|$)|«[^\u202f]/.test(text)))).toEqual([]);
  });

  test("a note for translators belongs to a word", () => {
    const notes = JSON.parse(readFileSync(join(FOLDER, "notes.json"), "utf8")) as Record<string, string>;
    expect(Object.keys(notes).filter((key) => !(key in books.fr))).toEqual([]);
  });

  test("no screen speaks by itself", () => {
    const folder = join(import.meta.dirname, "../../src");
    const spoken = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".svelte"))
      .flatMap((file) => {
        const markup = readFileSync(join(folder, file), "utf8").replace(/<(script|style)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, "");
        const words = markup.replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, "").match(/(?<=>)[^<>]*\p{L}{2,}[^<>]*(?=<)/gu) ?? [];
        const named = markup.match(/(?<=\b(?:title|alt|aria-label)=")[^"{}]*\p{L}[^"{}]*/gu) ?? [];
        return [...words, ...named].map((text) => text.replace("&nbsp;", "").trim()).filter((text) => text !== "" && text !== "Clavis").map((text) => `${file}: ${text}`);
      });
    expect(spoken).toEqual([]);
  });

  test("an own word of the portal is never left to chance", () => {
    expect(books.fr["pre_responsible_why"]).toContain("Gestion des accès");
    expect(books.nl["pre_responsible_why"]).toContain("Toegangsbeheer");
    expect(books.de["pre_responsible_why"]).toContain("Zugangsverwaltung");
  });
});
