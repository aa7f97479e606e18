import { describe, expect, it } from "vitest";
import { SCRIPT_PATTERNS, scriptKind, scriptSignals } from "./script-signals.ts";

const ids = (text: string): string[] => scriptSignals(text).map((signal) => signal.id);

for (const { id, message, hits, misses } of SCRIPT_PATTERNS)
  describe(`${id}: ${message}`, () => {
    it.each(hits)("sees %s", (text) => expect(ids(`#!/x\n${text}\n`)).toContain(id));
    it.each(misses)("leaves %s", (text) => expect(ids(`#!/x\n${text}\n`)).not.toContain(id));
  });

it("leaves documented installers", () => {
  expect(ids("curl -LsSf https://astral.sh/uv/install.sh | sh")).toEqual([]);
});

it("sees turned-around text", () => expect(ids("if access == 'user\u202E': pass")).toEqual(["hidden-text"]));

it.each([
  ["a/run.py", "script"],
  ["a/run.cjs", "script"],
  ["a/__pycache__/run.cpython-312.pyc", "compiled"],
  ["a/README.md", undefined],
])("%s is %s", (path, kind) => expect(scriptKind(path)).toBe(kind));
