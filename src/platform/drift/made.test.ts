import { expect, it } from "vitest";
import type { Arrived } from "../store/contract/drift.ts";
import { attributionOf } from "./made.ts";

const arrived: Arrived = {
  arrival: {
    ...{ run: "run-1", source: "shop", commit: null, branch: null, tree: "unknown", at: 1 },
    ...{ pushedBy: null, pipeline: null },
  },
  ...{ tool: { name: "stance", version: "1" }, history: null, doubt: null, before: null },
};
const seen = { evidence: [], before: null, after: "wire" };

it("names the only run that touched the asset", () => {
  expect(attributionOf({ ...seen, kind: "tool-added" }, [arrived])).toMatchObject({ from: "run", run: "run-1" });
});

it("names nobody for what is held against a demand, whatever touched the asset", () => {
  expect(attributionOf({ ...seen, kind: "guardrail-missing" }, [arrived])).toMatchObject({ from: "unknown" });
});
