import { expect, it } from "vitest";
import { csvOfGraph, jsonOfGraph, partOf } from "./export.ts";
import type { View } from "./model.ts";

const view: View = {
  nodes: [
    { id: "a", kind: "agent", name: "=mail" },
    { id: "t", kind: "tool", name: "send" },
    { id: "m", kind: "model", name: "gpt" },
  ],
  edges: [
    { from: "a", verb: "uses", to: "t" },
    { from: "a", verb: "calls", to: "m" },
  ],
  left: 3,
};

it("a drawing is taken along as rows that no spreadsheet takes for formulas", () => {
  expect(csvOfGraph(view)).toBe(
    "from kind,from,relationship,to kind,to\r\nagent,'=mail,uses,tool,send\r\nagent,'=mail,calls,model,gpt\r\n",
  );
});

it("a part of it holds what is between its assets, and those that stand alone", () => {
  const part = partOf(view, new Set(["t", "m"]));
  expect(csvOfGraph(part)).toBe("from kind,from,relationship,to kind,to\r\ntool,send,,,\r\nmodel,gpt,,,\r\n");
  expect(JSON.parse(jsonOfGraph(partOf(view, new Set(["a", "t"])), "http://x/graph"))).toEqual({
    address: "http://x/graph",
    nodes: view.nodes.slice(0, 2),
    relationships: view.edges.slice(0, 1),
  });
});
