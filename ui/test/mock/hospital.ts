/** A hospital that does not exist, with its certificates and its people. */
import type { CardDetails, CardInShort, CertificateBar, InspectPage, KeystoreLine, Language, MissingOrganisation, OrganisationLine, RegisteredHere, RehearsalChoices, TaskLine, TypeLine } from "../../src/desk";
import { sentence } from "./locales";

type Four = Record<Language, string>;

/** The same in four languages. */
export function four(fr: string, nl: string, de: string, en: string): Four {
  return { fr, nl, de, en };
}

export const TODAY = "2026-11-30";
export const HOLDER = "Hélène Zoë Dupré-Lefèvre";
const HOSPITAL = four("Hôpital de l’Exemple", "Voorbeeldziekenhuis", "Beispielkrankenhaus", "Example Hospital");
const GROUP = four("Groupement infirmier de l’Exemple", "Voorbeeld Thuisverpleging", "Krankenpflegegemeinschaft Beispiel", "Example Nursing Group");
const DEVICES = four("Exemple & Fils, dispositifs médicaux", "Voorbeeld & Zonen, medische hulpmiddelen", "Beispiel & Söhne, Medizinprodukte", "Example & Sons, medical devices");
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
  return [
    {
      id: "complete-2",
      kind: "request",
      title: four("Terminer le certificat du Groupement infirmier de l’Exemple", "Het certificaat van Voorbeeld Thuisverpleging afwerken", "Das Zertifikat der Krankenpflegegemeinschaft Beispiel fertigstellen", "Finish the certificate of Example Nursing Group")[language],
      sentence: four("eHealth l’a délivré. Installez-le maintenant.", "eHealth heeft het geleverd. Installeer het nu.", "eHealth hat es geliefert. Installieren Sie es jetzt.", "eHealth has delivered it. Install it now.")[language],
      turn: "you",
      who: null,
      since: "2026-11-28",
      next_date: null,
      urgent: false,
      keystore: 2,
      action: "complete",
    },
    {
      id: "renew-3",
      kind: "renewal",
      title: four("Renouveler le certificat d’Exemple & Fils", "Het certificaat van Voorbeeld & Zonen vernieuwen", "Das Zertifikat von Beispiel & Söhne erneuern", "Renew the certificate of Example & Sons")[language],
      sentence: four("Après cette date, il faut tout redemander.", "Na die datum moet alles opnieuw aangevraagd worden.", "Nach diesem Datum muss alles neu beantragt werden.", "After that date everything has to be requested anew.")[language],
      turn: "you",
      who: null,
      since: null,
      next_date: "2026-12-09",
      urgent: true,
      keystore: 3,
      action: "renew",
    },
    {
      id: "wait-4",
      kind: "request",
      title: four("Certificat du laboratoire", "Certificaat van het labo", "Zertifikat des Labors", "Certificate of the laboratory")[language],
      sentence: sentence(language, "standing-next-wait"),
      turn: "ehealth",
      who: null,
      since: "2026-11-27",
      next_date: null,
      urgent: false,
      keystore: 4,
      action: "look",
    },
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
    line(1, HOSPITAL[language], "2026-04-12", "2029-04-12", "2029-01-12", "good"),
    line(3, DEVICES[language], "2023-12-09", "2026-12-09", "2026-09-10", "ending"),
    line(5, "RADIO_2", "2025-02-01", "2028-02-01", "2027-11-03", "good"),
  ];
}

export function keystores(language: Language): KeystoreLine[] {
  const line = (keystore: number, name: string, over: Partial<KeystoreLine>): KeystoreLine => ({
    keystore,
    name,
    dn: `CN=NIHII-HOSPITAL=7198013${keystore},OU=eHealth-platform Belgium,OU=HOPITAL DE L EXEMPLE,OU=NIHII-HOSPITAL=7198013${keystore},O=Federal Government,C=BE`,
    file: `NIHII-HOSPITAL=7198013${keystore} 20260412-101112.p12`,
    state: "complete",
    sentence: sentence(language, "standing-valid-token-valid"),
    standing: "good",
    environment: "production",
    valid_until: "2029-04-12",
    etk: "83729104775120394",
    key_identifier: KEY,
    turn: "nobody",
    duplicate_of: null,
    since: "2026-04-12",
    ...over,
  });
  return [
    line(1, HOSPITAL[language], {}),
    line(2, GROUP[language], { state: "delivered", standing: "unfinished", valid_until: null, etk: null, turn: "you", sentence: sentence(language, "standing-in-progress-no-token"), since: "2026-11-28" }),
    line(3, DEVICES[language], { standing: "ending", valid_until: "2026-12-09", turn: "you", duplicate_of: "EXEMPLE-OLD.p12" }),
    line(4, four("Laboratoire de l’Exemple", "Voorbeeldlabo", "Beispiellabor", "Example Laboratory")[language], { state: "pending", standing: "unfinished", valid_until: null, etk: null, turn: "ehealth", sentence: sentence(language, "standing-in-progress-no-token"), since: "2026-11-27" }),
    line(6, `${HOSPITAL[language]}, RADIO_2`, { state: "waits-for-activation", turn: "you", environment: "acceptance", sentence: sentence(language, "standing-valid-token-waits") }),
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

export function missing(language: Language): MissingOrganisation {
  const cause = (id: string, title: Four, text: Four, who: Four) => ({ id, title: title[language], sentence: text[language], who: who[language], text: text[language] });
  return {
    causes: [
      cause(
        "not-responsible",
        four("Une autre personne est responsable", "Iemand anders is verantwoordelijk", "Jemand anders ist verantwortlich", "Somebody else is responsible"),
        four("Regardez dans la Gestion des accès sous « Vos responsables » qui c’est.", "Kijk in het Toegangsbeheer onder “Uw verantwoordelijken” wie het is.", "Sehen Sie in der Zugangsverwaltung unter „Ihre Verantwortlichen“ nach, wer es ist.", "Look in the access management under “your managers” who it is."),
        four("Cette personne, avec sa propre carte.", "Die persoon, met de eigen kaart.", "Diese Person, mit der eigenen Karte.", "That person, with their own card."),
      ),
      cause(
        "right-not-ticked",
        four("L’application n’est pas cochée", "De toepassing is niet aangevinkt", "Die Anwendung ist nicht angekreuzt", "The application is not ticked"),
        four("« eHealth Platform Certificate Manager » doit être coché pour vous.", "“eHealth Platform Certificate Manager” moet voor u aangevinkt zijn.", "„eHealth Platform Certificate Manager“ muss für Sie angekreuzt sein.", "“eHealth Platform Certificate Manager” has to be ticked for you."),
        four("Le gestionnaire local.", "De lokale beheerder.", "Der lokale Verwalter.", "The local manager."),
      ),
    ],
    otherwise: four("Sinon, choisissez « Une autre organisation » et tapez son numéro.", "Kies anders “Een andere organisatie” en typ haar nummer.", "Wählen Sie sonst „Eine andere Organisation“ und tippen Sie ihre Nummer.", "Otherwise choose “Another organisation” and type its number.")[language],
  };
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
  const one = (id: string, title: Four, text: Four) => ({ id, title: title[language], sentence: text[language] });
  return {
    persons: [
      one("responsible", four("Hélène, responsable de deux organisations", "Hélène, verantwoordelijk voor twee organisaties", "Hélène, verantwortlich für zwei Organisationen", "Hélène, responsible for two organisations"), four("Le chemin habituel, du début à la fin.", "De gewone weg, van begin tot einde.", "Der übliche Weg, von Anfang bis Ende.", "The usual way, from beginning to end.")),
      one("not-responsible", four("Jan, responsable de rien", "Jan, nergens verantwoordelijk voor", "Jan, für nichts verantwortlich", "Jan, responsible for nothing"), four("Ce qu’on fait quand la liste est vide.", "Wat u doet als de lijst leeg is.", "Was man tut, wenn die Liste leer ist.", "What to do when the list is empty.")),
      one("foreigner", four("Sofia, sans carte belge", "Sofia, zonder Belgische kaart", "Sofia, ohne belgische Karte", "Sofia, without a Belgian card"), four("Le chemin par le numéro BIS.", "De weg met het BIS-nummer.", "Der Weg mit der BIS-Nummer.", "The way by the BIS number.")),
    ],
    faults: [
      one("wrong-pin", four("Un code PIN erroné", "Een foute pincode", "Ein falscher PIN-Code", "A wrong PIN"), four("La carte le refuse une fois.", "De kaart weigert een keer.", "Die Karte lehnt einmal ab.", "The card refuses once.")),
      one("slow", four("Une plateforme lente", "Een traag platform", "Eine langsame Plattform", "A slow platform"), four("Le certificat vient après dix jours.", "Het certificaat komt na tien dagen.", "Das Zertifikat kommt nach zehn Tagen.", "The certificate comes after ten days.")),
    ],
  };
}
