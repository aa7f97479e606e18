import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, it } from "vitest";
import { techniqueIds } from "../../../../scripts/generate/entries.ts";
import type { AttackAnalysis } from "../../../domain/attack-path.ts";
import { Estate } from "../../../testing/attack/estate.ts";
import { pathsOf } from "../../scan/paths-of.ts";
import { renderPaths } from "./render-paths.ts";

const HOSTILE = `x"']})-->|<b>\u2028\\' RETURN 1; //`;

function analysis(): AttackAnalysis {
  const e = new Estate();
  e.agent("desk", [e.reader(HOSTILE), e.payer(), e.tool("send", ["sends-outside"])]);
  return pathsOf(e.graph.assembly());
}

const target = { name: HOSTILE, commit: null, files: 1, bytes: 1 };
const rendered = (format: Parameters<typeof renderPaths>[0]): string => renderPaths(format, analysis(), { target });

it("gives BloodHound nodes with at most three kinds and plain properties, and edges whose ends are there", () => {
  const { graph, metadata } = JSON.parse(rendered("bloodhound"));
  expect(metadata).toEqual({ source_kind: "Stance" });
  const ids = new Set(graph.nodes.map((node: { id: string }) => node.id));
  for (const { kinds, properties } of graph.nodes) {
    expect(kinds.length).toBeLessThanOrEqual(3);
    for (const kind of kinds) expect(kind).toMatch(/^[A-Za-z0-9_]+$/);
    for (const value of Object.values(properties)) expect(["string", "number", "boolean"]).toContain(typeof value);
  }
  for (const { kind, start, end, properties } of graph.edges) {
    expect(kind).toMatch(/^[A-Za-z0-9_]+$/);
    expect([ids.has(start.value), ids.has(end.value), start.match_by]).toEqual([true, true, "id"]);
    for (const value of Object.values(properties).flat()) expect(typeof value).not.toBe("object");
  }
  expect(graph.edges.length).toBeGreaterThan(3);
});

it("gives the Navigator techniques that ATLAS has, each once", () => {
  const layer = JSON.parse(rendered("navigator"));
  const known = new Set(techniqueIds(process.cwd()));
  const ids = layer.techniques.map(({ techniqueID }: { techniqueID: string }) => techniqueID);
  expect(ids.filter((id: string) => !known.has(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect([layer.domain, layer.versions.layer]).toEqual(["atlas-atlas", "4.5"]);
  expect(Math.max(...layer.techniques.map(({ score }: { score: number }) => score))).toBe(layer.gradient.maxValue);
});

it("draws well-formed SVG that shows each hop", () => {
  const picture = rendered("svg");
  expect(XMLValidator.validate(picture)).toBe(true);
  const { svg } = new XMLParser({ ignoreAttributes: false }).parse(picture);
  expect(JSON.stringify(svg.text)).toContain("desk is told to call pay");
  expect(picture).not.toContain("<script");
});

it("lets no name of a file end a string of Cypher or Mermaid", () => {
  for (const line of rendered("cypher").trimEnd().split("\n")) {
    expect(line).toMatch(/^(?:MERGE|MATCH) [^'"\\]*(?:'(?:[^'"\\]|\\u[0-9a-f]{4})*'[^'"\\]*)*;$/);
    expect(line.replace(/'[^']*'/g, "''")).not.toMatch(/RETURN|\/\//);
  }
  for (const line of rendered("mermaid").trimEnd().split("\n").slice(1)) expect(line.split('"').length).toBe(3);
});

it("says in Markdown which path, by which name, and how it is broken", () => {
  const text = rendered("markdown");
  expect(text).toContain("Text that a stranger wrote makes an agent move money");
  expect(text).toContain("Fix: ");
  expect(text).not.toContain("<b>");
});
