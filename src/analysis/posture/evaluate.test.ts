import { expect, it } from "vitest";
import { defineRule } from "../../domain/rule.ts";
import { failEach, type Issue } from "../../domain/verdict.ts";
import { GraphBuilder } from "../../testing/build-graph.ts";
import { digest } from "../../testing/digest.ts";
import { evaluate } from "./evaluate.ts";

const ruleWith = (...issues: Issue[]) =>
  defineRule<"model">({
    id: "model-version-floats",
    title: "t",
    area: "models",
    appliesTo: "model",
    severity: "low",
    controls: [],
    techniques: [],
    why: "w",
    fix: "f",
    check: () => failEach(issues),
  });

it("takes an issue's own severity, else the rule's, and puts the worst first", () => {
  const builder = new GraphBuilder();
  builder.add("model", "m");
  const rule = ruleWith({ message: "as the rule" }, { message: "by itself", subject: "x", severity: "critical" });
  const { findings } = evaluate(builder.build(), [rule], digest);
  expect(findings.map(({ message, severity }) => [message, severity])).toEqual([
    ["by itself", "critical"],
    ["as the rule", "low"],
  ]);
});
