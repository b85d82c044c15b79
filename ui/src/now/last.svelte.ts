import type { ReadyAnswer, SentAnswer } from "../desk";

let sent = $state<SentAnswer | null>(null);
let ready = $state<ReadyAnswer | null>(null);

/** What the desk answered last, carried from the screen that asked to the screen that shows it. No secret is in it. */
export const last = {
  get sent(): SentAnswer | null {
    return sent;
  },
  set sent(answer: SentAnswer | null) {
    sent = answer;
  },
  get ready(): ReadyAnswer | null {
    return ready;
  },
  set ready(answer: ReadyAnswer | null) {
    ready = answer;
  },
};
