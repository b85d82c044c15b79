import { expect, test } from "vitest";
import type { TaskLine } from "../../src/desk";
import { wayOf, wayToNamed } from "../../src/words/ways";

const task = (over: Partial<TaskLine>): TaskLine => ({ id: "t", kind: "request", title: "", sentence: "", turn: "you", who: null, since: null, next_date: null, urgent: false, keystore: 3, action: null, ...over });

test("each task has its screen", () => {
  expect(wayOf(task({ kind: "draft", keystore: null, action: "continue" }))).toBe("request");
  expect(wayOf(task({ action: "continue" }))).toBe("request");
  expect(wayOf(task({ id: "access:t1", kind: "access", keystore: null, action: "open" }))).toBe("access/task/t1");
  expect(wayOf(task({ action: "complete" }))).toBe("complete/3");
  expect(wayOf(task({ action: "renew" }))).toBe("renew/3");
  expect(wayOf(task({ action: "activate" }))).toBe("activate/3");
  expect(wayOf(task({ action: "confirm" }))).toBe("sent/3");
  expect(wayOf(task({ action: null }))).toBe("keystores/3");
  expect(wayOf(task({ action: "look", keystore: null }))).toBe("keystores");
});

test("a name from outside opens a task that waits, and nothing else", () => {
  const tasks = [task({ id: "renew-3", action: "renew" })];
  expect(wayToNamed(tasks, "renew-3")).toBe("renew/3");
  const access = [task({ id: "access:t1", kind: "access", keystore: null, action: "open" })];
  for (const id of ["access:t1", "t1"]) expect(wayToNamed(access, id)).toBe("access/task/t1");
  for (const id of ["", "settings", "revoke", "../revoke", "renew-4"]) expect(wayToNamed(tasks, id)).toBe("today");
});
