/** One task that goes its way in the mocked desk: add a user at a site, from what is needed to the proof. */
import type { AccessState, AccessTaskAnswer, AccessTaskLine, AccessTasksAnswer, CompanionAnswer, InputLine, Language, RecordVerdict, StepLine, TaskEvent, TaskMove } from "../../../src/desk";
import { failure, sentence } from "../locales";
import { HOSPITAL, sayIn, UNIT, type Say } from "./unit";

const SENTENCES = (say: Say): Record<AccessState, string> => ({
  draft: say("Il manque encore quelque chose.", "Er ontbreekt nog iets.", "Es fehlt noch etwas.", "Something is still missing."),
  ready: say("Tout est là : on peut commencer au portail.", "Alles is er: u kunt in het portaal beginnen.", "Alles ist da: Sie können am Portal anfangen.", "Everything is there: one can begin at the portal."),
  "on-portal": say("Vous êtes au portail.", "U bent in het portaal.", "Sie sind am Portal.", "You are at the portal."),
  saved: say("Le portail a enregistré, et attend la confirmation.", "Het portaal heeft bewaard, en wacht op de bevestiging.", "Das Portal hat gespeichert und wartet auf die Bestätigung.", "The portal has saved, and waits for the confirmation."),
  sent: say("Le message est parti.", "Het bericht is vertrokken.", "Die Nachricht ist abgeschickt.", "The message has left."),
  waiting: say("Confirmé. Cela fonctionne après 20 minutes au plus.", "Bevestigd. Het werkt na hoogstens 20 minuten.", "Bestätigt. Es wirkt nach höchstens 20 Minuten.", "Confirmed. It works after 20 minutes at most."),
  effective: say("Cela devrait fonctionner ; il manque la preuve.", "Het zou moeten werken; het bewijs ontbreekt nog.", "Es sollte wirken; der Nachweis fehlt noch.", "It should work now; the proof is missing."),
  answered: say("La réponse est là.", "Het antwoord is er.", "Die Antwort ist da.", "The answer is there."),
  verified: say("Prouvé par l’export du 30 novembre.", "Bewezen door de export van 30 november.", "Durch den Export vom 30. November nachgewiesen.", "Proven by the export of 30 November."),
  blocked: say("Le portail a refusé.", "Het portaal heeft geweigerd.", "Das Portal hat abgelehnt.", "The portal has refused."),
  cancelled: say("Abandonnée.", "Opgegeven.", "Aufgegeben.", "Given up."),
});

export function line(language: Language, state: AccessState, over: Partial<AccessTaskLine> = {}): AccessTaskLine {
  const say = sayIn(language);
  const turn: Partial<Record<AccessState, AccessTaskLine["turn"]>> = { waiting: "portal", sent: "other", verified: "nobody", cancelled: "nobody" };
  return {
    task: "t1",
    workflow: "W-30",
    title: say("Ajouter un utilisateur", "Een gebruiker toevoegen", "Einen Benutzer hinzufügen", "Add a user"),
    about: `Wout Proefpersoon, ${UNIT(say)}, ${say("Site Nord", "Campus Noord", "Standort Nord", "North site")}`,
    state,
    sentence: SENTENCES(say)[state],
    turn: turn[state] ?? "you",
    who: state === "sent" ? say("INAMI", "RIZIV", "LIKIV", "INAMI") : null,
    since: "2026-11-30",
    until: state === "waiting" ? soon() : null,
    urgent: state === "saved",
    part_of: null,
    batch: null,
    parts: 0,
    parts_done: 0,
    ...over,
  };
}

function soon(): string {
  const MINUTES = 14;
  return new Date(Date.now() + MINUTES * 60_000).toISOString();
}

export function tasks(language: Language, state: AccessState): AccessTasksAnswer {
  const say = sayIn(language);
  return {
    alarm: null,
    batches: [{ batch: "b1", title: say("Ajouter 3 utilisateurs", "3 gebruikers toevoegen", "3 Benutzer hinzufügen", "Add 3 users"), of: 3, done: 1, next: "t1" }],
    tasks: [
      line(language, state),
      line(language, "draft", { task: "t2", workflow: "W-38", title: say("Corriger un mauvais niveau", "Een verkeerd niveau herstellen", "Eine falsche Ebene berichtigen", "Repair a wrong level"), about: `Raphaël Proefpersoon, ${UNIT(say)}`, parts: 3, parts_done: 1, sentence: say("1 partie faite sur 3.", "1 van 3 delen gedaan.", "1 von 3 Teilen erledigt.", "1 of 3 parts done.") }),
      line(language, "waiting", { task: "t3", workflow: "W-32", title: say("Donner une fonction", "Een functie geven", "Eine Funktion vergeben", "Give a function"), about: `Chloë Naamloos, ${UNIT(say)}` }),
      line(language, "sent", { task: "t4", workflow: "W-62", title: say("Changer de médecin-chef", "Van hoofdarts veranderen", "Den Chefarzt wechseln", "Change the head physician"), about: HOSPITAL(say) }),
      line(language, "verified", { task: "t5", about: `Fien Bedacht, ${UNIT(say)}` }),
    ],
  };
}

/** What the first page and the tasks say of a record that is not whole. */
export function alarmOf(language: Language, verdict: RecordVerdict): string | null {
  if (verdict === "whole") return null;
  const broken = sayIn(language)("À partir de l’inscription 187, le registre n’est plus ce qui a été écrit.", "Vanaf inschrijving 187 is het register niet meer wat geschreven werd.", "Ab Eintrag 187 ist das Register nicht mehr das, was geschrieben wurde.", "From entry 187 on, the record is no longer what was written.");
  return `${broken} ${sentence(language, "access-record-alarm")}`;
}

/** A task that remembers what was done with it. */
export function walk(start: { state: AccessState; batch: boolean; twice: boolean; restarted: boolean }) {
  let state = start.state;
  let step = 0;
  let known: AccessTaskAnswer["known"] = "unknown";
  let before: AccessState = "on-portal";
  const values: Record<string, string> = start.state === "draft" ? { name: "P…", "first-name": "W…", language: "nl" } : { niss: "62.04.**-***.**", name: "P…", "first-name": "W…", language: "nl", email: "w…@borstkliniek.example", "user-name": "woutproefpersoon", applications: "heracles\nehealthbox" };
  const truths: Record<string, "true" | "false" | "unknown"> = { quality: "true", site: "true", contact: start.state === "draft" ? "unknown" : "true" };
  const reasons: Record<string, string> = {};
  const copied: string[] = [];
  const history: string[] = [];
  const REQUIRED = ["niss", "user-name", "name", "first-name", "language", "email", "applications"];

  function moves(): TaskMove[] {
    const each: Partial<Record<AccessState, TaskMove[]>> = {
      draft: ["fill", "settle", "override", "cancel"],
      ready: ["fill", "open", "cancel"],
      "on-portal": ["step", "block", "cancel"],
      saved: ["confirmed", "again", "block"],
      waiting: ["works", "block"],
      effective: ["evidence", "block"],
      blocked: ["resume", "cancel"],
    };
    return each[state] ?? [];
  }

  function judge(): void {
    if (state !== "draft" && state !== "ready") return;
    const open = REQUIRED.some((id) => !values[id]) || Object.entries(truths).some(([id, truth]) => truth !== "true" && !reasons[id]);
    state = open ? "draft" : "ready";
  }

  function inputs(language: Language): InputLine[] {
    const say = sayIn(language);
    const input = (id: string, label: string, kind: string, over: Partial<InputLine> = {}): InputLine => ({ id, label, hint: null, kind, required: REQUIRED.includes(id), personal: false, kept: true, value: values[id] ?? "", given: Boolean(values[id]), wrong: null, choices: [], proposal: null, ...over });
    return [
      input("niss", say("Numéro NISS", "INSZ-nummer", "ENSS-Nummer", "National number (NISS)"), "niss", { personal: true, hint: say("Au dos de la carte d’identité.", "Op de achterkant van de identiteitskaart.", "Auf der Rückseite des Personalausweises.", "On the back of the identity card.") }),
      input("user-name", say("Nom d’utilisateur", "Gebruikersnaam", "Benutzername", "User name"), "portal-username", { hint: say("8 à 30 lettres et chiffres. Il ne pourra plus jamais être changé.", "8 tot 30 letters en cijfers. Hij kan nooit meer veranderd worden.", "8 bis 30 Buchstaben und Ziffern. Er kann nie mehr geändert werden.", "8 to 30 letters and digits. It can never be changed again."), proposal: values["user-name"] ? null : "woutproefpersoon" }),
      input("password", say("Mot de passe", "Wachtwoord", "Passwort", "Password"), "portal-password", { kept: false, personal: true, value: "" }),
      input("name", say("Nom", "Naam", "Nachname", "Name"), "name", { personal: true }),
      input("first-name", say("Prénom", "Voornaam", "Vorname", "First name"), "first-name", { personal: true }),
      input("language", say("Langue", "Taalkeuze", "Sprache", "Language"), "language", { choices: [{ id: "fr", words: "Français" }, { id: "nl", words: "Nederlands" }, { id: "de", words: "Deutsch" }] }),
      input("email", say("Adresse e-mail", "E-mailadres", "E-Mail-Adresse", "E-mail address"), "email", { personal: true }),
      input("applications", say("Applications à cocher", "Aan te vinken toepassingen", "Anzukreuzende Anwendungen", "Applications to tick"), "applications", { choices: [{ id: "heracles", words: "Heracles" }, { id: "ehealthbox", words: "eHealthBox" }] }),
    ];
  }

  function steps(language: Language): StepLine[] {
    const say = sayIn(language);
    const ours = (fr: string, nl: string, de: string, en: string) => ({ fr: `«\u202f~${fr}\u202f»`, nl: `“~${nl}”`, de: `„~${de}“`, en: `“~${en}”` })[language];
    const seen = (fr: string, nl: string, de: string, en: string) => ({ fr: `«\u202f${fr}\u202f»`, nl: `“${nl}”`, de: `„${de}“`, en: `“${en}”` })[language];
    const copy = (id: string) => {
      const input = inputs(language).find((one) => one.id === id);
      return { input: id, label: input?.label ?? id, shown: id === "password" ? "•••" : (input?.value ?? ""), times: ["user-name", "password"].includes(id) ? 2 : 1, given: (id === "password" && !start.restarted) || (input?.given ?? false), invented: id === "password", copied: copied.includes(id) };
    };
    const one = (id: string, text: string, over: Partial<StepLine> = {}): StepLine => ({ id, page: null, text, warn: null, copies: [], ticks: [], link: null, reaches: null, minutes: null, done: false, now: false, ...over });
    const all = [
      one("open", say("Ouvrez la gestion des accès et connectez-vous.", "Open het toegangsbeheer en meld u aan.", "Öffnen Sie die Zugangsverwaltung und melden Sie sich an.", "Open the access management and log in."), { link: { id: "umoe", words: say("Gestion des accès", "Toegangsbeheer", "Zugangsverwaltung", "Access management"), address: "https://portal.example/umoe", checked: "2026-11-01" } }),
      one("add", say(`Cliquez sur le site, puis sur ${ours("Ajouter un utilisateur", "", "", "")}.`, `Klik op de site, dan op ${seen("", "Een gebruiker toevoegen", "", "")}.`, `Klicken Sie auf den Standort, dann auf ${ours("", "", "Einen Benutzer hinzufügen", "")}.`, `Click the site, then ${ours("", "", "", "Add a user")}.`), { page: say("Utilisateurs", "Gebruikers", "~Benutzer", "~Users"), copies: [copy("niss")] }),
      one("data", say("Remplissez les données et cochez les applications.", "Vul de gegevens in en vink de toepassingen aan.", "Füllen Sie die Daten aus und kreuzen Sie die Anwendungen an.", "Fill in the data and tick the applications."), { copies: ["name", "first-name", "user-name", "password", start.twice ? "password" : "email"].map(copy), ticks: ["Heracles", "eHealthBox"], warn: say("Sans eHealthBox, un médecin ne reçoit aucun protocole.", "Zonder eHealthBox krijgt een arts geen verslagen.", "Ohne eHealthBox erhält ein Arzt keine Befunde.", "Without eHealthBox a physician receives no reports.") }),
      one("save", say(`Cliquez sur ${seen("Enregistrer", "", "", "")}, et contrôlez la page qui suit.`, `Klik op ${seen("", "Opslaan", "", "")}, en kijk de volgende pagina na.`, `Klicken Sie auf ${ours("", "", "Speichern", "")}, und prüfen Sie die nächste Seite.`, `Click ${ours("", "", "", "Save")}, and check the page that follows.`), { reaches: "saved" }),
      one("confirm", say(`Cliquez sur ${seen("Confirmer", "", "", "")} : seulement alors le portail garde tout.`, `Klik op ${seen("", "Bevestigen", "", "")}: pas dan bewaart het portaal alles.`, `Klicken Sie auf ${ours("", "", "Bestätigen", "")}: Erst dann behält das Portal alles.`, `Click ${ours("", "", "", "Confirm")}: only then does the portal keep everything.`), { reaches: "waiting" }),
    ];
    const at = state === "on-portal" ? step : state === "saved" ? all.length - 1 : state === "draft" || state === "ready" ? -1 : all.length;
    return all.map((one, place) => ({ ...one, done: place < at, now: place === at }));
  }

  function answer(language: Language): AccessTaskAnswer {
    const say = sayIn(language);
    const own = line(language, state, start.batch ? { batch: "b1" } : {});
    const desk = { name: say("Centre de contact Eranova", "Contactcenter Eranova", "Kontaktzentrum Eranova", "Eranova contact centre"), telephone: "+32 2 000 00 00", email: null, hours: say("lundi à vendredi, 7 à 20 h", "maandag tot vrijdag, 7 tot 20 uur", "Montag bis Freitag, 7 bis 20 Uhr", "Monday to Friday, 7 to 20 h") };
    return {
      line: own,
      workflow: {
        id: "W-30",
        title: own.title,
        about: say("Quelqu’un commence à travailler avec une application.", "Iemand begint met een toepassing te werken.", "Jemand beginnt, mit einer Anwendung zu arbeiten.", "Somebody starts to work with an application."),
        way: "portal",
        who: [say("gestionnaire local", "lokale beheerder", "lokaler Verwalter", "local manager"), say("gestionnaire de subdivision", "subafdelingsbeheerder", "Verwalter der Unterabteilung", "subdivision manager")],
        who_note: say("Un gestionnaire n’est pas un utilisateur.", "Een beheerder is geen gebruiker.", "Ein Verwalter ist kein Benutzer.", "A manager is not a user."),
      },
      inputs: inputs(language),
      known,
      preconditions: [
        { id: "quality", words: say("La qualité est active.", "De hoedanigheid is actief.", "Die Eigenschaft ist aktiv.", "The quality is active."), truth: truths.quality ?? "unknown", otherwise: "W-10", otherwise_title: null, overridden: null },
        { id: "contact", words: say("La personne travaille pour cette organisation.", "De persoon werkt voor deze organisatie.", "Die Person arbeitet für diese Organisation.", "The person works for this organisation."), truth: truths.contact ?? "unknown", otherwise: null, otherwise_title: null, overridden: reasons.contact ?? null },
      ],
      steps: steps(language),
      parts: [],
      wait: state === "waiting" ? { until: soon(), seconds_left: 840, sentence: own.sentence } : null,
      evidence: {
        text: say("La personne est dans la liste du site, avec ses coches.", "De persoon staat in de lijst van de site, met de vinkjes.", "Die Person steht in der Liste des Standorts, mit den Häkchen.", "The person is in the list of the site, with the boxes ticked."),
        kinds: ["export", "file", "statement"],
        given: state === "verified" ? [{ kind: "statement", words: say("Vu dans la liste.", "Gezien in de lijst.", "In der Liste gesehen.", "Seen in the list."), weak: true, at: "2026-11-30T14:20:00Z" }] : [],
      },
      wrong: [
        { id: "taken", sign: say("Le nom d’utilisateur existe déjà.", "De gebruikersnaam bestaat al.", "Den Benutzernamen gibt es schon.", "The user name exists already."), remedy: say("Ajoutez un chiffre à la fin.", "Voeg achteraan een cijfer toe.", "Fügen Sie am Ende eine Ziffer hinzu.", "Add a digit at the end."), workflow: null, contact: null },
        { id: "missing", sign: say("Le site n’est pas dans la liste.", "De site staat niet in de lijst.", "Der Standort steht nicht in der Liste.", "The site is not in the list."), remedy: say("Vous n’y êtes pas gestionnaire, ou il n’existe pas encore.", "U bent er geen beheerder, of hij bestaat nog niet.", "Sie sind dort kein Verwalter, oder es gibt ihn noch nicht.", "You are not manager there, or it does not exist yet."), workflow: "W-21", contact: desk },
      ],
      mail: state === "blocked" ? { to: [desk.name], language, subject: say("Question sur un accès", "Vraag over een toegang", "Frage zu einem Zugang", "Question about an access"), body: say("Bonjour,\n\nle site 980011 n’apparaît pas dans la liste. Personne concernée : 62.04.**-***.**.\n\nMerci.", "Goedendag,\n\nsite 980011 staat niet in de lijst. Betrokken persoon: 62.04.**-***.**.\n\nDank u.", "Guten Tag,\n\nder Standort 980011 steht nicht in der Liste. Betroffene Person: 62.04.**-***.**.\n\nDanke.", "Hello,\n\nthe site 980011 is not in the list. Person concerned: 62.04.**-***.**.\n\nThank you."), cautions: [say("N’écrivez pas de numéro national dans un mail ordinaire.", "Schrijf geen rijksregisternummer in een gewone mail.", "Schreiben Sie keine Nationalregisternummer in eine gewöhnliche Mail.", "Write no national number into a plain mail.")] } : null,
      history: history.map((sentence, at) => ({ at: `2026-11-30T14:0${at % 10}:00Z`, sentence })),
      next: moves(),
      warnings: state === "ready" ? [say("Un site a besoin d’au moins deux gestionnaires ; celui-ci en a un.", "Een site heeft minstens twee beheerders nodig; deze heeft er één.", "Ein Standort braucht mindestens zwei Verwalter; dieser hat einen.", "A site needs at least two managers; this one has one.")] : [],
    };
  }

  return {
    answer,
    get state(): AccessState {
      return state;
    },
    fill(language: Language, input: string, text: string): AccessTaskAnswer {
      if (input === "email" && text !== "" && !text.includes("@")) throw failure(language, "NUMBER-EMAIL", { field: "email", value: text });
      const known = inputs(language).find((one) => one.id === input);
      values[input] = known?.personal && text !== "" ? (input === "niss" ? "62.04.**-***.**" : `${text.slice(0, 1)}…`) : text;
      judge();
      return answer(language);
    },
    propose(language: Language, input: string): AccessTaskAnswer {
      values[input] = input === "password" ? "•••" : "woutproefpersoon";
      judge();
      return answer(language);
    },
    move(language: Language, event: TaskEvent): AccessTaskAnswer {
      if (event.move === "known") known = event.truth;
      else if (event.move === "settle") truths[event.precondition] = event.truth;
      else if (event.move === "override") reasons[event.precondition] = event.reason;
      else if (event.move === "open") state = "on-portal";
      else if (event.move === "step") {
        if (steps(language).find((one) => one.id === event.step)?.reaches === "saved") state = "saved";
        else step += 1;
      } else if (event.move === "confirmed") state = "waiting";
      else if (event.move === "again") [state, step] = ["on-portal", 0];
      else if (event.move === "works") state = "effective";
      else if (event.move === "evidence") state = "verified";
      else if (event.move === "block") [before, state] = [state, "blocked"];
      else if (event.move === "resume") state = before;
      else if (event.move === "cancel") state = "cancelled";
      judge();
      history.push(SENTENCES(sayIn(language))[state]);
      return answer(language);
    },
    copy(language: Language, input: string) {
      copied.push(input);
      const order = steps(language).find((one) => one.now)?.copies.map((one) => one.input) ?? [];
      return { input, next: order[order.indexOf(input) + 1] ?? null, seconds: 30 };
    },
    companion(language: Language): CompanionAnswer {
      const whole = answer(language);
      const now = whole.steps.find((one) => one.now) ?? null;
      return {
        task: "t1",
        title: whole.line.title,
        batch: start.batch ? { batch: "b1", at: 2, of: 3, people: [{ task: "t0", name: "Fien Bedacht", state: "waiting" }, { task: "t1", name: "Wout Proefpersoon", state }, { task: "t2", name: "Chloë Naamloos", state: "ready" }] } : null,
        person: "Wout Proefpersoon",
        where: sayIn(language)("Site Nord", "Campus Noord", "Standort Nord", "North site"),
        values: now?.copies ?? [],
        ticks: now?.ticks ?? [],
        step: now,
        state,
        saved: state === "saved",
        confirmed: state === "waiting",
        until: state === "waiting" ? soon() : null,
        sentence: whole.line.sentence,
        next: moves(),
      };
    },
  };
}
