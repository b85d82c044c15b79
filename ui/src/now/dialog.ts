import type { FailureWords } from "../desk";

type Told<T> = { status: "ok"; data: T | null } | { status: "error"; error: FailureWords };

let open = false;

/**
 * Asks for something by a dialog of the system; nothing (`null`) when the person closes it. Then nothing is said, and the focus is on
 * the button again: some web views do not keep it there. One dialog at a time: a second press does nothing.
 */
export async function byDialog<T>(event: Event, ask: () => Promise<Told<T>>): Promise<Told<T>> {
  if (open) return { status: "ok", data: null };
  open = true;
  // Later the event belongs to nobody any more.
  const button = event instanceof SubmitEvent ? event.submitter : event.currentTarget;
  try {
    const told = await ask();
    if (told.status === "ok" && told.data === null && button instanceof HTMLElement && button.isConnected) button.focus();
    return told;
  } finally {
    open = false;
  }
}
