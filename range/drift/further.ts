import { BLOCKING, CLOSING, OPEN, type Written } from "./mutation.ts";

/** Changes of the kinds that seldom come alone, written by hand. By repository. */
export const FURTHER: { readonly [repository: string]: readonly Written[] } = {
  "agent-platform": [
    {
      path: "servers/documents/src/index.ts",
      edits: [
        [
          "a plain tool runs a command",
          'server.tool("list_spaces", "List the spaces of the handbook.", async () => ({\n  content: [{ type: "text", text: "engineering, warehouse, shops" }],\n}));',
          'server.tool("list_spaces", "List the spaces of the handbook.", async () => {\n  const { stdout } = await run("ls /srv/handbook");\n  return { content: [{ type: "text", text: stdout }] };\n});',
          ["tool-power-widened"],
          BLOCKING,
        ],
      ],
    },
    {
      path: "servers/inventory/inventory_server/server.py",
      edits: [
        [
          "a plain tool runs a command",
          '    return {"barcode": barcode, "pieces": 0}',
          '    subprocess.run(["count", barcode], check=True)\n    return {"barcode": barcode, "pieces": 0}',
          ["tool-power-widened"],
          BLOCKING,
        ],
        [
          "a tool that reads writes",
          '    return await connection.fetchval("SELECT sum(pieces) FROM stock WHERE sku = $1", sku)',
          '    await connection.execute("UPDATE stock SET asked = now() WHERE sku = $1", sku)\n    return await connection.fetchval("SELECT sum(pieces) FROM stock WHERE sku = $1", sku)',
          ["tool-power-widened"],
          OPEN,
        ],
        [
          "a tool runs no code any more",
          '    return eval(formula, {"__builtins__": {}}, {})',
          "    return float(formula)",
          ["tool-power-widened"],
          CLOSING,
        ],
      ],
    },
    {
      path: "desktop/claude_desktop_config.json",
      edits: [
        [
          "a key is written down",
          '"SERVICE_ACCOUNT_PATH": "/etc/tallpine/sheets.json"',
          '"OPENAI_API_KEY": "{{planted-key:openai}}"',
          ["credential-changed"],
          BLOCKING,
        ],
      ],
    },
  ],
  "research-crew": [
    {
      path: "src/buying_desk/agents.py",
      edits: [
        [
          "the guardrail is gone",
          "    input_guardrails=[InputGuardrail(guardrail_function=only_suppliers)],\n",
          "",
          ["guardrail-weakened"],
          BLOCKING,
        ],
        [
          "a guardrail in front of another agent",
          "    mcp_servers=[CONTRACTS_SERVER],\n",
          "    mcp_servers=[CONTRACTS_SERVER],\n    input_guardrails=[InputGuardrail(guardrail_function=only_suppliers)],\n",
          ["guardrail-weakened"],
          CLOSING,
        ],
        [
          "no work is handed to the analyst",
          "handoffs=[negotiator, analyst]",
          "handoffs=[negotiator]",
          ["actor-added"],
          CLOSING,
        ],
        [
          "the analyst hands work on",
          "    tools=[price_history],\n)",
          "    tools=[price_history],\n    handoffs=[negotiator],\n)",
          ["actor-added"],
          OPEN,
        ],
        [
          "a new agent",
          "async def answer(",
          'courier = Agent(name="Courier", instructions="You follow deliveries.", tools=[price_history])\n\n\nasync def answer(',
          ["actor-added"],
          OPEN,
        ],
      ],
    },
    {
      path: "src/analysis_bench/bench.py",
      edits: [["more steps", "max_steps=10", "max_steps=100", ["inference-changed"], OPEN]],
    },
  ],
  "support-desk": [
    {
      path: "app/config.py",
      edits: [
        ["longer answers", "answer_tokens: int = 900", "answer_tokens: int = 90_000", ["inference-changed"], OPEN],
      ],
    },
    {
      path: "app/retrieval.py",
      edits: [
        [
          "another collection",
          'collection_name="help-centre"',
          'collection_name="all-mail"',
          ["data-source-changed"],
          OPEN,
        ],
      ],
    },
    {
      path: "app/llm.py",
      edits: [
        [
          "the key is written down",
          'os.environ["OPENAI_API_KEY"]',
          '"{{planted-key:openai}}"',
          ["credential-changed"],
          BLOCKING,
        ],
        [
          "the key of an administrator",
          'os.environ["OPENAI_API_KEY"]',
          'os.environ["OPENAI_ADMIN_KEY"]',
          ["credential-changed"],
          OPEN,
        ],
      ],
    },
    {
      path: "app/agent.py",
      edits: [
        [
          "a person is asked first",
          "        prompt=LEAD_INSTRUCTIONS,",
          '        prompt=LEAD_INSTRUCTIONS,\n        interrupt_before=["tools"],',
          ["guardrail-weakened"],
          CLOSING,
        ],
      ],
    },
  ],
  "insights-api": [
    {
      path: "insights/bedrock.py",
      edits: [["longer answers", '"maxTokens": 800', '"maxTokens": 80000', ["inference-changed"], OPEN]],
    },
    {
      path: "insights/documents.py",
      edits: [
        [
          "another collection",
          'collection_name="handbook"',
          'collection_name="everything"',
          ["data-source-changed"],
          OPEN,
        ],
      ],
    },
  ],
  "forecasting-lab": [
    {
      path: "forecasting/train_classifier.py",
      edits: [
        ["a revision that moves", ', revision="refs/convert/parquet")', ")", ["data-source-changed"], BLOCKING],
        [
          "a dataset may bring code",
          'data_files="data/reviews.csv")',
          'data_files="data/reviews.csv", trust_remote_code=True)',
          ["data-source-changed"],
          BLOCKING,
        ],
      ],
    },
  ],
  "storefront-web": [
    {
      path: "lib/ai/models.ts",
      edits: [
        [
          "a model more to choose from",
          '  { id: "gpt-4.1-mini", label: "Fast"',
          '  { id: "gpt-5-mini", label: "New", description: "Tries" },\n  { id: "gpt-4.1-mini", label: "Fast"',
          ["model-added"],
          OPEN,
        ],
        [
          "a model less to choose from",
          '  { id: "o3-2025-04-16", label: "Thorough", description: "Thinks before it answers" },\n',
          "",
          ["model-added"],
          CLOSING,
        ],
      ],
    },
  ],
  "supplier-portal": [
    {
      path: "terraform/main.tf",
      edits: [
        ["another region", 'location = "europe-west4"', 'location = "us-central1"', ["region-changed"], OPEN],
        [
          "another region of the house",
          'location = "europe-west4"',
          'location = "europe-north1"',
          ["region-changed"],
          OPEN,
        ],
        [
          "it runs as the identity of the project",
          "    service_account = google_service_account.notes.email\n",
          "",
          ["identity-changed"],
          OPEN,
        ],
      ],
    },
    {
      path: "deploy/k8s/ollama.yaml",
      edits: [["only inside the cluster", "type: LoadBalancer", "type: ClusterIP", ["network-exposed"], CLOSING]],
    },
    {
      path: "deploy/chart/templates/service.yaml",
      edits: [["open to the internet", "type: ClusterIP", "type: LoadBalancer", ["network-exposed"], BLOCKING]],
    },
  ],
  "warranty-service": [
    {
      path: "infra/main.bicep",
      edits: [
        [
          "open to the internet",
          "publicNetworkAccess: 'disabled'",
          "publicNetworkAccess: 'enabled'",
          ["network-exposed"],
          BLOCKING,
        ],
        ["keys are accepted", "disableLocalAuth: true", "disableLocalAuth: false", ["identity-changed"], OPEN],
      ],
    },
  ],
};
