import { join } from "node:path";
import type { LabelKind, Peer } from "./peer.ts";
import { below, claim, type Json, list, number, readJson, text } from "./read.ts";

const KINDS: { readonly [type: string]: readonly LabelKind[] } = {
  model: ["model"],
  embedding: ["model"],
  model_artifact: ["model"],
  model_endpoint: ["model", "service"],
  llm_endpoint: ["service"],
  agent: ["agent"],
  agent_proxy: ["agent"],
  tool: ["tool"],
  mcp_server: ["mcp-server"],
  mcp_client: ["mcp-server"],
  mcp_gateway: ["mcp-server"],
  vector_store: ["vector-store"],
  knowledge_base: ["vector-store"],
  retriever: ["vector-store"],
  dataset: ["dataset"],
  prompt: ["prompt"],
  guardrail: ["guardrail"],
  skill: ["skill"],
  dependency: [],
  secret: [],
  memory: [],
  observability: [],
  other: [],
};

/**
 * Cisco's scanners alone. The program insists on a language model; it is given one at an address where nothing answers, gives up after
 * the first failure and writes what its scanners found. Its catalogue of symbols is a download of its own and not there.
 */
export const cisco: Peer = {
  id: "cisco-aibom",
  title: "cisco-aibom, no LLM",
  installation: {
    registry: "pypi",
    package: "cisco-aibom[agentic,llm-openai]",
    version: "1.10.0",
    program: "bin/cisco-aibom",
  },
  command: (program, root, scratch) => ({
    argv: [
      ...[
        program,
        "analyze",
        root,
        "-o",
        "json",
        "-O",
        join(scratch, "out.json"),
        "--no-progress",
        "--no-show-summary",
      ],
      ...[
        "--llm-model",
        "none",
        "--llm-provider",
        "openai",
        "--llm-api-key",
        "none",
        "--llm-api-base",
        "http://127.0.0.1:9/v1",
      ],
      ...[
        "--agentic-max-consecutive-failures",
        "1",
        "--agentic-max-retry-seconds",
        "0",
        "--no-galileo",
        "--component-summary",
      ],
      ...["--cache-dir", join(scratch, "cache")],
    ],
  }),
  claims: (root, scratch) => componentsOf(readJson(join(scratch, "out.json"))).map((item) => read(root, item)),
};

/** Components lie under each source by their type. */
const componentsOf = (report: Json): readonly Json[] =>
  Object.values(report.aibom_analysis?.sources ?? {}).flatMap((source) =>
    Object.values(source.components ?? {}).flatMap(list),
  );

const read = (root: string, item: Json): ReturnType<typeof claim> =>
  claim(KINDS[text(item.component_type) ?? ""] ?? null, text(item.model_name) ?? text(item.name), {
    path: below(root, text(item.file_path)),
    line: number(item.line_number),
  });
