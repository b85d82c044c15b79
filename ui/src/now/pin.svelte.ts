import { events, type PinAsked } from "../desk";

let asked = $state<PinAsked | null>(null);

/** The PIN that the desk waits for. What is typed is never here. */
export const pin = {
  get asked(): PinAsked | null {
    return asked;
  },
};

/** Closes the question at once, before the desk says so. */
export function settle(question: number): void {
  if (asked?.question === question) asked = null;
}

/** Follows the questions until the returned function is called. */
export async function followPins(): Promise<() => void> {
  const one = await events.pinAsked.listen((event) => (asked = event.payload));
  const two = await events.pinSettled.listen((event) => settle(event.payload.question));
  return () => {
    one();
    two();
  };
}
