import type { MatchedAdvisory, Signal } from "../../domain/asset.ts";
import type { ConnectorId, RuleId, TechniqueId } from "../../domain/ids.generated.ts";
import { defineRule, type Rule } from "../../domain/rule.ts";
import { fail, failEach, notApplicable, pass } from "../../domain/verdict.ts";

/** Some ids belong to rules of the catalogue, some to none: the sample keeps its own words, so that golden files stay still. */
const ruleId = (id: string): RuleId => id as RuleId;

const leak = defineRule({
  id: ruleId("agent-can-leak-data"),
  title: "An agent that reads private data can send it outside",
  area: "agents",
  appliesTo: "agent",
  severity: "critical",
  controls: ["AC-AGT-01"],
  techniques: ["LLM01:2025", "ASI01"],
  why: "Reading private data and sending outside in one agent turns one poisoned document into a data leak. The text tells the agent what to fetch and where to send it.",
  fix: "Take one of the two tools away, or put a person before the sending one. Where both must stay, limit the recipients to a fixed list.",
  references: ["https://simonwillison.net/2025/Jun/16/the-lethal-trifecta/"],
  check(agent, graph) {
    const tools = graph.from(agent, "uses", "tool");
    const reader = tools.find((tool) => tool.read("capabilities").includes("reads-private-data"));
    const sender = tools.find((tool) => tool.read("capabilities").includes("sends-outside"));
    return reader && sender ? fail(`${reader.name} reads private data, ${sender.name} sends it outside`) : pass();
  },
});

const limit = defineRule({
  id: ruleId("agent-has-no-step-limit"),
  title: "An agent may run without end",
  area: "agents",
  appliesTo: "agent",
  severity: "medium",
  controls: ["AC-AGT-02"],
  techniques: ["LLM10:2025"],
  why: "Without an upper bound of steps a confused or attacked agent keeps calling models and tools. Cost and damage grow until somebody notices.",
  fix: "Set the framework's limit of turns or steps to what the task needs, and treat reaching it as an error.",
  check: (agent) => (agent.read("maxSteps") === null ? fail(`${agent.name} sets no limit of steps`) : pass()),
});

const bypass = defineRule({
  id: ruleId("coding-agent-bypasses-approval"),
  title: "A coding agent runs without asking",
  area: "agents",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-AGT-02"],
  techniques: ["ASI02"],
  why: "With approval switched off, whatever text the agent reads can make it run commands on the developer's machine.",
  fix: "Remove `bypassPermissions` and allow single commands by name.",
  check: (agent) =>
    agent.read("framework") !== "claude-code"
      ? notApplicable("not a coding agent")
      : agent.read("bypassesApproval")
        ? fail(`${agent.name} never asks before it acts`)
        : pass(),
});

const output = defineRule({
  id: ruleId("model-output-reaches-interpreter"),
  title: "The answer of a model is run as code, query or markup",
  area: "code",
  appliesTo: "operation",
  severity: "critical",
  controls: ["AC-APP-01"],
  techniques: ["LLM05:2025"],
  why: "Whoever can write into the model's input chooses what runs. A ticket, a web page or a mail is enough.",
  fix: "Parse the answer into a fixed structure and act on its fields. Bind values as parameters, never as text of a statement.",
  check: (operation) =>
    failEach(
      operation
        .read("outputReaches")
        .map((sink) => ({ message: `The answer of ${operation.name} reaches ${sink}`, subject: sink })),
    ),
});

const plain = defineRule({
  id: ruleId("mcp-server-unencrypted"),
  title: "An MCP server is reached without encryption",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "high",
  controls: ["AC-SUP-02"],
  techniques: ["MCP07:2025"],
  why: "Anyone on the way reads the data and can change the tools' answers.",
  fix: "Serve it over https and refuse plain http.",
  check: (server) =>
    server.read("transport") === "stdio"
      ? notApplicable("no network between")
      : server.read("encrypted") === false
        ? fail(`${server.name} is reached at ${server.read("url")}`)
        : pass(),
});

const unpinned = defineRule({
  id: ruleId("mcp-server-not-pinned"),
  title: "An MCP server is started from a package without a fixed version",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "medium",
  controls: ["AC-SUP-01"],
  techniques: ["MCP04:2025"],
  why: "Each start may fetch another version. Whoever takes over the package runs code on every developer's machine.",
  fix: "Write the version behind the name, such as `server-filesystem@2025.8.21`, and raise it on purpose.",
  check: (server) =>
    server.read("transport") !== "stdio"
      ? notApplicable("not started from a package")
      : server.read("pinned") === false
        ? fail(`${server.name} starts whatever is newest`)
        : pass(),
});

const key = defineRule({
  id: ruleId("ai-credential-in-client-code"),
  title: "A key of an AI service reaches browsers",
  area: "secrets",
  appliesTo: "credential",
  severity: "critical",
  controls: ["AC-IAM-01"],
  techniques: ["LLM02:2025"],
  why: "Every visitor can read it and spend your money with it.",
  fix: "Revoke the key, move the call behind your own server, and keep the new key in a secret store.",
  check: (credential) =>
    credential.read("exposure") === "literal" && credential.read("clientSide")
      ? fail(`${credential.name} (${credential.read("format")}) is part of the browser bundle`)
      : pass(),
});

const vulnerable = defineRule({
  id: ruleId("package-has-known-vulnerability"),
  title: "A package has a known vulnerability",
  area: "supply-chain",
  appliesTo: "package",
  severity: "high",
  controls: ["AC-SUP-01"],
  techniques: ["LLM03:2025"],
  why: "The flaw is public, and so is often the way to use it.",
  fix: "Raise the package to the fixed version and let a bot keep it there.",
  check: (item) =>
    failEach(
      (item.read("advisories") ?? []).map(({ id, summary, fixed, severity }: MatchedAdvisory) => ({
        message: `${item.name} ${item.read("version")}: ${summary}. ${fixed === null ? "No fixed version is known" : `Fixed in ${fixed}`}`,
        subject: id,
        ...(severity !== null && { severity }),
      })),
    ),
});

const modelFile = defineRule({
  id: ruleId("model-file-executes-code-on-load"),
  title: "Loading a model file runs code",
  area: "models",
  appliesTo: "model",
  severity: "critical",
  controls: ["AC-MOD-01"],
  techniques: ["AML.T0010" as TechniqueId],
  why: "A pickle can carry any call. Loading the file is enough to run it with the rights of the service.",
  fix: "Ask for the weights as safetensors, and load the old file only in a sandbox to convert it.",
  check: (model) =>
    model.read("source") !== "file"
      ? notApplicable("no file here")
      : failEach(
          model
            .read("fileSignals")
            .map(({ id, message }: Signal) => ({ message: `${model.name} ${message}`, subject: id })),
        ),
});

const floats = defineRule({
  id: ruleId("model-version-floats"),
  title: "A model is named by an alias that moves",
  area: "code",
  appliesTo: "model",
  severity: "low",
  controls: ["AC-MOD-01"],
  techniques: [],
  why: "The provider changes what the alias means. Tests passed yesterday say nothing of the model that answers today.",
  fix: "Name the dated version and change it on purpose.",
  check: (model) => (/\d{8}|\.(pkl|gguf)$/.test(model.read("modelId")) ? pass() : fail(`${model.name} has no date`)),
});

const tools = defineRule({
  id: ruleId("skill-grants-unrestricted-tools"),
  title: "A skill may use any tool",
  area: "skills",
  appliesTo: "skill",
  severity: "info",
  controls: [],
  techniques: [],
  why: "A skill is text from somebody else that steers the agent.",
  fix: "List the tools that it needs.",
  check: (skill) =>
    skill.read("allowedTools")?.includes("*")
      ? fail(`${skill.name} allows every tool`, {
          subject: "*",
          evidence: skill.evidence.map((item) => ({ ...item, connector: "mcp-config" as ConnectorId })),
        })
      : pass(),
});

/** Rules of the invented scan. Their checks are real, their words belong to the sample. */
export const SAMPLE_RULES: readonly Rule[] = [
  leak,
  limit,
  key,
  bypass,
  plain,
  unpinned,
  modelFile,
  output,
  floats,
  vulnerable,
  tools,
] as unknown as readonly Rule[];
