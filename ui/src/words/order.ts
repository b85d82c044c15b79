import type { RequestDraft } from "../desk";
import { noFacts } from "./missing";

/** The screens of a request, in their order. */
export const SCREENS = ["card", "who", "organisation", "contact", "contract", "password", "review", "sending"] as const;

export type RequestScreen = (typeof SCREENS)[number];

/** Screens that ask something: those that are counted for the person. */
export const COUNTED: readonly RequestScreen[] = ["who", "organisation", "contact", "contract", "password", "review"];

/** The furthest screen to which a kept draft leads back: the contract has to be seen and accepted anew. */
const FURTHEST: RequestScreen = "contract";

const CARD_OUT = "card";

function isScreen(word: string): word is RequestScreen {
  return (SCREENS as readonly string[]).includes(word);
}

/** A request about which nothing is known yet. */
export function emptyDraft(): RequestDraft {
  return {
    screen: CARD_OUT,
    belgian: null,
    kind: "",
    id: "",
    name: "",
    application_id: "",
    usages: [],
    email: "",
    phone: "",
    general_email: "",
    general_phone: "",
    contract_language: null,
    missing: noFacts(),
  };
}

/** The screen after this one; the last has none after it. */
export function after(screen: RequestScreen): RequestScreen {
  return SCREENS[Math.min(SCREENS.indexOf(screen) + 1, SCREENS.length - 1)] ?? screen;
}

/** The screen before this one; from the first question one goes back to the card. */
export function before(screen: RequestScreen): RequestScreen {
  return SCREENS[Math.max(SCREENS.indexOf(screen) - 1, 0)] ?? screen;
}

/** The place of a screen among the questions, from 1; `null` for one that asks nothing. */
export function step(screen: RequestScreen): number | null {
  const place = COUNTED.indexOf(screen);
  return place < 0 ? null : place + 1;
}

/** Where a kept draft goes on once the card is read: where it stood, but never past what it can still answer for. */
export function resumeAt(draft: RequestDraft): RequestScreen {
  const wanted: RequestScreen = isScreen(draft.screen) ? draft.screen : CARD_OUT;
  const bound = (limit: RequestScreen) => (SCREENS.indexOf(wanted) > SCREENS.indexOf(limit) ? limit : wanted);
  if (draft.belgian !== true) return "who";
  if (!draft.id) return bound("organisation") === CARD_OUT ? "who" : bound("organisation");
  if (!draft.email || !draft.phone) return bound("contact") === CARD_OUT ? "who" : bound("contact");
  return wanted === CARD_OUT ? "who" : bound(FURTHEST);
}
