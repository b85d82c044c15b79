/** The desk as the screens see it: this folder alone knows that Tauri is behind it. */
import { accessCommands, accessEvents } from "./access";
import * as bound from "./bindings";

export const commands = { ...bound.commands, ...accessCommands };
export const events = { ...bound.events, ...accessEvents };
export type * from "./bindings";
export type * from "./access";
