import { describe, expect, it } from "vitest";
import { rules } from "../../catalog/rules.generated.ts";
import type { Severity } from "../../domain/severity.ts";
import { exceptionsOf } from "./rule-selection.ts";

describe("exceptions from rules", () => {
  const [first, second, third] = rules;
  if (first === undefined || second === undefined || third === undefined) throw new Error("too few rules");
  const other: Severity = second.severity === "low" ? "high" : "low";

  it("are those that a configuration or an option switches off, and other severities", () => {
    const severities = new Map<string, Severity>([[second.id, other]]);
    const said = exceptionsOf(rules, { skipRules: [first.id], severities }, [third.id], "ops/stance.yaml");
    expect(said).toEqual([
      { rule: first.id, severity: first.severity, judgedAs: null, source: "ops/stance.yaml" },
      { rule: second.id, severity: second.severity, judgedAs: other, source: "ops/stance.yaml" },
      { rule: third.id, severity: third.severity, judgedAs: null, source: "--skip-rule" },
    ]);
  });

  it("are none where a severity is said again as it is", () => {
    const severities = new Map([[second.id, second.severity]]);
    expect(exceptionsOf(rules, { skipRules: [], severities }, [], "stance.yaml")).toEqual([]);
  });
});
