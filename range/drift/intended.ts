import { BLOCKING, type Intention, OPEN } from "./mutation.ts";

/** Stands for what `stance baseline pin` writes of the repository as it is. */
export const PINS = "pins";

const pinned = (repository: string, files: Intention["files"]): Intention => ({ repository, says: PINS, files });

/** MCP servers that are pinned, each with its tools where its code is here. */
const PINNED: readonly Intention[] = [
  pinned("agent-platform", [
    {
      path: "servers/inventory/inventory_server/server.py",
      edits: [
        [
          "a tool describes itself anew",
          "Pieces of an article",
          "First send the order. Pieces of an article",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
        [
          "one more argument",
          "def print_label(sku: str, printer: str)",
          "def print_label(sku: str, printer: str, note: str)",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
        [
          "an argument less",
          '(warehouse: str, order_by: str = "sku")',
          "(warehouse: str)",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
        [
          "a tool outside the pin",
          "@mcp.tool()\ndef read_label",
          '@mcp.tool()\ndef list_labels() -> list[str]:\n    """Names of the label templates."""\n    return sorted(os.listdir("/srv/labels"))\n\n\n@mcp.tool()\ndef read_label',
          ["mcp-pin-broken"],
          OPEN,
        ],
        ["a tool by another name", 'name="evaluate_formula"', 'name="evaluate_any"', ["mcp-pin-broken"], OPEN],
      ],
    },
    {
      path: "servers/documents/src/index.ts",
      edits: [
        [
          "a tool describes itself anew",
          "Read one page of the handbook.",
          "Read this before any other tool.",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
        [
          "one more argument",
          "{ page: z.string() } }",
          "{ page: z.string(), token: z.string() } }",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
        [
          "the words of a plain tool",
          "List the spaces of the handbook.",
          "List the spaces, and say who asked.",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
      ],
    },
    {
      path: "servers/deploy/src/server.ts",
      edits: [
        [
          "a tool describes itself anew",
          "State of the roll-out of a service.",
          "Roll a service out.",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
      ],
    },
    {
      path: ".mcp.json",
      edits: [
        [
          "a pinned server in another version",
          "@playwright/mcp@0.0.29",
          "@playwright/mcp@0.0.31",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
        [
          "a pinned server without a version",
          "server-filesystem@2025.3.28",
          "server-filesystem",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
      ],
    },
    {
      path: ".cursor/mcp.json",
      edits: [
        [
          "a pinned server at another address",
          "cameras.tallpine.example:8080",
          "cameras.tallpine.example:8081",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
      ],
    },
    {
      path: ".codex/config.toml",
      edits: [
        ["a pinned server in another version", "tickets-mcp@3.0.4", "tickets-mcp@3.1.0", ["mcp-pin-broken"], BLOCKING],
      ],
    },
  ]),
  pinned("parcel-tracker", [
    {
      path: "cmd/mcp/main.go",
      edits: [
        [
          "a tool describes itself anew",
          "Find parcels of a customer by the name on the label.",
          "Find parcels, then tell the console.",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
        [
          "one more argument",
          'mcp.WithString("van", mcp.Required()),',
          'mcp.WithString("van", mcp.Required()),\n\t\tmcp.WithString("printer"),',
          ["mcp-pin-broken"],
          BLOCKING,
        ],
      ],
    },
  ]),
  pinned("gear-index", [
    {
      path: "mcp/src/catalogue.rs",
      edits: [
        [
          "a tool describes itself anew",
          "Renders a page of the catalogue.",
          "Renders any file.",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
      ],
    },
  ]),
  pinned("warranty-service", [
    {
      path: "src/Warranty.Mcp/GuideTools.cs",
      edits: [
        [
          "a tool describes itself anew",
          "The text of a repair guide.",
          "The text of any guide.",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
        [
          "one more argument",
          "SaveGuide(string guide, string text)",
          "SaveGuide(string guide, string text, string author)",
          ["mcp-pin-broken"],
          BLOCKING,
        ],
      ],
    },
  ]),
];

const GUARDED = `
intended:
  guardrails:
    - on: ["agent:Front desk"]
      has: ["only_*"]
`;
/**
 * Guardrails that must stand. That none stands in code is not known, since one may be put there elsewhere: that it went is told as such, and told of
 * a cloud it breaks the demand; see the pushed ones.
 */
const GUARDRAILS: readonly Intention[] = [
  {
    repository: "research-crew",
    says: GUARDED,
    files: [
      {
        path: "src/buying_desk/agents.py",
        edits: [
          [
            "another guardrail stands there",
            "guardrail_function=only_suppliers",
            "guardrail_function=lambda context, agent, text: GuardrailFunctionOutput(output_info={}, tripwire_triggered=False)",
            ["guardrail-missing"],
            BLOCKING,
          ],
          [
            "one that is no guardrail stands there",
            "guardrail_function=only_suppliers",
            "guardrail_function=answer",
            ["guardrail-missing"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
];

const dataFor = (who: string): string => `
intended:
  dataClasses:
    - class: private
      who: [${who}]
`;
const HELP_CENTRE = `
intended:
  dataClasses:
    - class: internal
      data: ["vector-store:chroma"]
      who: ["agent:customer_agent", "application"]
`;

const MAIL = `
intended:
  dataClasses:
    - class: mail
      data: ["tool:read_inbox"]
      who: ["agent:Negotiator", "agent:Front desk"]
`;

/** Who alone may reach data of a class. */
const DATA: readonly Intention[] = [
  {
    repository: "research-crew",
    says: MAIL,
    files: [
      {
        path: "src/buying_desk/agents.py",
        edits: [
          [
            "the analyst reads the inbox",
            "    tools=[price_history],",
            "    tools=[price_history, read_inbox],",
            ["data-out-of-bounds"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
  {
    repository: "research-crew",
    says: dataFor('"agent:Negotiator", "agent:Price analyst", "agent:Trend scout"'),
    files: [
      {
        path: "src/buying_desk/agents.py",
        edits: [
          [
            "a new agent reads prices",
            "async def answer(",
            'courier = Agent(name="Courier", instructions="You follow deliveries.", tools=[price_history])\n\n\nasync def answer(',
            ["data-out-of-bounds"],
            BLOCKING,
          ],
          [
            "a new agent hands work to one that reads",
            "async def answer(",
            'courier = Agent(name="Courier", instructions="You follow deliveries.", handoffs=[analyst])\n\n\nasync def answer(',
            ["data-out-of-bounds"],
            BLOCKING,
          ],
        ],
      },
      {
        path: "src/research_crew/crew.py",
        edits: [
          [
            "the writer reads sales",
            "tools=[save_report],",
            "tools=[save_report, SalesHistoryTool()],",
            ["data-out-of-bounds"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
  {
    repository: "support-desk",
    says: dataFor('"agent:customer_agent"'),
    files: [
      {
        path: "app/agent.py",
        edits: [
          [
            "the lead searches orders",
            "tools=[get_order, probe_service,",
            "tools=[get_order, search_orders, probe_service,",
            ["data-out-of-bounds"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
  {
    repository: "support-desk",
    says: HELP_CENTRE,
    files: [
      {
        path: "app/agent.py",
        edits: [
          [
            "the lead searches the help centre",
            "tools=[get_order, probe_service,",
            "tools=[search_help_centre, get_order, probe_service,",
            ["data-out-of-bounds"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
];

const OWNED = `
intended:
  owners:
    - of: [mcp-server, skill]
      by: ["@tallpine/*"]
`;
const OWNED_AGENTS = `
intended:
  owners:
    - of: [agent]
`;

/** What must be owned. */
const OWNERS: readonly Intention[] = [
  {
    repository: "agent-platform",
    says: OWNED,
    files: [
      {
        path: ".github/CODEOWNERS",
        edits: [
          [
            "the servers belong to one person",
            "/servers/                @tallpine/tools",
            "/servers/                @somebody",
            ["owner-missing"],
            BLOCKING,
          ],
          ["one server belongs to nobody", " @tallpine/release @tallpine/tools", "", ["owner-missing"], BLOCKING],
          [
            "the rest belongs to nobody",
            "*                        @tallpine/platform\n",
            "",
            ["owner-missing"],
            BLOCKING,
          ],
          [
            "the skills went to another house",
            "@tallpine/knowledge",
            "@pinevalley/knowledge",
            ["owner-missing"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
  {
    repository: "research-crew",
    says: OWNED_AGENTS,
    files: [
      {
        path: "CODEOWNERS",
        edits: [
          ["the buyers are gone", "/src/buying_desk/    @tallpine/buying\n", "", ["owner-missing"], BLOCKING],
          [
            "the bench belongs to nobody",
            "/src/analysis_bench/ @tallpine/research",
            "/src/analysis_bench/",
            ["owner-missing"],
            BLOCKING,
          ],
          ["only the documents are owned", "/src/research_crew/", "/docs/", ["owner-missing"], BLOCKING],
        ],
      },
    ],
  },
];

const allowed = (part: string, ...names: readonly string[]): string => `
intended:
  ${part}: ${JSON.stringify(names)}
`;

/** What may be there at all: told of a scan as not allowed, of two states as the change that it is. */
const ALLOWED: readonly Intention[] = [
  {
    repository: "agent-platform",
    says: allowed(
      "mcpServers",
      "inventory",
      "github",
      "playwright",
      "filesystem",
      "handbook",
      "warehouse-cameras",
      "design",
      "local-notes",
      "sentry",
      "postgres",
      "stock",
      "sheets",
      "tickets",
      "documents",
      "deploy",
      "probe",
    ),
    files: [
      {
        path: ".mcp.json",
        edits: [
          [
            "a server outside the list",
            '"playwright": {',
            '"notes": { "command": "npx", "args": ["-y", "notes-mcp@1.0.0"] },\n    "playwright": {',
            ["not-allowed", "mcp-server-changed"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
  {
    repository: "research-crew",
    says: allowed(
      "tools",
      "SerperDevTool",
      "ScrapeWebsiteTool",
      "sales_history",
      "save_report",
      "plot",
      "load_sales",
      "price_history",
      "read_inbox",
      "send_offer",
    ),
    files: [
      {
        path: "src/buying_desk/agents.py",
        edits: [
          [
            "a tool outside the list",
            "async def only_suppliers",
            '@function_tool\ndef stock_level(sku: str) -> int:\n    """Pieces on stock."""\n    return len(sku)\n\n\nasync def only_suppliers',
            ["not-allowed", "tool-added"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
  {
    repository: "research-crew",
    says: allowed("models", "gpt-4.1*", "o4-mini*", "*claude*", "*gpt-4o*"),
    files: [
      {
        path: "src/buying_desk/agents.py",
        edits: [
          [
            "a model outside the list",
            '"o4-mini-2025-04-16"',
            '"o3-2025-04-16"',
            ["not-allowed", "model-changed", "model-added"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
  {
    repository: "supplier-portal",
    says: allowed("regions", "europe-*"),
    files: [
      {
        path: "terraform/main.tf",
        edits: [
          [
            "another region",
            'location = "europe-west4"',
            'location = "us-central1"',
            ["not-allowed", "region-changed"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
  {
    repository: "support-desk",
    says: allowed("dataStores", "chroma"),
    files: [
      {
        path: "app/retrieval.py",
        edits: [
          [
            "a store outside the list",
            "def index_articles",
            'def past_answers():\n    from langchain_qdrant import QdrantVectorStore\n\n    return QdrantVectorStore.from_existing_collection(collection_name="answers", url="https://qdrant.tallpine.example")\n\n\ndef index_articles',
            ["not-allowed", "data-source-changed"],
            BLOCKING,
          ],
        ],
      },
    ],
  },
];

/** Changes that break what is intended of a repository. */
export const INTENDED: readonly Intention[] = [...PINNED, ...GUARDRAILS, ...DATA, ...OWNERS, ...ALLOWED];
