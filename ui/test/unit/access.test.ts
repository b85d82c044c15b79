import { describe, expect, test } from "vitest";
import { byTurn, minutesLeft, ours, shapeOf } from "../../src/words/access";
import { grown } from "../../src/words/tree";
import { dayToType, typedDay } from "../../src/words/typedDay";

const node = (node: string, parent: string | null) => ({ node, parent });

describe("a tree that is drawn", () => {
  const nodes = [node("a", null), node("b", "a"), node("c", "b"), node("d", "b"), node("e", "a")];

  test("each level has its depth, its lines and its sign", () => {
    expect(grown(nodes, []).map((row) => [row.node.node, row.depth, row.lines, row.open])).toEqual([
      ["a", 0, [], true],
      ["b", 1, [true], true],
      ["c", 2, [true, true], null],
      ["d", 2, [true, false], null],
      ["e", 1, [false], null],
    ]);
  });

  test("what hangs under a closed one is not there", () => {
    expect(grown(nodes, ["b"]).map((row) => row.node.node)).toEqual(["a", "b", "e"]);
  });

  test("a level whose parent is unknown, or itself, is not lost", () => {
    expect(grown([node("x", "gone"), node("y", "y")], []).map((row) => row.node.node)).toEqual(["x", "y"]);
  });
});

describe("a task", () => {
  test("what was saved and not confirmed stands apart, before everything (R-002-083)", () => {
    const groups = byTurn([
      { state: "draft", turn: "you" },
      { state: "saved", turn: "you" },
      { state: "waiting", turn: "portal" },
    ]);
    expect(groups.saved).toHaveLength(1);
    expect(groups.you).toHaveLength(1);
    expect(shapeOf({ state: "saved", turn: "you", urgent: false })).toBe("stop");
  });

  test("time that is over is nought, and a started minute counts", () => {
    const now = Date.parse("2026-11-30T14:00:00Z");
    expect(minutesLeft("2026-11-30T14:00:01Z", now)).toBe(1);
    expect(minutesLeft("2026-11-30T14:20:00Z", now)).toBe(20);
    expect(minutesLeft("2026-11-30T13:00:00Z", now)).toBe(0);
    expect(minutesLeft("no time", now)).toBe(0);
  });

  test("a word of ours is known by its sign", () => {
    expect(ours("«\u202f~Ajouter\u202f»")).toBe(true);
    expect(ours("«\u202fEnregistrer\u202f»")).toBe(false);
  });
});

describe("a day that is typed", () => {
  test.each([
    ["30/11/2026", "2026-11-30"],
    ["1-2-2026", "2026-02-01"],
    [" 30.11.2026 ", "2026-11-30"],
    ["2026-11-30", "2026-11-30"],
  ])("%s is a day", (text, kept) => expect(typedDay(text)).toBe(kept));

  test.each(["31/11/2026", "30/02/2026", "30/11/26", "11/30/2026", "", "tomorrow"])("%s is none", (text) => expect(typedDay(text)).toBeNull());

  test("it comes back as the language types it", () => {
    expect(dayToType("2026-11-30", "fr")).toBe("30/11/2026");
    expect(dayToType("2026-11-30", "de")).toBe("30.11.2026");
  });
});
