import { commands, events, type CardDetails, type CardNow, type FailureWords } from "../desk";

let now = $state<CardNow | null>(null);
let details = $state<CardDetails | null>(null);
let failure = $state<FailureWords | null>(null);
let looks = 0;
let reading = false;

/** The readers and the card in them, as last told. Nothing of it outlives the card. */
export const card = {
  get now(): CardNow | null {
    return now;
  },
  /** All that is on the card; `null` until it was asked for. */
  get details(): CardDetails | null {
    return details;
  },
  get failure(): FailureWords | null {
    return failure;
  },
  /** True when a Belgian card is in and answers. */
  get ready(): boolean {
    return now?.state === "belgian";
  },
};

/** Looks at the readers again. */
export async function look(): Promise<void> {
  const turn = ++looks;
  const answer = await commands.cardNow();
  // Only the last look counts: an earlier one may answer late.
  if (turn !== looks) return;
  if (answer.status === "error") {
    failure = answer.error;
    return;
  }
  failure = null;
  const before = now?.status;
  now = answer.data;
  const same = before && now.status && before.name === now.status.name && before.given_names === now.status.given_names;
  if (!same || now.state !== "belgian") details = null;
}

/** Reads the whole card, once for each card. */
export async function readAll(): Promise<void> {
  if (reading || details || now?.state !== "belgian") return;
  reading = true;
  const answer = await commands.cardDetails();
  reading = false;
  if (answer.status === "error") failure = answer.error;
  else details = answer.data;
}

/** Follows the readers until the returned function is called. */
export async function follow(): Promise<() => void> {
  const stop = await events.cardChanged.listen(() => void look());
  void look();
  return stop;
}
