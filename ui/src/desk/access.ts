/** The desk's answers about access, by hand until the bindings have them. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { FailureWords, FileWritten } from "./bindings";

type Told<T> = { status: "ok"; data: T } | { status: "error"; error: FailureWords };

async function told<T>(name: string, args?: Record<string, unknown>): Promise<Told<T>> {
  try {
    return { status: "ok", data: await invoke<T>(name, args) };
  } catch (error) {
    if (error instanceof Error) throw error;
    return { status: "error", error: error as FailureWords };
  }
}

export const accessCommands = {
  accessOrganisations: () => told<AccessOrganisationsAnswer>("access_organisations"),
  accessAddOrganisation: (words: OrganisationWords) => told<NodeAnswer>("access_add_organisation", { words }),
  accessAddNode: (words: NodeWords) => told<NodeAnswer>("access_add_node", { words }),
  accessTree: (organisation: string) => told<TreeAnswer>("access_tree", { organisation }),
  accessSnapshots: (organisation: string) => told<SnapshotsAnswer>("access_snapshots", { organisation }),
  accessLookAtImport: (sitting: number, words: ImportWords) => told<ImportAnswer>("access_look_at_import", { import: sitting, words }),
  accessTakeImport: (sitting: number, words: ImportWords) => told<TakenAnswer>("access_take_import", { import: sitting, words }),
  accessDropImport: (sitting: number) => told<null>("access_drop_import", { import: sitting }),
  accessPeople: (asked: PeopleAsked) => told<PeopleAnswer>("access_people", { asked }),
  accessPerson: (person: string) => told<PersonAnswer>("access_person", { person }),
  accessSayEntry: (person: string, register: string, truth: TruthWord) => told<PersonAnswer>("access_say_entry", { person, register, truth }),
  accessPlan: (organisation: string) => told<PlanAnswer>("access_plan", { organisation }),
  accessKeepTemplate: (organisation: string, words: TemplateWords) => told<PlanAnswer>("access_keep_template", { organisation, words }),
  accessDropTemplate: (organisation: string, template: string) => told<PlanAnswer>("access_drop_template", { organisation, template }),
  accessKeepWant: (organisation: string, words: WantWords) => told<PlanAnswer>("access_keep_want", { organisation, words }),
  accessDropWant: (organisation: string, want: string) => told<PlanAnswer>("access_drop_want", { organisation, want }),
  accessStaffList: (list: number, organisation: string) => told<StaffAnswer>("access_staff_list", { list, organisation }),
  accessTakeStaff: (list: number, organisation: string, words: StaffWords) => told<PlanAnswer>("access_take_staff", { list, organisation, words }),
  accessMakeTasks: (organisation: string, differences: string[]) => told<MadeAnswer>("access_make_tasks", { organisation, differences }),
  accessTasks: (organisation: string | null) => told<AccessTasksAnswer>("access_tasks", { organisation }),
  accessTask: (task: string) => told<AccessTaskAnswer>("access_task", { task }),
  accessNewTask: (words: TaskWords) => told<AccessTaskAnswer>("access_new_task", { words }),
  accessFill: (task: string, input: string, text: string) => told<AccessTaskAnswer>("access_fill", { task, input, text }),
  accessPropose: (task: string, input: string) => told<AccessTaskAnswer>("access_propose", { task, input }),
  accessMoveTask: (task: string, event: TaskEvent) => told<AccessTaskAnswer>("access_move_task", { task, event }),
  accessCompanion: (task: string) => told<CompanionAnswer>("access_companion", { task }),
  accessDiagnose: (asked: DiagnosisAsked) => told<DiagnosisAnswer>("access_diagnose", { asked }),
  accessAnswerDiagnosis: (asked: DiagnosisAsked, answer: AnswerWords) => told<DiagnosisAnswer>("access_answer_diagnosis", { asked, answer }),
  accessReview: (organisation: string, from: string | null, to: string | null) => told<ReviewAnswer>("access_review", { organisation, from, to }),
  accessWorkflows: () => told<WorkflowsAnswer>("access_workflows"),
  accessWorkflow: (workflow: string) => told<WorkflowAnswer>("access_workflow", { workflow }),
  accessPortalWords: () => told<WordsAnswer>("access_portal_words"),
  accessCorrectWord: (words: PortalWordWords) => told<WordsAnswer>("access_correct_word", { words }),
  accessRecord: (head: string | null) => told<RecordAnswer>("access_record", { head }),
  accessAcknowledgeRecord: (reason: string) => told<RecordAnswer>("access_acknowledge_record", { reason }),
  accessErase: (person: string, reason: string) => told<ErasedAnswer>("access_erase", { person, reason }),
  accessMailFile: (task: string) => told<FileWritten>("access_mail_file", { task }),
  accessChooseExport: () => told<ImportAnswer | null>("access_choose_export"),
  accessChooseStaffList: (organisation: string) => told<StaffAnswer | null>("access_choose_staff_list", { organisation }),
  accessChooseEvidence: (task: string) => told<AccessTaskAnswer | null>("access_choose_evidence", { task }),
  accessCheckWorkflows: () => told<CheckedAnswer | null>("access_check_workflows"),
  accessExportWorkspace: (password: string) => told<WorkspaceAnswer | null>("access_export_workspace", { password }),
  accessImportWorkspace: (password: string) => told<WorkspaceTaken | null>("access_import_workspace", { password }),
  accessCopyValue: (task: string, input: string) => told<CopiedAnswer>("access_copy_value", { task, input }),
  accessOpenLink: (task: string, step: string) => told<null>("access_open_link", { task, step }),
  accessOpenMail: (task: string) => told<null>("access_open_mail", { task }),
};

export const accessEvents = {
  exportDropped: { listen: (take: (event: { payload: ExportDropped }) => void) => listen<ExportDropped>("export-dropped", take) },
};

export type AccessOrganisationsAnswer = {
  organisations: AccessOrganisationLine[];
  manuals: Choice[];
  qualities: Choice[];
};

export type AccessOrganisationLine = {
  node: string;
  name: string;
  number: string | null;
  manuals: string[];
  light: AccessLight;
  people: number;
  nodes: number;
  last_export: string | null;
};

export type AccessLight = "fine" | "unknown" | "warns" | "wrong";

export type OrganisationWords = {
  name: string;
  number: string | null;
  manuals: string[];
};

export type TreeAnswer = {
  organisation: string;
  name: string;
  nodes: AccessNodeLine[];
};

export type AccessNodeLine = {
  node: string;
  parent: string | null;
  level: AccessLevel;
  level_words: string;
  name: string;
  number: string | null;
  quality: string | null;
  light: AccessLight;
  reasons: string[];
  managers: string[];
  users: number;
  last_export: string | null;
  missing_export: boolean;
};

export type AccessLevel = "entity" | "quality" | "subdivision" | "site";

export type Choice = {
  id: string;
  words: string;
};

export type NodeWords = {
  parent: string;
  level: AccessLevel;
  name: string;
  number: string | null;
  quality: string | null;
};

export type NodeAnswer = {
  organisation: string;
  node: string;
  name: string;
  sentences: string[];
  tasks: AccessTaskLine[];
};

export type AccessTasksAnswer = {
  tasks: AccessTaskLine[];
  batches: BatchLine[];
};

export type BatchLine = {
  batch: string;
  title: string;
  of: number;
  done: number;
  next: string | null;
};

export type AccessTaskLine = {
  task: string;
  workflow: string;
  title: string;
  about: string;
  state: AccessState;
  sentence: string;
  turn: AccessTurn;
  who: string | null;
  since: string;
  until: string | null;
  urgent: boolean;
  part_of: string | null;
  batch: string | null;
};

export type AccessState = "draft" | "ready" | "on-portal" | "saved" | "sent" | "waiting" | "effective" | "answered" | "verified" | "blocked" | "cancelled";

export type AccessTurn = "you" | "portal" | "other" | "nobody";

export type AccessTaskAnswer = {
  line: AccessTaskLine;
  workflow: WorkflowWords;
  inputs: InputLine[];
  preconditions: PreconditionLine[];
  steps: StepLine[];
  parts: AccessTaskLine[];
  wait: WaitWords | null;
  evidence: EvidenceWords;
  wrong: WrongLine[];
  mail: MailDraft | null;
  history: HistoryLine[];
  next: TaskMove[];
  warnings: string[];
};

export type WorkflowWords = {
  id: string;
  title: string;
  about: string;
  way: WorkflowWay;
  who: string[];
  who_note: string | null;
};

export type WorkflowWay = "portal" | "message" | "composite" | "clavis" | "question";

export type InputLine = {
  id: string;
  label: string;
  hint: string | null;
  kind: string;
  required: boolean;
  personal: boolean;
  kept: boolean;
  value: string;
  given: boolean;
  wrong: FailureWords | null;
  choices: Choice[];
  proposal: string | null;
};

export type PreconditionLine = {
  id: string;
  words: string;
  truth: TruthWord;
  otherwise: string | null;
  otherwise_title: string | null;
  overridden: string | null;
};

export type StepLine = {
  id: string;
  page: string | null;
  text: string;
  warn: string | null;
  copies: CopyLine[];
  ticks: string[];
  link: LinkWords | null;
  reaches: AccessState | null;
  minutes: number | null;
  done: boolean;
  now: boolean;
};

export type CopyLine = {
  input: string;
  label: string;
  shown: string;
  given: boolean;
  copied: boolean;
};

export type LinkWords = {
  id: string;
  words: string;
  address: string;
  checked: string;
};

export type WaitWords = {
  until: string | null;
  seconds_left: number | null;
  sentence: string;
};

export type EvidenceWords = {
  text: string;
  kinds: EvidenceKind[];
  given: EvidenceLine[];
};

export type EvidenceKind = "export" | "file" | "statement";

export type EvidenceLine = {
  kind: EvidenceKind;
  words: string;
  weak: boolean;
  at: string;
};

export type WrongLine = {
  id: string;
  sign: string;
  remedy: string;
  workflow: string | null;
  contact: ContactWords | null;
};

export type ContactWords = {
  name: string;
  telephone: string | null;
  email: string | null;
  hours: string | null;
};

export type MailDraft = {
  to: string[];
  language: string;
  subject: string;
  body: string;
  cautions: string[];
};

export type HistoryLine = {
  at: string;
  sentence: string;
};

export type TaskMove = "fill" | "settle" | "override" | "open" | "step" | "saved" | "confirmed" | "again" | "sent" | "works" | "answer" | "evidence" | "block" | "resume" | "cancel";

export type TaskEvent =
  | { move: "settle"; precondition: string; truth: TruthWord }
  | { move: "override"; precondition: string; reason: string }
  | { move: "open" }
  | { move: "step"; step: string }
  | { move: "saved" }
  | { move: "confirmed" }
  | { move: "again" }
  | { move: "sent" }
  | { move: "works" }
  | { move: "answer" }
  | { move: "evidence"; words: string }
  | { move: "block"; wrong: string | null; words: string | null }
  | { move: "resume" }
  | { move: "cancel"; reason: string | null };

export type TaskWords = {
  workflow: string;
  organisation: string | null;
  node: string | null;
  person: string | null;
};

export type CompanionAnswer = {
  task: string;
  title: string;
  batch: CompanionBatch | null;
  person: string;
  where: string;
  values: CopyLine[];
  ticks: string[];
  step: StepLine | null;
  state: AccessState;
  saved: boolean;
  confirmed: boolean;
  until: string | null;
  sentence: string;
  next: TaskMove[];
};

export type CompanionBatch = {
  batch: string;
  at: number;
  of: number;
  people: BatchPerson[];
};

export type BatchPerson = {
  task: string;
  name: string;
  state: AccessState;
};

export type CopiedAnswer = {
  input: string;
  next: string | null;
  seconds: number;
};

export type ImportAnswer = {
  import: number;
  file: string;
  encoding: string;
  separator: string;
  header_line: number | null;
  lines: number;
  columns: ColumnLine[];
  meanings: Choice[];
  remarks: string[];
  judgement: JudgementWord;
  reasons: string[];
  node_needed: boolean;
  nodes: ImportNode[];
  dated: string;
  dated_guessed: boolean;
};

export type ColumnLine = {
  name: string;
  meaning: string | null;
  meaning_words: string;
  samples: string[];
  ambiguous: boolean;
};

export type ImportNode = {
  node: string;
  words: string;
  guessed: boolean;
};

export type JudgementWord = "fine" | "suspicious";

export type ImportWords = {
  node: string | null;
  dated: string | null;
  columns: ColumnWords[];
  all_the_same: boolean;
};

export type ColumnWords = {
  column: number;
  meaning: string | null;
};

export type TakenAnswer = {
  snapshot: string;
  organisation: string;
  changes: ChangeLine[];
  findings: FindingLine[];
  verified: AccessTaskLine[];
  counts: AccessCounts;
};

export type AccessCounts = {
  lines: number;
  people: number;
  changes: number;
  wrong: number;
  warns: number;
  verified: number;
};

export type ChangeLine = {
  kind: ChangeKind;
  person: string | null;
  sentence: string;
  line: number | null;
};

export type ChangeKind = "added" | "removed" | "blocked" | "unblocked" | "role" | "applications" | "functions" | "data";

export type FindingLine = {
  kind: string;
  severity: Severity;
  lines: number[];
  person: string | null;
  node: string | null;
  sentence: string;
  workflow: string | null;
  diagnosis: string | null;
};

export type Severity = "wrong" | "warns" | "info";

export type SnapshotsAnswer = {
  snapshots: SnapshotLine[];
};

export type SnapshotLine = {
  snapshot: string;
  node: string;
  where: string;
  dated: string;
  taken: string;
  file: string;
  lines: number;
};

export type ReviewAnswer = {
  organisation: string;
  name: string;
  from: string | null;
  to: string;
  changes: ChangeLine[];
  findings: FindingLine[];
  roles: RoleCount[];
  missing: string[];
  counts: AccessCounts;
  head: string | null;
};

export type RoleCount = {
  role: string;
  people: number;
};

export type PeopleAsked = {
  organisation: string | null;
  node: string | null;
  words: string;
  filter: PeopleFilter;
  from: number;
  most: number;
};

export type PeopleFilter = "all" | "wrong-level" | "not-ticked" | "no-function" | "ends-soon" | "blocked" | "double" | "managers";

export type PeopleAnswer = {
  total: number;
  found: number;
  from: number;
  people: PeopleLine[];
};

export type PeopleLine = {
  person: string;
  name: string;
  niss: string | null;
  nodes: string[];
  roles: string[];
  light: AccessLight;
  reasons: string[];
};

export type PersonAnswer = {
  person: string;
  name: string;
  niss: string | null;
  language: string | null;
  email: string | null;
  memberships: MembershipLine[];
  entries: EntryLine[];
  tasks: AccessTaskLine[];
  findings: FindingLine[];
};

export type MembershipLine = {
  node: string;
  organisation: string;
  where: string;
  role: string | null;
  role_text: string;
  user_name: string | null;
  status: MembershipStatus;
  applications: string[] | null;
  functions: FunctionLine[] | null;
  as_of: string | null;
};

export type MembershipStatus = "active" | "blocked" | "unknown";

export type FunctionLine = {
  name: string;
  start: string | null;
  end: string | null;
  standing: FunctionStanding;
  words: string;
};

export type FunctionStanding = "in-force" | "ends-soon" | "not-yet" | "over" | "without-start";

export type EntryLine = {
  register: string;
  words: string;
  truth: TruthWord;
};

export type TruthWord = "true" | "false" | "unknown";

export type PlanAnswer = {
  wants: WantLine[];
  differences: DifferenceLine[];
  templates: TemplateLine[];
  offers: OfferLine[];
};

export type WantLine = {
  want: string;
  person: string | null;
  name: string;
  template: string | null;
  nodes: string[];
  leaves: string | null;
};

export type DifferenceLine = {
  difference: string;
  kind: DifferenceKind;
  person: string | null;
  name: string;
  where: string;
  sentence: string;
  workflow: string | null;
  title: string | null;
  task: string | null;
};

export type DifferenceKind = "missing" | "too-much" | "wrong-level" | "not-ticked" | "function" | "ends-soon" | "doubled" | "double-person" | "coordinators" | "co-cam" | "blocked" | "other";

export type TemplateLine = {
  template: string;
  name: string;
  targets: TargetLine[];
};

export type TargetLine = {
  node: string;
  where: string;
  applications: string[];
  function: string | null;
};

export type OfferLine = {
  node: string;
  where: string;
  applications: string[];
  functions: string[];
};

export type TemplateWords = {
  template: string | null;
  name: string;
  targets: TargetWords[];
};

export type TargetWords = {
  node: string;
  applications: string[];
  function: string | null;
};

export type WantWords = {
  person: string | null;
  name: string;
  first_name: string;
  template: string | null;
  targets: TargetWords[];
  leaves: string | null;
};

export type StaffAnswer = {
  list: number;
  file: string;
  people: number;
  joiners: StaffLine[];
  leavers: StaffLine[];
  remarks: string[];
};

export type StaffWords = {
  joiners: number[];
  template: string | null;
  leavers: string[];
  last_day: string | null;
};

export type StaffLine = {
  line: number | null;
  person: string | null;
  name: string;
  niss: string | null;
  job: string | null;
  sentence: string;
};

export type MadeAnswer = {
  tasks: AccessTaskLine[];
  batch: string | null;
  sentences: string[];
};

export type DiagnosisAnswer = {
  person: string | null;
  name: string;
  target: DiagnosisTarget;
  found: FoundWords | null;
  conditions: ConditionLine[];
  questions: QuestionLine[];
  colleague: string;
  then: string;
};

export type DiagnosisTarget = {
  node: string | null;
  words: string;
  manual: string;
};

export type FoundWords = {
  id: string;
  sign: string;
  cause: string;
  remedy: string;
  task: string | null;
  task_title: string | null;
  contact: ContactWords | null;
  question: string | null;
};

export type ConditionLine = {
  id: string;
  truth: TruthWord;
  words: string;
  evidence: string;
  ask: string | null;
  page: string | null;
};

export type QuestionLine = {
  id: string;
  condition: string;
  words: string;
  answers: Choice[];
};

export type AnswerWords = {
  question: string;
  answer: string;
};

export type DiagnosisAsked = {
  person: string | null;
  organisation: string;
  node: string | null;
  manual: string | null;
};

export type RecordAnswer = {
  entries: number;
  head: string;
  verdict: RecordVerdict;
  from: number | null;
  sentence: string;
  latest: RecordLine[];
};

export type RecordVerdict = "whole" | "changed" | "truncated" | "rewritten" | "behind";

export type RecordLine = {
  number: number;
  at: string;
  event: string;
  sentence: string;
};

export type ErasedAnswer = {
  documents: number;
  notes: number;
  sentence: string;
};

export type WorkspaceAnswer = {
  file: string;
  entries: number;
  head: string;
  sentence: string;
};

export type WorkspaceTaken = {
  relation: RelationWord;
  entries: number;
  sentence: string;
};

export type RelationWord = "newer" | "same" | "older";

export type WorkflowsAnswer = {
  edition: string;
  workflows: WorkflowLine[];
};

export type WorkflowLine = {
  id: string;
  group: string;
  group_words: string;
  title: string;
  about: string;
  ours: boolean;
  corrected: boolean;
};

export type WorkflowAnswer = {
  workflow: WorkflowWords;
  manuals: string[];
  inputs: WorkflowInput[];
  preconditions: string[];
  steps: WorkflowStep[];
  parts: string[];
  wait: string | null;
  evidence: string;
  evidence_kinds: EvidenceKind[];
  wrong: WorkflowWrong[];
};

export type WorkflowInput = {
  id: string;
  label: string;
  kind: string;
  required: boolean;
};

export type WorkflowStep = {
  page: string | null;
  text: string;
  warn: string | null;
  link: LinkWords | null;
};

export type WorkflowWrong = {
  sign: string;
  remedy: string;
  contact: ContactWords | null;
};

export type WordsAnswer = {
  words: PortalWordLine[];
};

export type PortalWordLine = {
  id: string;
  fr: string;
  nl: string;
  de: string;
  ours: string[];
  corrected: boolean;
};

export type PortalWordWords = {
  id: string;
  language: string;
  text: string;
};

export type CheckedAnswer = {
  files: number;
  replaced: string[];
  added: string[];
  faults: FaultLine[];
};

export type FaultLine = {
  file: string;
  line: number | null;
  code: string;
  sentence: string;
};

export type ExportDropped = { export: ImportAnswer | null; staff: number | null; file: string; refused: FailureWords | null };
