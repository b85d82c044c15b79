/** Everything but the first screen: it comes while that one is there already, so that nobody waits for it. */
import type { Component } from "svelte";
import Access from "./Access.svelte";
import Activation from "./Activation.svelte";
import Card from "./Card.svelte";
import Complete from "./Complete.svelte";
import Foreigner from "./Foreigner.svelte";
import HandOver from "./HandOver.svelte";
import Help from "./Help.svelte";
import Keystore from "./Keystore.svelte";
import Keystores from "./Keystores.svelte";
import Laptop from "./Laptop.svelte";
import Predecessor from "./Predecessor.svelte";
import Ready from "./Ready.svelte";
import Rehearsal from "./Rehearsal.svelte";
import Renewal from "./Renewal.svelte";
import Request from "./Request.svelte";
import Revocation from "./Revocation.svelte";
import Sent from "./Sent.svelte";
import Settings from "./Settings.svelte";
import Ways from "./Ways.svelte";
import Welcome from "./Welcome.svelte";

export { default as PinDialog } from "../parts/PinDialog.svelte";
export { default as RehearsalTable } from "../parts/RehearsalTable.svelte";
export { Keystore };

/** By the first word of the address. */
export const SCREENS: Record<string, Component> = {
  card: Card,
  access: Access,
  request: Request,
  sent: Sent,
  ready: Ready,
  complete: Complete,
  keystores: Keystores,
  renew: Renewal,
  activate: Activation,
  revoke: Revocation,
  ways: Ways,
  foreigner: Foreigner,
  predecessor: Predecessor,
  laptop: Laptop,
  "hand-over": HandOver,
  rehearsal: Rehearsal,
  settings: Settings,
  help: Help,
  welcome: Welcome,
};
