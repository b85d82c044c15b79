import type { AccessLight, AccessState, AccessTaskLine, Severity, TruthWord } from "../desk";
import { m } from "../paraglide/messages";

/** The shapes that go with words of access management. */
export type AccessShape = "good" | "care" | "stop" | "open" | "you" | "wait" | "rest" | "info";

/** A light as a shape and a word. */
export const LIGHTS: Record<AccessLight, { shape: AccessShape; word: () => string }> = {
  fine: { shape: "good", word: m.acc_light_fine },
  unknown: { shape: "open", word: m.acc_light_unknown },
  warns: { shape: "care", word: m.acc_light_warns },
  wrong: { shape: "stop", word: m.acc_light_wrong },
};

/** Where a task stands, in a word. */
export const STATES: Record<AccessState, () => string> = {
  draft: m.acc_state_draft,
  ready: m.acc_state_ready,
  "on-portal": m.acc_state_on_portal,
  saved: m.acc_state_saved,
  sent: m.acc_state_sent,
  waiting: m.acc_state_waiting,
  effective: m.acc_state_effective,
  answered: m.acc_state_answered,
  verified: m.acc_state_verified,
  blocked: m.acc_state_blocked,
  cancelled: m.acc_state_cancelled,
};

/** A value of three, as a shape and a word. */
export const TRUTHS: Record<TruthWord, { shape: AccessShape; word: () => string }> = {
  true: { shape: "good", word: m.acc_pre_true },
  false: { shape: "stop", word: m.acc_pre_false },
  unknown: { shape: "open", word: m.acc_pre_unknown },
};

/** How much a finding matters. */
export const SEVERITIES: Record<Severity, { shape: AccessShape; word: () => string }> = {
  wrong: { shape: "stop", word: m.acc_light_wrong },
  warns: { shape: "care", word: m.acc_light_warns },
  info: { shape: "info", word: m.acc_light_info },
};

/** The shape of a task: what was saved and not confirmed before all. */
export function shapeOf(task: Pick<AccessTaskLine, "state" | "turn" | "urgent">): AccessShape {
  if (task.urgent || task.state === "saved" || task.state === "blocked") return "stop";
  if (task.state === "verified") return "good";
  if (task.turn === "you") return "you";
  return task.turn === "nobody" ? "rest" : "wait";
}

/** Tasks by whose turn it is; what was saved and not confirmed stands first, apart. */
export function byTurn<T extends Pick<AccessTaskLine, "state" | "turn">>(tasks: T[]): { saved: T[]; you: T[]; portal: T[]; other: T[]; nobody: T[] } {
  const groups: { saved: T[]; you: T[]; portal: T[]; other: T[]; nobody: T[] } = { saved: [], you: [], portal: [], other: [], nobody: [] };
  for (const task of tasks) groups[task.state === "saved" ? "saved" : task.turn].push(task);
  return groups;
}

/** Whole minutes that are left, none below nought. */
export function minutesLeft(until: string, now: number): number {
  const end = Date.parse(until);
  return Number.isNaN(end) ? 0 : Math.max(0, Math.ceil((end - now) / 60_000));
}

/** A value that is ours and not seen at a portal begins with ~ ; split so that a screen can mark it. */
export function ours(text: string): boolean {
  return text.includes("~");
}
