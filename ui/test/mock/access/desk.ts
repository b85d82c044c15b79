/** What the mocked desk answers about access: a unit with faults, a task that goes its way, a diagnosis that asks. */
import type { AnswerWords, DiagnosisAnswer, DiagnosisAsked, Language, PaperWritten, PeopleAsked, PlanAnswer, RecordAnswer, ReviewAnswer, StaffAnswer, TaskEvent, WordsAnswer, WorkflowsAnswer } from "../../../src/desk";
import { sentence } from "../locales";
import type { AccessScene } from "../scenes";
import { certificate } from "./certificate";
import { importWithoutEnd } from "./importing";
import { alarmOf, line, tasks, walk } from "./tasks";
import { organisations, people, person, sayIn, seen, taken, tree, UNIT, type Say } from "./unit";

type Args = Record<string, unknown>;

/** The answers by the commands' names. `speak` is the language of now. */
export function accessDesk(scene: () => AccessScene, speak: () => Language): Record<string, (args: Args) => unknown> {
  const say: Say = (...four) => sayIn(speak())(...four);
  let none = scene().none ?? false;
  let made = false;
  let answered = 0;
  let verdict: RecordAnswer["verdict"] = scene().verdict ?? "whole";
  const corrected: Record<string, string> = {};
  const one = walk({ state: scene().state ?? "draft", batch: scene().batch ?? false, twice: scene().twice ?? false, restarted: scene().restarted ?? false });

  const longImport = importWithoutEnd(speak);

  function plan(): PlanAnswer {
    const difference = (difference: string, kind: PlanAnswer["differences"][number]["kind"], name: string, sentence: string, workflow: string | null, title: string | null) => ({ difference, kind, person: "p9", name, where: UNIT(say), sentence, workflow, title, task: made && workflow ? "t1" : null });
    const repair = say("Corriger un mauvais niveau", "Een verkeerd niveau herstellen", "Eine falsche Ebene berichtigen", "Repair a wrong level");
    return {
      wants: [{ want: "w1", person: "p2", name: "Zoë Bedacht", template: "j1", nodes: [say("Site Nord", "Campus Noord", "Standort Nord", "North site")], leaves: "2026-12-31" }],
      differences: scene().even
        ? []
        : [
            difference("d1", "wrong-level", "Wout Proefpersoon", say("La personne est utilisateur de la qualité, et n’est sur aucun site.", "De persoon is gebruiker van de hoedanigheid, en staat op geen enkele site.", "Die Person ist Benutzer der Eigenschaft und steht an keinem Standort.", "The person is a user of the quality, and stands at no site."), "W-38", repair),
            difference("d2", "wrong-level", "Raphaël Proefpersoon", say("La personne est à deux niveaux.", "De persoon staat op twee niveaus.", "Die Person steht auf zwei Ebenen.", "The person stands at two levels."), "W-38", repair),
            difference("d3", "ends-soon", "Zoë Bedacht", say("La fonction se termine le 12 décembre 2026.", "De functie eindigt op 12 december 2026.", "Die Funktion endet am 12. Dezember 2026.", "The function ends on 12 December 2026."), "W-33", say("Prolonger une fonction", "Een functie verlengen", "Eine Funktion verlängern", "Extend a function")),
            difference("d4", "co-cam", UNIT(say), say("Il y a un gestionnaire d’accès principal, et personne pour le remplacer.", "Er is één hoofdtoegangsbeheerder, en niemand om hem te vervangen.", "Es gibt einen Hauptzugangsverwalter und niemanden, der ihn vertritt.", "There is one Chief Access Manager, and nobody to stand in."), "W-06", say("Désigner un Co-CAM", "Een Co-HTB aanstellen", "Einen Co-HZV einrichten", "Appoint a Co-CAM")),
          ],
      templates: [{ template: "j1", name: say("Radiologue", "Radioloog", "Radiologe", "Radiologist"), targets: [{ node: "n4", where: say("Site Nord", "Campus Noord", "Standort Nord", "North site"), applications: ["Heracles", "eHealthBox"], function: say("radiologue", "radioloog", "Radiologe", "radiologist") }] }],
      offers: ["n4", "n5"].map((node) => ({ node, where: node === "n4" ? say("Site Nord", "Campus Noord", "Standort Nord", "North site") : say("Site Sud", "Campus Zuid", "Standort Süd", "South site"), applications: ["Heracles", "eHealthBox"], functions: [say("radiologue en chef", "hoofdradioloog", "leitender Radiologe", "head radiologist"), say("radiologue", "radioloog", "Radiologe", "radiologist")] })),
    };
  }

  const staff = (): StaffAnswer => ({
    list: 1,
    file: "personeel.xlsx",
    people: 15,
    joiners: ["Emma Modelmans", "Lucas Bedacht", "Nora Simulaere"].map((name, at) => ({ line: at + 4, person: null, name, niss: "9*.**.**-***.**", job: say("Radiologue", "Radioloog", "Radiologe", "Radiologist"), sentence: say("Dans la liste, dans aucun export.", "In de lijst, in geen enkele export.", "In der Liste, in keinem Export.", "In the list, in no export.") })),
    leavers: [{ line: null, person: "p7", name: "Tibo Naamloos", niss: "71.10.**-***.**", job: null, sentence: say("Dans un export, plus dans la liste.", "In een export, niet meer in de lijst.", "In einem Export, nicht mehr in der Liste.", "In an export, no longer in the list.") }],
    remarks: [say("Ligne 9 : pas de numéro ; comparée par le nom.", "Regel 9: geen nummer; vergeleken op naam.", "Zeile 9: keine Nummer; nach dem Namen verglichen.", "Line 9: no number; compared by name.")],
  });

  function diagnosis(asked: DiagnosisAsked): DiagnosisAnswer {
    if (asked.manual === "004") return certificate(asked, say, UNIT(say));
    const settled = answered > 1;
    const condition = (id: string, truth: "true" | "false" | "unknown", words: string, evidence: string, ask: string | null = null, page: string | null = null) => ({ id, truth, words, evidence, ask, page });
    const exported = say("d’après l’export du 28 novembre", "volgens de export van 28 november", "laut Export vom 28. November", "going by the export of 28 November");
    const nobody = say("personne ne l’a dit", "niemand heeft het gezegd", "niemand hat es gesagt", "nobody has told");
    const ask = say("La personne voit-elle « Heracles » après avoir choisi le profil ?", "Ziet de persoon “Heracles” na het kiezen van het profiel?", "Sieht die Person „Heracles“, nachdem das Profil gewählt ist?", "Does the person see “Heracles” after choosing the profile?");
    const second = say("La personne est-elle active dans Heracles, avec un rôle ?", "Is de persoon actief in Heracles, met een rol?", "Ist die Person in Heracles aktiv und hat eine Rolle?", "Is the person active in Heracles, with a role?");
    const answers = [
      { id: "yes", words: say("Oui", "Ja", "Ja", "Yes") },
      { id: "no", words: say("Non", "Nee", "Nein", "No") },
      { id: "unknown", words: say("Je ne sais pas", "Ik weet het niet", "Ich weiß es nicht", "I do not know") },
    ];
    return {
      person: asked.person,
      name: "Wout Proefpersoon",
      target: { node: "n4", words: `Heracles, ${say("Site Nord", "Campus Noord", "Standort Nord", "North site")}`, manual: "002" },
      found: settled
        ? {
            id: "D-07",
            sign: say("Tout est juste au portail, et Heracles refuse.", "Alles is juist in het portaal, en Heracles weigert.", "Am Portal stimmt alles, und Heracles lehnt ab.", "All is right at the portal, and Heracles refuses."),
            cause: say("La personne n’a pas de rôle dans Heracles.", "De persoon heeft geen rol in Heracles.", "Die Person hat in Heracles keine Rolle.", "The person has no role in Heracles."),
            remedy: say("Le radiologue en chef crée l’utilisateur dans Heracles et coche un rôle.", "De hoofdradioloog maakt de gebruiker aan in Heracles en vinkt een rol aan.", "Der leitende Radiologe legt den Benutzer in Heracles an und kreuzt eine Rolle an.", "The head radiologist creates the user in Heracles and ticks a role."),
            task: "W-51",
            task_title: say("Créer l’utilisateur Heracles", "De Heracles-gebruiker aanmaken", "Den Heracles-Benutzer anlegen", "Create the Heracles user"),
            contact: { name: "CvKO", telephone: null, email: "servicedesk@cvko.example", hours: null },
            question: say("Bonjour, la personne 62.04.**-***.** a tout au portail, mais Heracles refuse. A-t-elle un rôle chez vous ?", "Goedendag, de persoon 62.04.**-***.** heeft alles in het portaal, maar Heracles weigert. Heeft hij bij u een rol?", "Guten Tag, die Person 62.04.**-***.** hat am Portal alles, aber Heracles lehnt ab. Hat sie bei Ihnen eine Rolle?", "Hello, the person 62.04.**-***.** has everything at the portal, but Heracles refuses. Do they have a role with you?"),
          }
        : null,
      conditions: [
        condition("C1", "true", say("L’organisation a un gestionnaire d’accès principal.", "De organisatie heeft een hoofdtoegangsbeheerder.", "Die Organisation hat einen Hauptzugangsverwalter.", "The organisation has a Chief Access Manager."), exported),
        condition("C2", "true", say("La qualité est active.", "De hoedanigheid is actief.", "Die Eigenschaft ist aktiv.", "The quality is active."), exported),
        condition("C4", "true", say("La personne est utilisateur du site, pas bloquée.", "De persoon is gebruiker van de site, niet geblokkeerd.", "Die Person ist Benutzer des Standorts, nicht gesperrt.", "The person is a user of the site, not blocked."), exported),
        condition("C6", answered > 0 ? "true" : "unknown", say("Heracles est coché à chaque niveau au-dessus.", "Heracles is aangevinkt op elk niveau erboven.", "Heracles ist auf jeder Ebene darüber angekreuzt.", "Heracles is ticked at every level above."), answered > 0 ? say("dit par vous", "door u gezegd", "von Ihnen gesagt", "told by you") : nobody, ask, say("Subdivision", "Subafdeling", "Unterabteilung", "Subdivision")),
        condition("C9", settled ? "false" : "unknown", say("La personne est active dans Heracles, avec un rôle.", "De persoon is actief in Heracles, met een rol.", "Die Person ist in Heracles aktiv und hat eine Rolle.", "The person is active in Heracles, with a role."), settled ? say("dit par vous", "door u gezegd", "von Ihnen gesagt", "told by you") : nobody, second),
      ],
      questions: settled ? [] : [{ id: "q1", condition: "C6", words: ask, answers }, { id: "q2", condition: "C9", words: second, answers }].slice(answered),
      colleague: settled ? "" : `${say("Bonjour, pouvez-vous répondre à ceci ?", "Dag, kunt u hierop antwoorden?", "Guten Tag, können Sie das beantworten?", "Hello, can you answer this?")}\n1. ${ask}\n2. ${second}`,
      then: settled ? say("Faites créer le rôle, puis essayez encore.", "Laat de rol aanmaken, en probeer dan opnieuw.", "Lassen Sie die Rolle anlegen und versuchen Sie es dann noch einmal.", "Have the role made, then try again.") : say("Deux réponses manquent.", "Twee antwoorden ontbreken.", "Zwei Antworten fehlen.", "Two answers are missing."),
    };
  }

  const review = (from: unknown, to: unknown): ReviewAnswer => ({
    organisation: "n1",
    name: UNIT(say),
    from: (from as string | null) ?? "2025-11-28",
    to: (to as string | null) ?? "2026-11-28",
    changes: taken(say, speak()).changes,
    findings: taken(say, speak()).findings,
    roles: [
      { role: say("gestionnaire local", "lokale beheerder", "lokaler Verwalter", "local manager"), people: 1 },
      { role: say("utilisateur", "gebruiker", "Benutzer", "user"), people: 9 },
    ],
    missing: [say("Site Sud 980012", "Campus Zuid 980012", "Standort Süd 980012", "South site 980012")],
    counts: taken(say, speak()).counts,
    head: "7F3A 91C2 0B5D 44E8",
  });

  const record = (): RecordAnswer => ({
    entries: 214,
    head: "7F3A 91C2 0B5D 44E8",
    verdict,
    from: verdict === "whole" ? null : 187,
    sentence: verdict === "whole" ? say("Les 214 inscriptions sont telles qu’elles ont été écrites.", "De 214 inschrijvingen zijn zoals ze geschreven werden.", "Die 214 Einträge sind so, wie sie geschrieben wurden.", "The 214 entries are as they were written.") : say("À partir de l’inscription 187, le registre n’est plus ce qui a été écrit.", "Vanaf inschrijving 187 is het register niet meer wat geschreven werd.", "Ab Eintrag 187 ist das Register nicht mehr das, was geschrieben wurde.", "From entry 187 on, the record is no longer what was written."),
    latest: [
      { number: 214, at: "2026-11-30T14:06:00Z", event: "task.saved", sentence: say("Une tâche a été enregistrée au portail.", "Een taak werd bewaard in het portaal.", "Eine Aufgabe wurde am Portal gespeichert.", "A task was saved at the portal.") },
      { number: 213, at: "2026-11-30T13:58:00Z", event: "export.taken", sentence: say("Un export a été lu.", "Een export werd gelezen.", "Ein Export wurde gelesen.", "An export was read.") },
    ],
  });

  const words = (): WordsAnswer => ({
    words: [
      { id: "save", fr: "Enregistrer", nl: "Opslaan", de: corrected["save de"] ?? "Speichern", ours: corrected["save de"] ? [] : ["de"], corrected: Boolean(corrected["save de"]) },
      { id: "delete-users", fr: "Supprimer utilisateur(s)", nl: "Gebruiker(s) verwijderen", de: "Benutzer löschen", ours: [], corrected: false },
      { id: "group-manager", fr: "gestionnaire de groupe", nl: "groepsbeheerder", de: "Gruppenverwalter", ours: ["nl"], corrected: false },
      { id: "subdivision-manager", fr: "gestionnaire de subdivision", nl: "subafdelingsbeheerder", de: "Verwalter der Unterabteilung", ours: ["fr", "de"], corrected: false },
    ],
  });

  const workflows = (): WorkflowsAnswer => {
    const users = say("Utilisateurs", "Gebruikers", "Benutzer", "Users");
    const one = (id: string, group: string, group_words: string, title: string, about: string) => ({ id, group, group_words, title, about, ours: true, corrected: false });
    return {
      edition: "2026-11-30",
      own_folder: "…/.config/clavis/workflows",
      faults: [{ file: "catalogue.toml", line: 4, code: "ACCESS-CATALOGUE-MISSING", sentence: sentence(speak(), "ACCESS-CATALOGUE-MISSING", { file: "catalogue.toml", line: "4", place: "clerk", id: "heraclex", table: "register" }) }],
      update: null,
      workflows: [
        one("W-30", "users", users, say("Ajouter un utilisateur", "Een gebruiker toevoegen", "Einen Benutzer hinzufügen", "Add a user"), say("Quelqu’un commence à travailler avec une application.", "Iemand begint met een toepassing te werken.", "Jemand beginnt, mit einer Anwendung zu arbeiten.", "Somebody starts to work with an application.")),
        one("W-34", "users", users, say("Supprimer des utilisateurs", "Gebruikers verwijderen", "Benutzer entfernen", "Remove users"), say("Quelqu’un est parti.", "Iemand is vertrokken.", "Jemand ist gegangen.", "Somebody has left.")),
        one("W-07", "cam", say("Gestionnaire d’accès principal", "Hoofdtoegangsbeheerder", "Hauptzugangsverwalter", "Chief Access Manager"), say("Remplacer le gestionnaire d’accès principal", "De hoofdtoegangsbeheerder vervangen", "Den Hauptzugangsverwalter ersetzen", "Replace the Chief Access Manager"), say("Il est parti, malade, ou a changé de travail.", "Hij is vertrokken, ziek, of heeft ander werk.", "Er ist gegangen, krank oder hat eine andere Arbeit.", "They left, are ill, or changed jobs.")),
      ],
    };
  };

  const file = { file: "…/clavis-access.age", sentence: say("Le fichier est écrit.", "Het bestand is geschreven.", "Die Datei ist geschrieben.", "The file is written.") };

  const paper = (): PaperWritten => ({ file: "…/Documents/clavis-access-review-2026-11-30.html", sentence: sentence(speak(), "access-sheet-written"), cautions: [], attach: [] });

  return {
    access_organisations: () => organisations(say, none),
    access_add_organisation: () => ((none = false), { organisation: "n1", node: "n1", name: UNIT(say), sentences: [], tasks: [] }),
    access_add_node: () => ({ organisation: "n1", node: "n6", name: "", sentences: [], tasks: [] }),
    access_correct: () => ({ sentence: say("Corrigé.", "Verbeterd.", "Berichtigt.", "Put right.") }),
    access_say_node: () => ({ organisation: "n1", node: "n4", name: "", sentences: [], tasks: [] }),
    access_tree: () => tree(say),
    access_snapshots: () => ({ snapshots: [{ snapshot: "s1", node: "n2", where: say("Qualité", "Hoedanigheid", "Eigenschaft", "Quality"), dated: "2026-11-28", taken: "2026-11-28T09:00:00Z", file: "02-mammografie.csv", lines: 14 }] }),
    access_choose_export: () => (scene().reading === "read" ? longImport.begin("step-import-read", 61_000) : seen(say, scene().suspicious ?? false)),
    access_look_at_import: () => seen(say, scene().suspicious ?? false),
    access_take_import: () => (scene().reading === "compare" ? longImport.begin("step-import-compare", 34_000) : taken(say, speak())),
    access_stop_import: () => longImport.stop(),
    access_taken_findings: () => [],
    access_taken_changes: () => [],
    access_drop_import: () => null,
    access_people: ({ asked }) => people(say, asked as PeopleAsked, scene().many ?? false),
    access_person: () => person(say, speak()),
    access_say_entry: () => person(say, speak()),
    access_plan: plan,
    access_keep_template: plan,
    access_drop_template: plan,
    access_keep_want: plan,
    access_drop_want: plan,
    access_choose_staff_list: staff,
    access_staff_list: staff,
    access_take_staff: plan,
    access_make_tasks: ({ differences }) => ((made = true), { tasks: (differences as string[]).map((_, at) => line(speak(), "draft", { task: `t${at + 1}` })), batch: null, sentences: [] }),
    access_tasks: () => (scene().none ? { alarm: null, tasks: [], batches: [] } : { ...tasks(speak(), one.state), alarm: alarmOf(speak(), verdict) }),
    access_task: () => one.answer(speak()),
    access_new_task: () => one.answer(speak()),
    access_fill: ({ input, text }) => one.fill(speak(), input as string, text as string),
    access_propose: ({ input }) => one.propose(speak(), input as string),
    access_move_task: ({ event }) => one.move(speak(), event as TaskEvent),
    access_companion: () => one.companion(speak()),
    access_copy_value: ({ input }) => one.copy(speak(), input as string),
    access_choose_evidence: () => one.move(speak(), { move: "evidence", words: "" }),
    access_open_link: () => null,
    access_open_companion: () => ({ on_top: true }),
    access_show_task: () => null,
    access_open_mail: () => null,
    access_mail_file: paper,
    access_choose_attachment: () => ({ files: ["lijst.csv"], cautions: [sentence(speak(), "access-caution", { kind: "number-in-file", name: "lijst.csv" })], sentence: sentence(speak(), "access-attach") }),
    access_questions_file: paper,
    access_open_questions: () => null,
    access_days_file: paper,
    access_sheet: paper,
    access_show_papers: () => null,
    access_whole_number: () => ({ number: "00.00.00-000.00", seconds: 30 }),
    access_copy_number: () => ({ input: "niss", next: null, seconds: 30 }),
    access_diagnose: ({ asked }) => diagnosis(asked as DiagnosisAsked),
    access_answer_diagnosis: ({ asked, answer }) => ((answered += (answer as AnswerWords).question ? 1 : 0), diagnosis(asked as DiagnosisAsked)),
    access_review: ({ from, to }) => review(from, to),
    access_workflows: workflows,
    access_portal_words: words,
    access_correct_word: ({ words: given }) => {
      const { id, language, text } = given as { id: string; language: string; text: string };
      corrected[`${id} ${language}`] = text;
      return words();
    },
    access_check_workflows: () => null,
    access_record: record,
    access_acknowledge_record: () => ((verdict = "whole"), record()),
    access_erase: () => ({ documents: 3, notes: 1, sentence: say("Il ne reste rien de cette personne ; le registre reste entier.", "Er blijft niets van deze persoon; het register blijft heel.", "Von dieser Person bleibt nichts; das Register bleibt ganz.", "Nothing is left of this person; the record stays whole.") }),
    access_export_workspace: () => ({ ...file, entries: 214, head: "7F3A 91C2 0B5D 44E8" }),
    access_import_workspace: () => ({ relation: "newer", entries: 12, sentence: say("12 inscriptions reprises.", "12 inschrijvingen overgenomen.", "12 Einträge übernommen.", "12 entries taken over.") }),
  };
}
