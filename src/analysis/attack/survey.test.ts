import { describe, expect, it } from "vitest";
import type { AttackStep } from "../../domain/attack-step.ts";
import { randomEstate, randomSteps } from "../../testing/attack/random-attack.ts";
import { proveByForce } from "../../testing/attack/reference-prover.ts";
import { digest } from "../../testing/digest.ts";
import { Survey, wordOf } from "./survey.ts";

const targets = [
  {
    id: "runs",
    title: "runs code in it",
    on: ["agent", "tool", "application"],
    power: "execute",
    severity: "high",
    why: "",
  },
  { id: "reads", title: "reads it", on: ["tool"], power: "read", severity: "medium", why: "" },
] as const;

describe("a survey", () => {
  it("says of what is left without some steps what a prover by brute force says, on 200 random estates", () => {
    let taken = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { graph, relationships } = randomEstate(seed, 6 + (seed % 9));
      const assets = Array.from({ length: graph.size }, (_, row) => graph.at(row).record);
      const steps = randomSteps(seed, 12);
      const survey = new Survey({ assets, relationships, incomplete: [] }, { steps, targets }, digest);
      const hops = survey.analysis.paths.flatMap((path) => path.hops).slice(0, 2);
      const left = survey.without(hops);
      const cut = new Set(hops.map(({ step, assetId }) => `${step} ${assetId}`));
      const rest = steps.map(
        (step): AttackStep => ({
          ...step,
          when: (asset, of) => !cut.has(`${step.id} ${asset.id}`) && (step.when?.(asset, of) ?? true),
        }),
      );
      const proven = proveByForce(graph, relationships, rest);
      const powerOf = { runs: "execute", reads: "read" } as const;
      const stillProven = survey.reached.filter((item) =>
        proven.has(`${item.assetId} ${powerOf[item.target as keyof typeof powerOf]}`),
      );
      const gone = new Set(left.gone);
      expect(
        survey.reached.filter((item) => !gone.has(wordOf(item))),
        `estate ${seed}`,
      ).toEqual(stillProven);
      expect(left.targets.certain + left.targets.uncertain, `estate ${seed}`).toBe(stillProven.length);
      taken += left.gone.length;
    }
    expect(taken).toBeGreaterThan(100);
  });
});
