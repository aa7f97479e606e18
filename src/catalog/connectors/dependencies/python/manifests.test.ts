import { expect, it } from "vitest";
import type { At, Manifest } from "../facts.ts";
import { readConda } from "./conda.ts";
import { readPipfile } from "./pipfile.ts";
import { readPyproject } from "./pyproject.ts";
import { readSetupCfg, readSetupPy } from "./setup-files.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** Name, requirement, source where it is not the registry, dev, and the words of the line it was found on. */
function told(text: string, manifest: Manifest | undefined): string[] {
  const lines = text.split("\n");
  const lineOf = (at: At): string =>
    lines[(typeof at === "function" ? text.slice(0, at()).split("\n").length : at.line) - 1] ?? "";
  return (manifest?.requirements ?? []).map(({ ecosystem, name, written, source, integrity, development, at }) =>
    [
      ...(ecosystem === "pypi" ? [] : [ecosystem]),
      `${name} ${written}`,
      ...(source === "registry" ? [] : [`${source}${integrity ? " fixed" : ""}`]),
      ...(development ? ["dev"] : []),
      `| ${lineOf(at).trim()}`,
    ].join(" "),
  );
}

it("reads PEP 621, extras, PEP 735 groups and uv's sources", () => {
  const text = `[project]
name = "shop"
dependencies = [
  "openai>=1.0,<2",
  "Vllm",
  "langchain[openai]==0.3.1; python_version > '3.9'",
]

[project.optional-dependencies]
rag = ["chromadb"]
all = ["shop[rag]"]

[dependency-groups]
dev = ["ragas>=0.1", { include-group = "lint" }]
lint = ["ruff"]

[tool.uv.sources]
vllm = { git = "https://github.com/o/vllm", rev = "${COMMIT}" }
chromadb = { path = "../chromadb" }
`;
  expect(told(text, readPyproject(text))).toEqual([
    'openai >=1.0,<2 | "openai>=1.0,<2",',
    'vllm * git fixed | "Vllm",',
    `langchain ==0.3.1 | "langchain[openai]==0.3.1; python_version > '3.9'",`,
    'chromadb * path | rag = ["chromadb"]',
    'ragas >=0.1 dev | dev = ["ragas>=0.1", { include-group = "lint" }]',
    'ruff * dev | lint = ["ruff"]',
  ]);
  expect(readPyproject(text).name).toBe("shop");
});

it("reads Poetry's tables and PDM's groups", () => {
  const text = `[tool.poetry]
name = "shop"

[tool.poetry.dependencies]
python = "^3.10"
openai = "^1.2"
anthropic = "0.5.0"
torch = { version = "2.1.0", source = "pytorch" }
agno = { git = "https://github.com/o/agno.git", branch = "main" }
transformers = [
  { version = "^4.0", markers = "sys_platform == 'linux'" },
]

[tool.poetry.group.test.dependencies]
deepeval = "*"

[tool.pdm.dev-dependencies]
more = ["ragas"]
`;
  expect(told(text, readPyproject(text)).sort()).toEqual([
    'agno * git | agno = { git = "https://github.com/o/agno.git", branch = "main" }',
    'anthropic ==0.5.0 | anthropic = "0.5.0"',
    'deepeval * dev | deepeval = "*"',
    'openai ^1.2 | openai = "^1.2"',
    'ragas * dev | more = ["ragas"]',
    'torch ==2.1.0 | torch = { version = "2.1.0", source = "pytorch" }',
    "transformers ^4.0 | transformers = [",
  ]);
  expect(readPyproject(text).requirements.find((item) => item.name === "anthropic")?.version).toBe("0.5.0");
});

it("reads a Pipfile", () => {
  const text = `[[source]]
url = "https://pypi.org/simple"

[packages]
openai = "*"
anthropic = "==0.5.0"
agno = {git = "https://github.com/o/agno.git", ref = "${COMMIT}"}

[dev-packages]
ragas = ">=0.1"
`;
  expect(told(text, readPipfile(text))).toEqual([
    'openai * | openai = "*"',
    'anthropic ==0.5.0 | anthropic = "==0.5.0"',
    `agno * git fixed | agno = {git = "https://github.com/o/agno.git", ref = "${COMMIT}"}`,
    'ragas >=0.1 dev | ragas = ">=0.1"',
  ]);
});

it("reads setup.cfg", () => {
  const text = `[metadata]
name = shop
[options]
packages = find:
install_requires =
    openai>=1.0
    # no comment
    anthropic==0.5.0 ; python_version > "3.9"
python_requires = >=3.9
[options.extras_require]
test = ragas
rag =
    chromadb
`;
  expect(told(text, readSetupCfg(text))).toEqual([
    "openai >=1.0 | openai>=1.0",
    'anthropic ==0.5.0 | anthropic==0.5.0 ; python_version > "3.9"',
    "ragas * dev | test = ragas",
    "chromadb * | chromadb",
  ]);
});

it("reads what setup.py writes out, and says so where it computes", () => {
  const text = `from setuptools import setup
setup(
    name="shop",
    install_requires=[
        "openai>=1.0",  # the model
        'anthropic',
        # "cohere",
    ],
)
`;
  expect(told(text, readSetupPy(text))).toEqual([
    'openai >=1.0 | "openai>=1.0",  # the model',
    "anthropic * | 'anthropic',",
  ]);
  const computed = readSetupPy("setup(install_requires=read('requirements.txt'))");
  expect(computed).toMatchObject({ requirements: [], skipped: [{ reason: "unsupported" }] });
  expect(readSetupPy("setup(install_requires=['openai', *more])").skipped).toHaveLength(1);
  expect(readSetupPy("setup()").skipped).toEqual([]);
});

it("reads a conda environment with its list for pip", () => {
  const text = `name: shop
channels: [conda-forge]
dependencies:
  - python=3.11
  - pytorch::transformers=4.30
  - openai==1.2.3
  - langchain >=0.1
  - pip
  - pip:
      - -r requirements.txt
      - anthropic==0.5.0
`;
  const manifest = readConda(text);
  expect(told(text, manifest)).toEqual([
    "conda transformers =4.30 | - pytorch::transformers=4.30",
    "conda openai ==1.2.3 | - openai==1.2.3",
    "conda langchain >=0.1 | - langchain >=0.1",
    "anthropic ==0.5.0 | - anthropic==0.5.0",
  ]);
  expect(manifest?.requirements.map((item) => item.version)).toEqual([null, "1.2.3", null, "0.5.0"]);
  expect(readConda("production: true\n")).toBeUndefined();
});
