import { type Attack, aliasBomb, attack, many, nested } from "./attack.ts";

const LAUGHS = `<!DOCTYPE p [<!ENTITY l0 "lol">${many(9, (index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)}]>\n`;
const LANGCHAIN =
  "<dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j</artifactId><version>1.0.0</version></dependency>";
const pom = (inside: string, before = ""): string => `<?xml version="1.0"?>\n${before}<project>${inside}</project>\n`;
const dependencies = (inside: string): string => `<dependencies>${inside}</dependencies>`;

/** XML of Maven and MSBuild. */
const XML: readonly Attack[] = [
  attack(
    "a billion laughs in a pom",
    { "pom.xml": pom(`<version>&l9;</version>${dependencies(LANGCHAIN)}`, LAUGHS) },
    { tells: ["unsupported"] },
  ),
  attack(
    "an entity that is a file of the system",
    {
      "pom.xml": pom(
        dependencies(LANGCHAIN.replace("1.0.0", "&x;")),
        '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n',
      ),
    },
    { tells: ["unsupported"] },
  ),
  attack(
    "a parameter entity from another host",
    {
      "a.csproj":
        '<!DOCTYPE p [<!ENTITY % d SYSTEM "http://127.0.0.1:9/evil.dtd"> %d;]>\n<Project><ItemGroup><PackageReference Include="OpenAI" Version="2.0.0"/></ItemGroup></Project>\n',
    },
    { tells: ["unsupported"] },
  ),
  attack(
    "one long entity named ten thousand times",
    {
      "pom.xml": pom(
        `<version>${"&a;".repeat(10_000)}</version>`,
        `<!DOCTYPE p [<!ENTITY a "${"b".repeat(100_000)}">]>\n`,
      ),
    },
    { tells: ["unsupported"] },
  ),
  attack(
    "100,000 elements in each other",
    { "pom.xml": nested(100_000, "<a>", "</a>") },
    { tells: ["too-deep", "malformed"] },
  ),
  attack(
    "100,000 attributes",
    { "a.csproj": `<Project ${many(100_000, (index) => `a${index}="x" `)}/>\n` },
    { tells: ["too-large"] },
  ),
  attack(
    "a comment and a section that never end",
    { "pom.xml": `<project><!-- ${"<!--".repeat(50_000)}<![CDATA[` },
    { tells: ["malformed", "too-deep"] },
  ),
  attack(
    "a parent that is the pom itself",
    {
      "pom.xml": pom(
        `<parent><groupId>a</groupId><artifactId>a</artifactId><relativePath>pom.xml</relativePath></parent>${dependencies(LANGCHAIN)}`,
      ),
    },
    { finds: ["dev.langchain4j:langchain4j"] },
  ),
  attack(
    "two poms that are each other's parents",
    {
      "a/pom.xml": pom(
        `<parent><groupId>b</groupId><artifactId>b</artifactId><relativePath>../b/pom.xml</relativePath></parent>${dependencies(LANGCHAIN)}`,
      ),
      "b/pom.xml": pom(
        "<parent><groupId>a</groupId><artifactId>a</artifactId><relativePath>../a/pom.xml</relativePath></parent>",
      ),
    },
    { finds: ["dev.langchain4j:langchain4j"] },
  ),
  attack(
    "properties of Maven in a ring, and one that doubles itself",
    {
      "pom.xml": pom(
        `<properties><a>\${b}</a><b>\${a}</b><c>\${c}\${c}</c>${many(40, (index) => `<d${index + 1}>\${d${index}}\${d${index}}</d${index + 1}>`)}<d0>x</d0></properties>${dependencies(LANGCHAIN.replace("1.0.0", "${a}") + LANGCHAIN.replace("1.0.0", "${d40}").replace(">langchain4j<", ">langchain4j-core<"))}`,
      ),
    },
    { finds: ["dev.langchain4j:langchain4j"], lacks: ["x".repeat(5_000)] },
  ),
  attack(
    "MSBuild that imports a file of the system and itself",
    {
      "a.csproj":
        '<Project><Import Project="/etc/passwd"/><Import Project="a.csproj"/><PropertyGroup><V>$(V)$(V)</V></PropertyGroup><ItemGroup><PackageReference Include="OpenAI" Version="$(V)"/></ItemGroup></Project>\n',
    },
    { finds: ["OpenAI"] },
  ),
  attack(
    "properties named after what objects have",
    {
      "pom.xml": pom(
        `<properties><__proto__><x>1</x></__proto__><constructor>2</constructor></properties>${dependencies(LANGCHAIN.replace("1.0.0", "${constructor}"))}`,
      ),
    },
    { tells: ["malformed"] },
  ),
];

const SERVER = '{"command":"npx","args":["-y","hidden-server"]}';

/** YAML, TOML and JSON. */
const DATA: readonly Attack[] = [
  attack(
    "an alias bomb in a composition",
    { "compose.yaml": `services:\n  a:\n    image: ollama/ollama\nx-bomb:\n${aliasBomb("  ")}` },
    { tells: ["malformed"] },
  ),
  attack(
    "an alias bomb in a manifest",
    {
      "pod.yaml": `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n${aliasBomb()}spec: {containers: [{name: a, image: ollama/ollama, args: *a9}]}\n`,
    },
    { tells: ["malformed"] },
  ),
  attack(
    "an alias bomb in a workflow",
    {
      ".github/workflows/a.yml": `on: push\n${aliasBomb()}jobs:\n  a:\n    runs-on: x\n    env: {A: *a9}\n    steps: [{run: claude -p hi}]\n`,
    },
    { tells: ["malformed"] },
  ),
  attack(
    "an alias bomb in a Dify application",
    { "app.yml": `app:\n  mode: chat\nmodel_config:\n  model: {name: gpt-4o, provider: openai}\n${aliasBomb("  ")}` },
    { tells: ["malformed"] },
  ),
  attack(
    "an alias bomb in servers",
    { "mcp.yaml": `${aliasBomb()}mcpServers:\n  a: {command: npx, args: *a9}\n` },
    { tells: ["malformed"] },
  ),
  attack(
    "merge keys upon merge keys",
    {
      "compose.yaml": `x-a0: &a0 {image: ollama/ollama}\n${many(60, (index) => `x-a${index + 1}: &a${index + 1} {<<: [*a${index}, *a${index}], k${index}: v}\n`)}services:\n  a: {<<: *a60}\n`,
    },
    { tells: ["malformed"] },
  ),
  attack(
    "tags that make objects in other parsers",
    {
      "compose.yaml":
        'services:\n  a:\n    image: ollama/ollama\n    command: !!python/object/apply:os.system ["touch PWNED"]\n    x: !!js/function "function(){ process.exit() }"\n',
    },
    { finds: ["ollama/ollama"] },
  ),
  attack(
    "20,000 documents in one file",
    {
      "pods.yaml": `${many(20_000, () => "---\napiVersion: v1\n")}---\napiVersion: v1\nkind: Pod\nmetadata: {name: z}\nspec: {containers: [{name: z, image: ollama/ollama}]}\n`,
    },
    { tells: ["too-large"] },
  ),
  attack(
    "a map that holds itself",
    { "compose.yaml": "services: &s\n  a:\n    image: ollama/ollama\n    environment: *s\n" },
    { tells: ["too-deep"] },
  ),
  attack(
    "a key of a megabyte",
    { "compose.yaml": `services:\n  ? ${"k".repeat(1_000_000)}\n  : {image: ollama/ollama}\n` },
    { finds: ["ollama/ollama"], lacks: ["k".repeat(2_000)] },
  ),
  attack(
    "lists in lists of a manifest",
    { "pod.yaml": `apiVersion: v1\nkind: Pod\nspec: ${nested(20_000, "[", "]")}\n` },
    { tells: ["too-deep", "malformed"] },
  ),
  attack(
    "servers told twice, the second time to whoever reads on",
    {
      ".mcp.json": `{"mcpServers":{"a":{"command":"npx","args":["-y","shown-server@1.0.0"]}},"mcpServers":{"b":${SERVER}}}`,
    },
    { finds: ["b"] },
  ),
  attack(
    "servers behind a comment and a comma too many",
    { ".vscode/mcp.json": `// {\n{"servers":{/* } */"b":${SERVER},},}` },
    { finds: ["b"] },
  ),
  attack(
    "dependencies that are a list, a number, nothing",
    {
      "package.json":
        '{"dependencies":["openai"],"devDependencies":7,"peerDependencies":null,"optionalDependencies":{"openai":{"a":1}}}',
    },
    {},
  ),
  attack(
    "packages named after what objects have",
    {
      "package.json": '{"dependencies":{"__proto__":"1","constructor":"1","toString":"1","openai":"4.0.0"}}',
      "package-lock.json":
        '{"lockfileVersion":3,"packages":{"":{},"node_modules/__proto__":{"version":"1"},"__proto__":{"version":"2"},"node_modules/openai":{"version":"4.0.0"}}}',
    },
    { finds: ["openai"] },
  ),
  attack(
    "tables of TOML named after what objects have",
    {
      "pyproject.toml":
        '[project]\nname = "x"\ndependencies = ["openai==1.0.0"]\n[tool.poetry.dependencies]\n__proto__ = "1"\nconstructor = { version = "1" }\n',
    },
    { finds: ["openai"] },
  ),
  attack(
    "a key of TOML told twice",
    { "pyproject.toml": '[project]\nname = "x"\nname = "y"\ndependencies = ["openai"]\n' },
    { tells: ["malformed"] },
  ),
  attack("500,000 tables of TOML", { "Cargo.lock": many(500_000, () => "[[package]]\n") }, {}),
  attack(
    "numbers that are none",
    { ".claude/settings.json": '{"a":1e999999,"b":-,"permissions":{"allow":["Bash"]}}' },
    { tells: ["malformed"] },
  ),
  attack(
    "settings in UTF-16 without a mark",
    { ".mcp.json": Buffer.from(`{"mcpServers":{"b":${SERVER}}}`, "utf16le") },
    { tells: ["binary", "malformed"] },
  ),
];

/** Files of packages that lead in rings, outside, or to a shell. */
const PACKAGES: readonly Attack[] = [
  attack(
    "requirements that include each other and themselves",
    {
      "requirements.txt": "-r requirements.txt\n-r other-requirements.txt\nopenai==1.0.0\n",
      "other-requirements.txt": "-r requirements.txt\n",
    },
    { finds: ["openai"] },
  ),
  attack(
    "requirements from outside",
    { "requirements.txt": "-r ../../../../../../etc/passwd\n-r /etc/passwd\n-c file:///etc/passwd\nopenai==1.0.0\n" },
    { finds: ["openai"], lacks: ["root:x:"] },
  ),
  attack(
    "requirements that are commands",
    { "requirements.txt": "openai==1.0.0; touch PWNED\n$(touch PWNED)\n`touch PWNED`\nlangchain==0.1.0\n" },
    { finds: ["langchain"] },
  ),
  attack(
    "a requirement of three megabytes",
    { "requirements.txt": `openai==${"1.".repeat(1_500_000)}\nlangchain==0.1.0\n` },
    { tells: ["too-large"] },
  ),
  attack(
    "markers that never close",
    { "requirements.txt": `openai==1.0.0 ; ${"(".repeat(100_000)}\nlangchain==0.1.0\n` },
    { tells: ["too-large"] },
  ),
  attack(
    "packages that need each other, npm",
    {
      "package-lock.json":
        '{"lockfileVersion":3,"packages":{"":{"dependencies":{"openai":"1"}},"node_modules/openai":{"version":"1.0.0","dependencies":{"langchain":"1"}},"node_modules/langchain":{"version":"1.0.0","dependencies":{"openai":"1"}}}}',
    },
    { finds: ["openai", "langchain"] },
  ),
  attack(
    "packages that need each other, uv",
    {
      "uv.lock":
        'version = 1\n[[package]]\nname = "openai"\nversion = "1.0.0"\nsource = { registry = "x" }\ndependencies = [{ name = "langchain" }]\n[[package]]\nname = "langchain"\nversion = "1.0.0"\nsource = { registry = "x" }\ndependencies = [{ name = "openai" }]\n',
    },
    { finds: ["openai", "langchain"] },
  ),
  attack(
    "packages that need each other, pnpm",
    {
      "pnpm-lock.yaml":
        "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      openai:\n        specifier: 1.0.0\n        version: 1.0.0\npackages:\n  openai@1.0.0:\n    resolution: {integrity: sha512-a}\nsnapshots:\n  openai@1.0.0:\n    dependencies:\n      openai: 1.0.0\n",
    },
    { finds: ["openai"] },
  ),
  attack(
    "workspaces outside and in themselves",
    { "package.json": '{"name":"a","workspaces":["../../../*",".","./**"],"dependencies":{"openai":"4.0.0"}}' },
    { finds: ["openai"] },
  ),
  attack(
    "a Cargo workspace outside",
    {
      "Cargo.toml":
        '[workspace]\nmembers = ["../../..", "."]\n[package]\nname = "a"\n[dependencies]\nasync-openai = { path = "../../../../etc" }\n',
    },
    { finds: ["async-openai"] },
  ),
  attack(
    "a Gemfile that is a program",
    { Gemfile: 'eval File.read("/etc/passwd")\nsystem("touch PWNED")\n`touch PWNED`\ngem "ruby-openai", "7.0.0"\n' },
    { finds: ["ruby-openai"] },
  ),
  attack(
    "a build that is a program",
    {
      "build.gradle":
        'exec { commandLine "touch", "PWNED" }\nnew File("PWNED").text = "x"\ndependencies { implementation "dev.langchain4j:langchain4j:1.0.0" }\n',
    },
    { finds: ["dev.langchain4j:langchain4j"] },
  ),
  attack(
    "a module replaced by a folder outside",
    {
      "go.mod":
        "module a\nrequire github.com/openai/openai-go v1.0.0\nreplace github.com/openai/openai-go => ../../../../etc\n",
    },
    { finds: ["github.com/openai/openai-go"] },
  ),
];

export const DOCUMENT_ATTACKS: readonly Attack[] = [...XML, ...DATA, ...PACKAGES];
