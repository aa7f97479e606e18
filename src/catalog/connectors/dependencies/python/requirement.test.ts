import { describe, expect, it } from "vitest";
import { isDevelopment, readRequirement } from "./requirement.ts";
import { readRequirementsFile } from "./requirements-file.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const DIGEST = "a1".repeat(32);

it.each([
  ["openai", "openai", "*", null, "registry", false],
  ["openai==1.2.3", "openai", "==1.2.3", "1.2.3", "registry", false],
  ["openai === 1.2.3", "openai", "===1.2.3", "1.2.3", "registry", false],
  ["openai==1.*", "openai", "==1.*", null, "registry", false],
  ["OpenAI >=1.0, <2", "openai", ">=1.0,<2", null, "registry", false],
  ["openai (>=1.0)", "openai", ">=1.0", null, "registry", false],
  ["Llama_Index.core[all, x]~=0.10 ; python_version >= '3.9'", "llama-index-core", "~=0.10", null, "registry", false],
  [`torch==2.6.0+cu124 --hash=sha256:${DIGEST}`, "torch", "==2.6.0+cu124", "2.6.0+cu124", "registry", true],
  ["torch==2.6.0 --index-url https://u:p@x.example/", "torch", "==2.6.0", "2.6.0", "registry", false],
  [
    "git+https://github.com/huggingface/transformers",
    "transformers",
    "https://github.com/huggingface/transformers",
    null,
    "git",
    false,
  ],
  [
    "git+https://github.com/huggingface/trl.git@main#egg=trl[peft]",
    "trl",
    "https://github.com/huggingface/trl.git",
    null,
    "git",
    false,
  ],
  [`git+ssh://git@github.com/o/vllm.git@${COMMIT}`, "vllm", "ssh://github.com/o/vllm.git", null, "git", true],
  [
    `vllm @ git+https://token@github.com/o/fork.git@${COMMIT}`,
    "vllm",
    "https://github.com/o/fork.git",
    null,
    "git",
    true,
  ],
  ["-e git+https://github.com/o/agno.git@v1#egg=agno", "agno", "https://github.com/o/agno.git", null, "git", false],
  [
    "https://x.example/openai-1.2.3-py3-none-any.whl",
    "openai",
    "https://x.example/openai-1.2.3-py3-none-any.whl",
    "1.2.3",
    "url",
    false,
  ],
  [
    `openai @ https://x.example/openai-1.2.3.tar.gz#sha256=${DIGEST}`,
    "openai",
    "https://x.example/openai-1.2.3.tar.gz",
    "1.2.3",
    "url",
    true,
  ],
  [`https://github.com/o/openai/archive/${COMMIT}.zip`, undefined, undefined, null, "url", true],
  ["-e .", undefined, undefined, null, "path", null],
  ["./vendor/openai", "openai", "*", null, "path", null],
  ["openai @ file:///opt/openai", "openai", "*", null, "path", null],
] as const)("reads %j", (line, name, written, version, source, integrity) => {
  const read = readRequirement(line);
  expect(read).toMatchObject({ version, source, integrity, ...(name !== undefined && { name, written }) });
});

it.each([
  "a sentence of several words",
  "openai>",
  "openai = 1.2",
  '"openai"',
  "<html>",
  "openai==1.0 or so",
  "x".repeat(5_000),
])("takes %j for no requirement", (line) => {
  expect(readRequirement(line)).toBeUndefined();
});

it.each([
  ["requirements-dev.txt", true],
  ["requirements/test.txt", true],
  ["dev", true],
  ["docs", true],
  ["requirements.txt", false],
  ["devices", false],
  ["latest", false],
])("knows what production does not need: %s", (name, expected) => {
  expect(isDevelopment(name)).toBe(expected);
});

describe("requirements files", () => {
  it("joins continuation lines, drops comments and options, and notes other files", () => {
    const { style, requirements, includes, skipped } = readRequirementsFile(
      `# all we need
--index-url https://user:secret@pypi.example/simple
-r base.txt   # shared
--constraint=../constraints.txt
openai==1.2.3 \\
    --hash=sha256:${DIGEST} \\
    --hash=sha256:${DIGEST}
anthropic # no version
crewai>=0.1 ; sys_platform == "linux"
this is prose
`,
      "apps/bot/requirements.txt",
    );
    expect(style).toBe("requirements");
    expect(requirements.map((item) => [item.name, item.version, item.integrity, item.at])).toEqual([
      ["openai", "1.2.3", true, { line: 5 }],
      ["anthropic", null, false, { line: 8 }],
      ["crewai", null, false, { line: 9 }],
    ]);
    expect(includes).toEqual([
      { path: "apps/bot/base.txt", constraint: false, at: { line: 3 } },
      { path: "apps/constraints.txt", constraint: true, at: { line: 4 } },
    ]);
    expect(skipped).toEqual([{ reason: "unsupported", detail: "no requirement in line 10" }]);
  });

  it("tells what a compiler added from what the project asks for", () => {
    const { requirements } = readRequirementsFile(
      `langchain==0.3.1
    # via -r requirements.in
langchain-core==0.3.5
    # via
    #   langchain
    #   langchain-openai
openai==1.2.3  # via langchain-openai
tiktoken==0.7.0
`,
      "requirements.txt",
    );
    expect(requirements.map((item) => [item.name, item.direct])).toEqual([
      ["langchain", true],
      ["langchain-core", false],
      ["openai", false],
      ["tiktoken", true],
    ]);
  });

  it("keeps a path that leaves the scanned folder apart from one inside it", () => {
    expect(readRequirementsFile("-r ../../base.txt\n", "app/requirements.txt").includes?.[0]?.path).toBe("../base.txt");
  });
});
