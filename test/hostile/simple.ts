import { execFileSync } from "node:child_process";
import { mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { NotExamined } from "../../src/domain/observation.ts";

/** One attack on the reader: what it puts into a folder, and what must be said of it. */
export interface Hostile {
  readonly name: string;
  write(root: string): unknown;
  /** True for what only works at the top of the folder that is scanned. */
  readonly alone?: true;
  /** Reason that must be reported; null = examined, or nothing to examine. */
  readonly reason: NotExamined["reason"] | null;
}

/** Code that is found wherever nothing hinders it. */
export const CALL = 'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[])\n';
export const put = (name: string, content: string | Uint8Array) => (root: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
};
export const sparse = (name: string) => (root: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  openSync(join(root, name), "w");
  truncateSync(join(root, name), 1024 ** 3);
};
export const notebook = (cells: unknown) => JSON.stringify({ cells, metadata: {} });

/** Attacks by links, sizes, nesting, names and code. */
export const SIMPLE: readonly Hostile[] = [
  { name: "a link to a file outside", write: (root) => symlinkSync("/etc/passwd", join(root, "x.py")), reason: "link" },
  { name: "a link to a folder outside", write: (root) => symlinkSync("/etc", join(root, "etc")), reason: "link" },
  { name: "a link to itself", write: (root) => symlinkSync("loop.py", join(root, "loop.py")), reason: "link" },
  { name: "a pipe", write: (root) => void execFileSync("mkfifo", [join(root, "pipe.py")]), reason: "special-file" },
  { name: "a gigabyte with the name of code", write: sparse("big.py"), reason: "too-large" },
  { name: "a gigabyte with the name of a notebook", write: sparse("big.ipynb"), reason: "too-large" },
  {
    name: "3,000 brackets in Python",
    write: put("deep.py", `import openai\nx = ${"[".repeat(3_000)}${"]".repeat(3_000)}`),
    reason: "too-deep",
  },
  {
    name: "3,000 brackets in TypeScript",
    write: put("deep.ts", `import "openai";\nconst x = ${"[".repeat(3_000)}${"]".repeat(3_000)}`),
    reason: "too-deep",
  },
  {
    name: "100,000 levels of JSON",
    write: put(".mcp.json", `{"mcpServers":${"[".repeat(100_000)}`),
    reason: "too-deep",
  },
  { name: "a configuration that is no JSON", write: put(".mcp.json", "&a [*a, *a]"), reason: "malformed" },
  {
    name: "prototype keys",
    write: put(
      ".mcp.json",
      '{"__proto__":{"x":1},"mcpServers":{"__proto__":{"command":"npx"},"constructor":{"command":"npx","args":["a"]}}}',
    ),
    reason: null,
  },
  {
    name: "NUL bytes",
    write: put("nul.py", new Uint8Array([0x6f, 0x70, 0x65, 0x6e, 0x61, 0x69, 0, 1, 2])),
    reason: "binary",
  },
  {
    name: "invalid UTF-8",
    write: put("bad.py", Buffer.concat([Buffer.from([0xff, 0xc0, 0x80, 0x0a]), Buffer.from(CALL)])),
    reason: null,
  },
  { name: "CRLF and a byte order mark", write: put("crlf.py", `\ufeff${CALL.replaceAll("\n", "\r\n")}`), reason: null },
  { name: "cells that are no list", write: put("n.ipynb", notebook({ "import openai": 1 })), reason: null },
  {
    name: "a source that is a number",
    write: put("n.ipynb", notebook([{ cell_type: "code", source: 7, x: "import openai" }, null, 5])),
    reason: null,
  },
  { name: "a notebook that is no JSON", write: put("n.ipynb", "import openai {"), reason: null },
  { name: "a long line of letters", write: put("a.py", `import openai\nx = "${"a".repeat(500_000)}"\n`), reason: null },
  { name: "a long line of blanks", write: put("a.py", `import openai\nx = "${" ".repeat(500_000)}!"\n`), reason: null },
  { name: "half a key repeated", write: put("a.py", `x = "${"sk-ant-api03-".repeat(20_000)}"\n`), reason: null },
  { name: "a name with escape sequences", write: put("\u001b[31mred\u202e.py", CALL), reason: null },
  {
    name: "a setup script that would write a file",
    write: put("setup.py", `${CALL}open("PWNED", "w").write("x")\n`),
    reason: null,
  },
  {
    name: "install scripts",
    write: put("package.json", '{"name":"x","scripts":{"preinstall":"touch PWNED"}}'),
    reason: null,
  },
  {
    name: "an ignore file that hides everything",
    alone: true,
    write: (root) => [put(".gitignore", "*\n"), put("a.py", CALL)].map((each) => each(root)),
    reason: null,
  },
  {
    name: "70 folders in each other",
    write: (root) => void mkdirSync(join(root, ...Array.from({ length: 70 }, () => "d")), { recursive: true }),
    reason: "too-deep",
  },
  {
    name: "imports in a ring",
    write: (root) =>
      [
        put(
          "a.py",
          "from b import X\nfrom openai import OpenAI\nOpenAI().chat.completions.create(model=X, messages=[])\n",
        ),
        put("b.py", "from a import X\nimport openai\n"),
      ].map((each) => each(root)),
    reason: null,
  },
  {
    name: "a class that is its own base",
    write: put("a.py", "import openai\nclass A(A):\n    pass\nA().x(model=A().y)\n"),
    reason: null,
  },
  {
    name: "a dictionary spread into itself",
    write: put(
      "a.js",
      'import OpenAI from "openai";\nlet a = { ...a };\nnew OpenAI().chat.completions.create({ ...a });\n',
    ),
    reason: null,
  },
];
