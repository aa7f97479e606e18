import { expect, it } from "vitest";
import { knowledge } from "../../../platform/scan/knowledge.ts";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { plantKeys } from "../../../testing/planted-keys.ts";
import { credentials } from "./connector.ts";

const planted = plantKeys(knowledge.services);
const keyOf = (service: string, prefix = ""): string =>
  planted.find((key) => key.service.id === service && key.value.startsWith(prefix))?.value ?? "";
const openai = keyOf("openai", "sk-proj-");
const anthropic = keyOf("anthropic", "sk-ant-api03-");
const groq = keyOf("groq");

const found = (files: Files) => observed(observeFiles(credentials, files), "credential");
const literals = (files: Files) => found(files).filter((asset) => asset.properties.exposure === "literal");
const only = (files: Files) => {
  const [asset, ...others] = found(files);
  expect(others.map((other) => other.name)).toEqual([]);
  return asset;
};

itKeepsTheConnectorContract(
  credentials,
  {
    "app/package.json": "{}",
    "app/index.ts": `const client = new OpenAI({ apiKey: "${openai}" });\n`,
    "run.py": 'import os\nkey = os.environ["GROQ_API_KEY"]\n',
    ".env": `ANTHROPIC_API_KEY=${anthropic}\n`,
  },
  [openai, anthropic, openai.slice(12, 40), anthropic.slice(20, 50)],
);

it("recognises every documented format beside its service's name, and shows none of the values", () => {
  for (const { service, format, value } of planted) {
    const files = {
      "src/client.py": `# ${service.id} bedrock copilot gemini serving-endpoints gitlab-duo mcp.linear.app mcp.notion.com server-slack\n${service.id.replaceAll("-", "_")} = connect(api_key="${value}")  # ${service.id} "${value}"\n`,
    };
    const name = `${service.id} ${format.kind}`;
    const observation = observeFiles(credentials, files);
    const keys = observed(observation, "credential").filter((asset) => asset.properties.exposure === "literal");
    expect(
      keys.map((asset) => asset.properties.placeholder),
      name,
    ).toEqual([false]);
    expect(JSON.stringify(observation), name).not.toContain(value.slice(format.prefix?.length ?? 0));
  }
});

it("tells service, format, variable and fingerprint of a key", () => {
  expect(only({ ".env": `OPENAI_API_KEY=${openai}\n` })).toMatchObject({
    name: "OPENAI_API_KEY",
    properties: {
      service: "openai",
      format: "project key",
      exposure: "literal",
      variable: "OPENAI_API_KEY",
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      placeholder: false,
      clientSide: false,
    },
    evidence: [{ path: ".env", line: 1, snippet: "OPENAI_API_KEY=***" }],
  });
});

it("joins the same key in two files and keeps both places", () => {
  const key = only({ "a/settings.py": `GROQ = "${groq}"\n`, "b.ts": `\nconst groq = "${groq}";\n` });
  expect(key?.evidence.map(({ path, line }) => `${path}:${line}`)).toEqual(["a/settings.py:1", "b.ts:2"]);
});

it.each([
  ["python environ", "a.py", 'key = os.environ["OPENAI_API_KEY"]'],
  ["python getenv with a default", "a.py", 'key = os.getenv("OPENAI_API_KEY", "none")'],
  ["node", "a.ts", "const key = process.env.OPENAI_API_KEY;"],
  ["node destructured", "a.ts", "const { OPENAI_API_KEY } = process.env;"],
  ["schema of the environment", "env.ts", "  OPENAI_API_KEY: z.string(),"],
  ["ruby", "a.rb", 'ENV.fetch("OPENAI_API_KEY")'],
  ["go", "a.go", 'os.Getenv("OPENAI_API_KEY")'],
  ["workflow secret", ".github/workflows/ci.yml", `      key: \${{ secrets.OPENAI_API_KEY }}`],
  ["workflow environment", ".github/workflows/ci.yml", `      OPENAI_API_KEY: \${{ secrets.OPENAI_API_KEY }}`],
  ["compose list", "docker-compose.yml", "      - OPENAI_API_KEY"],
  ["compose pass-through", "docker-compose.yml", `      - OPENAI_API_KEY=\${OPENAI_API_KEY:-}`],
  ["Dockerfile argument", "Dockerfile", "ARG OPENAI_API_KEY"],
  ["shell", "run.sh", 'curl -H "Authorization: Bearer $OPENAI_API_KEY"'],
  ["template entry", ".env.example", "OPENAI_API_KEY=sk-your-key-here"],
  ["empty entry", ".env", "OPENAI_API_KEY="],
  ["secret of a manifest", "pod.yaml", "  - name: OPENAI_API_KEY"],
  ["file of a secret", "compose.yaml", "  OPENAI_API_KEY: /run/secrets/openai"],
])("takes a read variable for a reference: %s", (_, path, line) => {
  expect(only({ [path]: `${line}\n` })).toMatchObject({
    name: "OPENAI_API_KEY",
    identities: ["credential:variable/OPENAI_API_KEY@place:."],
    properties: { exposure: "reference", service: "openai", fingerprint: null, clientSide: false },
  });
});

it.each([
  ["comment", "a.py", "# set OPENAI_API_KEY first"],
  ["documentation", "README.md", "export OPENAI_API_KEY=sk-your-key"],
  ["longer name", "a.ts", "process.env.MY_OPENAI_API_KEY_FILE"],
  ["name of a field", "a.ts", "throw new Error(`OPENAI_API_KEY is missing`)"],
  ["host, no secret", "a.ts", "process.env.OPENAI_BASE_URL"],
  ["name that others use too", "a.py", 'os.environ["GITHUB_TOKEN"]'],
])("sees no credential in a %s", (_, path, line) => {
  expect(assetNames(observeFiles(credentials, { [path]: `${line}\n` }))).toEqual([]);
});

it("does not count a sample value in a comment or in a line of data", () => {
  const data = JSON.stringify({
    text: `${"words ".repeat(500)} ANTHROPIC_API_KEY='your-api-key-here' ${"words ".repeat(500)}`,
  });
  expect(found({ "a.py": '# os.environ["ANTHROPIC_API_KEY"] = "your-api-key-here"\n', "docs.json": data })).toEqual([]);
  expect(literals({ "a.py": 'os.environ["ANTHROPIC_API_KEY"] = "your-api-key-here"\n' })).toHaveLength(1);
});

it("calls a token handed to a tool server the vendor's, not its AI service's", () => {
  const text = 'args = ["ghcr.io/github/github-mcp-server"]\nenv = {"GITHUB_TOKEN": os.environ.get("GITHUB_TOKEN")}\n';
  const observation = observeFiles(credentials, { "a.py": text });
  expect(observed(observation, "credential")[0]?.properties.service).toBe("github");
  expect(observed(observation, "ai-service")).toEqual([]);
  expect(only({ "b.py": `import copilot\n${text}` })?.properties.service).toBe("github-copilot");
});

it("takes no token of a pipeline for one of Copilot because a product is called so", () => {
  const text = "env:\n  PASSWORD: ${{ secrets.GITHUB_TOKEN }}\n  IMAGE: acme/copilot-chat\n";
  expect(observed(observeFiles(credentials, { ".github/workflows/copilot-build.yml": text }), "credential")).toEqual(
    [],
  );
});

it("counts a name that others use too once the file speaks of the AI service", () => {
  const text = 'import google.generativeai as genai\ngenai.configure(api_key=os.environ["GOOGLE_API_KEY"])\n';
  expect(only({ "a.py": text })?.properties).toMatchObject({ service: "google-gemini-api", exposure: "reference" });
});

it.each([
  ["python", "a.py", (value: string) => `OPENAI_API_KEY: str = "${value}"`],
  ["dictionary", "a.py", (value: string) => `os.environ["OPENAI_API_KEY"] = '${value}'`],
  ["fallback", "a.ts", (value: string) => `process.env.OPENAI_API_KEY ?? "${value}"`],
  ["json", "config.json", (value: string) => `{"OPENAI_API_KEY": "${value}"}`],
  ["toml", "config.toml", (value: string) => `OPENAI_API_KEY = "${value}"`],
  ["ini", "config.ini", (value: string) => `OPENAI_API_KEY=${value}`],
  ["yaml", "values.yaml", (value: string) => `OPENAI_API_KEY: ${value}`],
  ["shell", "run.sh", (value: string) => `export OPENAI_API_KEY=${value}`],
  ["Dockerfile", "Dockerfile", (value: string) => `ENV OPENAI_API_KEY=${value}`],
  ["manifest", "pod.yaml", (value: string) => `- name: OPENAI_API_KEY\n  value: ${value}`],
])("finds a key written in %s", (_, path, write) => {
  const key = literals({ [path]: `${write(openai)}\n` })[0];
  expect(key?.properties).toMatchObject({ format: "project key", variable: "OPENAI_API_KEY", placeholder: false });
});

it("finds a random value without a format by its variable, and not an expression", () => {
  const random = `${groq.slice(4, 24)}7a${groq.slice(30, 40)}`;
  expect(only({ "settings.py": `MISTRAL_API_KEY = "${random}"\n` })?.properties).toMatchObject({
    service: "mistral",
    format: "variable",
    placeholder: false,
  });
  expect(literals({ "settings.py": "MISTRAL_API_KEY = settings.mistral_api_key_for_production\n" })).toEqual([]);
});

it.each([
  "sk-ant-api03-your-key-here",
  `sk-ant-api03-${"x".repeat(93)}AA`,
  `sk-ant-api03-${"0123456789".repeat(10).slice(0, 93)}AA`,
  "<your-anthropic-key>",
  "changeme",
  "sk-test-key",
  "sk-platform-should-not-leak",
  "sk-ant-oat01-anthropic-auth",
  "sk-erp-9f3c-DO-NOT-LEAK",
  "ollama",
])("knows the placeholder %s", (value) => {
  for (const asset of literals({ "config.yaml": `ANTHROPIC_API_KEY: "${value}"\n` }))
    expect(asset.properties).toMatchObject({ placeholder: true, fingerprint: null });
});

it.each([
  ["public variable", ".env", (value: string) => `NEXT_PUBLIC_OPENAI_API_KEY=${value}`, true],
  ["served page", "index.html", (value: string) => `<script>const key = "${value}"</script>`, true],
  ["public folder", "public/app.js", (value: string) => `key = "${value}"`, true],
  ["bundle in a public folder", "static/app.min.js", (value: string) => `${"a();".repeat(900)}k="${value}"`, true],
  ["server", "src/server.ts", (value: string) => `const key = "${value}"`, false],
] as const)("tells whether a key reaches browsers: %s", (_, path, write, clientSide) => {
  expect(literals({ [path]: write(openai) })[0]?.properties.clientSide).toBe(clientSide);
});

it("sees a public variable that is only read", () => {
  const files = { "app.tsx": "const key = import.meta.env.VITE_OPENAI_API_KEY;\n" };
  expect(only(files)?.properties).toMatchObject({ exposure: "reference", clientSide: true, service: "openai" });
});

it.each([
  ["config/options.yml", 'default_openai_key: <%= ENV["DEFAULT_OPENAI_KEY"] %>', "DEFAULT_OPENAI_KEY", "openai"],
  ["compose.yaml", "services:\n  web:\n    environment:\n      - DEFAULT_GROQ_KEY", "DEFAULT_GROQ_KEY", "groq"],
  ["T.java", '.apiKey(System.getenv("AZURE_OPENAI_KEY"))', "AZURE_OPENAI_KEY", "azure-openai"],
  ["a.ts", "const key = process.env._AZURE_OPENAI_API_KEY;", "_AZURE_OPENAI_API_KEY", "azure-openai"],
  [
    "compose.yml",
    "services:\n  web:\n    environment:\n      OPENAI_ACCESS_TOKEN: ${OPENAI_ACCESS_TOKEN}",
    "OPENAI_ACCESS_TOKEN",
    "openai",
  ],
  ["a.rb", 'key = ENV["MISTRAL_API_TOKEN"]', "MISTRAL_API_TOKEN", "mistral"],
  ["a.py", 'key = os.environ["BOT_ANTHROPIC_API_KEY"]', "BOT_ANTHROPIC_API_KEY", "anthropic"],
])("knows a vendor's key by a name that a project made longer or shorter: %s", (path, line, variable, service) => {
  expect(only({ [path]: `${line}\n` })?.properties).toMatchObject({ exposure: "reference", variable, service });
});

it.each(["NEXT_CURSOR_KEY", "SORT_SCALE_KEY", "YOUR_LAMBDA_KEY", "OPENAI_KEYBOARD", "OPENAI_PAGE_TOKEN"])(
  "takes no other word for a vendor: %s",
  (variable) => {
    expect(found({ "a.py": `value = os.environ["${variable}"]\n# openai_key\n` })).toEqual([]);
  },
);

it.each([
  ["lockfile", "package-lock.json", `"integrity": "${openai}"`],
  ["image", "a.html", `<img src="data:image/png;base64,${groq.slice(4).repeat(9)}/${groq}${groq.slice(4)}AAAA">`],
  ["word with a short prefix", "a.ts", 'const task = "app-1a2B3c4D5e6F7g8H9i0J1k2L";'],
  ["generic prefix without a name", "a.py", 'row = "sk-abcDEF123ghiJKL456mnoPQR"'],
  ["inside another word", "a.py", `x = "my_${groq}"`],
])("is not deceived by a %s", (_, path, line) => {
  expect(literals({ [path]: line })).toEqual([]);
});

it.each([
  ["deepseek", "https://api.deepseek.com"],
  ["openai", "https://api.openai.com/v1"],
])("tells whose plain key it is by the one host the file names: %s", (service, url) => {
  const value = `sk-${keyOf("firecrawl").slice(3)}`;
  const files = { "chat.py": `OpenAI(base_url="${url}", api_key="${value}")\n` };
  expect(only(files)?.properties).toMatchObject({ service, variable: "api_key" });
});

it("counts lines inside the cell of a notebook, and reads what it printed", () => {
  const cells = [
    { cell_type: "markdown", source: ["# Title"] },
    { cell_type: "code", source: ["import os\n", `os.environ["GROQ_API_KEY"] = "${groq}"`], outputs: [] },
    { cell_type: "code", source: "print(key)", outputs: [{ output_type: "stream", text: [`${openai}\n`] }] },
  ];
  const keys = literals({ "a.ipynb": JSON.stringify({ cells, nbformat: 4 }) });
  expect(keys.map((key) => [key.properties.service, key.evidence[0]?.cell, key.evidence[0]?.line])).toEqual([
    ["groq", 2, 2],
    ["openai", 3, 2],
  ]);
});

it("takes no name in what a notebook printed for a variable that is read", () => {
  const text = ['The secret "HF_TOKEN" does not exist in your Colab secrets.\n'];
  const warned = { cell_type: "code", source: "load()", outputs: [{ output_type: "stream", text }] };
  const reading = { cell_type: "code", source: 'os.environ["HF_TOKEN"]', outputs: [] };
  expect(found({ "a.ipynb": JSON.stringify({ cells: [warned] }) })).toEqual([]);
  const [token] = found({ "b.ipynb": JSON.stringify({ cells: [warned, reading] }) });
  expect(token?.evidence.map((place) => place.cell)).toEqual([2]);
});

it("binds credentials to the application that holds them and to their service", () => {
  const files = {
    "web/package.json": "{}",
    "web/a.ts": "process.env.OPENAI_API_KEY",
    "api/pyproject.toml": "",
    "api/a.py": 'os.environ["OPENAI_API_KEY"]',
    "api/b.py": 'os.environ["OPENAI_API_KEY"]',
  };
  expect(found(files).map((asset) => [asset.identities[0], asset.evidence.length])).toEqual([
    ["credential:variable/OPENAI_API_KEY@place:api", 2],
    ["credential:variable/OPENAI_API_KEY@place:web", 1],
  ]);
  expect(edgeNames(observeFiles(credentials, files))).toEqual([
    "application:api -authenticates-with-> credential:OPENAI_API_KEY",
    "application:web -authenticates-with-> credential:OPENAI_API_KEY",
    "credential:OPENAI_API_KEY -supplied-by-> ai-service:openai",
  ]);
});

it("says what it leaves out of a file with very many keys", () => {
  const services = knowledge.services.filter(({ id }) => id === "groq");
  const lines = Array.from({ length: 260 }, (_, index) => `key = "${plantKeys(services, index)[0]?.value}"`);
  const observation = observeFiles(credentials, { "dump.py": lines.join("\n") });
  expect(observed(observation, "credential")).toHaveLength(200);
  expect(observation.notExamined).toMatchObject([{ path: "dump.py", reason: "truncated" }]);
});
