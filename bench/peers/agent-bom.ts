import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LabelKind, Peer } from "./peer.ts";
import { below, claim, type Json, list, number, readJson, text } from "./read.ts";

const KINDS: { readonly [type: string]: readonly LabelKind[] } = {
  model_reference: ["model"],
  model: ["model"],
  deprecated_model: ["model"],
  agent_framework: [],
  llm_provider: ["service"],
  ai_sdk: ["service"],
  sdk: ["service"],
  vector_db: ["vector-store"],
  vector_store: ["vector-store"],
  api_key: [],
};

const placed = (root: string, kinds: readonly LabelKind[] | null, item: Json): ReturnType<typeof claim> =>
  claim(kinds, text(item.name) ?? text(item.variable_name), {
    path: below(root, text(item.file) ?? text(item.file_path) ?? text(item.path)),
    line: number(item.line) ?? number(item.line_number),
  });

/** Its source analysis (`code`) and then its reading of the project's MCP configurations (`mesh`), in one process tree. It writes no mesh where it finds no configuration. */
export const agentBom: Peer = {
  id: "agent-bom",
  title: "agent-bom",
  installation: { registry: "pypi", package: "agent-bom", version: "0.110.0", program: "bin/agent-bom" },
  command: (program, root, scratch) => ({
    argv: [
      "bash",
      "-c",
      '"$1" code "$2" -q --format json -o "$3/code.json"; "$1" mesh --project "$2" -f json -o "$3/mesh.json"',
      "agent-bom",
      program,
      root,
      scratch,
    ],
  }),
  claims: (root, scratch) => {
    const code = readJson(join(scratch, "code.json"));
    const found = code.ai_components;
    const mesh = join(scratch, "mesh.json");
    const nodes = existsSync(mesh) ? list(readJson(mesh).nodes).map((node) => node.data) : [];
    return [
      ...list(code.prompts).map((item) => placed(root, ["prompt"], item)),
      ...list(code.guardrails).map((item) => placed(root, ["guardrail"], item)),
      ...list(code.tools).map((item) => placed(root, ["tool", "prompt"], item)),
      ...list(found?.framework_agents).map((item) => placed(root, ["agent"], item)),
      ...list(found?.components).map((item) => {
        const type = text(item.component_type) ?? "";
        return placed(root, type in KINDS ? (KINDS[type] ?? null) : null, item);
      }),
      ...nodes
        .filter((node) => text(node?.nodeType) === "server")
        .map((node) => claim(["mcp-server"], text(node?.label), { path: null, line: null })),
    ];
  },
};
