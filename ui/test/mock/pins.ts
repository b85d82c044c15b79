/** The questions for a PIN of a desk that only pretends: each waits until it is answered, cancelled, or agreed to. */
import { emit } from "@tauri-apps/api/event";
import type { FailureWords, PinAsked } from "../../src/desk";

type Waiting = { settle: () => void; refuse: () => void };

/** Asks by event as the desk does; `make` writes a question, `cancelled` the failure of one that was stopped. */
export function pins(make: (purpose: PinAsked["purpose"], id: string) => Omit<PinAsked, "question" | "last_try">, tries: number, cancelled: () => FailureWords) {
  const waiting = new Map<number, Waiting>();
  let count = 0;

  function put(purpose: PinAsked["purpose"], id: string, last: boolean): Promise<void> {
    const question = ++count;
    return new Promise((resolve, reject) => {
      waiting.set(question, { settle: resolve, refuse: () => reject(cancelled()) });
      void emit("pin-asked", { ...make(purpose, id), question, last_try: last });
    });
  }

  function over(question: unknown, then: keyof Waiting): null {
    const one = waiting.get(Number(question));
    waiting.delete(Number(question));
    if (one) void emit("pin-settled", { question }).then(one[then]);
    return null;
  }

  return {
    /** Waits for a PIN; on the last try for a yes before it. */
    async ask(purpose: PinAsked["purpose"], id: string): Promise<void> {
      const isNew = purpose === "new" || purpose === "new-again";
      if (tries === 1 && !isNew) await put(purpose, id, true);
      await put(purpose, id, false);
    },
    answer: (question: unknown): null => over(question, "settle"),
    cancel: (question: unknown): null => over(question, "refuse"),
    agree: (question: unknown, yes: unknown): null => over(question, yes ? "settle" : "refuse"),
  };
}
