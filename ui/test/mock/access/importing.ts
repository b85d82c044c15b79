/** An import of 100,000 lines that goes on until somebody stops it. */
import { emit } from "@tauri-apps/api/event";
import type { ImportTold, Language } from "../../../src/desk";
import { failure, sentence } from "../locales";

export function importWithoutEnd(speak: () => Language): { begin(step: string, lines: number): Promise<never>; stop(): null } {
  let stopped: (() => void) | undefined;
  return {
    begin(step, lines) {
      for (const done of [0, 1000, lines]) void emit("import-told", { sentence: sentence(speak(), step), lines: done, of: 100_000, stoppable: true } satisfies ImportTold);
      return new Promise((_, refuse) => (stopped = () => refuse(failure(speak(), "ACCESS-IMPORT-CANCELLED", {}))));
    },
    stop() {
      stopped?.();
      return null;
    },
  };
}
