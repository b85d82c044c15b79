/** The desk as the screens see it: this folder alone knows that Tauri is behind it. */
export { commands, events } from "./bindings";
export type * from "./bindings";
