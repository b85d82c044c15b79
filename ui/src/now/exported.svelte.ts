import type { ExportDropped, FailureWords, ImportAnswer } from "../desk";
import { importing } from "./importing.svelte";
import { go, place } from "./place.svelte";

let seen = $state<ImportAnswer | null>(null);
let staff = $state<number | null>(null);
let refused = $state<FailureWords | null>(null);

/** An export or a staff list that was dropped on the window, until a screen takes it up. */
export const exported = {
  /** Why the file was not taken; `null` for none. */
  get refused(): FailureWords | null {
    return refused;
  },
  /** The export that is looked at; `null` for none. */
  get seen(): ImportAnswer | null {
    return seen;
  },
  look(answer: ImportAnswer | null): void {
    seen = answer;
    refused = null;
  },
  /** The staff list that waits for the plan; `null` for none. */
  get staff(): number | null {
    return staff;
  },
  /** The plan has taken it up. */
  staffTaken(): void {
    staff = null;
  },
  take(drop: ExportDropped): void {
    importing.end();
    seen = drop.export;
    staff = drop.staff;
    refused = drop.refused;
    const to = staff === null ? "access/import" : "access/plan";
    if (place.whole !== to) go(to);
  },
};
