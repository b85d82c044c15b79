/** A hospital with a mammography unit that does not exist: its levels, its people, its exports. */
import type { AccessNodeLine, AccessOrganisationsAnswer, ImportAnswer, Language, PeopleAnswer, PeopleAsked, PeopleLine, PersonAnswer, TakenAnswer, TreeAnswer } from "../../../src/desk";
import { four } from "../hospital";
import { line } from "./tasks";

export type Say = (fr: string, nl: string, de: string, en: string) => string;

export function sayIn(language: Language): Say {
  return (fr, nl, de, en) => four(fr, nl, de, en)[language];
}

export const UNIT = (say: Say) => say("Clinique du sein Exemple", "Borstkliniek Voorbeeld", "Brustklinik Beispiel", "Example Breast Clinic");
export const HOSPITAL = (say: Say) => say("Hôpital de l’Exemple", "Voorbeeldziekenhuis", "Beispielkrankenhaus", "Example Hospital");

export function organisations(say: Say, none: boolean): AccessOrganisationsAnswer {
  const manuals = [
    { id: "001", words: say("ProSanté et honoraires de disponibilité (INAMI)", "ProSanté en beschikbaarheidshonoraria (RIZIV)", "ProSanté und Verfügbarkeitshonorare (LIKIV)", "ProSanté and availability fees (INAMI)") },
    { id: "002", words: say("Heracles, dépistage du cancer du sein", "Heracles, bevolkingsonderzoek borstkanker", "Heracles, Brustkrebs-Screening", "Heracles, breast-cancer screening") },
    { id: "003", words: say("Projets de soins intégrés", "Projecten geïntegreerde zorg", "Projekte für integrierte Pflege", "Integrated-care projects") },
    { id: "000", words: say("Portail de l’AFMPS", "Portaal van het FAGG", "Portal der FAAGP", "Portal of the FAMHP") },
  ];
  return {
    manuals,
    qualities: [],
    organisations: none
      ? []
      : [
          { node: "n1", name: UNIT(say), number: "0998.123.466", manuals: ["002"], light: "wrong", people: 14, nodes: 5, last_export: "2026-11-28" },
          { node: "n9", name: HOSPITAL(say), number: "7-19801-36", manuals: ["001"], light: "unknown", people: 0, nodes: 2, last_export: null },
        ],
  };
}

const QUALITY = (say: Say) => say("Unité de mammographie pour le dépistage du cancer", "Mammografische eenheid kankerbevolkingsonderzoek", "Mammographieeinheit Krebsvorsorge", "Mammography unit for cancer screening");
const NORTH = (say: Say) => say("Site Nord 980011", "Campus Noord 980011", "Standort Nord 980011", "North site 980011");
const SOUTH = (say: Say) => say("Site Sud 980012", "Campus Zuid 980012", "Standort Süd 980012", "South site 980012");

export function tree(say: Say): TreeAnswer {
  const node = (node: string, parent: string | null, level: AccessNodeLine["level"], words: string, name: string, over: Partial<AccessNodeLine>): AccessNodeLine => ({
    node,
    parent,
    level,
    level_words: words,
    name,
    number: null,
    quality: null,
    same_as: null,
    light: "fine",
    reasons: [],
    active: "true",
    applications: level === "entity" ? [] : ["Heracles", "eHealthBox"].map((words) => ({ id: words.toLowerCase(), words, ticked: "unknown" as const })),
    managers: [],
    users: 0,
    last_export: "2026-11-28",
    missing_export: false,
    ...over,
  });
  const site = say("site de subdivision", "subafdeling-site", "Standort der Unterabteilung", "subdivision-site");
  return {
    organisation: "n1",
    name: UNIT(say),
    nodes: [
      node("n1", null, "entity", say("dénomination", "benaming", "Bezeichnung", "denomination"), UNIT(say), {
        number: "0998.123.466",
        light: "warns",
        managers: ["Leen Voorbeeldig"],
        last_export: null,
        reasons: [say("Il y a un gestionnaire d’accès principal, et personne pour le remplacer.", "Er is één hoofdtoegangsbeheerder, en niemand om hem te vervangen.", "Es gibt einen Hauptzugangsverwalter und niemanden, der ihn vertritt.", "There is one Chief Access Manager, and nobody to stand in.")],
      }),
      node("n2", "n1", "quality", say("qualité", "hoedanigheid", "Eigenschaft", "quality"), QUALITY(say), {
        light: "wrong",
        applications: ["Heracles", "eHealthBox"].map((words) => ({ id: words.toLowerCase(), words, ticked: "true" as const })),
        managers: ["Milan Modelmans", "Pieter Simulaere"],
        users: 2,
        reasons: [say("2 utilisateurs se trouvent ici ; Heracles ne les voit que sur un site.", "2 gebruikers staan hier; Heracles ziet ze alleen op een site.", "2 Benutzer stehen hier; Heracles sieht sie nur an einem Standort.", "2 users stand here; Heracles sees them at a site only.")],
      }),
      node("n3", "n2", "subdivision", say("subdivision", "subafdeling", "Unterabteilung", "subdivision"), say("Unité de mammographie 98001", "Mammografische eenheid 98001", "Mammographieeinheit 98001", "Mammography unit 98001"), { number: "98001", managers: ["Josée Fictief"] }),
      node("n4", "n3", "site", site, NORTH(say), { number: "980011", light: "warns", managers: ["Griet De Demo"], users: 7, reasons: [say("La fonction d’une personne se termine dans 12 jours.", "De functie van één persoon eindigt over 12 dagen.", "Die Funktion einer Person endet in 12 Tagen.", "One person’s function ends in 12 days.")] }),
      node("n5", "n3", "site", site, SOUTH(say), { number: "980012", light: "unknown", managers: ["Raphaël Testaert"], users: 0, last_export: null, missing_export: true, reasons: [say("Aucun export ne dit qui se trouve ici.", "Geen export zegt wie hier staat.", "Kein Export sagt, wer hier steht.", "No export says who stands here.")] }),
    ],
  };
}

const NAMES = ["Bedacht Fien", "Bedacht Jürgen", "Bedacht Zoë", "De Demo Griet", "Fictief Josée", "Modelmans Milan", "Naamloos Chloë", "Naamloos Tibo", "Proefpersoon Raphaël", "Proefpersoon Wout", "Simulaere Koen", "Simulaere Wout", "Testaert Raphaël", "’t Staaltje Noor"];

function personLine(say: Say, at: number): PeopleLine {
  const name = NAMES[at % NAMES.length] ?? "";
  const wrong = at % 14 === 8 || at % 14 === 9;
  const user = say("utilisateur", "gebruiker", "Benutzer", "user");
  return {
    person: `p${at}`,
    name: at < NAMES.length ? name : `${name} ${at}`,
    niss: at % 7 === 6 ? null : `${String(60 + (at % 39)).padStart(2, "0")}.0${1 + (at % 9)}.**-***.**`,
    nodes: wrong ? [QUALITY(say)] : at % 14 === 3 ? [NORTH(say), SOUTH(say)] : [NORTH(say)],
    roles: [at % 14 === 5 ? say("gestionnaire local", "lokale beheerder", "lokaler Verwalter", "local manager") : user],
    light: wrong ? "wrong" : at % 14 === 2 ? "warns" : "fine",
    reasons: wrong
      ? [say("Au niveau de la qualité ; Heracles ne voit que les sites.", "Op het niveau van de hoedanigheid; Heracles ziet alleen sites.", "Auf der Ebene der Eigenschaft; Heracles sieht nur Standorte.", "At the level of the quality; Heracles sees sites only.")]
      : at % 14 === 2
        ? [say("Une fonction se termine le 12 décembre 2026.", "Een functie eindigt op 12 december 2026.", "Eine Funktion endet am 12. Dezember 2026.", "A function ends on 12 December 2026.")]
        : [],
  };
}

export function people(say: Say, asked: PeopleAsked, many: boolean): PeopleAnswer {
  const total = many ? 5400 : NAMES.length;
  const all = Array.from({ length: total }, (_, at) => personLine(say, at));
  const found = all.filter((one) => one.name.toLowerCase().includes(asked.words.toLowerCase()) && (asked.filter === "all" || (asked.filter === "wrong-level" && one.light === "wrong") || (asked.filter === "ends-soon" && one.light === "warns") || (asked.filter === "managers" && one.person === "p5")));
  return { total, found: found.length, from: asked.from, people: found.slice(asked.from, asked.from + (asked.most || 1000)) };
}

export function person(say: Say, language: Language): PersonAnswer {
  return {
    person: "p9",
    name: "Proefpersoon Wout",
    niss: "62.04.**-***.**",
    language: "nl",
    email: "w…@borstkliniek.example",
    memberships: [
      { node: "n2", organisation: UNIT(say), where: QUALITY(say), role: "user", role_text: "USER", user_name: "woutproefpersoon", status: "active", applications: ["Heracles"], functions: [], as_of: "2026-11-28" },
      { node: "n4", organisation: UNIT(say), where: NORTH(say), role: "user", role_text: "USER", user_name: "woutproefpersoon", status: "active", applications: ["Heracles", "eHealthBox"], functions: [{ name: say("radiologue", "radioloog", "Radiologe", "radiologist"), start: "2025-01-01", end: "2026-12-12", standing: "ends-soon", words: say("se termine dans 12 jours", "eindigt over 12 dagen", "endet in 12 Tagen", "ends in 12 days") }], as_of: "2026-11-28" },
      { node: "n10", organisation: HOSPITAL(say), where: say("Prestataire de soins: hôpital", "Zorgverlener: ziekenhuis", "Leistungserbringer: Krankenhaus", "Care provider: hospital"), role: null, role_text: "XYZ", user_name: null, status: "unknown", applications: null, functions: null, as_of: null },
    ],
    entries: [
      { register: "heracles", words: "Heracles", truth: "unknown" },
      { register: "inami-head", words: say("Médecin-chef à l’INAMI", "Hoofdarts bij het RIZIV", "Chefarzt beim LIKIV", "Head physician at INAMI"), truth: "false" },
    ],
    tasks: [line(language, "ready")],
    findings: taken(say, language).findings.slice(0, 1),
    doubles: [{ id: "p10", words: "Proefpersoon Wout (62.04.**-***.**)" }],
    joined: [{ id: "p11", words: "Proefpersoon Wout" }],
  };
}

export function seen(say: Say, suspicious: boolean): ImportAnswer {
  const meanings: [string, string][] = [
    ["niss", say("NISS", "INSZ", "ENSS", "national number")],
    ["name", say("nom", "naam", "Name", "name")],
    ["first_name", say("prénom", "voornaam", "Vorname", "first name")],
    ["username", say("nom d’utilisateur", "gebruikersnaam", "Benutzername", "user name")],
    ["type", say("type", "type", "Typ", "type")],
    ["status", say("statut", "status", "Status", "status")],
    ["email", say("adresse e-mail", "e-mailadres", "E-Mail-Adresse", "e-mail address")],
    ["level", say("niveau", "niveau", "Ebene", "level")],
    ["applications", say("applications", "toepassingen", "Anwendungen", "applications")],
    ["function", say("fonction", "functie", "Funktion", "function")],
    ["function_start", say("date de début", "begindatum", "Anfangsdatum", "start date")],
    ["function_end", say("date de fin", "einddatum", "Enddatum", "end date")],
  ];
  const column = (name: string, meaning: string | null, samples: string[], ambiguous = false) => ({ name, meaning, meaning_words: meanings.find(([id]) => id === meaning)?.[1] ?? "", samples, ambiguous });
  return {
    import: 1,
    file: "02-mammografie-november.csv",
    encoding: "windows-1252",
    separator: say("virgule", "komma", "Komma", "comma"),
    header_line: 1,
    lines: suspicious ? 2 : 14,
    columns: [
      column("Naam", "name", ["Modelmans", "Simulaere", "Fictief"]),
      column("Voornaam", "first_name", ["Milan", "Pieter", "Josée"]),
      column("Gebruikersnaam", "username", ["milanmodelmans", "pietersimulaere"]),
      column("Type", "type", ["LB", "CLB", "USER"]),
      column("INSZ", "niss", ["75.01.**-***.**", "98.06.**-***.**"]),
      column("Status", "status", ["Actief"]),
      column("Begindatum", "function_start", ["01/01/2025"], true),
      column("Opmerking", null, ["…"]),
    ],
    meanings: meanings.map(([id, words]) => ({ id, words })),
    remarks: [say("Ligne 9 : le zéro au début du numéro manquait ; il a été remis, et les chiffres de contrôle sont justes.", "Regel 9: de nul vooraan het nummer ontbrak; ze is teruggezet, en de controlecijfers kloppen.", "Zeile 9: Die Null am Anfang der Nummer fehlte; sie ist ergänzt, und die Prüfziffern stimmen.", "Line 9: the zero at the beginning of the number was missing; it was put back, and the check digits fit.")],
    judgement: suspicious ? "suspicious" : "fine",
    reasons: suspicious ? [say("L’export précédent avait 14 personnes, celui-ci en a 2.", "De vorige export had 14 personen, deze 2.", "Der vorige Export hatte 14 Personen, dieser hat 2.", "The export before had 14 people, this one has 2.")] : [],
    node_needed: true,
    nodes: [
      { node: "n2", words: `${UNIT(say)}, ${QUALITY(say)}`, guessed: true },
      { node: "n4", words: `${UNIT(say)}, ${NORTH(say)}`, guessed: false },
      { node: "n5", words: `${UNIT(say)}, ${SOUTH(say)}`, guessed: false },
    ],
    dated: "2026-11-30",
    dated_guessed: true,
  };
}

export function taken(say: Say, language: Language): TakenAnswer {
  return {
    snapshot: "s1",
    first: false,
    organisation: "n1",
    changes: [
      { kind: "added", person: "p9", sentence: say("Wout Proefpersoon est nouveau à la qualité.", "Wout Proefpersoon is nieuw bij de hoedanigheid.", "Wout Proefpersoon ist neu bei der Eigenschaft.", "Wout Proefpersoon is new at the quality."), line: 4 },
      { kind: "blocked", person: "p7", sentence: say("Tibo Naamloos est bloqué au site Nord.", "Tibo Naamloos is geblokkeerd op Campus Noord.", "Tibo Naamloos ist am Standort Nord gesperrt.", "Tibo Naamloos is blocked at the North site."), line: 7 },
      { kind: "removed", person: null, sentence: say("Une personne n’est plus dans la liste de la subdivision.", "Eén persoon staat niet meer in de lijst van de subafdeling.", "Eine Person steht nicht mehr in der Liste der Unterabteilung.", "One person is no longer in the list of the subdivision."), line: null },
    ],
    findings: [
      { kind: "wrong-level-only", severity: "wrong", lines: [4], person: "p9", node: "n2", sentence: say("Wout Proefpersoon est utilisateur de la qualité, et n’est sur aucun site : Heracles ne le voit pas.", "Wout Proefpersoon is gebruiker van de hoedanigheid, en staat op geen enkele site: Heracles ziet hem niet.", "Wout Proefpersoon ist Benutzer der Eigenschaft und steht an keinem Standort: Heracles sieht ihn nicht.", "Wout Proefpersoon is a user of the quality, and stands at no site: Heracles does not see him."), workflow: "W-38", diagnosis: "D-02" },
      { kind: "wrong-level", severity: "wrong", lines: [3, 11], person: "p8", node: "n2", sentence: say("Raphaël Proefpersoon est à deux niveaux : l’unité apparaît deux fois chez lui.", "Raphaël Proefpersoon staat op twee niveaus: de eenheid verschijnt bij hem twee keer.", "Raphaël Proefpersoon steht auf zwei Ebenen: Die Einheit erscheint bei ihm zweimal.", "Raphaël Proefpersoon stands at two levels: the unit appears twice for him."), workflow: "W-38", diagnosis: "D-03" },
      { kind: "ends-soon", severity: "warns", lines: [6], person: "p2", node: "n4", sentence: say("La fonction de Zoë Bedacht se termine le 12 décembre 2026.", "De functie van Zoë Bedacht eindigt op 12 december 2026.", "Die Funktion von Zoë Bedacht endet am 12. Dezember 2026.", "Zoë Bedacht’s function ends on 12 December 2026."), workflow: "W-33", diagnosis: "D-05" },
      { kind: "unknown-type", severity: "info", lines: [13], person: null, node: null, sentence: say("Le type « XYZ » n’est pas connu ; il est gardé tel quel.", "Het type “XYZ” is niet bekend; het is bewaard zoals het is.", "Der Typ „XYZ“ ist nicht bekannt; er bleibt, wie er ist.", "The type “XYZ” is not known; it is kept as it is."), workflow: null, diagnosis: null },
    ],
    verified: [line(language, "verified")],
    counts: { lines: 14, people: 14, changes: 3, found: 4, mendable: 3, wrong: 2, warns: 1, verified: 1 },
  };
}
