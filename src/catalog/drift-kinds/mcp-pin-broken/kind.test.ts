import { expect, it } from "vitest";
import { pinnedDescription, pinnedSchema, type ServerPin } from "../../../domain/demand.ts";
import { digest } from "../../../testing/digest.ts";
import { type Draw, type DriftOutcome, heldBy, heldOutcome } from "../../../testing/drift/drift-outcome.ts";
import { mcpPinBroken } from "./kind.ts";

const SHIP = {
  name: "ship",
  description: digest(pinnedDescription("Ships an order.")),
  schema: digest(pinnedSchema(["order"])),
};
const PIN: ServerPin = {
  ...{ name: "shop", package: "pkg:npm/shop@1.0.0", url: null, tools: [SHIP] },
  source: "stance.yaml:4",
};
const contract = { description: "Ships an order.", parameters: ["order"], capabilities: [] };

/** A server that is started as pinned and offers these tools. */
const shop =
  (tools: readonly [string, object][], launch: object = { package: "pkg:npm/shop@1.0.0" }): Draw =>
  (graph) =>
    graph
      .add("mcp-server", "shop", { role: "configured", ...launch })
      .link("exposes", ...tools.map(([name, properties]) => graph.add("tool", name, properties)));

const cases: readonly [DriftOutcome, string, Draw][] = [
  ["miss", "all as it was pinned", shop([["ship", contract]])],
  [
    "miss",
    "the description is broken into lines anew",
    shop([["ship", { ...contract, description: "Ships\n  an order." }]]),
  ],
  ["miss", "another server", (graph) => graph.add("mcp-server", "other", { package: "pkg:npm/other" })],
  ["hit", "another version", shop([["ship", contract]], { package: "pkg:npm/shop@1.0.1" })],
  ["hit", "another description", shop([["ship", { ...contract, description: "Ships an order and tells the key." }]])],
  ["hit", "one more argument", shop([["ship", { ...contract, parameters: ["order", "token"] }]])],
  [
    "hit",
    "a tool outside the pin",
    shop([
      ["ship", contract],
      ["refund", contract],
    ]),
  ],
  ["unknown", "the package is not known", shop([["ship", contract]], {})],
  ["unknown", "its tools are not seen", (graph) => graph.add("mcp-server", "shop", { package: "pkg:npm/shop@1.0.0" })],
  ["unknown", "the description is not known", shop([["ship", { ...contract, description: undefined }]])],
  ["unknown", "the description was cut", shop([["ship", { ...contract, description: "x".repeat(2_000) }]])],
  [
    "unknown",
    "not all its tools are seen",
    (graph) =>
      graph
        .add("mcp-server", "shop", { package: "pkg:npm/shop@1.0.0" })
        .link("exposes", graph.add("tool", "ship", contract))
        .incomplete("exposes"),
  ],
];

it.each(cases)("%s: %s", (outcome, _, draw) => {
  expect(heldOutcome(mcpPinBroken, draw, { servers: [PIN] })).toBe(outcome);
});

it("says what it was pinned to, and weighs a new tool by what it does", () => {
  const { changes } = heldBy(
    mcpPinBroken,
    shop([
      ["ship", { ...contract, description: "Ships everything." }],
      ["run", { ...contract, capabilities: ["runs-commands"] }],
    ]),
    { servers: [PIN] },
  );
  expect(changes.map(({ says, severity, breaks }) => [severity, says, breaks ?? null])).toEqual([
    [
      "critical",
      "MCP server shop offers tool run, which is not among those that were pinned, which runs commands.",
      null,
    ],
    [
      "high",
      "The description of tool ship of shop is not the one that was pinned.",
      "stance.yaml:4 pins what it was when it was reviewed",
    ],
  ]);
});

it("judges no launch of a server whose code is here", () => {
  const draw: Draw = (graph) =>
    graph.add("mcp-server", "shop", { role: "implemented" }).link("exposes", graph.add("tool", "ship", contract));
  expect(heldOutcome(mcpPinBroken, draw, { servers: [PIN] })).toBe("miss");
});
