import { defineAttackStep } from "../../../domain/attack-step.ts";

export const openServerTakesAnyCall = defineAttackStep<"mcp-server">({
  id: "open-server-takes-any-call",
  title: "A server that asks nobody takes calls from the network",
  techniques: ["AML.T0049", "MCP07:2025", "ASI03"],
  on: ["mcp-server"],
  needs: [],
  entry: "internet",
  when: (server) =>
    server.read("role") === "implemented" &&
    // One that is spoken to over its input listens nowhere.
    !(server.speaksOf("transport") && server.read("transport") === "stdio") &&
    server.read("authentication") === "none" &&
    ["0.0.0.0", "::", ""].includes(server.read("listensOn") ?? "127.0.0.1"),
  gains: "invoke",
  assumes: "whether a network in front of it keeps strangers out was not looked at",
  difficulty: 1,
  because: "it takes one request",
  says: (server) => `${server.name} listens for the network and asks nobody who he is`,
  cutBy: ["AC-AGT-08", "AC-INF-02"],
  fix: (server) =>
    `Bind ${server.name} to 127.0.0.1, or have it check a token of each caller (the protocol's OAuth profile).`,
});
