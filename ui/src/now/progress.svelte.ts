import { events } from "../desk";

type Told = { sentence: string; at: number };

let told = $state<Told[]>([]);

/** How many sentences are kept, and how long one may be older than the list that shows it, in milliseconds. */
const MOST = 20;
const FRESH = 700;

/** What the desk says while it works: followed from the start, so that no first step is missed. */
export const progress = {
  /** The sentences from one moment on, in their order. */
  since(moment: number): string[] {
    return told.filter((one) => one.at >= moment - FRESH).map((one) => one.sentence);
  },
};

/** Follows the desk until the returned function is called. */
export async function followProgress(): Promise<() => void> {
  return events.progressTold.listen((event) => {
    const { sentence } = event.payload;
    if (told.at(-1)?.sentence === sentence) return;
    told = [...told.slice(1 - MOST), { sentence, at: performance.now() }];
  });
}
