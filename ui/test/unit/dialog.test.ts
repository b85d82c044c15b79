// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import type { FailureWords } from "../../src/desk";
import { byDialog } from "../../src/now/dialog";

type Told = { status: "ok"; data: number | null } | { status: "error"; error: FailureWords };

let button: HTMLButtonElement;

beforeEach(() => {
  document.body.innerHTML = "<form><input id='other'><button>Choose</button></form>";
  button = document.querySelector("button") as HTMLButtonElement;
});

/** Presses the button; the web view does not give it the focus. */
function press(ask: () => Promise<Told>): Promise<Told> {
  return new Promise((resolve) => {
    button.addEventListener("click", (event) => (event.preventDefault(), resolve(byDialog(event, ask))), { once: true });
    button.click();
  });
}

test("a dialog that is closed gives the focus back to its button", async () => {
  (document.querySelector("#other") as HTMLElement).focus();
  expect(await press(async () => ({ status: "ok", data: null }))).toEqual({ status: "ok", data: null });
  expect(document.activeElement).toBe(button);
});

test("what was chosen moves the focus nowhere", async () => {
  const other = document.querySelector("#other") as HTMLElement;
  other.focus();
  await press(async () => ({ status: "ok", data: 3 }));
  expect(document.activeElement).toBe(other);
});

test("a form is sent by its button, which gets the focus back", async () => {
  const asked = new Promise<Told>((resolve) => {
    const form = document.querySelector("form") as HTMLFormElement;
    form.addEventListener("submit", (event) => (event.preventDefault(), resolve(byDialog(event, async () => ({ status: "ok", data: null })))), { once: true });
    button.click();
  });
  await asked;
  expect(document.activeElement).toBe(button);
});

test("while one dialog is open a second press opens none, and a failure blocks nothing afterwards", async () => {
  let close: (told: Told) => void = () => undefined;
  let asked = 0;
  const first = press(() => (asked++, new Promise((resolve) => (close = resolve))));
  expect(await press(async () => (asked++, { status: "ok", data: 1 }))).toEqual({ status: "ok", data: null });
  expect(asked).toBe(1);
  close({ status: "ok", data: 2 });
  expect(await first).toEqual({ status: "ok", data: 2 });
  await expect(press(() => Promise.reject(new Error("the bridge is gone")))).rejects.toThrow();
  expect(await press(async () => ({ status: "ok", data: 4 }))).toEqual({ status: "ok", data: 4 });
});
