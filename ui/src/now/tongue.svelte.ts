import { isLocale, overwriteGetLocale, type Locale } from "../paraglide/runtime";

let current = $state<Locale>("fr");

// Every word on the screen asks for the language through this state, so a change is seen at once and nothing is lost.
overwriteGetLocale(() => current);

/** The language of the window, told by the desk. */
export const tongue = {
  get locale(): Locale {
    return current;
  },
  /** Takes a language; one that has no words here leaves things as they are. */
  speak(code: string): void {
    if (!isLocale(code)) return;
    current = code;
    document.documentElement.lang = code;
  },
};
