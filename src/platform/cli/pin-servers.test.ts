import { expect, it } from "vitest";
import { pinnedDescription, pinnedSchema } from "../../domain/demand.ts";
import { digest } from "../../testing/digest.ts";
import { type Draw, drawnState } from "../../testing/drift/drift-outcome.ts";
import { sampleSnapshot } from "../../testing/sample-snapshot.ts";
import { parseConfig } from "../config/read-config.ts";
import { observedPins, withPins } from "./pin-servers.ts";

const pinsOf = (draw: Draw) => {
  const { assets, relationships, incomplete = [] } = drawnState(draw);
  return observedPins(sampleSnapshot({ assets, relationships, incomplete }));
};
const contract = { description: "Finds.", parameters: ["b", "a"] };

it("pins what is seen: the package of the one that is configured, the tools of the one whose code is here", () => {
  const pins = pinsOf((graph) => {
    graph.add("mcp-server", "shop", { role: "configured", package: "pkg:npm/shop@1", url: null });
    const here = graph.add("mcp-server", "shop", { role: "implemented" }, { evidence: [at("server.py")] });
    here.link("exposes", graph.add("tool", "find", contract), graph.add("tool", "made", { parameters: [] }));
  });
  expect(pins).toEqual([
    {
      ...{ name: "shop", package: "pkg:npm/shop@1" },
      tools: {
        find: { description: digest(pinnedDescription("Finds.")), schema: digest(pinnedSchema(["a", "b"])) },
        made: { schema: digest(pinnedSchema([])) },
      },
    },
  ]);
});

it.each<[string, Draw]>([
  ["not all tools are known", (graph) => void tools(graph).incomplete("exposes")],
  [
    "two tools have one name",
    (graph) => void tools(graph).link("exposes", graph.add("tool", "find", {}, { evidence: [at("other.py")] })),
  ],
  ["no tools are seen", (graph) => void graph.add("mcp-server", "shop", { role: "implemented" })],
])("pins no tools where %s", (_, draw) => {
  expect(pinsOf(draw)).toEqual([{ name: "shop" }]);
});

it("takes no name for a pattern", () => {
  expect(pinsOf((graph) => graph.add("mcp-server", "*", { role: "configured" }))).toEqual([]);
});

it("writes pins anew and leaves all else, comments too", () => {
  const before = "# ours\nfailOn: high # agreed\nintended:\n  mcpServers: [inventory, shop]\n";
  const pinned = withPins(before, "stance.yaml", [{ name: "shop", url: "https://a.example" }]);
  expect(pinned).toBe(
    "# ours\nfailOn: high # agreed\nintended:\n  mcpServers:\n    - inventory\n    - name: shop\n      url: https://a.example\n",
  );
  expect(withPins(pinned, "stance.yaml", [{ name: "shop", url: "https://a.example" }])).toBe(pinned);
  // Of which only the name was seen, it alone is written: an entry that pins nothing would be refused.
  const named = withPins("", "stance.yaml", [{ name: "shop" }]);
  expect(named).toBe("intended:\n  mcpServers:\n    - shop\n");
  expect(parseConfig(named, "stance.yaml", { rules: [], reports: [] }).intended).toEqual({ mcpServers: ["shop"] });
  expect(() => withPins("- a\n", "stance.yaml", [])).toThrow("cannot be read");
});

function tools(graph: Parameters<Draw>[0]) {
  const server = graph.add("mcp-server", "shop", { role: "implemented" });
  return server.link("exposes", graph.add("tool", "find", contract));
}

function at(path: string) {
  return { connector: "source-code", path, line: 1, confidence: "declared", role: "source" } as const;
}
