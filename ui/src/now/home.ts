import { commands } from "../desk";

type Told = Awaited<ReturnType<typeof commands.home>>;

let early: Promise<Told> | null = null;

/** Asks what waits for whom before the screen is there that shows it. */
export function askHomeEarly(): Promise<Told> {
  early = commands.home();
  return early;
}

/** Asks what waits for whom; the first time, the answer may be on its way already. */
export function askHome(): Promise<Told> {
  const told = early ?? commands.home();
  early = null;
  return told;
}
