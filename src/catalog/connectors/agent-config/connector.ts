import { defineFileConnector } from "../../../domain/file-connector.ts";
import { scriptKind } from "../shared/script-signals.ts";
import { isWorkflowFile } from "../shared/workflow-steps.ts";
import { conclude } from "./conclude.ts";
import { examineFile } from "./examine.ts";
import type { AgentConfigFact } from "./facts.ts";
import { instructionFileOf } from "./instruction-files.ts";
import { hookScriptClient, settingsFileOf } from "./settings-files.ts";

/** Reads what coding agents are told in a project: their instructions, what they may do unasked, and what runs around them. */
export const agentConfig = defineFileConnector<readonly AgentConfigFact[]>({
  id: "agent-config",
  title: "Coding agents' instructions and permissions",
  reads: [
    {
      title: "instructions, commands, sub-agents, rules and memories of coding agents",
      files: ["CLAUDE.md", "AGENTS.md", ".cursor/rules/*.mdc"],
    },
    {
      title: "permissions, hooks and settings of coding agents",
      files: [".claude/settings.json", ".codex/config.toml", ".cursor/cli.json"],
    },
    { title: "scripts that hooks call", files: [".claude/hooks/*.sh", ".codex/hooks/*.py"] },
    { title: "coding agents in GitHub workflows", files: [".github/workflows/*.yml"] },
  ],
  emits: {
    assets: ["agent", "prompt", "application", "model", "credential", "ai-service"],
    relationships: ["uses", "instructed-by", "delegates-to", "authenticates-with", "supplied-by"],
  },
  claims: (path) =>
    settingsFileOf(path) !== undefined ||
    instructionFileOf(path) !== undefined ||
    isWorkflowFile(path) ||
    (hookScriptClient(path) !== undefined && scriptKind(path) === "script")
      ? "text"
      : undefined,
  examine: (file, tools) => {
    const facts = examineFile(file, tools);
    return facts.length === 0 ? undefined : { facts };
  },
  conclude,
});
