import { join } from "node:path";
import { expect, it } from "vitest";
import { withoutHome } from "../../../domain/identity.ts";
import { estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import { runScan, type ScanResult } from "../../scan/run-scan.ts";
import type { Push } from "../contract/ingest.ts";

const estates = join(import.meta.dirname, "../../../../range/estate");
const scans = new Map<string, Promise<ScanResult>>();

/** One scan of a part of the range, made once. */
function scanOf(name: string): Promise<ScanResult> {
  const known =
    scans.get(name) ??
    runScan({ root: join(estates, name), name, workers: 1, gitignore: true, exclude: [], time: null });
  scans.set(name, known);
  return known;
}

const pushOf = (source: string, { snapshot, observations }: ScanResult): Push => {
  const { tool, target, runs, notExamined } = snapshot;
  return { id: `run-${source}`, source, tool, target, observations, runs, notExamined };
};

/** Any value with every place's source taken out and every id as a scan of its source gives it. */
const asScanned = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, part: unknown) => {
    if (key === "source" && typeof part === "string" && part === "bot") return undefined;
    return typeof part === "string" && part.endsWith("@bot") ? withoutHome(part) : part;
  });

onEveryEngine("a push", (engine) => {
  const stores = storesOf(engine);

  it.each(["support-desk", "agent-platform"])("of %s gives what the scan gave: ids, words, verdicts", async (name) => {
    const estate = await estateWith(await stores.open(), "acme", ["bot"]);
    const scan = await scanOf(name);
    await estate.ingest.push(pushOf("bot", scan), someone);
    const graph = await estate.relationships.graph();
    expect(asScanned(graph.assets)).toEqual(JSON.parse(JSON.stringify(scan.snapshot.assets)));
    expect(asScanned(graph.relationships)).toEqual(JSON.parse(JSON.stringify(scan.snapshot.relationships)));
    const { items } = await estate.findings.list({ limit: 1_000 });
    const seen = items.map(
      ({ fingerprint, rule, severity, message, assetId, assetKind, assetName, subject, evidence, role, fixedIn }) => ({
        ...{
          fingerprint,
          rule,
          severity,
          message,
          assetId,
          assetKind,
          assetName,
          subject,
          evidence,
          role,
          fixedIn,
          ignored: null,
        },
      }),
    );
    expect(asScanned(seen)).toEqual(JSON.parse(JSON.stringify(scan.snapshot.findings)));
    const undecided = await Promise.all(
      graph.assets.map(async ({ id }) =>
        (await estate.findings.undecided(id)).map((item) => ({
          rule: item.rule,
          assetId: withoutHome(id),
          reasons: item.reasons,
        })),
      ),
    );
    const byRule = (list: readonly { rule: string; assetId: string }[]) =>
      [...list].sort((a, b) => (a.rule + a.assetId < b.rule + b.assetId ? -1 : 1));
    expect(byRule(undecided.flat())).toEqual(byRule(scan.snapshot.undecided));
  });

  it("of the same content writes nothing but the run, and of the same id nothing at all", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["bot"]);
    const push = pushOf("bot", await scanOf("support-desk"));
    const first = await estate.ingest.push(push, someone);
    const second = await estate.ingest.push({ ...push, id: "again" }, someone);
    const nothing = { added: 0, changed: 0, gone: 0 };
    expect(second).toMatchObject({
      assets: nothing,
      relationships: nothing,
      findings: { opened: 0, fixed: 0, reopened: 0 },
    });
    expect(await estate.ingest.push(push, someone)).toEqual({ ...first, repeated: true });
    const diff = await estate.relationships.diff(first.at, second.at);
    expect(diff.assets).toEqual({ added: [], changed: [], gone: [] });
  });
});
