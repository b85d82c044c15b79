// Stands in for the file that tauri-specta generates; same shape, written by hand from the contract of the window.

import { invoke as __TAURI_INVOKE } from "@tauri-apps/api/core";
import * as __TAURI_EVENT from "@tauri-apps/api/event";

/** Commands */
export const commands = {
	opening: () => typedError<OpeningAnswer, FailureWords>(__TAURI_INVOKE("opening")),
	setPreferences: (preferences: PreferencesWords) => typedError<OpeningAnswer, FailureWords>(__TAURI_INVOKE("set_preferences", { preferences })),
	home: () => typedError<HomeAnswer, FailureWords>(__TAURI_INVOKE("home")),
	explainAll: () => typedError<ExplainAnswer, FailureWords>(__TAURI_INVOKE("explain_all")),
	cancel: (talk: number) => typedError<null, FailureWords>(__TAURI_INVOKE("cancel", { talk })),
	cardNow: () => typedError<CardNow, FailureWords>(__TAURI_INVOKE("card_now")),
	cardDetails: () => typedError<CardDetails, FailureWords>(__TAURI_INVOKE("card_details")),
	changePin: () => typedError<PinChangeAnswer, FailureWords>(__TAURI_INVOKE("change_pin")),
	answerPin: (question: number, pin: string) => typedError<null, FailureWords>(__TAURI_INVOKE("answer_pin", { question, pin })),
	cancelPin: (question: number) => typedError<null, FailureWords>(__TAURI_INVOKE("cancel_pin", { question })),
	agreeLastTry: (question: number, yes: boolean) => typedError<null, FailureWords>(__TAURI_INVOKE("agree_last_try", { question, yes })),
	copyText: (text: string) => typedError<null, FailureWords>(__TAURI_INVOKE("copy_text", { text })),
	requestDraft: () => typedError<RequestDraft | null, FailureWords>(__TAURI_INVOKE("request_draft")),
	keepRequestDraft: (draft: RequestDraft) => typedError<null, FailureWords>(__TAURI_INVOKE("keep_request_draft", { draft })),
	dropRequestDraft: () => typedError<null, FailureWords>(__TAURI_INVOKE("drop_request_draft")),
	beginRequest: () => typedError<TalkBegun, FailureWords>(__TAURI_INVOKE("begin_request")),
	organisations: (talk: number) => typedError<OrganisationsAnswer, FailureWords>(__TAURI_INVOKE("organisations", { talk })),
	organisationTypes: () => typedError<TypesAnswer, FailureWords>(__TAURI_INVOKE("organisation_types")),
	applicationIds: (kind: string, id: string) => typedError<ApplicationIdsAnswer, FailureWords>(__TAURI_INVOKE("application_ids", { kind, id })),
	missingOrganisation: () => typedError<MissingOrganisation, FailureWords>(__TAURI_INVOKE("missing_organisation")),
	checkRequest: (draft: RequestDraft) => typedError<null, FailureWords>(__TAURI_INVOKE("check_request", { draft })),
	contract: (talk: number, draft: RequestDraft) => typedError<ContractPages, FailureWords>(__TAURI_INVOKE("contract", { talk, draft })),
	passwordRules: (text: string) => typedError<PasswordRules, FailureWords>(__TAURI_INVOKE("password_rules", { text })),
	passwordSheet: () => typedError<FileWritten, FailureWords>(__TAURI_INVOKE("password_sheet")),
	sendRequest: (talk: number, draft: RequestDraft, password: string) => typedError<SentAnswer, FailureWords>(__TAURI_INVOKE("send_request", { talk, draft, password })),
	complete: (keystore: number, password: string) => typedError<ReadyAnswer, FailureWords>(__TAURI_INVOKE("complete", { keystore, password })),
	waitFor: (keystore: number) => typedError<WaitAnswer, FailureWords>(__TAURI_INVOKE("wait_for", { keystore })),
	calendarFile: (keystore: number) => typedError<FileWritten, FailureWords>(__TAURI_INVOKE("calendar_file", { keystore })),
	openFolderOf: (keystore: number) => typedError<null, FailureWords>(__TAURI_INVOKE("open_folder_of", { keystore })),
	keystores: () => typedError<KeystoresAnswer, FailureWords>(__TAURI_INVOKE("keystores")),
	chooseKeystore: () => typedError<number | null, FailureWords>(__TAURI_INVOKE("choose_keystore")),
	inspect: (keystore: number, password: string | null) => typedError<InspectPage, FailureWords>(__TAURI_INVOKE("inspect", { keystore, password })),
	adopt: (keystore: number, old: string, newPassword: string | null) => typedError<AdoptedAnswer, FailureWords>(__TAURI_INVOKE("adopt", { keystore, old, newPassword })),
	changePassword: (keystore: number, old: string, newPassword: string, form: KeystoreFormWord | null) => typedError<PasswordAnswer, FailureWords>(__TAURI_INVOKE("change_password", { keystore, old, newPassword, form })),
	test: (keystore: number, password: string) => typedError<TestAnswer, FailureWords>(__TAURI_INVOKE("test", { keystore, password })),
	copyTo: (keystore: number) => typedError<CopyAnswer | null, FailureWords>(__TAURI_INVOKE("copy_to", { keystore })),
	backup: (password: string) => typedError<BackupAnswer | null, FailureWords>(__TAURI_INVOKE("backup", { password })),
	restore: (password: string) => typedError<RestoreAnswer | null, FailureWords>(__TAURI_INVOKE("restore", { password })),
	beginRenewal: (keystore: number, password: string) => typedError<RenewalBegun, FailureWords>(__TAURI_INVOKE("begin_renewal", { keystore, password })),
	renewalContract: (talk: number) => typedError<ContractPages, FailureWords>(__TAURI_INVOKE("renewal_contract", { talk })),
	sendRenewal: (talk: number, password: string) => typedError<SentAnswer, FailureWords>(__TAURI_INVOKE("send_renewal", { talk, password })),
	activate: (keystore: number, password: string) => typedError<ReadyAnswer, FailureWords>(__TAURI_INVOKE("activate", { keystore, password })),
	beginAsHolder: () => typedError<TalkBegun, FailureWords>(__TAURI_INVOKE("begin_as_holder")),
	registered: (talk: number) => typedError<RegisteredPage, FailureWords>(__TAURI_INVOKE("registered", { talk })),
	revocationContract: (talk: number, key: string, because: string) => typedError<ContractPages, FailureWords>(__TAURI_INVOKE("revocation_contract", { talk, key, because })),
	revoke: (talk: number) => typedError<RevokeAnswer, FailureWords>(__TAURI_INVOKE("revoke", { talk })),
	rehearsalChoices: () => typedError<RehearsalChoices, FailureWords>(__TAURI_INVOKE("rehearsal_choices")),
	startRehearsal: (plan: RehearsalPlan) => typedError<OpeningAnswer, FailureWords>(__TAURI_INVOKE("start_rehearsal", { plan })),
	leaveRehearsal: () => typedError<OpeningAnswer, FailureWords>(__TAURI_INVOKE("leave_rehearsal")),
	rehearsalCard: (inside: boolean) => typedError<null, FailureWords>(__TAURI_INVOKE("rehearsal_card", { inside })),
	rehearsalLater: (months: number) => typedError<null, FailureWords>(__TAURI_INVOKE("rehearsal_later", { months })),
	requestAsForeigner: (draft: ForeignerDraft, password: string) => typedError<ForeignerSent, FailureWords>(__TAURI_INVOKE("request_as_foreigner", { draft, password })),
	prepareHandOver: (draft: RequestDraft, password: string) => typedError<PreparedAnswer, FailureWords>(__TAURI_INVOKE("prepare_hand_over", { draft, password })),
	chooseHandOver: () => typedError<HandOverSeen | null, FailureWords>(__TAURI_INVOKE("choose_hand_over")),
	handOverContract: (talk: number) => typedError<ContractPages, FailureWords>(__TAURI_INVOKE("hand_over_contract", { talk })),
	signHandOver: (talk: number) => typedError<SentAnswer, FailureWords>(__TAURI_INVOKE("sign_hand_over", { talk })),
	firstFrame: () => typedError<null, FailureWords>(__TAURI_INVOKE("first_frame")),
	licences: () => typedError<LicencesAnswer, FailureWords>(__TAURI_INVOKE("licences")),
};

/** Events */
export const events = {
	cardChanged: makeEvent<CardChanged>("card-changed"),
	homeChanged: makeEvent<HomeChanged>("home-changed"),
	keystoresDropped: makeEvent<KeystoresDropped>("keystores-dropped"),
	pinAsked: makeEvent<PinAsked>("pin-asked"),
	pinSettled: makeEvent<PinSettled>("pin-settled"),
	progressTold: makeEvent<ProgressTold>("progress-told"),
	taskOpened: makeEvent<TaskOpened>("task-opened"),
};

/* Types */
export type FailureWords = { code: string; exit: number; what: string; why: string; now: string; who: string; facts: { [key in string]: string } };
export type BackupAnswer = { file: string; keystores: string[]; journal: boolean; cloud: string | null; warning: string | null };
export type RestoreAnswer = { made: string; keystores: string[]; journal: boolean; open: number };
export type ReaderLine = { name: string; content: string; applet: string | null };
export type ImpedimentLine = { code: string; what: string; why: string; now: string; who: string };
export type AuthenticityWords = { verdict: VerdictWord; reasons: string[]; sentences: string[] };
export type VerdictWord = "valid" | "invalid" | "unknown";
export type CardCertificateLine = { kind: string; subject: string; issuer: string; serial: string; valid_from: string; valid_until: string; sha256: string };
export type PinChangeAnswer = { reader: string; name: string; given_names: string };
export type TypesAnswer = { platform: string; types: TypeLine[] };
export type TypeLine = { type: string; name: string; pattern: string | null; check_digits: string[]; usages: string[] };
export type OrganisationsAnswer = { platform: string; natural_person: boolean; organisations: OrganisationLine[] };
export type OrganisationLine = { type: string; id: string; name: string };
export type ApplicationIdsAnswer = { platform: string; application_ids: string[]; without_application_id: boolean };
export type RequestState = "prepared" | "sent" | "answer-lost" | "pending" | "delivered" | "installed" | "waits-for-activation" | "complete" | "handed-over" | "revocation-lost" | "revoked" | "refused" | "abandoned" | "unknown";
export type Turn = "you" | "ehealth" | "nobody";
export type PasswordAnswer = { keystore: string; keys: number; previous: string | null; copies: CopyAnswer[] };
export type StandingWords = { status: string; etk_status: string; sentence: string; next: string; turn: Turn };
export type CopyAnswer = { keystore: string; copy: string; cloud: string | null; warning: string | null; written: boolean };
export type RevokeAnswer = { state: RequestState; platform: string; name: string; key_identifier: string; reason: string; keystore: string | null };
export type ExplainAnswer = { pages: ExplainPage[] };
export type ExplainPage = { code: string; exit: number; what: string; why: string; now: string; who: string };
export type TestAnswer = { platform: string; keystore: string; light: LightWord; checks: CheckLine[] };
export type LightWord = "green" | "amber" | "red";
export type CheckLine = { check: string; light: LightWord; sentence: string; code: string | null; why: string | null; now: string | null; who: string | null };
export type ProgressTold = { talk: number; keystore: number | null; step: string; sentence: string };
export type PinAsked = { question: number; talk: number; purpose: PinPurposeWord; tries_left: number | null; holder: string; document: string; sentence: string; on_reader: boolean; last_try: boolean };
export type PinPurposeWord = "authentication" | "signature" | "check" | "change" | "new" | "new-again";
export type PinSettled = { question: number };
export type KeystoresDropped = { keystores: number[]; refused: FailureWords | null };
export type TaskOpened = { task: string };
export type CardNow = { state: CardState; readers: ReaderLine[]; status: CardInShort | null; trouble: FailureWords | null };
export type CardState = "no-service" | "no-reader" | "no-card" | "foreign" | "not-activated" | "too-old" | "mute" | "unpowered" | "in-use" | "unavailable" | "belgian";
export type CardInShort = { reader: string; applet: string; name: string; given_names: string; valid_from: string; valid_to: string; expired: boolean; tries_left: number | null; blocked: boolean; can_sign: boolean; impediments: ImpedimentLine[] };
export type CardDetails = { card: CardOnPage; photo: string; certificates: CardCertificateLine[]; fields: FieldLine[] };
export type CardOnPage = { reader: string; identity: HolderOnPage; authenticity: AuthenticityWords };
export type HolderOnPage = { name: string; given_names: string; valid_from: string; valid_to: string; issuing_municipality: string; document: string };
export type FieldLine = { label_id: string; label: string; value: string; copy: string; masked: string; sensitive: boolean };
export type ForeignerDraft = { family_name: string; first_names: string; bis_number: string; email: string; phone: string; general_email: string; general_phone: string };
export type ForeignerSent = { state: RequestState; platform: string; keystore: string; key_identifier: string; confirm_at: string | null; confirm_until: string | null; handle: number | null; sentences: string[] };
export type PreparedAnswer = { state: RequestState; platform: string; name: string; keystore: string; key_identifier: string; hand_over: string; handle: number | null; sentences: string[] };
export type HandOverSeen = { talk: number; holder: string; platform: string; organisation: string; name: string; key_identifier: string };
export type OpeningAnswer = { version: string; language: Language; languages: LanguageLine[]; preferences: PreferencesWords; first_start: boolean; environment: EnvironmentWords; rehearsal: RehearsalNow | null; never_run_against_production: boolean; trouble: FailureWords | null };
export type LanguageLine = { code: Language; name: string };
export type PreferencesWords = { language: Language | null; view: View; appearance: Appearance; platform: string | null; use_reader_keys: boolean; start_at_login: boolean };
export type View = "representative" | "it";
export type Appearance = "system" | "light" | "dark";
export type EnvironmentWords = { kind: EnvironmentWord; name: string; sentence: string };
export type EnvironmentWord = "production" | "acceptance" | "rehearsal" | "described";
export type FileWritten = { file: string; sentence: string };
export type HomeAnswer = { today: string; waiting_for_you: number; waiting_for_others: number; tasks: TaskLine[]; certificates: CertificateBar[]; rest: string[] };
export type TaskLine = { id: string; kind: TaskKind; title: string; sentence: string; turn: TaskTurn; who: string | null; since: string | null; next_date: string | null; urgent: boolean; keystore: number | null; action: TaskAction | null };
export type TaskKind = "draft" | "request" | "renewal" | "activation" | "reminder" | "keystore";
export type TaskTurn = "you" | "ehealth" | "nobody" | "other";
export type TaskAction = "continue" | "complete" | "renew" | "activate" | "confirm" | "look";
export type CertificateBar = { keystore: number; name: string; file: string; valid_from: string; valid_until: string; renew_from: string; today_share: number | null; renewal_share: number | null; days_left: number; state: RequestState; standing: BarState; sentence: string; environment: EnvironmentWord };
export type BarState = "good" | "renewable" | "ending" | "expired" | "revoked" | "replaced" | "unfinished";
export type KeystoresAnswer = { folder: string; keystores: KeystoreLine[] };
export type KeystoreLine = { keystore: number; name: string; dn: string | null; file: string; state: RequestState; sentence: string; standing: BarState | null; environment: EnvironmentWord | null; valid_until: string | null; etk: string | null; key_identifier: string | null; turn: TaskTurn; duplicate_of: string | null; since: string | null };
export type InspectPage = { keystore: string; handle: number; sentence: string; written: string; profile: string; findings: string[]; state: string; bytes: number; der: boolean; mac: MacLine | null; protections: ProtectionLine[]; visible_key_aliases: string[]; keys: InspectedKey[]; certificates: InspectedEntry[]; passed_over: string[] };
export type MacLine = { algorithm: string; iterations: number };
export type ProtectionLine = { content: string; algorithm: string; iterations: number | null };
export type InspectedKey = { alias: string | null; kind: string; rsa_bits: number | null; key_identifier: string | null; certificate_matches: boolean | null; certificates: InspectedCertificate[] };
export type InspectedEntry = { alias: string | null; certificate: InspectedCertificate | null };
export type InspectedCertificate = { subject: string; issuer: string; serial: string; valid_from: string; valid_until: string; key_identifier: string; public_key_sha256: string; key_usage: string[]; ca: boolean; dummy: boolean };
export type AdoptedAnswer = { state: RequestState; platform: string; name: string | null; keystore: string; key_identifier: string; sentence: string; changed: string[]; standing: StandingWords | null; turn: Turn; handle: number };
export type KeystoreFormWord = "compatible" | "modern";
export type RenewalBegun = { talk: number; holder: string; platform: string; organisation: string; earlier_until: string };
export type RegisteredPage = { platform: string; certificates: RegisteredHere[]; reasons: RevocationReasonLine[] };
export type RegisteredHere = { type: string; id: string; name: string; application_id: string | null; key_identifier: string; status: string; etk_status: string; sentence: string; next: string; turn: Turn; requested: string; valid_from: string | null; valid_until: string | null; revocable: boolean; renewable: boolean; renew_from: string | null; keystore: string | null; handle: number | null };
export type RevocationReasonLine = { id: string; sentence: string; leads_to_request: boolean };
export type RehearsalChoices = { persons: RehearsalChoice[]; faults: RehearsalChoice[] };
export type RehearsalChoice = { id: string; title: string; sentence: string };
export type RehearsalPlan = { person: string; fault: string | null };
export type RehearsalNow = { person: string; title: string; sentence: string; fault: string | null; fault_title: string | null; pin: string; card_in: boolean; now: string };
export type RequestDraft = { screen: string; belgian: boolean | null; kind: string; id: string; name: string; application_id: string; usages: string[]; email: string; phone: string; general_email: string; general_phone: string; contract_language: string | null };
export type TalkBegun = { talk: number; holder: string; platform: string };
export type ContractPages = { pages: ContractPage[]; languages_note: string | null; dn: string };
export type ContractPage = { language: string; html: string };
export type PasswordRules = { rules: PasswordRule[]; good: boolean; warning: string | null };
export type PasswordRule = { sentence: string; kept: boolean };
export type SentAnswer = { state: RequestState; platform: string; name: string; keystore: string; key_identifier: string; automatically_validated: boolean | null; replaces: string | null; handle: number | null; sentences: string[] };
export type ReadyAnswer = { state: RequestState; platform: string; name: string; keystore: string; valid_until: string; renew_from: string; etk: string; activated: boolean; checked: string[]; copies: CopyAnswer[]; handle: number; next_steps: string[] };
export type WaitAnswer = { keystore: number; sentence: string; waits: boolean };
export type MissingOrganisation = { causes: MissingCause[]; otherwise: string };
export type MissingCause = { id: string; title: string; sentence: string; who: string; text: string };
export type CardChanged = Record<string, never>;
export type HomeChanged = Record<string, never>;
export type Language = "fr" | "nl" | "de" | "en";
export type LicenceLine = { name: string; version: string; licence: string };
export type LicencesAnswer = { lines: LicenceLine[] };

/* Runtime */
async function typedError<T, E>(result: Promise<T>): Promise<{ status: "ok"; data: T } | { status: "error"; error: E }> {
	try {
		return { status: "ok", data: await result };
	} catch (e) {
		if (e instanceof Error) throw e;
		return { status: "error", error: e as E };
	}
}

function makeEvent<T>(name: string) {
	return {
		listen: (cb: __TAURI_EVENT.EventCallback<T>) => __TAURI_EVENT.listen(name, cb),
		once: (cb: __TAURI_EVENT.EventCallback<T>) => __TAURI_EVENT.once(name, cb),
		emit: (payload: T) => __TAURI_EVENT.emit(name, payload) as unknown as Promise<void>,
	};
}
