import { commands, type FailureWords, type OpeningAnswer, type PreferencesWords, type RehearsalPlan } from "../desk";
import { appear } from "./appearance";
import { tongue } from "./tongue.svelte";

let answer = $state<OpeningAnswer | null>(null);
let failure = $state<FailureWords | null>(null);

/** What the desk said when the window opened, and after each change of the preferences. */
export const opening = {
  get answer(): OpeningAnswer | null {
    return answer;
  },
  get failure(): FailureWords | null {
    return failure;
  },
  /** True for the view of IT staff, which shows details. */
  get it(): boolean {
    return answer?.preferences.view === "it";
  },
  /** True in the rehearsal, where nothing is real. */
  get rehearsing(): boolean {
    return answer?.environment.kind === "rehearsal";
  },
};

type Result = { status: "ok"; data: OpeningAnswer } | { status: "error"; error: FailureWords };

function take(result: Result): FailureWords | null {
  if (result.status === "error") return result.error;
  answer = result.data;
  tongue.speak(result.data.language);
  appear(result.data.preferences.appearance);
  return null;
}

/** Asks the desk how things are. A failure is kept, since nothing can be done before it is mended. */
export async function open(): Promise<void> {
  failure = take(await commands.opening());
}

/** Changes preferences; `null` when they are kept. */
export async function prefer(change: Partial<PreferencesWords>): Promise<FailureWords | null> {
  if (!answer) return null;
  return take(await commands.setPreferences({ ...answer.preferences, ...change }));
}

/** Starts the rehearsal; `null` when it has begun. */
export async function rehearse(plan: RehearsalPlan): Promise<FailureWords | null> {
  return take(await commands.startRehearsal(plan));
}

/** Goes back to the real platform; `null` when done. */
export async function leaveRehearsal(): Promise<FailureWords | null> {
  return take(await commands.leaveRehearsal());
}
