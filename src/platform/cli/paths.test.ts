import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const PROJECT = join(import.meta.dirname, "../../..");
const DESK = join(PROJECT, "range/estate/support-desk");
const BENCH = join(PROJECT, "range/estate/insights-api");

function paths(...words: string[]): { code: number | null; out: string; err: string } {
  const all = [join(PROJECT, "bin/stance.js"), "paths", ...words, "--no-cache", "--quiet", "--width", "120"];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

interface Document {
  readonly targets: { readonly all: number; readonly certain: number };
  readonly chokePoints: readonly { readonly cuts: number }[];
  readonly paths: readonly {
    readonly target: string;
    readonly assetName: string;
    readonly certain: boolean;
    readonly hops: readonly {
      readonly step: string;
      readonly after: readonly number[];
      readonly evidence: readonly { readonly path: string }[];
    }[];
  }[];
}

it("tells how a stranger's text becomes a payment, with the place of each hop, and what to fix first", () => {
  const { code, out } = paths(DESK, "--from", "content", "--to", "moves-money");
  expect(code).toBe(0);
  expect(out).toContain("anyone who writes text that the AI will read moves money: issue_refund");
  expect(out).toContain("1. track_parcel brings in text that strangers write  app/tools/web.py:20");
  expect(out).toContain("3. customer_agent is told to call issue_refund  app/agent.py:26");
  expect(out).not.toContain("Fix first");
  expect(paths(DESK).out).toContain("Fix first");
});

it("gives programs every path, and counts that equal its rows", () => {
  const { targets, chokePoints, paths: found } = JSON.parse(paths(DESK, "--format", "json").out) as Document;
  const reached = new Set(found.filter(({ certain }) => certain).map((path) => `${path.target} ${path.assetName}`));
  expect(reached.size).toBe(targets.certain);
  expect(chokePoints.reduce((sum, { cuts }) => sum + cuts, 0)).toBeLessThanOrEqual(targets.certain);
  for (const { hops } of found)
    for (const [place, { after, evidence }] of hops.entries()) {
      expect(after.every((earlier) => earlier < place)).toBe(true);
      expect(evidence.length).toBeGreaterThan(0);
    }
});

it("never calls certain what rests on who may talk to an agent", () => {
  const { out } = paths(BENCH);
  expect(out).toContain("0 of ");
  expect(out).toContain("not known: who may talk to it was not looked at");
  expect(out).not.toContain("each hop is shown by the code");
});

it("says that finding none is no all-clear", () => {
  const { out } = paths(DESK, "--from", "repository");
  expect(out).toContain("No such path was found.");
  expect(out).toMatch(/no all-clear: \d+ known steps were tried/);
});

it("fails where a certain path is as bad as asked", () => {
  expect(paths(DESK, "--fail-on", "critical").code).toBe(1);
  expect(paths(BENCH, "--fail-on", "critical").code).toBe(0);
});

it("names what an entry can be", () => {
  const { code, err } = paths(DESK, "--from", "contents");
  expect(code).toBe(2);
  expect(err).toContain('--from cannot be "contents"');
  expect(err).toContain("content");
});
