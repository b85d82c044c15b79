import { describe, expect, test } from "vitest";
import { after, before, COUNTED, emptyDraft, resumeAt, SCREENS, step } from "../../src/words/order";

const filled = { ...emptyDraft(), belgian: true, kind: "CBE", id: "0998123466", name: "Exemple", email: "a@example.be", phone: "+32 2 000 00 00" };

describe("the screens of a request", () => {
  test("are at most eight between the card and the answer", () => {
    expect(SCREENS.indexOf("sending") - SCREENS.indexOf("card")).toBeLessThanOrEqual(8);
  });

  test("follow each other both ways", () => {
    for (const screen of SCREENS.slice(0, -1)) expect(before(after(screen))).toBe(screen);
    expect(after("sending")).toBe("sending");
    expect(before("card")).toBe("card");
  });

  test("the password comes after the contract, and what is signed comes last", () => {
    expect(COUNTED).toEqual(["who", "organisation", "contact", "contract", "password", "review"]);
  });

  test("are counted where they ask something", () => {
    expect(step("who")).toBe(1);
    expect(step("review")).toBe(6);
    expect(step("card")).toBeNull();
    expect(step("sending")).toBeNull();
  });
});

describe("a kept draft", () => {
  test("begins at the first question when nothing is known", () => {
    expect(resumeAt(emptyDraft())).toBe("who");
    expect(resumeAt({ ...emptyDraft(), screen: "no such screen" })).toBe("who");
    expect(resumeAt({ ...filled, belgian: null, screen: "contact" })).toBe("who");
  });

  test("goes on where it stood", () => {
    expect(resumeAt({ ...filled, screen: "organisation" })).toBe("organisation");
    expect(resumeAt({ ...filled, screen: "contact" })).toBe("contact");
    expect(resumeAt({ ...filled, screen: "contract" })).toBe("contract");
  });

  test.each(["password", "review", "sending"])("from %s the contract is shown again", (screen) => {
    expect(resumeAt({ ...filled, screen })).toBe("contract");
  });

  test("never passes what is missing", () => {
    expect(resumeAt({ ...filled, id: "", screen: "review" })).toBe("organisation");
    expect(resumeAt({ ...filled, phone: "", screen: "review" })).toBe("contact");
  });
});
