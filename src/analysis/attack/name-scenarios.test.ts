import { expect, it } from "vitest";
import { attackScenarios } from "../../catalog/attack-scenarios.generated.ts";
import { attackSteps } from "../../catalog/attack-steps.generated.ts";
import { attackTargets } from "../../catalog/attack-targets.ts";
import { by, defineAttackScenario, where } from "../../domain/attack-scenario.ts";
import type { AttackScenarioId } from "../../domain/ids.generated.ts";
import { Estate } from "../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../testing/attack/scenario-outcome.ts";
import { digest } from "../../testing/digest.ts";
import { attackPaths } from "./paths.ts";

const scenario = (pattern: Parameters<typeof defineAttackScenario>[0]["pattern"]) =>
  defineAttackScenario({
    id: "made-for-test" as AttackScenarioId,
    title: "",
    pattern,
    severity: "high",
    because: "",
    techniques: [],
    breakAt: "agent-calls-its-tools",
  });

const desk = (e: Estate) => e.agent("a", [e.reader(), e.payer()]);

it("follows hops in the order in which they rest on each other", () => {
  const [reads, pays] = [by("content-reaches-tool"), by("agent-calls-its-tools")];
  expect(scenarioOutcome(scenario({ through: [reads, pays] }), desk)).toBe("found");
  expect(scenarioOutcome(scenario({ through: [pays, reads] }), desk)).toBe("silent");
});

it("looks at where a path begins and what it reaches", () => {
  const through = [by("agent-calls-its-tools")];
  expect(scenarioOutcome(scenario({ begins: ["repository"], through }), desk)).toBe("silent");
  expect(scenarioOutcome(scenario({ through, ends: ["changes-data"] }), desk)).toBe("silent");
});

it("gives a name with a doubt where nobody knows what the scenario asks", () => {
  const through = [where<"tool">("agent-calls-its-tools", (tool) => (tool.read("description") ?? "").length > 0)];
  expect(scenarioOutcome(scenario({ through }), desk)).toBe("perhaps");
});

it("puts the worst name first and says where to break the path", () => {
  const estate = new Estate();
  desk(estate);
  const knowledge = { steps: attackSteps, targets: attackTargets, scenarios: attackScenarios };
  const [path] = attackPaths(estate.graph.build(), knowledge, digest).paths;
  expect(path?.scenarios?.[0]).toMatchObject({ id: "stranger-text-moves-money", certain: true });
  expect(path?.hops[path.scenarios?.[0]?.breakAt ?? -1]?.step).toBe("agent-calls-its-tools");
});

it("knows scenarios by OWASP's and ATLAS's names, and only targets and steps that there are", () => {
  const targets = new Set(attackTargets.map(({ id }) => id));
  for (const { id, techniques, pattern, breakAt } of attackScenarios) {
    expect(
      techniques.some((item) => /^(?:ASI\d\d|LLM\d\d:2025)$/.test(item)),
      id,
    ).toBe(true);
    expect(
      techniques.some((item) => item.startsWith("AML.")),
      id,
    ).toBe(true);
    expect(
      (pattern.ends ?? []).filter((item) => !targets.has(item)),
      id,
    ).toEqual([]);
    expect(
      pattern.through.some(({ steps }) => steps.includes(breakAt)),
      id,
    ).toBe(true);
  }
});
