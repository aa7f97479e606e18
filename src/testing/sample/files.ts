import type { Observation } from "../../domain/observation.ts";
import { Claims } from "./claims.ts";

/** What configurations of MCP clients and coding agents show. */
export function sampleConfigurations(): Observation {
  const it = new Claims("mcp-config");
  it.add("mcp-server", "filesystem", it.at(".mcp.json", 4, '"command": "npx"'), {
    role: "configured",
    client: "claude-code",
    transport: "stdio",
    command: "npx",
    arguments: ["-y", "@modelcontextprotocol/server-filesystem", "/"],
    package: "pkg:npm/%40modelcontextprotocol/server-filesystem",
    pinned: false,
    authentication: "environment",
    literalSecrets: [],
    autoApproved: [],
    enabled: true,
    projectScoped: true,
  });
  it.add("mcp-server", "ticket-search", it.at(".cursor/mcp.json", 9, '"url": "http://mcp.harbour.example/sse"'), {
    role: "configured",
    client: "cursor",
    transport: "sse",
    url: "http://mcp.harbour.example/sse",
    encrypted: false,
    authentication: "none",
    literalSecrets: ["X-Api-Key"],
    autoApproved: ["search", "export"],
    enabled: true,
    projectScoped: true,
  });
  it.add("mcp-server", "billing", it.at("services/billing_mcp/server.py", 12, 'mcp = FastMCP("billing")'), {
    role: "implemented",
    transport: "streamable-http",
    listensOn: "127.0.0.1",
    encrypted: true,
    url: "https://billing.harbour.example/mcp",
    authentication: "oauth",
  });
  it.add("agent", "claude-code", it.at(".claude/settings.json", 3, '"defaultMode": "bypassPermissions"'), {
    framework: "claude-code",
    bypassesApproval: true,
    allowedActions: ["Bash(*)", "Read(./**)"],
    deniedActions: [],
    sandboxed: null,
    hooks: [],
  });
  it.add("prompt", "AGENTS.md", it.at("AGENTS.md", 1), {
    role: "agent-instructions",
    digest: "c0ffee00d15ea5e5",
    characters: 5210,
    interpolates: [],
    textSignals: [],
  });
  it.add("skill", "release-notes", it.at(".claude/skills/release-notes/SKILL.md", 2, "name: release-notes"), {
    description: "Write release notes",
    allowedTools: null,
    scripts: ["collect.sh"],
    textSignals: [],
    scriptSignals: [],
  });
  it.add("skill", "\u202Egnp.sloot<img src=x onerror=alert(1)>", it.at(".claude/skills/\u202Esloot/SKILL.md", 2), {
    description: null,
    allowedTools: ["*"],
    scripts: [],
    textSignals: [],
    scriptSignals: [],
  });
  it.add("credential", "OPENAI_API_KEY", it.at("console/src/config.ts", 6, 'export const OPENAI_API_KEY = "sk-***";'), {
    service: "openai",
    format: "openai-project-key",
    exposure: "literal",
    variable: "OPENAI_API_KEY",
    fingerprint: "9d3f0c51ab77",
    placeholder: false,
    clientSide: true,
  });
  it.add("credential", "ANTHROPIC_API_KEY", it.at("desk/settings.py", 14, 'os.environ["ANTHROPIC_API_KEY"]'), {
    service: "anthropic",
    format: "variable",
    exposure: "reference",
    variable: "ANTHROPIC_API_KEY",
    fingerprint: null,
    placeholder: false,
    clientSide: false,
  });
  it.add(
    "endpoint",
    "llm.harbour.example",
    it.at("desk/settings.py", 20, 'base_url="https://llm.harbour.example/v1"'),
    {
      url: "https://llm.harbour.example/v1",
      host: "llm.harbour.example",
      encrypted: true,
      provider: null,
    },
  );
  it.skip("config/agents.yaml", "too-deep", "nested more than 64 levels");
  return it.observation();
}

/** What manifests and lockfiles show. */
export function samplePackages(): Observation {
  const it = new Claims("dependencies");
  const add = (ecosystem: "pypi" | "npm", name: string, version: string, line: number, category: string | null) =>
    it.add(
      "package",
      name,
      it.at(ecosystem === "pypi" ? "uv.lock" : "console/package-lock.json", line),
      {
        ecosystem,
        version,
        requirement: `>=${version.split(".")[0]}`,
        pinned: true,
        direct: true,
        development: false,
        category,
        source: "registry",
        integrity: true,
        advisories: [],
      },
      { identities: [`pkg:${ecosystem}/${name.replace("@", "%40")}@${version}`] },
    );
  const packages = [
    add("pypi", "openai", "1.54.0", 410, "model-client"),
    add("pypi", "anthropic", "0.39.0", 88, "model-client"),
    add("pypi", "openai-agents", "0.0.7", 436, "agent-framework"),
    add("pypi", "sentence-transformers", "3.3.0", 702, "model-runtime"),
    add("pypi", "chromadb", "0.5.18", 190, "vector-store"),
    add("pypi", "fastapi", "0.115.4", 255, null),
    add("npm", "@ai-sdk/openai", "1.0.2", 77, "model-client"),
    add("npm", "react", "19.0.0", 1204, null),
  ];
  const langchain = it.add(
    "package",
    "langchain-core",
    it.at("uv.lock", 371, 'name = "langchain-core"'),
    {
      ecosystem: "pypi",
      version: "0.3.15",
      requirement: ">=0.3",
      pinned: true,
      direct: false,
      development: false,
      category: "agent-framework",
      source: "registry",
      integrity: true,
      advisories: [
        {
          id: "GHSA-6qv9-48xg-fc7f",
          aliases: ["CVE-2025-65106"],
          severity: "high",
          summary: "Template injection through attribute access in prompt templates",
          fixed: "0.3.80 / 1.0.7",
        },
        { id: "PYSEC-2026-901", aliases: [], severity: null, summary: "Unsafe default of a loader", fixed: null },
      ],
    },
    { identities: ["pkg:pypi/langchain-core@0.3.15"] },
  );
  const floating = it.add(
    "package",
    "torch",
    it.at("training/requirements.txt", 3, "torch>=2.2"),
    {
      ecosystem: "pypi",
      version: null,
      requirement: ">=2.2",
      pinned: false,
      direct: true,
      development: false,
      category: "model-runtime",
      source: "registry",
      integrity: false,
    },
    {
      identities: ["pkg:pypi/torch"],
      gaps: { advisories: { reason: "unsupported", detail: "no lockfile fixes the version of torch" } },
    },
  );
  const desk = it.add(
    "application",
    "harbour-desk",
    it.at("pyproject.toml", 1),
    { manifest: "pyproject.toml" },
    { identities: ["application:."] },
  );
  it.link(desk, "depends-on", ...packages.slice(0, 6), langchain, floating);
  return it.observation();
}

/** What opening model files shows. */
export function sampleModelFiles(): Observation {
  const it = new Claims("model-files");
  it.add("model", "ranker.pkl", it.at("models/ranker.pkl", undefined, undefined, { detail: "pickle, protocol 4" }), {
    provider: null,
    modelId: "models/ranker.pkl",
    usage: "used",
    source: "file",
    format: "pickle",
    fileBytes: 48_212,
    fileSignals: [{ id: "dangerous-import", message: "calls os.system when it is loaded" }],
  });
  it.add("model", "assistant-q4.gguf", it.at("models/assistant-q4.gguf"), {
    provider: null,
    modelId: "models/assistant-q4.gguf",
    usage: "used",
    source: "file",
    format: "gguf",
    fileBytes: 4_920_734_272,
    architecture: "llama",
    quantization: "Q4_K_M",
    parameterCount: 8_030_261_248,
    tensorCount: 291,
    licence: "llama3.1",
    fileSignals: [],
  });
  it.skip("models/legacy.h5", "encrypted", "the archive asks for a password");
  return it.observation();
}
