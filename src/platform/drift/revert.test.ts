import { describe, expect, it } from "vitest";
import type { FramedEvidence } from "../store/contract/code-frames.ts";
import type { Run } from "../store/contract/ingest.ts";
import { asDiff, linesThere } from "./lines.ts";
import { revertOf } from "./revert.ts";

const [OLD, NEW] = ["a".repeat(40), "b".repeat(40)];
const run = (commit: string | null) => ({ target: { name: "shop", commit, files: 1, bytes: 1 } }) as Run;
const place = (was: string | null, is: string | null, paths: readonly string[] = ["src/app.py"]) => ({
  ...{ source: "shop", paths, before: run(was), after: run(is) },
});
const seen = (from: number, ...lines: string[]): FramedEvidence[] => [
  {
    ...{ connector: "source-code", path: "src/app.py", line: from, confidence: "declared", role: "source" },
    ...{ source: "shop", frame: { from, lines } },
  } as FramedEvidence,
];

describe("lines of then and of now", () => {
  it("are those between what both begin and end with, at their place now", () => {
    const there = linesThere(seen(3, "a", "steps = 5", "b"), seen(7, "a", "steps = 50", "deep = True", "b"));
    expect(there).toMatchObject({ path: "src/app.py", line: 8, was: ["steps = 5"], is: ["steps = 50", "deep = True"] });
    expect(there && asDiff(there)).toEqual(["-steps = 5", "+steps = 50", "+deep = True"]);
  });

  it("are none where they moved only, or are of another source", () => {
    expect(linesThere(seen(3, "a", "b"), seen(9, "a", "b"))).toBeNull();
    const other = seen(3, "a").map((item) => ({ ...item, source: "bank" }));
    expect(linesThere(other, seen(3, "b"))).toBeNull();
  });

  it("do not count a line twice that both begin and end with", () => {
    expect(linesThere(seen(1, "x"), seen(1, "x", "x"))).toMatchObject({ line: 2, was: [], is: ["x"] });
  });
});

describe("a change is taken back", () => {
  it("by a command where both commits are known", () => {
    expect(revertOf(place(OLD, NEW), null)).toMatchObject({
      ...{ kind: "command", text: `git checkout ${OLD} -- src/app.py`, source: "shop" },
    });
  });

  it.each([
    ["it's here.py", "'it'\\''s here.py'"],
    ["$(touch x)", "'$(touch x)'"],
    ["-rf", "'-rf'"],
  ])("with %s as one word", (path, word) => {
    expect(revertOf(place(OLD, NEW, [path]), null)).toMatchObject({ text: `git checkout ${OLD} -- ${word}` });
  });

  it.each(["HEAD; touch x", "abc", `${OLD}\n`, "--hard"])("never by one that holds %j", (commit) => {
    expect(revertOf(place(commit, NEW), null).kind).toBe("none");
  });

  it("by the lines where they are kept and no commit is", () => {
    const lines = linesThere(seen(1, "a"), seen(1, "b"));
    expect(revertOf(place(null, null), lines)).toMatchObject({ kind: "lines", was: ["a"], is: ["b"] });
  });

  it.each([
    [null, "Nobody knows which run"],
    [place(OLD, NEW, []), "It was in no file before"],
    [place(null, NEW), "name no commit"],
    [place(OLD, OLD), "the same commit"],
  ])("or not, and why is said", (where, why) => {
    const revert = revertOf(where, null);
    expect([revert.kind, revert.why]).toEqual(["none", expect.stringContaining(why)]);
  });
});
