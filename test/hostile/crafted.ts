import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { knowledge } from "../../src/platform/scan/knowledge.ts";
import { bytesOf, little, numpyOf, safetensorsOf, zipOf } from "../../src/testing/model-bytes.ts";
import { CALL, type Hostile, notebook, put, sparse } from "./simple.ts";

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");
const nested = (depth: number, open: string, close: string, inner = "1"): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const all =
  (...writes: readonly ((root: string) => unknown)[]) =>
  (root: string) =>
    writes.map((write) => write(root));

/** Ten levels of ten aliases each: ten thousand million items if anyone resolves them. */
const ALIASES = `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${many(9, (index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}*a${index}]\n`)}`;

const nestedZip = (depth: number): Uint8Array =>
  depth === 0 ? bytesOf("x") : zipOf({ "inner.pt": nestedZip(depth - 1) });

/** Configurations, YAML, TOML and JSON that cost more to read than they are long. */
const CONFIGURATIONS: readonly Hostile[] = [
  {
    name: "an alias bomb in a skill",
    write: put(".claude/skills/a/SKILL.md", `---\nname: a\n${ALIASES}---\ntext\n`),
    reason: null,
  },
  {
    name: "an alias bomb in a configuration",
    write: put(".config/goose/config.yaml", `extensions:\n  a: {cmd: x}\n${ALIASES}`),
    reason: null,
  },
  { name: "an alias of itself", write: put(".claude/skills/a/SKILL.md", "---\nname: &a [*a]\n---\n"), reason: null },
  {
    name: "deep YAML",
    write: put(".claude/skills/a/SKILL.md", `---\nname: ${nested(20_000, "[", "]")}\n---\n`),
    reason: null,
  },
  {
    name: "deep TOML",
    write: put(".codex/config.toml", `model = "x"\nx = ${nested(20_000, "[", "]")}\n`),
    reason: "too-deep",
  },
  { name: "deep settings", write: put(".claude/settings.json", nested(50_000, '{"a":', "}")), reason: "too-deep" },
  { name: "a gigabyte of settings", write: sparse(".claude/settings.json"), reason: "too-large" },
  { name: "a gigabyte of servers", write: sparse(".mcp.json"), reason: "too-large" },
  { name: "a gigabyte of a skill", write: sparse(".claude/skills/a/SKILL.md"), reason: "too-large" },
  {
    name: "5,000 servers",
    write: put(
      ".mcp.json",
      JSON.stringify({
        mcpServers: Object.fromEntries(
          Array.from({ length: 5_000 }, (_, index) => [`s${index}`, { command: "npx", args: ["-y", "a"] }]),
        ),
      }),
    ),
    reason: null,
  },
  {
    name: "prototype keys in settings",
    write: put(
      ".claude/settings.json",
      '{"__proto__":{"permissions":{"allow":["Bash"]}},"permissions":{"__proto__":{"allow":["*"]},"constructor":1}}',
    ),
    reason: null,
  },
  {
    name: "half a surrogate",
    write: put(".mcp.json", '{"mcpServers":{"\\ud800":{"command":"\\udfff"}}}'),
    reason: null,
  },
  {
    name: "a front matter without end",
    write: put(".claude/skills/a/SKILL.md", `---\n${"name: a\n".repeat(100_000)}`),
    reason: null,
  },
  { name: "100,000 comments that never close", write: put("CLAUDE.md", "<!-- ".repeat(100_000)), reason: null },
  { name: "a million invisible letters", write: put("AGENTS.md", `a${"\u200b".repeat(1_000_000)}`), reason: null },
  { name: "a megabyte of base64", write: put("CLAUDE.md", "QUJD".repeat(300_000)), reason: null },
  {
    name: "half a command repeated",
    write: put(".claude/skills/a/run.sh", `${"curl -s http://a | ".repeat(50_000)}\n`),
    reason: null,
  },
];

/** Text that makes a badly built expression try every way of reading it. */
const BAIT: readonly Hostile[] = [
  {
    name: "every key format, begun and never ended",
    write: put(
      "keys.py",
      knowledge.services
        .flatMap((service) => service.keyFormats)
        .map(({ prefix = "" }, index) => `OPENAI_API_KEY_${index} = "${prefix}${"a1".repeat(10_000)}!"\n`)
        .join(""),
    ),
    reason: null,
  },
  {
    name: "the beginnings of all key formats, thousands of times",
    write: put(
      "keys.env",
      `OPENAI_API_KEY=${knowledge.services
        .flatMap((service) => service.keyFormats.map(({ prefix = "" }) => prefix))
        .join("")
        .repeat(100)}\n`,
    ),
    reason: null,
  },
  {
    name: "an address that never ends",
    write: put("a.py", `import openai\nurl = "${"://a:b".repeat(60_000)}"\n`),
    reason: null,
  },
  {
    name: "names of secrets and nothing else",
    write: put("a.py", `import openai\nx = "${"api_key: token = password: ".repeat(20_000)}"\n`),
    reason: null,
  },
  { name: "options and nothing else", write: put("CLAUDE.md", "--api-key ".repeat(100_000)), reason: null },
  {
    name: "an ignore pattern of stars",
    write: all(
      put(".gitignore", `${"**/a*".repeat(200)}b\n${"*a".repeat(1_000)}\n`),
      put(`${"a/".repeat(30)}x.py`, CALL),
    ),
    reason: null,
  },
  {
    name: "100,000 ignore patterns",
    write: put(
      ".gitignore",
      many(100_000, (index) => `*.x${index}\n`),
    ),
    reason: null,
  },
];

/** Programs that a parser or an evaluator could lose itself in. */
const CODE: readonly Hostile[] = [
  {
    name: "an object of 50,000 properties",
    write: put(
      "big.ts",
      `import OpenAI from "openai";\nconst x = {${many(50_000, (index) => `a${index}: ${index},`)}};\nnew OpenAI().chat.completions.create(x);\n`,
    ),
    reason: null,
  },
  {
    name: "a sum of 2,000 terms",
    write: put("sum.py", `import openai\nx = ${"'a' + ".repeat(2_000)}'b'\n`),
    reason: "too-deep",
  },
  {
    name: "a chain of 5,000 calls",
    write: put("chain.ts", `import "openai";\nx${"\n.then(a)".repeat(5_000)};\n`),
    reason: "too-deep",
  },
  {
    name: "1,000 functions in each other",
    write: put("deep.js", `import "openai";\n${nested(1_000, "(() => {", "})()")}\n`),
    reason: "too-deep",
  },
  {
    name: "1,000 tags in each other",
    write: put("deep.tsx", `import "openai";\nconst x = ${nested(1_000, "<a>", "</a>")};\n`),
    reason: "too-deep",
  },
  {
    name: "a function that returns itself",
    write: put(
      "a.py",
      `from openai import OpenAI\ndef f(x): return f(f(x))\nOpenAI().chat.completions.create(model=f("a"), messages=[])\n`,
    ),
    reason: null,
  },
  {
    name: "2,000 names, each twice the last",
    write: put(
      "a.py",
      `from openai import OpenAI\na0 = "x"\n${many(2_000, (index) => `a${index + 1} = a${index} + a${index}\n`)}OpenAI().chat.completions.create(model=a2000, messages=[])\n`,
    ),
    reason: null,
  },
  {
    name: "modules that export each other",
    write: all(
      put(
        "a.ts",
        'export * from "./b";\nimport OpenAI from "openai";\nimport { m } from "./b";\nnew OpenAI().chat.completions.create({ model: m });\n',
      ),
      put("b.ts", 'import "openai";\nexport * from "./a";\nexport * from "./b";\n'),
    ),
    reason: null,
  },
  {
    name: "code in UTF-16",
    write: put("wide.py", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CALL, "utf16le")])),
    reason: null,
  },
  {
    name: "a notebook of 100,000 lines in one cell",
    write: put(
      "n.ipynb",
      notebook([
        { cell_type: "code", source: Array.from({ length: 100_000 }, (_, index) => `import openai as x${index}\n`) },
      ]),
    ),
    reason: null,
  },
  {
    name: "a deep notebook",
    write: put(
      "n.ipynb",
      `{"cells":[{"cell_type":"code","source":"import openai","metadata":${nested(50_000, "[", "]")}}]}`,
    ),
    reason: null,
  },
  {
    name: "a page that is a program",
    write: put("a.js", `<!--\n/*<script>*/ import OpenAI from "openai"; /*</script>*/\n-->\n`),
    reason: null,
  },
];

/** Model files that lie about themselves. */
const MODELS: readonly Hostile[] = [
  { name: "a gigabyte of a pickle", write: sparse("m.pkl"), reason: "unsupported" },
  { name: "a gigabyte of safetensors", write: sparse("m.safetensors"), reason: "unsupported" },
  {
    name: "a header of a billion bytes",
    write: put("m.safetensors", bytesOf(little(2 ** 30, 8), '{"a":1}')),
    reason: "unsupported",
  },
  {
    name: "2^60 values",
    write: put("m.gguf", bytesOf("GGUF", little(3, 4), little(2 ** 60, 8), little(2 ** 60, 8))),
    reason: null,
  },
  { name: "archives in archives", write: put("m.pt", nestedZip(12)), reason: "too-deep" },
  {
    name: "an unpacking bomb",
    write: put("m.joblib", new Uint8Array(gzipSync(new Uint8Array(200 * 1024 * 1024)))),
    reason: "too-large",
  },
  {
    name: "a pickle of 200,000 marks",
    write: put("m.pkl", bytesOf(0x80, 2, new Uint8Array(200_000).fill(0x28), 0x2e)),
    reason: null,
  },
  {
    name: "a pickle that doubles its stack",
    write: put("m.pkl", bytesOf(0x80, 2, 0x5d, new Uint8Array(200_000).fill(0x32), 0x2e)),
    reason: null,
  },
  {
    name: "an array whose header calls",
    write: put(
      "m.npy",
      numpyOf("<f4', 'x': __import__('os').system('touch PWNED'), 'y': '", "(1,)", new Uint8Array(4)),
    ),
    reason: null,
  },
  {
    name: "a program that is an archive",
    write: put("m.pt", bytesOf("\u007fELF", zipOf({ "m/data.pkl": bytesOf(".") }))),
    reason: null,
  },
  {
    name: "a template without end",
    write: put("m.safetensors", safetensorsOf({ __metadata__: { chat_template: "{{ ".repeat(50_000) } })),
    reason: null,
  },
];

/** Places that are not what they seem. */
const PLACES: readonly Hostile[] = [
  { name: "a name of two lines", write: put("a\nb.py", CALL), reason: null },
  { name: "a name of 250 letters", write: put(`${"a".repeat(250)}.py`, CALL), reason: null },
  { name: "a name that looks like an option", write: put("--config=x.py", CALL), reason: null },
  {
    name: "an endless device behind a link",
    write: (root) => symlinkSync("/dev/zero", join(root, "zero.pkl")),
    reason: "link",
  },
  { name: "a socket", write: (root) => openSocket(join(root, "s.py")), reason: "special-file" },
  { name: "a folder with the name of code", write: (root) => mkdirSync(join(root, "folder.py")), reason: null },
  {
    name: "an ignore file that is a link",
    write: (root) => symlinkSync("/etc/passwd", join(root, ".gitignore")),
    reason: "link",
  },
  { name: "a git folder that points outside", alone: true, write: put(".git", "gitdir: /etc\n"), reason: null },
  {
    name: "a branch that leads outside",
    alone: true,
    write: put(".git/HEAD", "ref: refs/../../../../../etc/passwd\n"),
    reason: null,
  },
  {
    name: "a head that is a link",
    alone: true,
    write: (root) =>
      all(
        () => mkdirSync(join(root, ".git")),
        () => symlinkSync("/etc/passwd", join(root, ".git/HEAD")),
      )(root),
    reason: null,
  },
  {
    name: "git settings that name a command",
    alone: true,
    write: put(".git/config", "[core]\n\tfsmonitor = touch PWNED\n\tsshCommand = touch PWNED\n"),
    reason: null,
  },
  {
    name: "a setting of Stance that points outside",
    alone: true,
    write: put("stance.yaml", "include: /etc/passwd\n"),
    reason: null,
  },
  {
    name: "3,000 files",
    write: (root) => {
      mkdirSync(join(root, "many"));
      for (let index = 0; index < 3_000; index++) writeFileSync(join(root, `many/f${index}.py`), "import openai\n");
    },
    reason: null,
  },
];

/** The socket's file stays after this process has let go of it. */
function openSocket(path: string): Promise<void> {
  return new Promise((resolve) => {
    const server = createServer().listen(path, () => resolve());
    server.unref();
  });
}

export const CRAFTED: readonly Hostile[] = [...CONFIGURATIONS, ...BAIT, ...CODE, ...MODELS, ...PLACES];
