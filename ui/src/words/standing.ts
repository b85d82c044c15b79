import type { BarState, RequestState } from "../desk";
import { m } from "../paraglide/messages";

/** The shape that goes with how a certificate stands. */
export type Shape = "good" | "care" | "stop" | "you" | "wait" | "rest";

const STATES: Record<RequestState, [Shape, () => string]> = {
  prepared: ["you", m.state_prepared],
  sent: ["wait", m.state_sent],
  "answer-lost": ["care", m.state_answer_lost],
  pending: ["wait", m.state_pending],
  delivered: ["you", m.state_delivered],
  installed: ["you", m.state_installed],
  "waits-for-activation": ["you", m.state_waits_for_activation],
  complete: ["good", m.state_complete],
  "handed-over": ["wait", m.state_handed_over],
  "revocation-lost": ["care", m.state_revocation_lost],
  revoked: ["stop", m.state_revoked],
  refused: ["stop", m.state_refused],
  abandoned: ["rest", m.state_abandoned],
  unknown: ["care", m.state_unknown],
};

const STANDINGS: Partial<Record<BarState, [Shape, () => string]>> = {
  renewable: ["care", m.standing_renewable],
  ending: ["care", m.standing_ending],
  expired: ["stop", m.standing_expired],
  revoked: ["stop", m.state_revoked],
  replaced: ["rest", m.standing_replaced],
};

/** A shape and a word for how a certificate stands; what the person still has to confirm, and the time that runs out, go before the rest. */
export function standing(state: RequestState, bar: BarState | null, confirmAt: string | null = null): { shape: Shape; word: string } {
  if (confirmAt) return { shape: "you", word: m.state_to_confirm() };
  const [shape, word] = (bar && isThere(state) ? STANDINGS[bar] : undefined) ?? STATES[state];
  return { shape, word: word() };
}

/** Whether a certificate can be worked with: installed at least in part. */
export function isThere(state: RequestState): boolean {
  return ["complete", "waits-for-activation", "installed"].includes(state);
}
