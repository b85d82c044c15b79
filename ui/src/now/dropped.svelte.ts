import type { FailureWords, KeystoresDropped } from "../desk";
import { go } from "./place.svelte";

let refused = $state<FailureWords | null>(null);
let count = $state(0);

/** Keystores that were dropped on the window: one is opened at once, several are in the list. */
export const dropped = {
  /** Why files were not taken; `null` for none. */
  get refused(): FailureWords | null {
    return refused;
  },
  /** Counts the drops, so that lists ask again. */
  get count(): number {
    return count;
  },
  take(drop: KeystoresDropped): void {
    refused = drop.refused;
    count += 1;
    const only = drop.keystores.length === 1 ? drop.keystores[0] : undefined;
    go(only === undefined ? "keystores" : `keystores/${only}`);
  },
};
