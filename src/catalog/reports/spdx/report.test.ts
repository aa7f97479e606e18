import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { spdx } from "./report.ts";

const schema = join(import.meta.dirname, "../../../../test/schemas/spdx-json-schema-3.0.1.json");
const validate = new Ajv2020({ strict: false, allErrors: false }).compile(JSON.parse(readFileSync(schema, "utf8")));

interface Node {
  readonly type: string;
  readonly spdxId?: string;
  readonly from?: string;
  readonly to?: readonly string[];
  readonly element?: readonly string[];
  readonly relationshipType?: string;
  readonly [field: string]: unknown;
}

const documentOf = (snapshot: Snapshot) => JSON.parse(spdx.render(snapshot, REPORT_OPTIONS)) as { "@graph": Node[] };
const graphOf = (snapshot: Snapshot): Node[] => documentOf(snapshot)["@graph"];

describe("the official schema", () => {
  it.each([
    ["a full scan", sampleSnapshot()],
    ["one with time", sampleSnapshot({ time: "2026-01-02T03:04:05.678Z" })],
    ["an empty one", new SnapshotBuilder().build()],
  ])("is kept by %s", (_, snapshot) => {
    validate(documentOf(snapshot));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ["an unknown relationship", (node: Node) => node.type === "Relationship", { relationshipType: "eats" }],
    ["a missing creation", (node: Node) => node.type === "ai_AIPackage", { creationInfo: undefined }],
    ["an unknown field", (node: Node) => node.type === "SpdxDocument", { surprise: 1 }],
  ])("would refuse %s", (_, which, change) => {
    const document = documentOf(sampleSnapshot());
    Object.assign(document["@graph"].find(which) as object, change);
    expect(validate(JSON.parse(JSON.stringify(document)))).toBe(false);
  });
});

it("points only at elements that are there, and lists each once", () => {
  const graph = graphOf(sampleSnapshot());
  const ids = graph.flatMap((node) => node.spdxId ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(ids);
  for (const node of graph)
    for (const id of [...(node.to ?? []), ...(node.element ?? []), ...(node.from === undefined ? [] : [node.from])])
      expect(known).toContain(id);
});

it("names every model as an AI package and every dataset as a dataset package", () => {
  const snapshot = sampleSnapshot();
  const names = (type: string) =>
    graphOf(snapshot)
      .filter((node) => node.type === type)
      .map((node) => node.name);
  const assets = (kind: string) => snapshot.assets.filter((asset) => asset.kind === kind).map((asset) => asset.name);
  expect(names("ai_AIPackage")).toEqual(assets("model"));
  expect(names("dataset_DatasetPackage")).toEqual(assets("dataset"));
});

it("keeps the verbs of the graph between the assets it lists", () => {
  const snapshot = sampleSnapshot();
  const graph = graphOf(snapshot);
  const listed = new Set(graph.flatMap((node) => node.spdxId?.split("#")[1] ?? []));
  const wanted = snapshot.relationships.filter(({ from, to }) => listed.has(from) && listed.has(to)).length;
  const edges = graph.filter((node) => node.type === "Relationship" && !/#target$/.test(node.from ?? ""));
  const drawn = edges.filter((node) => node.relationshipType !== "hasDeclaredLicense");
  expect(drawn.reduce((sum, node) => sum + (node.to?.length ?? 0), 0)).toBe(wanted);
});

it("says when no time was given, and what could not be examined", () => {
  const graph = graphOf(sampleSnapshot());
  expect(graph.find((node) => node.type === "CreationInfo")?.comment).toMatch(/No time was given/);
  expect(graph.find((node) => node.type === "software_Sbom")?.comment).toMatch(/could not be examined.*agent-config/);
});

it("draws its name-space from the content", () => {
  const space = (snapshot: Snapshot) => graphOf(snapshot)[1]?.spdxId;
  expect(space(sampleSnapshot())).toBe(space(sampleSnapshot()));
  expect(space(sampleSnapshot())).not.toBe(space(new SnapshotBuilder().build()));
});
