import type { Observation } from "../../domain/observation.ts";
import { Claims } from "./claims.ts";

/** What reading the code of the invented help desk shows: agents, tools, models, calls and stores. */
export function sampleCode(): Observation {
  const it = new Claims("source-code");
  const desk = it.add(
    "application",
    "harbour-desk",
    it.at("pyproject.toml", 1),
    { language: "python", manifest: "pyproject.toml" },
    { identities: ["application:."] },
  );
  const web = it.add(
    "application",
    "console",
    it.at("console/package.json", 1),
    { language: "typescript", manifest: "console/package.json" },
    { identities: ["application:console"] },
  );
  const openai = it.add(
    "ai-service",
    "openai",
    it.at("desk/llm.py", 4, "from openai import OpenAI"),
    { provider: "openai", category: "model-api", apiHost: "api.openai.com" },
    { identities: ["ai-service:openai"] },
  );
  const anthropic = it.add(
    "ai-service",
    "anthropic",
    it.at("desk/triage.py", 3, "from anthropic import Anthropic"),
    { provider: "anthropic", category: "model-api", apiHost: "api.anthropic.com" },
    { identities: ["ai-service:anthropic"] },
  );
  const mini = it.add(
    "model",
    "gpt-4o-mini",
    it.at("desk/llm.py", 18, 'MODEL = "gpt-4o-mini"'),
    { provider: "openai", modelId: "gpt-4o-mini", usage: "used", source: "api", operations: ["chat"] },
    {
      identities: ["model:openai/gpt-4o-mini"],
      also: [it.at("tests/test_llm.py", 9, 'assert MODEL == "gpt-4o-mini"')],
    },
  );
  const sonnet = it.add(
    "model",
    "claude-sonnet-4-5-20250929",
    it.at("desk/triage.py", 21, 'model="claude-sonnet-4-5-20250929",'),
    {
      provider: "anthropic",
      modelId: "claude-sonnet-4-5-20250929",
      usage: "used",
      source: "api",
      operations: ["chat"],
    },
    { identities: ["model:anthropic/claude-sonnet-4-5-20250929"] },
  );
  const embedder = it.add(
    "model",
    "BAAI/bge-small-en-v1.5",
    it.at("desk/search.py", 11, 'SentenceTransformer("BAAI/bge-small-en-v1.5")'),
    {
      provider: "huggingface",
      modelId: "BAAI/bge-small-en-v1.5",
      usage: "used",
      source: "hub",
      operations: ["embeddings"],
      revision: null,
      trustsRemoteCode: false,
      licence: "mit",
    },
    { identities: ["model:huggingface/BAAI/bge-small-en-v1.5"] },
  );
  const chosen = it.add(
    "model",
    "settings.model",
    it.at("desk/routes.py", 44, "client.chat.completions.create(model=settings.model, …)"),
    { usage: "used", source: "api" },
    { gaps: { modelId: { reason: "dynamic", detail: "chosen at run time from `settings.model`" } } },
  );
  const store = it.add(
    "vector-store",
    "chroma",
    it.at("desk/search.py", 15, 'chromadb.PersistentClient(path="./index")'),
    { technology: "chroma", hosted: false, collection: "tickets" },
  );
  const dataset = it.add(
    "dataset",
    "harbour/tickets-2025",
    it.at("training/finetune.py", 7, 'load_dataset("harbour/tickets-2025", split="train")'),
    { source: "hub", revision: null, trustsRemoteCode: false },
  );
  const instructions = it.add(
    "prompt",
    "researcher instructions",
    it.at("desk/agents.py", 12, 'instructions = f"""You help {customer.name} …'),
    {
      role: "system",
      digest: "5f1c0a9be2d44c17",
      characters: 1840,
      interpolates: ["customer.name"],
      textSignals: [],
    },
  );
  const readMail = it.add(
    "tool",
    "read_mailbox",
    it.at("desk/tools/mail.py", 9, "def read_mailbox(folder: str) -> list[Mail]:"),
    {
      framework: "openai-agents",
      description: "Read a customer's mailbox",
      parameters: ["folder"],
      capabilities: ["reads-private-data", "reads-untrusted-content"],
      requiresApproval: null,
    },
  );
  const sendMail = it.add(
    "tool",
    "send_mail",
    it.at("desk/tools/mail.py", 31, "def send_mail(to: str, body: str) -> None:"),
    {
      framework: "openai-agents",
      description: "Send a mail to anyone",
      parameters: ["to", "body"],
      capabilities: ["sends-outside"],
      requiresApproval: null,
    },
  );
  const shell = it.add(
    "tool",
    "run_diagnostics",
    it.at("desk/tools/shell.py", 14, "subprocess.run(command, shell=True, timeout=30)"),
    {
      framework: "openai-agents",
      description: "Run a command on the support host",
      parameters: ["command"],
      capabilities: ["runs-commands"],
      requiresApproval: null,
    },
  );
  const refund = it.add(
    "tool",
    "issue_refund",
    it.at("desk/tools/billing.py", 22, "def issue_refund(order_id: str, amount: Decimal):"),
    {
      framework: "openai-agents",
      description: "Refund an order",
      parameters: ["order_id", "amount"],
      capabilities: ["moves-money", "changes-data"],
      requiresApproval: true,
    },
  );
  const search = it.add(
    "tool",
    "search_tickets",
    it.at("desk/tools/search.py", 6, "def search_tickets(query: str) -> list[Ticket]:"),
    { framework: "openai-agents", parameters: ["query"], capabilities: ["reads-private-data"], requiresApproval: null },
  );
  const researcher = it.add(
    "agent",
    "researcher",
    it.at("desk/agents.py", 27, 'researcher = Agent(name="researcher", tools=[read_mailbox, send_mail, …])'),
    { framework: "openai-agents", maxSteps: null, humanApproval: false, hasMemory: true, executesCode: false },
  );
  const billing = it.add(
    "agent",
    "billing",
    it.at("desk/agents.py", 52, 'billing = Agent(name="billing", tools=[issue_refund])'),
    { framework: "openai-agents", maxSteps: 6, humanApproval: true, hasMemory: false, executesCode: false },
  );
  const triage = it.add(
    "agent",
    "triage",
    it.at("desk/triage.py", 30, "triage = build_agent(registry.load(team))"),
    { framework: "langgraph", maxSteps: 25 },
    { gaps: { humanApproval: { reason: "dynamic", detail: "set in `registry.load(team)`" } } },
  );
  const experiment = it.add(
    "agent",
    "analyst",
    it.at("examples/analyst.py", 8, "analyst = CodeAgent(tools=[], model=model)", { confidence: "inferred" }),
    { framework: "smolagents", maxSteps: 20, executesCode: true, humanApproval: null },
  );
  const answer = it.add(
    "operation",
    "answer_ticket",
    it.at("desk/routes.py", 61, "reply = client.chat.completions.create(model=MODEL, messages=messages)"),
    {
      operation: "chat",
      symbol: "openai.OpenAI().chat.completions.create",
      function: "answer_ticket",
      streaming: false,
      maxTokens: null,
      timeout: false,
      outputReaches: ["html"],
      untrustedInstructions: true,
    },
  );
  const script = it.add(
    "operation",
    "suggest_query",
    it.at("desk/reports.py", 40, "rows = db.execute(answer.choices[0].message.content)"),
    {
      operation: "chat",
      symbol: "openai.OpenAI().chat.completions.create",
      function: "suggest_query",
      outputReaches: ["sql"],
      untrustedInstructions: false,
    },
  );
  const notebook = it.add(
    "operation",
    "notebook cell",
    it.at("notebooks/Évaluation finale №2.ipynb", 3, "eval(response.output_text)", { cell: 14 }),
    { operation: "chat", symbol: "openai.OpenAI().responses.create", function: null, outputReaches: ["eval"] },
  );
  it.link(desk, "uses", openai, anthropic, mini, sonnet, embedder, chosen, store, researcher, billing, triage);
  it.link(desk, "contains", answer, script);
  it.link(web, "calls", desk);
  it.link(researcher, "uses", readMail, sendMail, shell, search, mini);
  it.link(researcher, "instructed-by", instructions);
  it.link(researcher, "delegates-to", billing);
  it.link(billing, "uses", refund, sonnet);
  it.link(triage, "uses", sonnet);
  it.incomplete(triage, "uses", "its tools come from `registry.load(team)`");
  it.link(search, "retrieves-from", store);
  it.link(store, "uses", embedder);
  it.link(answer, "calls", mini);
  it.link(script, "calls", mini);
  it.link(notebook, "calls", mini);
  it.link(experiment, "uses", chosen);
  it.link(mini, "supplied-by", openai);
  it.link(sonnet, "supplied-by", anthropic);
  it.link(mini, "trained-on", dataset);
  it.skip("desk/generated/prompts.py", "too-large", "4.8 MB, the limit is 2 MB");
  it.skip("legacy/broken.py", "malformed", "the parser found no end of the string that begins in line 88");
  return it.observation();
}
