/** A desk that only pretends: answers by scene, at once, with nothing behind it. */
import { emit } from "@tauri-apps/api/event";
import type { CardNow, ContactDraft, FailureWords, Language, MissingFacts, OpeningAnswer, PinAsked, RequestDraft, TaskLine } from "../../src/desk";
import { day } from "../../src/words/dates";
import { accessDesk } from "./access/desk";
import { alarmOf } from "./access/tasks";
import * as hospital from "./hospital";
import { codes, failure, sentence } from "./locales";
import { photo } from "./photo";
import { pins } from "./pins";
import type { Scene } from "./scenes";

type Args = Record<string, unknown>;

/** What a command answers in a scene; a thrown `FailureWords` is its failure. */
export function desk(scene: Scene, start: { language: Language; view: "representative" | "it" }): (command: string, args: Args) => unknown {
  let language = start.language;
  let view = start.view;
  let draft: RequestDraft | null = scene.draft ?? null;
  const say = (fr: string, nl: string, de: string, en: string) => hospital.four(fr, nl, de, en)[language];
  const wrong = (code: string, facts: Record<string, string> = {}): FailureWords => failure(language, code, facts);

  function opening(): OpeningAnswer {
    const rehearsing = scene.environment === "rehearsal";
    const person = hospital.choices(language).persons[0];
    return {
      version: "0.4.0",
      language,
      languages: [
        { code: "fr", name: "Français" },
        { code: "nl", name: "Nederlands" },
        { code: "de", name: "Deutsch" },
        { code: "en", name: "English" },
      ],
      preferences: { language, view, appearance: "system", platform: null, use_reader_keys: true, start_at_login: false },
      first_start: scene.first ?? false,
      environment: {
        kind: scene.environment ?? "production",
        name: scene.environment ?? "production",
        sentence: rehearsing ? `${sentence(language, "window-rehearsal")}: ${say("rien ici n’est réel", "niets is hier echt", "nichts hier ist echt", "nothing here is real")}` : say("Rien ne compte ici pour de vrai.", "Hier telt niets echt.", "Hier zählt nichts wirklich.", "Nothing counts here for real."),
      },
      rehearsal: rehearsing && person ? { person: person.id, title: person.title, sentence: person.sentence, fault: null, fault_title: null, pin: "1234", card_in: true, now: hospital.TODAY } : null,
      can_start_at_login: !rehearsing,
      never_run_against_production: true,
      trouble: null,
    };
  }

  function cardNow(): CardNow {
    const state = scene.card ?? "belgian";
    const readers = state === "no-reader" || state === "no-service" ? [] : [{ name: "Exemple Systems Reader 3 00 00", content: state === "belgian" ? "belgian" : "empty", applet: null }];
    const troubles: Partial<Record<typeof state, string>> = { "no-service": "CARD-SERVICE-MISSING", foreign: "CARD-FOREIGN", mute: "CARD-MUTE", "in-use": "CARD-IN-USE", "not-activated": "CARD-NOT-ACTIVATED", unpowered: "CARD-UNPOWERED" };
    const trouble = troubles[state];
    const impediments = scene.impediment ? [wrong(scene.impediment)] : [];
    return {
      state,
      readers,
      status: state === "belgian" ? hospital.card({ tries_left: scene.tries ?? 3, can_sign: impediments.length === 0, impediments, expired: scene.impediment === "CARD-EXPIRED" }) : null,
      trouble: trouble ? wrong(trouble, { reader: "Exemple Systems Reader 3", readers: "Exemple Systems Reader 3" }) : null,
    };
  }

  const pin = pins(
    (purpose, id) => ({
      talk: 1,
      purpose,
      tries_left: scene.tries ?? 3,
      holder: hospital.HOLDER,
      document: sentence(language, id, { organisation: hospital.organisations(language)[0]?.name ?? "" }),
      sentence: sentence(language, `pin-asked-${purpose}`),
      on_reader: scene.pad ?? false,
    }),
    scene.tries ?? 3,
    () => wrong("CARD-PIN-CANCELLED"),
  );

  /** Where the scene has the card ask for its PIN, it does so first. */
  async function afterPin<T>(purpose: PinAsked["purpose"], answer: T): Promise<T> {
    if (scene.ask) await pin.ask(purpose, `pin-${purpose}`);
    return answer;
  }

  function tell(ids: string[], facts: Record<string, string> = {}): void {
    for (const id of ids) void emit("progress-told", { talk: 1, keystore: null, step: id, sentence: sentence(language, id, facts) });
  }

  const rules = (text: string) => {
    const list = [
      { sentence: sentence(language, "password-rule-length"), kept: text.length >= 8 },
      { sentence: sentence(language, "password-rule-digit-or-symbol"), kept: /[\d\W]/.test(text) },
      { sentence: sentence(language, "password-rule-characters"), kept: !/[^\x20-\x7e]/.test(text) },
    ];
    return { rules: list, good: text !== "" && list.every((rule) => rule.kept), warning: null };
  };

  const contract = () => ({
    pages: ["fr", "nl"].map((code) => ({
      language: code,
      html: code === "fr" ? "<h1>Contrat d’exercice n° 2026-0001</h1><p><strong>Ceci n’est pas un vrai contrat : il n’engage à rien.</strong></p><p>Demandé par Hélène Zoë Dupré-Lefèvre pour le Groupement infirmier de l’Exemple (NIHII-GROUP 94987645).</p><ul><li>La clé privée reste chez le titulaire et n’est jamais confiée à un tiers.</li><li>Toute perte est signalée dans les 24 heures.</li><li>Durée : 36 mois. Coût : 0 €.</li></ul>" + ARTICLES : "<h1>Oefencontract nr. 2026-0001</h1><p><strong>Dit is geen echt contract: het verbindt tot niets.</strong></p><p>Gevraagd door Hélène Zoë Dupré-Lefèvre voor Voorbeeld Thuisverpleging (NIHII-GROUP 94987645).</p><ul><li>De private sleutel blijft bij de titularis.</li><li>Elk verlies wordt binnen 24 uur gemeld.</li><li>Duur: 36 maanden. Kostprijs: 0 €.</li></ul>" + ARTICLES,
    })),
    languages_note: language === "fr" || language === "nl" ? null : say("", "", "eHealth gibt diesen Vertrag nur auf Französisch und Niederländisch.", "eHealth gives this contract in French and Dutch only."),
    dn: "CN=NIHII-GROUP=94987645,OU=eHealth-platform Belgium,OU=GROUPEMENT INFIRMIER DE L EXEMPLE,OU=NIHII-GROUP=94987645,O=Federal Government,C=BE",
  });
  const request = () => ({ state: "sent", platform: "eHealth", name: contract().dn, keystore: "…/ehealth/keystore/NIHII-GROUP=94987645 20261130-151500.p12", key_identifier: "A1B2C3D4E5F60718293A4B5C6D7E8F9001122334", automatically_validated: true, replaces: null });
  const sent = () => ({ ...request(), handle: 4, sentences: ["sent-judged-automatically", "sent-may-close", "sent-keep"].map((id) => sentence(language, id)) });
  const ready = (activated: boolean) => ({
    ...request(),
    state: "complete",
    valid_until: "2029-11-30T14:00:00Z",
    renew_from: "2029-09-01",
    etk: "83729104775120394",
    activated,
    checked: ["checked-key-matches", "checked-chain", "checked-etk-key", "checked-depot", "checked-read-back"].map((id, place) => CHECKED[language][place] ?? id),
    copies: [],
    handle: 2,
    next_steps: ["ready-software", "ready-second-place", "ready-test", "ready-renew"].map((id) => sentence(language, id, { path: request().keystore, date: day("2029-09-01", language) })),
  });

  const renewal = () => ({ talk: 1, holder: hospital.HOLDER, platform: "eHealth", organisation: hospital.organisations(language)[2]?.name, earlier_until: "2026-12-09T00:00:00Z" });

  const recordTask = (): TaskLine[] => {
    const alarm = alarmOf(language, scene.access?.verdict ?? "whole");
    if (alarm === null) return [];
    return [{ id: "record", kind: "record", title: sentence(language, "access-record-task"), sentence: alarm, turn: "you", who: null, since: null, next_date: null, urgent: true, keystore: null, action: "look" }];
  };
  const answers: Record<string, (args: Args) => unknown> = {
    ...accessDesk(() => scene.access ?? {}, () => language),
    opening,
    first_frame: () => null,
    set_preferences: ({ preferences }) => {
      const wanted = preferences as OpeningAnswer["preferences"];
      language = wanted.language ?? language;
      view = wanted.view;
      return { ...opening(), preferences: wanted };
    },
    home: () => ({
      today: hospital.TODAY,
      waiting_for_you: scene.empty ? 0 : 2,
      waiting_for_others: scene.empty ? 0 : 1,
      tasks: scene.empty ? [] : [...recordTask(), ...hospital.tasks(language)],
      certificates: scene.empty ? [] : hospital.bars(language),
      rest: [],
    }),
    explain_all: () => ({ pages: codes(language).map((code) => failure(language, code)) }),
    licences: () => ({ lines: [{ name: "svelte", version: "5.57.3", licence: "MIT" }, { name: "tauri", version: "2.12.5", licence: "Apache-2.0 OR MIT" }] }),
    cancel: () => null,
    card_now: cardNow,
    card_details: () => hospital.details(language, photo()),
    change_pin: async () => {
      for (const purpose of ["change", "new", "new-again"] as const) await pin.ask(purpose, "pin-authentication");
      return { reader: "Exemple Systems Reader 3", name: "Dupré-Lefèvre", given_names: "Hélène Zoë" };
    },
    answer_pin: ({ question, pin: typed }) => {
      if (!/^\d{4,12}$/.test(String(typed))) throw wrong("CARD-PIN-FORM", { reason: "too-short" });
      return pin.answer(question);
    },
    cancel_pin: ({ question }) => pin.cancel(question),
    sign_with: () => null,
    agree_last_try: ({ question, yes }) => pin.agree(question, yes),
    copy_text: () => null,
    request_draft: () => draft,
    keep_request_draft: ({ draft: kept }) => ((draft = kept as RequestDraft), null),
    drop_request_draft: () => ((draft = null), null),
    begin_request: () => ({ talk: 1, holder: hospital.HOLDER, platform: "eHealth" }),
    organisations: () => afterPin("authentication", { platform: "eHealth", natural_person: true, organisations: hospital.organisations(language) }),
    organisation_types: () => ({ platform: "eHealth", types: hospital.types(language) }),
    application_ids: () => ({ platform: "eHealth", application_ids: ["EPD_1", "LABO"], without_application_id: true }),
    missing_organisation: ({ holder, facts }) => hospital.missing(language, holder as string, facts as MissingFacts),
    check_request: () => {
      if (scene.name === "request-contact-wrong") throw wrong("NUMBER-EMAIL", { field: "email", value: "helene@", example: "prenom.nom@example.be" });
      return null;
    },
    contract,
    password_rules: ({ text }) => rules(String(text)),
    password_sheet: () => ({ file: "…/Clavis.html", sentence: sentence(language, "sheet-written") }),
    send_request: () => {
      if (scene.fails) throw wrong(scene.fails, { tries: "2", organisation: "", ...ALGORITHMS });
      if (!scene.stays) return afterPin("signature", sent());
      tell(["step-key", "step-keystore", "step-sign"]);
      return new Promise(() => undefined);
    },
    complete: () => {
      if (scene.fails) throw wrong(scene.fails, { path: "NIHII-GROUP=94987645.p12" });
      return ready(scene.name !== "ready-waits");
    },
    wait_for: () => ({ keystore: 4, sentence: sentence(language, "window-waiting"), waits: true }),
    calendar_file: () => ({ file: "…/Clavis.ics", sentence: sentence(language, "calendar-written") }),
    open_folder_of: () => null,
    keystores: () => ({ folder: "~/ehealth/keystore", keystores: scene.empty ? [] : hospital.keystores(language) }),
    choose_keystore: () => 9,
    inspect: ({ keystore, password }) => hospital.inspected(language, Number(keystore), password !== null),
    adopt: ({ newPassword }) => {
      if (newPassword === null) throw wrong("CERT-PASSWORD-OTHER-RULE");
      return { ...request(), state: "complete", handle: 1, sentence: sentence(language, "standing-valid-token-valid"), changed: [], standing: null };
    },
    change_password: () => ({ keystore: "…", keys: 2, previous: "….p12.previous", copies: [] }),
    test: () => ({
      platform: "eHealth",
      keystore: "…",
      light: "red",
      checks: [
        { check: "keys", light: "green", sentence: CHECKED[language][0], code: null, why: null, now: null, who: null },
        { check: "revocation", light: "amber", ...inWords(wrong("WIRE-TIMEOUT-CONNECT", { host: "ocsp.example" })) },
        { check: "depot", light: "red", ...inWords(wrong("CERT-NOT-ACTIVATED")) },
      ],
    }),
    copy_to: () => ({ keystore: "…", copy: "…/USB/EXEMPLE.p12", cloud: null, warning: null, written: true }),
    backup: () => ({ file: "…/Clavis 2026-11-30.clavis", keystores: ["a.p12", "b.p12"], journal: true, access: true, access_left_out: null, cloud: null, warning: null }),
    restore: () => ({ made: "2026-11-28T09:00:00Z", keystores: ["…/a.p12", "…/b.p12"], journal: true, access: "restored", access_sentence: say("La gestion des accès est revenue à son état du 28 novembre 2026. Les personnes que vous avez effacées depuis : effacez-les ici encore une fois.", "Het toegangsbeheer is terug zoals het was op 28 november 2026. Wie u sindsdien gewist hebt: wis die hier nog eens.", "Die Zugangsverwaltung ist wieder so, wie sie am 28. November 2026 war. Wen Sie seither gelöscht haben: Löschen Sie diese Personen hier noch einmal.", "Access management is back as it was on 28 November 2026. Whoever you have erased since then: erase them here once more."), open: 1 }),
    begin_renewal: ({ contact }) => {
      const given = contact as ContactDraft | null;
      if (scene.outdated && !given) throw wrong("CERT-CONTACT-OUTDATED", { field: "email", part: "private-email", reason: "email-form" });
      if (given && !given.email.includes("@example")) throw wrong("NUMBER-EMAIL", { field: "email", value: given.email });
      return renewal();
    },
    renewal_contact: () => ({ email: "helene@", phone: "+32 2 000 00 00", general_email: "", general_phone: "" }),
    renewal_contract: contract,
    send_renewal: () => {
      if (scene.fails) throw wrong(scene.fails, ALGORITHMS);
      return afterPin("signature", sent());
    },
    activate: () => ready(true),
    begin_as_holder: () => ({ talk: 1, holder: hospital.HOLDER, platform: "eHealth" }),
    registered: () => afterPin("authentication", { platform: "eHealth", certificates: hospital.registered(language), reasons: hospital.REASONS.map((id) => ({ id, sentence: sentence(language, `because-${id}`), leads_to_request: true })) }),
    revocation_contract: contract,
    revoke: () => afterPin("signature", { ...request(), reason: "keyCompromise" }),
    rehearsal_choices: () => hospital.choices(language),
    start_rehearsal: () => ((scene = { ...scene, environment: "rehearsal" }), opening()),
    leave_rehearsal: () => ((scene = { ...scene, environment: "production" }), opening()),
    rehearsal_card: () => null,
    rehearsal_later: () => null,
    request_as_foreigner: () => ({ ...request(), confirm_at: hospital.CONFIRM_AT, confirm_until: "2026-12-02T15:00:00Z", handle: 4, sentences: [] }),
    prepare_hand_over: () => ({ ...request(), state: "handed-over", hand_over: "…/NIHII-GROUP=94987645.clavis-request", handle: 4, sentences: [sentence(language, "done-prepared")] }),
    choose_hand_over: () => ({ talk: 1, holder: hospital.HOLDER, platform: "eHealth", organisation: hospital.organisations(language)[0]?.name, name: contract().dn, key_identifier: request().key_identifier }),
    hand_over_contract: contract,
    sign_hand_over: () => afterPin("signature", { ...sent(), handle: null }),
  };

  return (command, args) => {
    if (scene.broken?.includes(command)) throw wrong("STORE-DAMAGED");
    const answer = answers[command];
    if (!answer) throw new Error(`the mocked desk has no ${command}`);
    return answer(args);
  };
}

const ALGORITHMS = { algorithm: "ecdsa-sha256", known: "ecdsa-sha384, ecdsa-sha512" };

function inWords(words: FailureWords) {
  return { sentence: words.what, code: words.code, why: words.why, now: words.now, who: words.who };
}

/** As long as a contract is: it has to be scrolled. */
const ARTICLES = [1, 2, 3, 4, 5, 6].map((number) => `<h2>Art. ${number}</h2><p>${"Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(4)}</p>`).join("");

const CHECKED: Record<Language, string[]> = {
  fr: ["La clé du keystore correspond au certificat.", "La chaîne mène à une racine de cette plateforme.", "La clé privée du jeton de chiffrement (ETK) est dans le keystore.", "Le dépôt d’eHealth a le jeton de ce keystore.", "Le fichier a été relu et ouvert avec le mot de passe."],
  nl: ["De sleutel van de keystore hoort bij het certificaat.", "De keten leidt naar een root van dit platform.", "De privésleutel van het encryptietoken (ETK) zit in de keystore.", "Het depot van eHealth heeft het token van deze keystore.", "Het bestand is teruggelezen en met het wachtwoord geopend."],
  de: ["Der Schlüssel des Keystores gehört zum Zertifikat.", "Die Kette führt zu einer Wurzel dieser Plattform.", "Der private Schlüssel des Verschlüsselungstokens (ETK) ist im Keystore.", "Das Depot von eHealth hat das Token dieses Keystores.", "Die Datei wurde nachgelesen und mit dem Passwort geöffnet."],
  en: ["The key of the keystore belongs to the certificate.", "The chain leads to a root of this platform.", "The private key of the encryption token (ETK) is in the keystore.", "eHealth’s depot has the token of this keystore.", "The file was read back and opened with the password."],
};
