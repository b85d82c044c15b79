import { commands, type AccessOrganisationsAnswer, type FailureWords } from "../desk";

let answer = $state<AccessOrganisationsAnswer | null>(null);
let failure = $state<FailureWords | null>(null);
let last = $state<string | null>(null);

/** The organisations whose access is managed, and the one that was looked at last. */
export const chosen = {
  get answer(): AccessOrganisationsAnswer | null {
    return answer;
  },
  get failure(): FailureWords | null {
    return failure;
  },
  /** The one in the address, else the last one, else the only or first one; `null` when there is none. */
  of(wanted: string | null): string | null {
    const there = answer?.organisations ?? [];
    return [wanted, last].find((one) => there.some((line) => line.node === one)) ?? there[0]?.node ?? null;
  },
  remember(node: string): void {
    last = node;
  },
};

/** Asks the desk for the organisations. */
export async function askOrganisations(): Promise<void> {
  const told = await commands.accessOrganisations();
  failure = told.status === "error" ? told.error : null;
  if (told.status === "ok") answer = told.data;
}
