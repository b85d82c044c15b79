import type { FailureWords } from "../desk";

/** Failures after which a talk with the desk cannot go on; after a lost answer it must not: what was sent is asked for, never signed again. */
const ENDINGS = ["COUNTER-TALK-OVER", "COUNTER-HOLDER-CHANGED", "CARD-CHANGED", "CERT-ANSWER-LOST"];

/** Whether a failure ended the talk in which it happened. */
export function endsTalk(failure: Pick<FailureWords, "code">): boolean {
  return ENDINGS.includes(failure.code);
}
