import { describe, expect, it } from "vitest";
import type { ConnectorId } from "../../domain/ids.generated.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import type { SourceRun } from "../../domain/snapshot.ts";
import { someEvidence } from "../../testing/build-graph.ts";
import { drawnState } from "../../testing/drift/drift-outcome.ts";
import { placesAssessed } from "./assessed.ts";
import { blindSpots } from "./blind-spots.ts";

const at = (path: string, source?: string) => ({ evidence: [{ ...someEvidence, path, ...(source && { source }) }] });
const run = (status: SourceRun["status"], source?: string, error: string | null = null) => ({
  ...{ connector: "source-code" as ConnectorId, status, examined: 1, notExamined: 0, assets: 1, error },
  ...(source !== undefined && { source }),
});
const missed = (path: string, source?: string): ScanState["notExamined"][number] => ({
  ...{ path, connector: null, reason: "timed-out", detail: "slow" },
  ...(source !== undefined && { source }),
});
const seen = drawnState((graph) => [
  graph.add("agent", "a", {}, at("src/a.py", "shop")),
  graph.add("agent", "b", {}, at("src/b/b.py", "shop")),
  graph.add("agent", "c", {}, at("src/a.py", "bank")),
]);

describe("where a later look saw nothing", () => {
  it.each([
    ["every run went well", [run("succeeded", "shop"), run("succeeded", "bank")], [], []],
    [
      "one source failed, the same connector ran at the other",
      [run("failed", "shop", "denied"), run("succeeded", "bank")],
      [],
      [["shop", "source-code", "it failed: denied", 2]],
    ],
    [
      "one source was not looked at",
      [run("succeeded", "shop")],
      [],
      [["bank", "source-code", "the latest look did not run it", 1]],
    ],
    [
      "a folder of one source was passed over",
      [run("partial", "shop"), run("succeeded", "bank")],
      [missed("src/b", "shop")],
      [["shop", "src/b", "timed-out: slow", 1]],
    ],
    [
      "the whole of one source was passed over",
      [run("partial", "shop"), run("succeeded", "bank")],
      [missed(".", "shop")],
      [["shop", ".", "timed-out: slow", 2]],
    ],
    ["a run that names no source speaks for all", [run("succeeded")], [], []],
  ] as const)("%s", (_title, runs, notExamined, expected) => {
    const after = { ...seen, runs, notExamined };
    const spots = blindSpots(seen, after);
    expect(spots.map(({ source, subject, reason, assets }) => [source, subject, reason, assets])).toEqual(expected);
    const unseen = seen.assets.filter(({ evidence }) => !placesAssessed(after)(evidence));
    expect(unseen.length).toBe(spots.reduce((sum, { assets }) => sum + assets, 0));
  });

  it("a place that was passed over before as well is no news", () => {
    const places = { notExamined: [missed("src", "shop")], runs: [run("partial", "shop"), run("succeeded", "bank")] };
    expect(blindSpots({ ...seen, ...places }, { ...seen, ...places })).toEqual([]);
  });
});
