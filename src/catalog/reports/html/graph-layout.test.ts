import { expect, it } from "vitest";
import { sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { layOut } from "./graph-layout.ts";
import { NODE, type Node } from "./graph-route.ts";
import { html } from "./report.ts";

const { assets, relationships } = sampleSnapshot();

const overlap = (a: Node, b: Node): boolean => Math.abs(a.x - b.x) < NODE.width && Math.abs(a.y - b.y) < NODE.height;

it("places every asset once, none over another, all inside the picture", () => {
  const { nodes, width, height } = layOut(assets, relationships);
  expect(new Set(nodes.map((node) => node.asset.id)).size).toBe(assets.length);
  for (const [index, node] of nodes.entries()) {
    expect(nodes.slice(index + 1).filter((other) => overlap(node, other))).toEqual([]);
    expect(node.x >= 0 && node.x + NODE.width <= width && node.y >= 0 && node.y + NODE.height <= height).toBe(true);
  }
});

it("puts assets of a kind under one heading and tells how many", () => {
  const { headings } = layOut(assets, relationships);
  expect(new Set(headings.map((heading) => heading.kind)).size).toBe(headings.length);
  expect(headings.reduce((sum, heading) => sum + heading.count, 0)).toBe(assets.length);
});

it("does not depend on the order of its input", () => {
  const places = (layout: ReturnType<typeof layOut>) =>
    Object.fromEntries(layout.nodes.map((node) => [node.asset.id, [node.x, node.y]]));
  const turned = layOut([...assets].reverse(), [...relationships].reverse());
  expect(places(turned)).toEqual(places(layOut(assets, relationships)));
});

it("draws assets with the same neighbour side by side", () => {
  const builder = new SnapshotBuilder();
  const [a, b] = [builder.asset("agent", "a"), builder.asset("agent", "b")];
  for (const name of ["1", "2", "3", "4"])
    builder.link(Number(name) % 2 === 0 ? a : b, "uses", builder.asset("tool", name));
  const snapshot = builder.build();
  const tools = layOut(snapshot.assets, snapshot.relationships).nodes.filter((node) => node.asset.kind === "tool");
  const order = tools.sort((left, right) => left.y - right.y).map((node) => Number(node.asset.name) % 2);
  expect([
    [0, 0, 1, 1],
    [1, 1, 0, 0],
  ]).toContainEqual(order);
});

it("leads a line that passes a column between its boxes", () => {
  const { edges, nodes } = layOut(assets, relationships);
  let passed = 0;
  for (const edge of edges) {
    const [from, to] = [nodes[edge.from] as Node, nodes[edge.to] as Node];
    for (const [, start, y] of edge.path.matchAll(/(\d+) ([\d.]+)H/g)) {
      passed++;
      const through = nodes.filter(
        (node) => node.x === Number(start) && Number(y) > node.y && Number(y) < node.y + NODE.height,
      );
      expect(through.filter((node) => node !== from && node !== to)).toEqual([]);
    }
  }
  expect(passed).toBeGreaterThan(10);
});

it("draws at most 150 of many assets and keeps those with findings", () => {
  const builder = new SnapshotBuilder();
  const root = builder.asset("application", "root");
  const rule = builder.rule("r", "high");
  for (let index = 0; index < 400; index++) {
    const kind =
      (["tool", "agent", "model", "prompt", "operation", "dataset", "package"] as const)[index % 7] ?? "tool";
    const asset = builder.asset(kind, `n${index}`);
    builder.link(root, "uses", asset);
    if (index === 399) builder.finding(rule, asset, "wrong");
  }
  const text = html.render(builder.build(), { width: 80, colour: false, unicode: true, verbose: false });
  const drawn = [...text.matchAll(/data-node="\d+"[^>]*data-name="([^"]+)"/g)].map((match) => match[1]);
  expect(drawn).toHaveLength(150);
  expect(drawn).toContain("n399");
  expect(text).toContain("251 more assets stand in the tables alone");
});
