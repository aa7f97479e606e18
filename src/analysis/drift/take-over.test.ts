import { describe, expect, it } from "vitest";
import { driftKinds } from "../../catalog/drift-kinds.generated.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { digest } from "../../testing/digest.ts";
import { drawnState } from "../../testing/drift/drift-outcome.ts";
import { detectDrift } from "./detect.ts";
import { takeOver } from "./take-over.ts";

const shop = ({ steps = 5, approval = true, tools = ["refund"], other = 3 } = {}): ScanState =>
  drawnState((graph) => {
    const desk = graph.add("agent", "desk", { framework: "crewai", maxSteps: steps, humanApproval: approval });
    desk.link("uses", ...tools.map((name) => graph.add("tool", name, { capabilities: ["moves-money"] })));
    return graph.add("agent", "mail", { framework: "crewai", maxSteps: other });
  });

const changesOf = (before: ScanState, after: ScanState) => detectDrift(before, after, driftKinds, digest).changes;
const taken = (before: ScanState, after: ScanState, wanted: (says: string) => boolean) => {
  const chosen = changesOf(before, after).filter(({ says }) => wanted(says));
  expect(chosen.length).toBeGreaterThan(0);
  const fingerprints = new Set(chosen.map(({ fingerprint }) => fingerprint));
  return takeOver(before, after, fingerprints, { kinds: driftKinds, digest, counts: () => true });
};

describe("changes are taken into an approved state", () => {
  it("and the others stay changes", () => {
    const [before, after] = [shop(), shop({ steps: 50, other: 30 })];
    const result = taken(before, after, (says) => says.includes("desk"));
    if (!("state" in result)) throw new Error(JSON.stringify(result));
    const left = changesOf(result.state, after);
    expect(left.map(({ says }) => says)).toEqual(
      changesOf(before, after)
        .map(({ says }) => says)
        .filter((says) => says.includes("mail")),
    );
    expect(changesOf(result.state, result.state)).toEqual([]);
  });

  it("with what is new at the ends of edges, and without what went", () => {
    const after = shop({ tools: ["wire"] });
    const result = taken(shop(), after, () => true);
    if (!("state" in result)) throw new Error(JSON.stringify(result));
    expect(changesOf(result.state, after)).toEqual([]);
    expect(result.state.relationships.every(({ to }) => result.state.assets.some(({ id }) => id === to))).toBe(true);
  });

  it("only where those that come along are chosen too", () => {
    const [before, after] = [shop(), shop({ approval: false, tools: ["refund", "wire"] })];
    const result = taken(before, after, (says) => says.includes("wire"));
    expect("along" in result && result.along.map(({ says }) => says).join(" ")).toContain("desk");
    expect("state" in taken(before, after, () => true)).toBe(true);
  });

  it("but what nobody can read any more stays as it was known", () => {
    const after = shop({ tools: ["refund", "wire"] });
    const gap = { reason: "dynamic", detail: "made at run time" } as const;
    const blind = {
      ...after,
      assets: after.assets.map((asset) => {
        if (asset.name !== "desk") return asset;
        const { maxSteps: _unknown, ...properties } = asset.properties;
        return { ...asset, properties, gaps: { ...asset.gaps, maxSteps: gap } };
      }),
    };
    const result = taken(shop(), blind, (says) => says.includes("wire"));
    if (!("state" in result)) throw new Error(JSON.stringify(result));
    expect(result.state.assets.find(({ name }) => name === "desk")?.properties.maxSteps).toBe(5);
  });

  it("and of what is no change nothing is taken", () => {
    const result = takeOver(shop(), shop({ steps: 9 }), new Set(["none"]), {
      ...{ kinds: driftKinds, digest, counts: () => true },
    });
    expect(result).toMatchObject({ missing: ["none"] });
  });
});
