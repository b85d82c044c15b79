/** A hospital that does not exist, with its certificates and its people. */
import type { CardDetails, CardInShort, CertificateBar, InspectPage, KeystoreLine, Language, MissingFact, MissingFacts, MissingOrganisation, OrganisationLine, RegisteredHere, RehearsalChoices, TaskLine, TypeLine } from "../../src/desk";
import { day } from "../../src/words/dates";
import { sentence } from "./locales";

type Four = Record<Language, string>;

/** The same in four languages. */
export function four(fr: string, nl: string, de: string, en: string): Four {
  return { fr, nl, de, en };
}

export const TODAY = "2026-11-30";
/** A page that is nowhere. */
export const CONFIRM_AT = "https://confirm.example.be/request/8f14e45fceea167a5a36dedd4bea2543";
export const HOLDER = "Hélène Zoë Dupré-Lefèvre";
const HOSPITAL = four("Hôpital de l’Exemple", "Voorbeeldziekenhuis", "Beispielkrankenhaus", "Example Hospital");
const GROUP = four("Groupement infirmier de l’Exemple", "Voorbeeld Thuisverpleging", "Krankenpflegegemeinschaft Beispiel", "Example Nursing Group");
const DEVICES = four("Exemple & Fils, dispositifs médicaux", "Voorbeeld & Zonen, medische hulpmiddelen", "Beispiel & Söhne, Medizinprodukte", "Example & Sons, medical devices");
/** A name as the certificates have it: capitals without accents, and as long as eHealth takes. */
const LABORATORY = four(
  "LABORATOIRE DE BIOLOGIE CLINIQUE ET D ANATOMIE PATHOLOGIQUE DE L EXEMPLE ASSOCIATION SANS BUT LUCRATIF SITE NORD",
  "LABORATORIUM VOOR KLINISCHE BIOLOGIE EN PATHOLOGISCHE ANATOMIE HET VOORBEELD VERENIGING ZONDER WINSTOOGMERK NOORD",
  "LABORATORIUM FUER KLINISCHE BIOLOGIE UND PATHOLOGISCHE ANATOMIE BEISPIEL VEREINIGUNG OHNE GEWINNERZIELUNGSABSICHT",
  "LABORATORY FOR CLINICAL BIOLOGY AND PATHOLOGICAL ANATOMY OF THE EXAMPLE NON PROFIT ASSOCIATION NORTHERN SITE ONE",
);

/** A certificate's name as the desk shortens it. */
function short(name: string, number: string): string {
  return `${name.normalize("NFD").replace(/\p{Diacritic}/gu, "").replace(/[’&,]/g, " ").replace(/ +/g, " ").toUpperCase()} (${number})`;
}

const KEY = "A1B2C3D4E5F60718293A4B5C6D7E8F9001122334";

export const card = (over: Partial<CardInShort> = {}): CardInShort => ({
  reader: "Exemple Systems Reader 3 00 00",
  applet: "1.8",
  name: "Dupré-Lefèvre",
  given_names: "Hélène Zoë",
  valid_from: "2021-03-04",
  valid_to: "2031-03-03",
  expired: false,
  tries_left: 3,
  blocked: false,
  can_sign: true,
  impediments: [],
  ...over,
});

const LABELS: [string, Four, string, string, boolean][] = [
  ["label-surname", four("Nom", "Naam", "Name", "Surname"), "Dupré-Lefèvre", "", false],
  ["label-first-names", four("Prénoms", "Voornamen", "Vornamen", "First names"), "Hélène Zoë", "", false],
  ["label-niss", four("NISS", "INSZ", "ENSS", "NISS"), "76.02.30-999.75", "76.02.**-***.**", true],
  ["label-nationality", four("Nationalité", "Nationaliteit", "Staatsangehörigkeit", "Nationality"), "Belge", "", false],
  ["label-birth-date", four("Date de naissance", "Geboortedatum", "Geburtsdatum", "Date of birth"), "30 février 1976", "** ******* 1976", true],
  ["label-card-number", four("Numéro de carte", "Kaartnummer", "Kartennummer", "Card number"), "592-0000000-00", "592-*******-**", true],
  ["label-street", four("Rue", "Straat", "Straße", "Street"), "Rue de l’Exemple 1", "*****", true],
  ["label-municipality", four("Commune", "Gemeente", "Gemeinde", "Municipality"), "9999 Exemple-sur-Modèle", "", false],
];

export function details(language: Language, photo: string): CardDetails {
  return {
    card: {
      reader: "Exemple Systems Reader 3 00 00",
      identity: { name: "Dupré-Lefèvre", given_names: "Hélène Zoë", valid_from: "2021-03-04", valid_to: "2031-03-03", issuing_municipality: "Exemple-sur-Modèle", document: "belgian-citizen" },
      authenticity: { verdict: "valid", reasons: [], sentences: [] },
    },
    photo,
    certificates: ["authentication", "non-repudiation", "citizen-ca", "root"].map((kind, place) => ({
      kind,
      subject: place < 2 ? `${HOLDER} (${place === 0 ? "Authentication" : "Signature"})` : "Clavis rehearsal Citizen CA",
      issuer: "CN=Clavis rehearsal Citizen CA,C=BE",
      serial: `2126725382901234567890123456789012345${place}`,
      valid_from: "2021-03-04T00:00:00Z",
      valid_until: "2031-03-03T23:59:59Z",
      sha256: KEY.repeat(2).slice(0, 64).toLowerCase(),
    })),
    fields: LABELS.map(([label_id, label, value, masked, sensitive]) => ({ label_id, label: label[language], value, copy: value, masked, sensitive })),
  };
}

export function tasks(language: Language): TaskLine[] {
  const line = (id: string, name: string, over: Partial<TaskLine>): TaskLine => ({
    id: `${id}-1`,
    kind: "request",
    title: sentence(language, `task-${id}`, { name }),
    sentence: sentence(language, `task-${id}-says`, { name, date: day("2026-12-09", language) }),
    turn: "you",
    who: null,
    since: null,
    next_date: null,
    urgent: false,
    keystore: 1,
    action: null,
    ...over,
  });
  return [
    line("renew-now", short(DEVICES[language], "CBE 0998123466"), { kind: "renewal", next_date: "2026-12-09", urgent: true, keystore: 3, action: "renew" }),
    line("delivered", short(GROUP[language], "NIHII-GROUP 94987645"), { since: "2026-11-28", keystore: 2, action: "complete" }),
    line("sent", short(HOSPITAL[language], "NIHII-HOSPITAL 71980136, RADIO_2"), { turn: "ehealth", who: "eHealth", since: "2026-11-27", keystore: 4, action: "look" }),
  ];
}

export function bars(language: Language): CertificateBar[] {
  const line = (keystore: number, name: string, from: string, until: string, renew: string, standing: CertificateBar["standing"]): CertificateBar => ({
    keystore,
    name,
    file: `NIHII-HOSPITAL=7198013${keystore}.p12`,
    valid_from: from,
    valid_until: until,
    renew_from: renew,
    today_share: 500,
    renewal_share: 900,
    days_left: 100,
    state: "complete",
    standing,
    sentence: sentence(language, "standing-valid-token-valid"),
    environment: "production",
  });
  return [
    line(1, short(HOSPITAL[language], "NIHII-HOSPITAL 71980136"), "2026-04-12", "2029-04-12", "2029-01-12", "good"),
    line(3, short(DEVICES[language], "CBE 0998123466"), "2023-12-09", "2026-12-09", "2026-09-10", "ending"),
    line(5, short(HOSPITAL[language], "NIHII-HOSPITAL 71980136, RADIO_1"), "2025-02-01", "2028-02-01", "2027-11-03", "good"),
    line(7, short(HOSPITAL[language], "NIHII-HOSPITAL 71980136, RADIO_1"), "2024-01-15", "2027-01-15", "2026-10-17", "replaced"),
  ];
}

export function keystores(language: Language): KeystoreLine[] {
  const line = (keystore: number, name: string, over: Partial<KeystoreLine>): KeystoreLine => ({
    keystore,
    name,
    dn: `CN=NIHII-HOSPITAL=7198013${keystore},OU=eHealth-platform Belgium,OU=HOPITAL DE L EXEMPLE,OU=NIHII-HOSPITAL=7198013${keystore},O=Federal Government,C=BE`,
    file: `NIHII-HOSPITAL=7198013${keystore} 20260412-101112.p12`,
    state: "complete",
    sentence: sentence(language, "bar-good", { until: day("2029-04-12", language), from: day("2029-01-12", language) }),
    standing: "good",
    environment: "production",
    valid_until: "2029-04-12",
    etk: "83729104775120394",
    key_identifier: KEY,
    turn: "nobody",
    duplicate_of: null,
    since: "2026-04-12",
    confirm_at: null,
    confirm_until: null,
    ...over,
  });
  return [
    line(1, short(HOSPITAL[language], "NIHII-HOSPITAL 71980136"), {}),
    line(2, short(GROUP[language], "NIHII-GROUP 94987645"), { state: "delivered", standing: "unfinished", valid_until: null, etk: null, turn: "you", sentence: sentence(language, "window-state-delivered"), since: "2026-11-28" }),
    line(3, short(DEVICES[language], "CBE 0998123466"), { standing: "ending", valid_until: "2026-12-09", turn: "you", sentence: sentence(language, "bar-ending", { days: "9" }), duplicate_of: "EXEMPLE-OLD.p12" }),
    line(4, short(LABORATORY[language], "NIHII-LABO 81234567"), { state: "pending", standing: "unfinished", valid_until: null, etk: null, turn: "ehealth", sentence: sentence(language, "window-state-sent"), since: "2026-11-27" }),
    line(8, "EXEMPLO SOFIA (SSIN 0000*******)", { state: "sent", standing: "unfinished", valid_until: null, etk: null, turn: "you", sentence: sentence(language, "task-confirm-says", { date: day("2026-12-07", language) }), confirm_at: CONFIRM_AT, confirm_until: "2026-12-07T15:00:00Z" }),
    line(6, short(HOSPITAL[language], "NIHII-HOSPITAL 71980136, RADIO_2"), { state: "waits-for-activation", turn: "you", environment: "acceptance", sentence: sentence(language, "standing-valid-token-waits") }),
  ];
}

export function organisations(language: Language): OrganisationLine[] {
  return [
    { type: "NIHII-GROUP", id: "94987645", name: GROUP[language] },
    { type: "NIHII-HOSPITAL", id: "71980136", name: HOSPITAL[language] },
    { type: "CBE", id: "0998123466", name: DEVICES[language] },
  ];
}

export function types(language: Language): TypeLine[] {
  const names: [string, Four][] = [
    ["NIHII-GROUP", four("Groupement infirmier", "Groepering verpleegkundigen", "Gruppierung von Krankenpflegern", "Nursing group")],
    ["NIHII-HOSPITAL", four("Hôpital", "Ziekenhuis", "Krankenhaus", "Hospital")],
    ["CBE", four("Entreprise", "Onderneming", "Unternehmen", "Enterprise")],
  ];
  return names.map(([type, name]) => ({ type, name: name[language], pattern: null, check_digits: [], usages: type === "CBE" ? [] : ["TIMESTAMPING", "ETEE"] }));
}

/** As the desk asks: one question after the other, then the cause. */
export function missing(language: Language, holder: string, facts: MissingFacts): MissingOrganisation {
  const say = (id: string) => sentence(language, id).replaceAll(/\{ \$(responsible|holder) \}/g, (_, name) => (name === "holder" ? holder : (facts.responsible ?? "")));
  const ask = (asks: MissingFact): MissingOrganisation => ({
    question: { asks, title: say(`missing-${asks}`), why: say(`missing-${asks}-where`), answers: (asks === "responsible" ? ["nowhere"] : ["yes", "no"]).map((one) => say(`missing-${asks}-${one}`)) },
    cause: null,
    otherwise: null,
  });
  const found = (id: string): MissingOrganisation => {
    const named = id === "not-responsible" && facts.responsible ? "-named" : "";
    const cause = { id, other_card: named !== "", title: say(`missing-${id}`), sentence: say(`missing-${id}-says${named}`), who: say(`missing-${id}-who${named}`), text: say(`missing-${id}-text`) };
    return { question: null, cause, otherwise: null };
  };
  const none: MissingOrganisation = { question: null, cause: null, otherwise: say("missing-otherwise") };
  if (facts.care_project === null) return ask("care-project");
  if (facts.care_project) return facts.confirmed === null ? ask("confirmed") : facts.confirmed ? none : found("not-registered");
  if (facts.responsible === null) return ask("responsible");
  if (!holder.includes(facts.responsible) || !facts.responsible) return found("not-responsible");
  return facts.ticked === null ? ask("ticked") : facts.ticked ? none : found("right-not-ticked");
}

export function inspected(language: Language, handle: number, open: boolean): InspectPage {
  const certificate = { subject: "CN=NIHII-HOSPITAL=71980136,OU=eHealth-platform Belgium,O=Federal Government,C=BE", issuer: "CN=REHEARSAL eHealth issuing CA 001 (not real),C=BE", serial: "83729104775120394", valid_from: "2026-04-12T10:11:12Z", valid_until: "2029-04-12T10:11:12Z", key_identifier: KEY, public_key_sha256: KEY.repeat(2).slice(0, 64), key_usage: ["digitalSignature"], ca: false, dummy: false };
  const key = (kind: string, alias: string) => ({ alias, kind, rsa_bits: 2048, key_identifier: KEY, certificate_matches: true, certificates: [certificate] });
  return {
    keystore: "…/ehealth/keystore/NIHII-HOSPITAL=71980136 20260412-101112.p12",
    handle,
    sentence: sentence(language, "standing-valid-token-valid"),
    written: "Java",
    profile: "PKCS#12",
    findings: [],
    state: open ? "complete" : "locked",
    bytes: 6123,
    der: true,
    mac: { algorithm: "HMAC-SHA1", iterations: 1024 },
    protections: [{ content: "key", algorithm: "pbeWithSHAAnd3-KeyTripleDES-CBC", iterations: 1024 }],
    visible_key_aliases: ["authentication", "83729104775120394"],
    keys: open ? [key("authentication", "authentication"), key("etk", "83729104775120394")] : [],
    certificates: [],
    passed_over: [],
  };
}

export function registered(language: Language): RegisteredHere[] {
  return organisations(language).map((one, place) => ({
    type: one.type,
    id: one.id,
    name: one.name,
    application_id: place === 1 ? "RADIO_2" : null,
    key_identifier: KEY.slice(0, 39) + place,
    status: "VALID_ACTIVE",
    etk_status: "VALID",
    sentence: sentence(language, "standing-valid-token-valid"),
    next: sentence(language, "standing-next-use"),
    turn: "nobody",
    requested: "2026-04-12T10:11:12Z",
    valid_from: "2026-04-12T10:11:12Z",
    valid_until: "2029-04-12T10:11:12Z",
    revocable: true,
    renewable: false,
    renew_from: null,
    keystore: null,
    handle: null,
  }));
}

export const REASONS = ["password-lost", "file-lost", "predecessor-left", "key-compromised", "replaced", "organisation-changed", "ended"];

export function choices(language: Language): RehearsalChoices {
  const one = (id: string) => ({ id, title: sentence(language, id), sentence: sentence(language, `${id}-shows`) });
  return {
    persons: ["two-organisations", "not-responsible", "missing-group", "ec-card", "foreigner-card"].map((id) => one(`rehearsal-person-${id}`)),
    faults: ["one-try-left", "pin-blocked", "card-expired", "not-genuine", "maintenance", "answer-lost", "inspected", "late", "refused", "algorithm"].map((id) => one(`rehearsal-fault-${id}`)),
  };
}
