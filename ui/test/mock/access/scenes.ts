/** The scenes of access management. */
import type { Scene } from "../scenes";

const MAIN = "form button.main:not([aria-disabled=true])";

export const ACCESS: Scene[] = [
  { name: "access", at: "access", access: { state: "saved" }, steps: [{ wait: "section h3" }] },
  { name: "access-it", at: "access", view: "it" },
  { name: "access-none", at: "access", access: { none: true } },
  { name: "access-add", at: "access/add", access: { none: true } },
  { name: "access-add-manuals", at: "access/add", access: { none: true }, steps: [{ fill: "#name", text: "Hôpital de l’Exemple" }, { click: MAIN }, { wait: "#number" }, { click: MAIN }, { click: "label.choice" }] },
  { name: "access-tasks", at: "access/tasks", access: { state: "saved" }, steps: [{ wait: ".alarm" }] },
  { name: "access-tasks-none", at: "access/tasks", access: { none: true } },
  { name: "access-new", at: "access/new", steps: [{ wait: "section h3" }] },
  { name: "access-task-draft", at: "access/task/t1", access: { state: "draft" }, steps: [{ wait: "#in-email" }, { fill: "#in-email", text: "wout" }, { wait: "#in-email[aria-invalid]" }] },
  { name: "access-task-override", at: "access/task/t1", view: "it", access: { state: "draft" }, steps: [{ wait: "#before" }, { click: "section details > summary" }] },
  { name: "access-task-ready", at: "access/task/t1", access: { state: "ready" }, steps: [{ wait: "#before" }] },
  { name: "access-task-step", at: "access/task/t1", access: { state: "on-portal", batch: true }, steps: [{ click: ".done .button" }, { wait: ".copies" }, { click: ".done .button" }, { wait: ".ticks" }, { click: ".copies button" }] },
  { name: "access-task-save", at: "access/task/t1", access: { state: "on-portal" }, steps: [{ click: ".done .button" }, { wait: ".copies" }, { click: ".done .button" }, { wait: ".ticks" }, { click: ".done .button" }, { wait: ".done strong" }] },
  { name: "access-task-saved", at: "access/task/t1", access: { state: "saved" }, steps: [{ wait: "#confirmation" }] },
  { name: "access-task-waiting", at: "access/task/t1", access: { state: "waiting" }, steps: [{ wait: ".running" }] },
  { name: "access-task-effective", at: "access/task/t1", access: { state: "effective" }, steps: [{ click: "section details > summary" }] },
  { name: "access-task-blocked", at: "access/task/t1", access: { state: "blocked" }, steps: [{ wait: ".mail" }] },
  { name: "access-task-verified", at: "access/task/t1", access: { state: "verified" }, steps: [{ wait: "#now" }] },
  { name: "companion", at: "companion/t1", access: { state: "on-portal", batch: true }, steps: [{ click: "button.whole" }, { wait: ".copies" }, { click: "button.whole" }, { wait: ".ticks" }] },
  { name: "companion-saved", at: "companion/t1", access: { state: "saved", batch: true }, steps: [{ wait: "#confirmation" }] },
  { name: "companion-waiting", at: "companion/t1", access: { state: "waiting" }, steps: [{ wait: ".running" }] },
  { name: "access-import", at: "access/import" },
  { name: "access-import-seen", at: "access/import", steps: [{ click: ".drop button" }, { wait: "#dated" }] },
  { name: "access-import-suspicious", at: "access/import", view: "it", access: { suspicious: true }, steps: [{ click: ".drop button" }, { wait: "#dated" }] },
  { name: "access-import-taken", at: "access/import", steps: [{ click: ".drop button" }, { wait: "#dated" }, { click: MAIN }, { wait: "#findings" }] },
];
