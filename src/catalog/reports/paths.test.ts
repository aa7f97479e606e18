import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import type { AttackPath } from "../../domain/attack-path.ts";
import type { ReportId } from "../../domain/ids.generated.ts";
import { breakOf, pathSentence } from "../../domain/path-words.ts";
import type { Snapshot } from "../../domain/snapshot.ts";
import { runScan } from "../../platform/scan/run-scan.ts";
import { REPORT_OPTIONS } from "../../testing/report-options.ts";
import { reports } from "../reports.generated.ts";
import schema from "./json/schema.json" with { type: "json" };
import { toldPaths } from "./shared/told-paths.ts";

const PROJECT = join(import.meta.dirname, "../../..");
const TELLING = reports.filter(({ tells }) => tells?.includes("attack-paths")).map(({ id }) => id);

const text = (id: ReportId, snapshot: Snapshot): string =>
  reports.find((report) => report.id === id)?.render(snapshot, { ...REPORT_OPTIONS, width: 400 }) ?? "";

let snapshot: Snapshot;
/** The easiest certain path. */
let first: AttackPath;

beforeAll(async () => {
  const root = join(PROJECT, "range/estate/support-desk");
  const result = await runScan({ root, name: "t", workers: 1, gitignore: false, exclude: [], time: null });
  snapshot = { ...result.snapshot, attackPaths: result.attackPaths() };
  first = snapshot.attackPaths?.paths[0] as AttackPath;
});

/** As many paths to as many targets, each of a kind of its own. */
function many(count: number): Snapshot {
  const paths = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: index.toString(16).padStart(16, "0"),
    target: `target-${index}`,
    scenarios: [],
  }));
  const analysis = snapshot.attackPaths as NonNullable<Snapshot["attackPaths"]>;
  return {
    ...snapshot,
    attackPaths: { ...analysis, paths: [...paths, ...paths.map((p) => ({ ...p, certain: false }))] },
  };
}

it("has a certain path with places to tell", () => {
  expect(first.certain).toBe(true);
  expect(first.hops.every(({ evidence }) => evidence.length > 0)).toBe(true);
});

it.each(reports)("tells paths in $id exactly where it says so", ({ id, tells }) => {
  const { attackPaths: _left, ...without } = snapshot;
  expect(text(id, snapshot) !== text(id, without)).toBe(tells?.includes("attack-paths") === true);
});

describe.each(TELLING)("%s", (id) => {
  it("tells who does what, and the fix", () => {
    const plain = text(id, snapshot).replaceAll("&#39;", "'").replaceAll("\\", "");
    expect(plain).toContain(first.targetTitle);
    expect(plain).toContain(first.assetName.replaceAll("\\", ""));
    expect(plain).toMatch(/[Ff]ix/);
  });

  it("says how many kinds of path it leaves out, and what shows all of them", () => {
    expect(text(id, many(70))).toMatch(/stance paths/);
    expect(text(id, many(70))).toMatch(/\b(20|50|55|65|67|110)\b/);
  });

  it("speaks of none where nobody thought about them", () => {
    const { attackPaths: _, ...silent } = snapshot;
    expect(text(id, silent)).not.toMatch(/attack path|stance paths|id="paths"/i);
  });

  it("is whole for hostile names", () => {
    const hostile = { ...first, assetName: `"><script>alert(1)</script>|\u202e[x](javascript:y)`, scenarios: [] };
    const analysis = { ...(snapshot.attackPaths as NonNullable<Snapshot["attackPaths"]>), paths: [hostile] };
    const told = text(id, { ...snapshot, attackPaths: analysis });
    if (id === "html" || id === "markdown") expect(told).not.toContain("<script>alert");
    if (id !== "json" && id !== "sarif") expect(told).not.toContain("\u202e");
    else expect(() => JSON.parse(told)).not.toThrow();
  });
});

it("JSON keeps its schema, and lists certain ones first", () => {
  const validate = new Ajv.Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  for (const shown of [snapshot, many(70)]) {
    const report = JSON.parse(text("json", shown));
    validate(report);
    expect(validate.errors).toBeNull();
    const certain: boolean[] = report.attackPaths.paths.map((path: AttackPath) => path.certain);
    expect(certain).toEqual(certain.toSorted((a, b) => Number(b) - Number(a)));
  }
  expect(JSON.parse(text("json", many(70))).attackPaths.more).toMatchObject({ certain: 20, uncertain: 45 });
});

describe("SARIF", () => {
  const results = (shown: Snapshot) => JSON.parse(text("sarif", shown)).runs[0];
  const isPath = ({ ruleId }: { ruleId: string }): boolean => ruleId.startsWith("attack-path/");

  it("keeps the official schema", () => {
    const file = join(PROJECT, "test/schemas/sarif-schema-2.1.0.json");
    const ajv = new Ajv.Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")));
    validate(JSON.parse(text("sarif", snapshot)));
    expect(validate.errors).toBeNull();
  });

  it("gives every kind of path a result of a rule of its own, its hops as a code flow with the lines of the code", () => {
    const run = results(snapshot);
    const found = run.results.filter(isPath);
    const told = toldPaths(snapshot.attackPaths as NonNullable<Snapshot["attackPaths"]>, { certain: 20, perhaps: 10 });
    expect(found).toHaveLength(told.certain.families.length + told.perhaps.families.length);
    for (const result of found) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    const [path] = found;
    const [place] = breakOf(first).evidence;
    expect(path.message.text).toContain(pathSentence(first));
    expect(path.locations[0].physicalLocation.artifactLocation.uri).toBe(place?.path);
    expect(
      path.codeFlows[0].threadFlows[0].locations.map(
        ({ location }: { location: { physicalLocation: { region: { startLine: number } } } }) =>
          location.physicalLocation.region.startLine,
      ),
    ).toEqual(first.hops.map(({ evidence }) => evidence[0]?.line));
  });

  it("never lets a path that rests on what nobody knows fail", () => {
    const doubtful = results(many(3)).results.filter(
      (item: { properties: { certain?: boolean } }) => item.properties.certain === false,
    );
    expect(doubtful).toHaveLength(3);
    for (const { kind, level, message } of doubtful)
      expect([kind, level, message.text.slice(0, 7)]).toEqual(["open", "none", "Perhaps"]);
  });
});

it("HTML counts its rows and has a target for every link of a hop", () => {
  const page = text("html", snapshot);
  expect(page.split('data-row="path"').length - 1).toBe(Number(/data-counts="paths">(\d+)</.exec(page)?.[1]));
  const section = page.split('<section id="paths"')[1]?.split("</section>")[0] ?? "";
  for (const [, id] of section.matchAll(/href="#(asset-[0-9a-f]+)"/g)) expect(page).toContain(`id="${id}"`);
});
