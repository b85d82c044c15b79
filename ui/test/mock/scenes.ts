import type { AccessState, CardState, EnvironmentWord, RecordVerdict, RequestDraft } from "../../src/desk";
import { emptyDraft } from "../../src/words/order";
import { ACCESS } from "./access/scenes";

/** What a person does on the way to a screen. */
export type Step = { click: string } | { fill: string; text: string } | { wait: string } | { empty: string };

/** How access management stands in a scene. */
export type AccessScene = {
  /** No organisation yet. */
  none?: boolean;
  /** Where the one task stands. */
  state?: AccessState;
  /** It is one of several people. */
  batch?: boolean;
  /** The export seems to be the wrong one. */
  suspicious?: boolean;
  /** An export of 100,000 lines is at this step, until it is stopped. */
  reading?: "read" | "compare";
  /** Thousands of people. */
  many?: boolean;
  /** Nothing differs from the plan. */
  even?: boolean;
  verdict?: RecordVerdict;
  /** A value stands twice in a step, which no page can draw. */
  twice?: boolean;
  /** Clavis was started again: the first password is gone. */
  restarted?: boolean;
};

/** One state of the window: where it is, what the desk says, and how one gets there. */
export type Scene = {
  name: string;
  at: string;
  view?: "it";
  environment?: EnvironmentWord;
  first?: boolean;
  empty?: boolean;
  card?: CardState;
  tries?: number;
  impediment?: string;
  pad?: boolean;
  /** The desk asks for a PIN at the next occasion, and waits. */
  ask?: boolean;
  /** The last step does not end. */
  stays?: boolean;
  /** The code with which the next work fails. */
  fails?: string;
  /** What eHealth has of the contact breaks a rule of today. */
  outdated?: boolean;
  /** Commands that fail altogether. */
  broken?: string[];
  draft?: RequestDraft;
  access?: AccessScene;
  steps?: Step[];
};

const MAIN = "form button.main";
const full: RequestDraft = { ...emptyDraft(), screen: "contact", belgian: true, kind: "NIHII-GROUP", id: "94987645", name: "Groupement infirmier de l’Exemple", email: "helene@example.be", phone: "+32 2 000 00 00" };
const at = (screen: string): RequestDraft => ({ ...full, screen });
const password: Step[] = [
  { fill: "#new-password", text: "exemple-2026" },
  { fill: "#new-again", text: "exemple-2026" },
  { wait: `${MAIN}:not([aria-disabled=true])` },
];
const begun: Step[] = [{ click: `${MAIN}:not([aria-disabled=true])` }];
const accept: Step[] = [{ click: "label.choice:has(input[type=checkbox])" }, { click: `${MAIN}:not([aria-disabled=true])` }];
const toReview: Step[] = [...begun, ...accept, ...password, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "dl.facts" }];
const visible = "form:not([hidden] form) button.main:not([aria-disabled=true])";

/** "My organisation is not in the list", with its first question. */
function missing(): Step[] {
  return [...begun, { click: `${MAIN}:not([aria-disabled=true])` }, { click: "button.quiet:not(.far)" }, { wait: ".missing .answers" }];
}

export const SCENES: Scene[] = [
  { name: "welcome", at: "", first: true },
  { name: "today", at: "today" },
  { name: "today-it", at: "today", view: "it", environment: "acceptance" },
  { name: "today-record", at: "today", access: { verdict: "changed" } },
  { name: "today-empty", at: "today", empty: true },
  { name: "today-failure", at: "today", broken: ["home"] },
  { name: "today-rehearsal", at: "today", environment: "rehearsal" },
  { name: "card", at: "card", steps: [{ wait: "dl.facts" }] },
  { name: "card-it", at: "card", view: "it", steps: [{ wait: "dl.facts" }] },
  { name: "card-no-service", at: "card", card: "no-service" },
  { name: "card-no-reader", at: "card", card: "no-reader" },
  { name: "card-no-card", at: "card", card: "no-card" },
  { name: "card-mute", at: "card", card: "mute" },
  { name: "card-unpowered", at: "card", card: "unpowered" },
  { name: "card-in-use", at: "card", card: "in-use" },
  { name: "card-expired", at: "card", impediment: "CARD-EXPIRED", tries: 1 },
  { name: "pin-change", at: "card", steps: [{ wait: "dl.facts" }, { click: "button:not(.little).button:has(+ button)" }, { wait: "[role=dialog]" }] },
  { name: "request-card", at: "request" },
  { name: "request-asked", at: "request", ask: true },
  { name: "request-no-card", at: "request", card: "no-card" },
  { name: "request-kept", at: "request", draft: full },
  { name: "request-who", at: "request", steps: begun },
  { name: "request-organisation-ask", at: "request", draft: { ...emptyDraft(), screen: "organisation", belgian: true }, steps: begun },
  { name: "pin", at: "request", ask: true, draft: { ...emptyDraft(), screen: "organisation", belgian: true }, steps: [...begun, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "[role=dialog]" }] },
  { name: "pin-rehearsal", at: "request", environment: "rehearsal", ask: true, draft: { ...emptyDraft(), screen: "organisation", belgian: true }, steps: [...begun, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "[role=dialog]" }] },
  { name: "pin-form", at: "request", ask: true, draft: { ...emptyDraft(), screen: "organisation", belgian: true }, steps: [...begun, { click: `${MAIN}:not([aria-disabled=true])` }, { fill: "#pin", text: "12" }, { click: "[role=dialog] button.main" }, { wait: "#pin[aria-invalid]" }, { empty: "#pin" }] },
  { name: "pin-last-try", at: "request", ask: true, tries: 1, draft: { ...emptyDraft(), screen: "organisation", belgian: true }, steps: [...begun, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "[role=dialog]" }] },
  { name: "pin-on-reader", at: "request", ask: true, pad: true, draft: { ...emptyDraft(), screen: "organisation", belgian: true }, steps: [...begun, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "[role=dialog]" }] },
  { name: "request-organisation", at: "request", draft: at("organisation"), steps: [...begun, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "label.choice" }] },
  { name: "request-organisation-missing", at: "request", draft: at("organisation"), steps: missing() },
  { name: "request-missing-name", at: "request", draft: at("organisation"), steps: [...missing(), { click: ".answers .button:last-child" }, { wait: "#responsible" }] },
  { name: "request-missing-other-card", at: "request", draft: at("organisation"), steps: [...missing(), { click: ".answers .button:last-child" }, { fill: "#responsible", text: "Anton Krautgarten" }, { click: ".missing .row .button:not(.quiet)" }, { wait: ".missing .text" }] },
  { name: "request-missing-inami", at: "request", draft: at("organisation"), steps: [...missing(), { click: ".answers .button:first-child" }, { click: ".answers .button:last-child" }, { wait: ".missing .text" }] },
  { name: "request-contact", at: "request", draft: at("contact"), steps: [...begun, { click: "details summary" }] },
  { name: "request-contact-wrong", at: "request", draft: { ...at("contact"), email: "helene@" }, steps: [...begun, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "[aria-invalid]" }] },
  { name: "request-contract", at: "request", draft: at("contract"), steps: [...begun, { wait: "iframe" }] },
  { name: "request-password", at: "request", draft: at("contract"), steps: [...begun, ...accept, { fill: "#new-password", text: "exemple" }] },
  { name: "request-review", at: "request", draft: at("contract"), steps: toReview },
  { name: "request-sending", at: "request", stays: true, draft: at("contract"), steps: [...toReview, { click: visible }, { wait: "ol.steps" }] },
  { name: "request-refused", at: "request", fails: "CARD-PIN-WRONG", draft: at("contract"), steps: [...toReview, { click: visible }, { wait: ".failure" }] },
  { name: "request-algorithm", at: "request", fails: "CERT-ALGORITHM-REFUSED", draft: at("contract"), steps: [...toReview, { click: visible }, { wait: ".ways" }, { click: ".ways button:last-child" }, { wait: ".chosen" }] },
  { name: "sent", at: "request", draft: at("contract"), steps: [...toReview, { click: visible }, { wait: ".say" }] },
  { name: "sent-it", at: "request", view: "it", draft: at("contract"), steps: [...toReview, { click: visible }, { wait: "dl.facts" }] },
  { name: "sent-later", at: "sent/4", steps: [{ wait: "ul.calm" }] },
  { name: "sent-delivered", at: "sent/2" },
  { name: "complete", at: "complete/2" },
  { name: "complete-wrong", at: "complete/2", fails: "KEYSTORE-PASSWORD-WRONG", steps: [{ click: MAIN }, { wait: ".failure" }] },
  { name: "ready", at: "complete/2", steps: [{ click: MAIN }, { wait: "ol.next" }] },
  { name: "ready-waits", at: "complete/2", steps: [{ click: MAIN }, { wait: "ol.next" }] },
  { name: "keystores", at: "keystores" },
  { name: "keystores-it", at: "keystores", view: "it" },
  { name: "keystores-empty", at: "keystores", empty: true },
  { name: "keystore", at: "keystores/3" },
  { name: "keystore-it", at: "keystores/1", view: "it", steps: [{ click: ".folds details:nth-of-type(2) > summary" }] },
  { name: "keystore-test", at: "keystores/1", steps: [{ click: ".folds summary" }, { click: ".folds button.main" }, { wait: ".sum" }] },
  { name: "keystore-adopt", at: "keystores/9", steps: [{ click: ".folds button.main" }, { wait: ".failure" }] },
  { name: "renew", at: "renew/3" },
  { name: "renew-contract", at: "renew/3", steps: [{ click: MAIN }, { wait: "iframe" }] },
  { name: "renew-contact", at: "renew/3", outdated: true, steps: [{ click: MAIN }, { wait: "#email" }] },
  { name: "renew-contact-wrong", at: "renew/3", outdated: true, steps: [{ click: MAIN }, { wait: "#email" }, { click: visible }, { wait: "#email[aria-invalid]" }] },
  { name: "renew-contact-mended", at: "renew/3", outdated: true, steps: [{ click: MAIN }, { fill: "#email", text: "helene@example.be" }, { click: visible }, { wait: "iframe" }] },
  { name: "renew-algorithm", at: "renew/3", fails: "CERT-ALGORITHM-REFUSED", steps: [{ click: MAIN }, { wait: "iframe" }, ...accept, { click: ".ways button:last-child" }, { wait: ".chosen" }, ...password, { wait: visible }] },
  { name: "activate", at: "activate/6" },
  { name: "revoke", at: "revoke" },
  { name: "revoke-asked", at: "revoke", ask: true },
  { name: "revoke-which", at: "revoke", steps: [{ click: `${MAIN}:not([aria-disabled=true])` }, { click: "label.choice" }] },
  { name: "revoke-because", at: "revoke", steps: [{ click: `${MAIN}:not([aria-disabled=true])` }, { click: "label.choice" }, { click: `${MAIN}:not([aria-disabled=true])` }, { click: "label.choice:has([value=file-lost])" }] },
  { name: "revoke-sure", at: "revoke", steps: [{ click: `${MAIN}:not([aria-disabled=true])` }, { click: "label.choice" }, { click: `${MAIN}:not([aria-disabled=true])` }, { click: "label.choice:has([value=file-lost])" }, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "iframe" }] },
  { name: "revoke-done", at: "revoke", steps: [{ click: `${MAIN}:not([aria-disabled=true])` }, { click: "label.choice" }, { click: `${MAIN}:not([aria-disabled=true])` }, { click: "label.choice:has([value=file-lost])" }, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: "iframe" }, { click: "label.choice" }, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: ".after" }] },
  { name: "ways", at: "ways" },
  { name: "predecessor", at: "predecessor" },
  { name: "laptop", at: "laptop" },
  { name: "laptop-done", at: "laptop", steps: [{ fill: "#backup-password", text: "exemple-2026" }, { fill: "#backup-again", text: "exemple-2026" }, { click: "form button.main:not([aria-disabled=true])" }, { wait: ".note.good" }] },
  { name: "laptop-restored", at: "laptop", steps: [{ fill: "#restore-password", text: "exemple-2026" }, { click: "form button:not(.main):not([aria-disabled=true])[type=submit]" }, { wait: ".note.good" }] },
  { name: "foreigner", at: "foreigner" },
  { name: "foreigner-confirm", at: "foreigner", steps: [{ fill: "#family_name", text: "Exemplo" }, { fill: "#bis_number", text: "00000000097" }, { fill: "#email", text: "sofia@example.be" }, { fill: "#phone", text: "+32 2 000 00 00" }, { click: `${MAIN}:not([aria-disabled=true])` }, ...password, { click: `${MAIN}:not([aria-disabled=true])` }, { wait: ".address" }] },
  { name: "foreigner-confirm-later", at: "sent/8", steps: [{ wait: ".address" }] },
  { name: "keystore-confirm", at: "keystores/8", steps: [{ wait: "a.main[href='#/sent/8']" }] },
  { name: "hand-over", at: "hand-over" },
  { name: "hand-over-asked", at: "hand-over", ask: true },
  { name: "hand-over-prepare", at: "hand-over", steps: [{ click: "ol button.button" }, { wait: "#kind" }] },
  { name: "hand-over-sign", at: "hand-over", steps: [{ click: "ol li:nth-of-type(2) button.button:not([aria-disabled=true])" }, { wait: "iframe" }] },
  { name: "rehearsal", at: "rehearsal", steps: [{ wait: "label.choice" }, { click: "details summary" }] },
  { name: "rehearsal-start", at: "rehearsal", steps: [{ wait: "label.choice" }] },
  { name: "rehearsal-now", at: "rehearsal", environment: "rehearsal", steps: [{ wait: "label.choice" }] },
  { name: "settings", at: "settings" },
  { name: "settings-it", at: "settings", view: "it" },
  { name: "help", at: "help", steps: [{ click: "main > details > summary" }, { wait: "table" }] },
  { name: "help-search", at: "help" },
  { name: "help-code", at: "help/CARD-PIN-WRONG", steps: [{ wait: "details[open]" }] },
  ...ACCESS,
];
