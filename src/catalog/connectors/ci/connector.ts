import { Refusal } from "../../../domain/errors.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import { readConfig } from "../shared/config-document.ts";
import { placesOf } from "../shared/placed-text.ts";
import { isWorkflowFile } from "../shared/workflow-steps.ts";
import { conclude } from "./conclude.ts";
import type { PipelineFacts } from "./facts.ts";
import { readWorkflow } from "./github.ts";
import { isGitlabFile, readGitlab } from "./gitlab.ts";

const LARGEST = 1024 * 1024;

/**
 * Reads pipelines that run AI: who can start an agent there, what it holds while it runs, and whose text is put into its instructions.
 * What the agent may do by its own settings is read with the settings of coding agents.
 */
export const ci = defineFileConnector<PipelineFacts>({
  id: "ci",
  title: "AI in pipelines",
  reads: [
    { title: "GitHub Actions", files: [".github/workflows/*.yml"] },
    { title: "GitLab CI", files: [".gitlab-ci.yml"] },
  ],
  emits: {
    assets: ["application", "pipeline", "agent", "operation", "model", "ai-service"],
    relationships: ["uses"],
  },
  claims: (path) => (isWorkflowFile(path) || isGitlabFile(path) ? "text" : undefined),
  needles: () =>
    "claude codex gemini cursor-agent opencode copilot qwen goose droid aider augment ai-inference".split(" "),
  examine(file) {
    if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes of a pipeline`);
    const text = file.text();
    const document = readConfig(text, "yaml");
    const place = placesOf(text, []);
    const facts = isWorkflowFile(file.path) ? readWorkflow(document, place) : readGitlab(document, place);
    return facts === undefined ? undefined : { facts };
  },
  conclude,
});
