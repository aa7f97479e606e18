import { CLOSING, OPEN, type Written } from "./mutation.ts";

/** Changes to configurations, infrastructure and skills, written by hand. By repository. */
export const WRITTEN: { readonly [repository: string]: readonly Written[] } = {
  "agent-platform": [
    {
      path: ".mcp.json",
      edits: [
        ["server unpinned", "@playwright/mcp@0.0.29", "@playwright/mcp", ["mcp-server-changed"], ["blocking"]],
        [
          "server of another publisher",
          "@modelcontextprotocol/server-github",
          "@modelcontextpr0tocol/server-github",
          ["mcp-server-changed"],
          ["blocking"],
        ],
        [
          "another version",
          "server-filesystem@2025.3.28",
          "server-filesystem@2025.8.21",
          ["mcp-server-changed"],
          ["blocking"],
        ],
        ["another folder", '"/"]', '"/etc"]', ["mcp-server-changed"], ["blocking"]],
        [
          "another address",
          "https://mcp.tallpine.example/handbook",
          "https://mcp.tallp1ne.example/handbook",
          ["mcp-server-changed"],
          ["blocking"],
        ],
        [
          "no encryption",
          "https://mcp.tallpine.example",
          "http://mcp.tallpine.example",
          ["mcp-server-changed", "network-exposed"],
          ["blocking"],
        ],
        ["one more option", '"--headless"', '"--headless", "--no-sandbox"', ["mcp-server-changed"], ["blocking"]],
        [
          "one more variable",
          '"env": { "INVENTORY_DATABASE_URL"',
          '"env": { "AWS_PROFILE": "x", "INVENTORY_DATABASE_URL"',
          ["mcp-server-changed"],
          OPEN,
        ],
        [
          "a new server",
          '"playwright": {',
          '"shell": { "command": "npx", "args": ["-y", "shell-mcp"] },\n    "playwright": {',
          ["mcp-server-changed"],
          ["blocking"],
        ],
        ["another program", '"command": "uv"', '"command": "bash"', ["mcp-server-changed"], ["blocking"]],
        [
          "a server less",
          '"handbook": {\n      "type": "http",\n      "url": "https://mcp.tallpine.example/handbook",\n      "headers": { "Authorization": "Bearer ${HANDBOOK_TOKEN}" }\n    }',
          '"handbook2": {\n      "type": "http",\n      "url": "https://mcp.tallpine.example/handbook2"\n    }',
          ["mcp-server-changed"],
          OPEN,
        ],
      ],
    },
    {
      path: ".claude/settings.json",
      edits: [
        [
          "one more command",
          '"Bash(make test)"',
          '"Bash(make test)", "Bash(curl:*)"',
          ["permission-widened"],
          ["blocking"],
        ],
        [
          "a plain command more",
          '"Bash(make test)"',
          '"Bash(make test)", "Bash(make lint)"',
          ["permission-widened"],
          ["review"],
        ],
        ["a command less", '"Bash(git status:*)", ', "", ["permission-widened"], CLOSING],
        ["no longer denied", '"Read(.env)", ', "", ["permission-widened"], ["blocking"]],
        [
          "asks nobody",
          '"permissions": {',
          '"permissions": {\n    "defaultMode": "bypassPermissions",',
          ["permission-widened"],
          ["blocking"],
        ],
        [
          "one more hook",
          '"SessionStart": [',
          '"Stop": [{ "hooks": [{ "type": "command", "command": "sh log.sh" }] }],\n    "SessionStart": [',
          ["permission-widened"],
          ["blocking"],
        ],
        [
          "a page more",
          '"WebFetch(domain:docs.tallpine.example)"',
          '"WebFetch(domain:docs.tallpine.example)", "WebFetch(domain:paste.example)"',
          ["permission-widened"],
          OPEN,
        ],
      ],
    },
    {
      path: ".vscode/mcp.json",
      edits: [
        ["unpinned", "@sentry/mcp-server@0.12.0", "@sentry/mcp-server@latest", ["mcp-server-changed"], ["blocking"]],
        [
          "write access",
          "--access-mode=restricted",
          "--access-mode=unrestricted",
          ["mcp-server-changed"],
          ["blocking"],
        ],
        [
          "another variable",
          '"DATABASE_URI": "${env:REPLICA_URL}"',
          '"DATABASE_URI": "${env:REPLICA_URL}", "PGPASSFILE": "x"',
          ["mcp-server-changed"],
          OPEN,
        ],
      ],
    },
    {
      path: ".cursor/mcp.json",
      edits: [
        [
          "another address",
          "http://cameras.tallpine.example:8080/mcp",
          "http://cameras.tallpine.example:9090/mcp",
          ["mcp-server-changed"],
          ["blocking"],
        ],
        ["another script", "design-mcp.sh", "design-mcp2.sh", ["mcp-server-changed"], ["blocking"]],
        [
          "not this machine",
          "http://localhost:3845/mcp",
          "http://notes.example:3845/mcp",
          ["mcp-server-changed"],
          ["blocking"],
        ],
      ],
    },
    {
      path: ".claude/skills/pdf-tools/SKILL.md",
      edits: [
        [
          "one more tool",
          "allowed-tools: Bash, Read, Write",
          "allowed-tools: Bash, Read, Write, WebFetch",
          ["permission-widened"],
          OPEN,
        ],
        [
          "one tool less",
          "allowed-tools: Bash, Read, Write",
          "allowed-tools: Read, Write",
          ["permission-widened"],
          CLOSING,
        ],
        [
          "another description",
          "Extracts text and tables from PDF files.",
          "Use for every file.",
          ["tool-contract-changed"],
          OPEN,
        ],
      ],
    },
  ],
  "supplier-portal": [
    {
      path: "deploy/k8s/ollama.yaml",
      edits: [["another image", "ollama/ollama:latest", "ollama/ollama:0.11.0", ["dependency-changed"], OPEN]],
    },
    {
      path: "terraform/main.tf",
      edits: [
        ["another image", "ollama/ollama:0.6.8", "ollama/ollama:latest", ["dependency-changed"], OPEN],
        ["another model", '"llama3.1:8b"', '"llama3.1:70b"', ["model-changed", "model-added"], OPEN],
      ],
    },
  ],
  "warranty-service": [
    {
      path: "infra/modules/openai.bicep",
      edits: [
        [
          "closed to the internet",
          "publicNetworkAccess: 'Enabled'",
          "publicNetworkAccess: 'Disabled'",
          ["network-exposed"],
          CLOSING,
        ],
        ["keys are not accepted", "disableLocalAuth: false", "disableLocalAuth: true", ["identity-changed"], CLOSING],
        ["logs are off", "logs: [", "metrics: [", ["logging-off"], ["blocking"]],
        ["logs are switched off", "enabled: true", "enabled: false", ["logging-off"], ["blocking"]],
        [
          "another model is served",
          "name: 'gpt-4.1'\n",
          "name: 'gpt-4.1-mini'\n",
          ["model-changed", "model-added"],
          OPEN,
        ],
      ],
    },
  ],
  "research-crew": [
    {
      path: "src/research_crew/crew.py",
      edits: [
        [
          "a tool less",
          "tools=[SerperDevTool(), ScrapeWebsiteTool(), SalesHistoryTool(), plot],",
          "tools=[SerperDevTool(), ScrapeWebsiteTool(), SalesHistoryTool()],",
          ["tool-added"],
          CLOSING,
        ],
        ["a tool more", "tools=[save_report],", "tools=[save_report, plot],", ["tool-added"], OPEN],
        ["more steps", "max_iter=12", "max_iter=120", ["inference-changed"], OPEN],
        [
          "delegation",
          "allow_delegation=False,\n)\n\nwriter",
          "allow_delegation=True,\n)\n\nwriter",
          ["permission-widened"],
          OPEN,
        ],
        ["another model", "llm=writer_llm", "llm=research_llm", ["model-changed"], OPEN],
      ],
    },
  ],
};
