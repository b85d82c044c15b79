import { events, type ImportTold } from "../desk";
import { go, place } from "./place.svelte";

let told = $state<ImportTold | null>(null);
let shown = $state(false);
let begun = false;
let ended = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A short list is read before anybody could look; and a call may still be under way when the answer is there. Milliseconds. */
const A_MOMENT = 300;

/** How far the import of an export is: followed from the start, so that nothing is missed. */
export const importing = {
  /** What was told last, once it takes longer than a moment; `null` for nothing. */
  get told(): ImportTold | null {
    return shown ? told : null;
  },
  /** A file is read from here on. */
  begin(): void {
    importing.end();
    begun = true;
  },
  /** The answer is there. */
  end(): void {
    clearTimeout(timer);
    [timer, told, shown, begun, ended] = [undefined, null, false, false, performance.now()];
  },
};

/** Follows the desk until the returned function is called. */
export async function followImport(): Promise<() => void> {
  return events.importTold.listen((event) => {
    if (!begun && performance.now() - ended < A_MOMENT) return;
    told = event.payload;
    timer ??= setTimeout(() => {
      shown = true;
      // A file that was dropped is read before any page knows of it.
      if (!begun && place.whole !== "access/import") go("access/import");
    }, A_MOMENT);
  });
}
