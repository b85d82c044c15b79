import type { TaskAction, TaskLine } from "../desk";

const SCREENS: Record<TaskAction, string> = {
  continue: "request",
  complete: "complete",
  ask: "complete",
  renew: "renew",
  activate: "activate",
  confirm: "sent",
  look: "keystores",
  open: "access/task",
};

/** The screen that a task leads to, as the part of the address behind `#/`. */
export function wayOf(task: Pick<TaskLine, "id" | "kind" | "keystore" | "action">): string {
  // A request that stopped before it was sent is asked for anew: nobody else knows its key.
  if (task.kind === "draft" || task.action === "continue") return "request";
  if (task.kind === "record") return "access/record";
  if (task.kind === "access") return `${SCREENS.open}/${task.id.replace(/^access:/, "")}`;
  if (task.keystore === null) return "keystores";
  return `${SCREENS[task.action ?? "look"]}/${task.keystore}`;
}

/** The screen of a task that was named from outside; the home screen when no such task waits. */
export function wayToNamed(tasks: TaskLine[], id: string): string {
  // Tasks of access management are told apart by a word before their short name, which people see.
  const task = tasks.find((one) => one.id === id || one.id === `access:${id}`);
  return task ? wayOf(task) : "today";
}
