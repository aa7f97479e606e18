import { Refusal } from "../../../domain/errors.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import { conclude } from "./conclude.ts";
import { examineAgent } from "./examine.ts";
import type { AgentFact } from "./facts.ts";

const LARGEST = 1024 * 1024;

/** Reads agents of Google's Agent Development Kit that are declared in YAML files. */
export const adkConfig = defineFileConnector<AgentFact>({
  id: "adk-config",
  title: "Agent files of the Google Agent Development Kit",
  reads: [{ title: "Agent Development Kit agents in YAML", files: ["*.yaml"] }],
  emits: {
    assets: ["agent", "application", "model", "prompt", "tool", "mcp-server"],
    relationships: ["uses", "instructed-by", "delegates-to"],
  },
  claims: (path) => (/\.ya?ml$/.test(path) ? "text" : undefined),
  needles: () => ["instruction:", "agent_class:"],
  examine: (file, tools) => {
    if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes of YAML`);
    if (!/^(instruction|agent_class):/m.test(file.text())) return undefined;
    const facts = examineAgent(file, tools);
    return facts === undefined ? undefined : { facts };
  },
  conclude,
});
