import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";
import { isLocalAddress } from "../shared/address.ts";

export const a2aAgentLetsAnyoneIn = defineRule<"agent">({
  id: "a2a-agent-lets-anyone-in",
  title: "An agent is offered to other agents and asks nobody who they are",
  area: "agents",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-AGT-12", "AC-IAM-02"],
  techniques: ["ASI07", "ASI03", "AML.T0049"],
  why: "Whoever knows the address gives the agent tasks, in the name of nobody: with its tools, at your cost, and without a trace of who it was.",
  fix: "Name the ways to authenticate under securitySchemes and ask for one of them under security (securityRequirements in version 1.0), OAuth 2 or mutual TLS before keys, and refuse calls without.",
  references: ["Agent2Agent protocol specification, AgentCard, security"],
  check: (agent, graph) => {
    if (agent.read("framework") !== "a2a") return notApplicable("not offered to other agents by a card");
    const open = graph
      .from(agent, "exposes", "endpoint")
      .find((endpoint) => !isLocalAddress(endpoint.read("url")) && endpoint.read("authentication") === "none");
    if (open === undefined) return pass();
    const named = open.speaksOf("authenticationSchemes") ? open.read("authenticationSchemes") : [];
    const evidence = open.evidence.filter((item) => item.property === "authentication");
    return fail(
      `${agent.name} asks nobody who they are at ${open.name}${named.length === 0 ? "" : `: it names ${named.join(", ")} and requires none`}`,
      { ...(evidence.length > 0 && { evidence }) },
    );
  },
});
