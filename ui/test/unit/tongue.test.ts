import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { tongue } from "../../src/now/tongue.svelte";
import { m } from "../../src/paraglide/messages";

test("the desk says the language, and words follow at once", () => {
  tongue.speak("nl");
  expect(m.nav_card()).toBe("Kaart");
  expect(document.documentElement.lang).toBe("nl");
  tongue.speak("en");
  expect(m.nav_card()).toBe("Card");
  tongue.speak("xx");
  expect(tongue.locale).toBe("en");
});

test("each language has its own plural", () => {
  const said = (language: string) => {
    tongue.speak(language);
    flushSync();
    return [0, 1, 2].map((count) => m.tries_left({ count }));
  };
  expect(said("fr")).toEqual(["Plus aucun essai", "Il reste un essai", "Il reste 2 essais"]);
  expect(said("nl")).toEqual(["Geen pogingen meer", "Nog één poging", "Nog 2 pogingen"]);
  expect(said("de")).toEqual(["Kein Versuch mehr", "Noch ein Versuch", "Noch 2 Versuche"]);
});
