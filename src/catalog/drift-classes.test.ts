import { describe, expect, it } from "vitest";
import { classed } from "../analysis/drift/classify.ts";
import type { ApprovedChange, Classable, DriftContext } from "../domain/drift-class.ts";
import { fitsPattern, nothingSaid } from "../domain/drift-class.ts";
import { driftClasses } from "./drift-classes.ts";

const change: Classable = {
  fingerprint: "0".repeat(16),
  kind: "model-changed",
  asset: { id: "a", kind: "agent", name: "desk" },
  role: "source",
  subject: "model",
  says: "Agent desk used model a and now uses b.",
  before: "a",
  after: "b",
  effect: "alters",
  severity: "high",
  evidence: [],
  about: { part: "models", name: "gpt-5" },
  attribution: null,
};
const NOW = "2026-11-26T10:00:00Z";
const approval: ApprovedChange = {
  ...{ kind: "model-changed", asset: "agent:desk", after: "b", reason: "evaluated", approver: "ana", expires: null },
  source: "stance.yaml:1",
};
const decides = (details: Partial<Classable>, context: Partial<DriftContext> = {}) => {
  const { class: is, classifiedBy } = classed({ ...change, ...details }, driftClasses, {
    ...nothingSaid(NOW),
    ...context,
  });
  return `${is} by ${classifiedBy}`;
};
const window = { from: "2026-11-26T08:00:00Z", until: "2026-11-26T12:00:00Z", reason: "upgrade", kinds: [] };

describe("a change is", () => {
  const cases: [string, string, Partial<Classable>, Partial<DriftContext>][] = [
    ["expected by approved", "it was approved", {}, { approved: [approval] }],
    ["blocking by severe", "something else was approved", { after: "c" }, { approved: [approval] }],
    ["blocking by severe", "the approval has run out", {}, { approved: [{ ...approval, expires: "2026-11-25" }] }],
    [
      "expected by approved",
      "it is the last day of the approval",
      {},
      { approved: [{ ...approval, expires: "2026-11-26" }] },
    ],
    ["blocking by breaks", "a text now gives orders", { breaks: "orders", severity: "low" }, {}],
    ["expected by approved", "even so, a person looked", { breaks: "orders" }, { approved: [approval] }],
    ["blocking by not-intended", "it is not on the list", { severity: "low" }, { intended: { models: ["claude-*"] } }],
    ["expected by intended", "it is on the list", {}, { intended: { models: ["claude-*", "gpt-*"] } }],
    ["blocking by severe", "another part is listed", {}, { intended: { tools: ["look"] } }],
    ["expected by window", "it comes in a window", {}, { windows: [window] }],
    ["blocking by severe", "the window is over", {}, { windows: [{ ...window, until: "2026-11-26T10:00:00Z" }] }],
    [
      "expected by window",
      "it came when the window was open",
      {},
      { windows: [{ ...window, until: "2026-11-26T10:00:00Z" }], came: "2026-11-26T09:00:00Z" },
    ],
    ["blocking by severe", "it came before the window", {}, { windows: [window], came: "2026-11-26T07:00:00Z" }],
    ["blocking by severe", "the window is for other kinds", {}, { windows: [{ ...window, kinds: ["logging-off"] }] }],
    ["blocking by severe", "no window makes up for critical", { severity: "critical" }, { windows: [window] }],
    ["review by elsewhere", "it lies in a test", { role: "test" }, {}],
    ["review by closes", "less can go wrong", { effect: "closes", severity: "info" }, {}],
    ["review by rest", "it is of middling weight", { severity: "medium" }, {}],
  ];
  it.each(cases)("%s: %s", (outcome, _, details, context) => {
    expect(decides(details, context)).toBe(outcome);
  });
});

it("every rule decides in some case above, and each has its own id", () => {
  const ids = driftClasses.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(driftClasses.at(-1)?.fits(change, nothingSaid(NOW))).not.toBeNull();
});

it.each([
  ["gpt-*", "GPT-5", true],
  ["*", "", true],
  ["*-mini", "gpt-4o-mini", true],
  ["a*a", "a", false],
  ["a*b*c", "axxbxc", true],
  ["a*b*c", "axxcxb", false],
  ["gpt-4o", "gpt-4o-mini", false],
])("pattern %s, name %s: %s", (pattern, name, fits) => {
  expect(fitsPattern(pattern, name)).toBe(fits);
});
