import { expect, test } from "vitest";
import type { Label } from "./estate/templates.ts";
import { score } from "./match.ts";
import type { Claim } from "./peers/peer.ts";

const at = (path: string, line: number) => ({ path, line });
const model: Label = { kind: "model", name: "gpt-4.1-mini", places: [at("a.py", 10), at("settings.py", 3)] };
const tool: Label = { kind: "tool", name: "find_order", places: [at("a.py", 30)] };
const claimed = (over: Partial<Claim>): Claim => ({ kinds: ["model"], name: null, path: "a.py", line: null, ...over });

test("a claim near the place meets the label, one far away does not", () => {
  expect(score([claimed({ line: 13 })], [model]).found).toBe(1);
  expect(score([claimed({ line: 14 })], [model]).found).toBe(0);
  expect(score([claimed({ line: 3, path: "settings.py" })], [model]).found).toBe(1);
});

test("a name met in the file counts wherever it stands, and only the same name counts as named", () => {
  const shortened = score([claimed({ name: "gpt-4.1", line: 99 })], [model]);
  expect([shortened.found, shortened.named]).toEqual([1, 0]);
  const exact = score([claimed({ name: "openai/gpt-4.1-mini", line: 99 })], [model]);
  expect([exact.found, exact.named]).toEqual([1, 1]);
});

test("a kind the tool does not mean meets nothing, one it does not tell meets any", () => {
  expect(score([claimed({ kinds: ["agent"], line: 10 })], [model]).found).toBe(0);
  expect(score([claimed({ kinds: null, line: 30 })], [model, tool]).found).toBe(1);
});

test("claims of other kinds and of services do not count against a tool", () => {
  const { claims, right } = score(
    [claimed({ kinds: [], line: 50 }), claimed({ kinds: ["service"], line: 50 })],
    [model],
  );
  expect([claims, right]).toEqual([0, 0]);
});

test("an optional label makes a claim right and is not asked for", () => {
  const { labelled, claims, right } = score([claimed({ line: 10 })], [{ ...model, optional: true }]);
  expect([labelled, claims, right]).toEqual([0, 1, 1]);
});
