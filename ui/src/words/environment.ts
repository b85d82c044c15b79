import type { EnvironmentWord } from "../desk";
import { m } from "../paraglide/messages";

/** The word for an environment; one that is described in a file keeps the name that it has there. */
export function environmentName(kind: EnvironmentWord, name: string = kind): string {
  if (kind === "production") return m.strip_production();
  if (kind === "acceptance") return m.strip_acceptance();
  return kind === "rehearsal" ? m.strip_rehearsal() : name;
}
