/** The window with a mocked desk behind it: `?scene=NAME&lang=fr`. Never part of the program. */
import { emit } from "@tauri-apps/api/event";
import { mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import type { Language } from "../../src/desk";
import { desk } from "./desk";
import { SCENES } from "./scenes";

const wanted = new URLSearchParams(location.search);
const scene = SCENES.find((one) => one.name === (wanted.get("scene") ?? "today"));
Object.assign(globalThis, { scenes: SCENES, scene, ring: emit });

if (scene) {
  mockWindows("main");
  const answer = desk(scene, { language: (wanted.get("lang") ?? "fr") as Language, view: scene.view ?? "representative" });
  mockIPC((command, args) => answer(command, (args ?? {}) as Record<string, unknown>), { shouldMockEvents: true });
  history.replaceState(null, "", `${location.pathname}${location.search}#/${scene.at}`);
  await import("../../src/main");
}
