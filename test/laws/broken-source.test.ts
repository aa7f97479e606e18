import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectors } from "../../src/catalog/connectors.generated.ts";
import type { Snapshot, SourceRun } from "../../src/domain/snapshot.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";
import { smallRepository, writeFiles } from "../../src/testing/small-repository.ts";
import { lossFaults } from "./broken-source.ts";
import { type Fault, faultyConnectors } from "./faulty-connectors.ts";

const scratch = mkdtempSync(join(tmpdir(), "stance-broken-"));
const root = join(scratch, "repository");
mkdirSync(root);
writeFiles(root, smallRepository());
afterAll(() => rmSync(scratch, { recursive: true }));

const scan = async (fault?: Fault): Promise<Snapshot> => {
  const connectorsModule = fault && faultyConnectors(scratch, fault);
  const options = { root, name: "t", workers: 1, gitignore: true, exclude: [], time: null, connectorsModule };
  return (await runScan(options)).snapshot;
};

let whole: Snapshot;
beforeAll(async () => {
  whole = await scan();
});

/** The reader of a whole machine has nothing to say of one folder, and what imports reads only what a person names. */
const ids = connectors.filter(({ id, imports }) => id !== "device" && imports !== true).map(({ id }) => id);
const runOf = (snapshot: Snapshot, connector: string): SourceRun =>
  snapshot.runs.find((run) => run.connector === connector) as SourceRun;
/** Files with a line that the connector points at: those it has surely read. */
const readBy = (connector: string): Set<string> => {
  const evidence = whole.assets.flatMap((asset) => asset.evidence);
  return new Set(evidence.filter((item) => item.connector === connector && item.snippet).map((item) => item.path));
};

it("the small repository gives every connector something wrong to find", () => {
  expect(whole.runs.filter((run) => run.status !== "succeeded")).toEqual([]);
  expect(whole.runs.filter((run) => run.assets > 0).map((run) => run.connector)).toEqual(ids);
  expect(whole.findings.length).toBeGreaterThan(10);
});

it("a source that nobody asked to look has no run, so that its absence says nothing", () => {
  const asked = whole.runs.map((run) => run.connector);
  for (const { id, imports } of connectors) if (imports === true) expect(asked).not.toContain(id);
});

describe.each(ids)("when %s breaks", (connector) => {
  it("at its end, it failed, says why, and the rest stands", async () => {
    const hurt = await scan({ connector, kind: "conclude" });
    expect(lossFaults(whole, hurt, connector, "failed")).toEqual([]);
    expect(runOf(hurt, connector).error).toBe("it broke");
  });

  it("on every file, it is partial, names each file, and nothing passes", async () => {
    const hurt = await scan({ connector, kind: "throw" });
    expect(lossFaults(whole, hurt, connector, "partial")).toEqual([]);
    expect(runOf(hurt, connector).notExamined).toBeGreaterThanOrEqual(runOf(whole, connector).examined);
  });

  it("on one file, nothing passes that the others seem to say", async () => {
    for (const path of readBy(connector)) {
      const hurt = await scan({ connector, kind: "refuse", path });
      expect(lossFaults(whole, hurt, connector, "partial"), path).toEqual([]);
      expect(hurt.notExamined).toEqual([expect.objectContaining({ path, connector, reason: "too-deep" })]);
    }
  });
});

it.each([
  ["follow", "failed"],
  ["unsound", "failed"],
  ["truncate", "partial"],
] as const)("%s makes a source %s", async (kind, status) => {
  expect(lossFaults(whole, await scan({ connector: "skills", kind }), "skills", status)).toEqual([]);
});

describe("when what imports breaks on a document that a person named", () => {
  const file = join(scratch, "other.sarif");
  const log = { version: "2.1.0", runs: [{ tool: { driver: { name: "other" } }, results: [] }] };
  writeFileSync(file, JSON.stringify(log));
  const imports = [{ file, path: "other.sarif" }];

  it("the scan stands, the importer failed, and the document is not examined", async () => {
    const connectorsModule = faultyConnectors(scratch, { connector: "sarif-import", kind: "throw" });
    const options = { root, name: "t", workers: 1, gitignore: true, exclude: [], time: null, imports };
    const { snapshot } = await runScan({ ...options, connectorsModule });
    expect(runOf(snapshot, "sarif-import")).toMatchObject({ status: "failed", error: "it broke", notExamined: 1 });
    expect(snapshot.notExamined).toContainEqual(
      expect.objectContaining({ path: "other.sarif", connector: "sarif-import", reason: "failed" }),
    );
    expect(snapshot.findings).toEqual(whole.findings);
  });

  it("whole, it succeeds", async () => {
    const options = { root, name: "t", workers: 1, gitignore: true, exclude: [], time: null, imports };
    expect(runOf((await runScan(options)).snapshot, "sarif-import").status).toBe("succeeded");
  });
});

it("a file that hangs one source costs all of them that file, and says so", async () => {
  const path = "helpdesk/mail.py";
  const hurt = await scan({ connector: "source-code", kind: "hang", path });
  expect(hurt.notExamined).toEqual([expect.objectContaining({ path, connector: null, reason: "timed-out" })]);
  expect(hurt.runs.every((run) => run.status === "partial")).toBe(true);
});

describe("a planted breach is seen", () => {
  it("a finding that is gone while its asset stays", () => {
    const quiet = { ...whole, findings: whole.findings.slice(1) };
    expect(lossFaults(whole, quiet, "none", "failed")).toEqual([
      `${whole.findings[0]?.rule} on ${whole.findings[0]?.assetName} turned to pass`,
    ]);
  });

  it("a source that says it succeeded", () => {
    expect(lossFaults(whole, whole, "skills", "failed")).toEqual(["skills is succeeded, not failed"]);
  });

  it("an asset that falls with another source", () => {
    const alone = whole.assets.find((asset) => asset.evidence.every((item) => item.connector === "source-code"));
    const findings = whole.findings.filter((item) => item.assetId !== alone?.id);
    const hurt = { ...whole, findings, assets: whole.assets.filter((asset) => asset !== alone) };
    expect(lossFaults(whole, hurt, "none", "failed")).toEqual([`${alone?.kind} ${alone?.name} is gone with none`]);
  });
});
