import { baseName } from "../../../domain/application-root.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import type { Knowledge } from "../../../domain/knowledge.ts";
import type { Language } from "../../../domain/syntax.ts";
import { readConfig } from "../shared/config-document.ts";
import { concludeSource } from "./conclude/conclude.ts";
import { isDocument, readDocument } from "./documents.ts";
import type { SourceFacts } from "./facts.ts";
import { followed } from "./follow.ts";
import { lowerData } from "./lower/data.ts";
import { lowerJavascript } from "./lower/javascript/lower-javascript.ts";
import { lowerPython } from "./lower/python/lower-python.ts";
import { readNotebook } from "./lower/python/notebook.ts";

const LANGUAGES: { readonly [ending: string]: Language | "notebook" } = {
  py: "python",
  pyw: "python",
  ipynb: "notebook",
  ts: "typescript",
  mts: "typescript",
  cts: "typescript",
  tsx: "tsx",
  js: "javascript",
  jsx: "javascript",
  mjs: "javascript",
  cjs: "javascript",
};

const ending = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();
/** Files in which frameworks keep what their agents are told. */
const AGENT_DATA = /agent[^/]*\.ya?ml$/i;
const MINIFIED = /\.min\.[cm]?js$|\.bundle\.js$|\.d\.[cm]?ts$/;

/** Reads Python, JavaScript, TypeScript and notebooks: what code does with models, agents, tools, prompts and stores. */
export const sourceCode = defineFileConnector<SourceFacts>({
  id: "source-code",
  title: "Source code",
  emits: {
    assets: [
      "application",
      "model",
      "dataset",
      "prompt",
      "pipeline",
      "agent",
      "tool",
      "mcp-server",
      "vector-store",
      "guardrail",
      "ai-service",
      "operation",
      "endpoint",
    ],
    relationships: [
      "uses",
      "contains",
      "calls",
      "exposes",
      "supplied-by",
      "retrieves-from",
      "delegates-to",
      "instructed-by",
      "guarded-by",
      "reads",
      "loads",
    ],
  },
  claims: (path) =>
    baseName(path) === "package.json" ||
    AGENT_DATA.test(baseName(path)) ||
    isDocument(path) ||
    (LANGUAGES[ending(path)] !== undefined && !MINIFIED.test(path))
      ? "text"
      : undefined,
  needles,
  examine: (file, tools) => {
    if (baseName(file.path) === "package.json") {
      const packageName = /"name"\s*:\s*"([^"\\]{1,214})"/.exec(file.text().slice(0, 65_536))?.[1] ?? null;
      return packageName === null ? undefined : { facts: { module: null, packageName } };
    }
    if (AGENT_DATA.test(baseName(file.path))) {
      const module = lowerData(readConfig(file.text(), "yaml"), file.text());
      return module && { facts: { module, packageName: null } };
    }
    if (isDocument(file.path)) {
      const document = readDocument(file.text(), tools);
      return document && { facts: { module: null, packageName: null, document } };
    }
    const language = LANGUAGES[ending(file.path)] as Language | "notebook";
    if (language === "notebook") {
      const notebook = readNotebook(file.text());
      if (notebook === undefined) return undefined;
      return {
        facts: { module: lowerPython(tools.parse("python", notebook.code), notebook.cells), packageName: null },
      };
    }
    const tree = tools.parse(language, file.text());
    return { facts: { module: language === "python" ? lowerPython(tree) : lowerJavascript(tree), packageName: null } };
  },
  follow: followed,
  conclude: concludeSource,
});

/** Import roots of all libraries, API hosts, and the beginnings of model ids. */
function needles(knowledge: Knowledge): readonly string[] {
  const roots = knowledge.signatures.flatMap((signature) =>
    signature.symbols.flatMap((symbol) => symbol.names.flatMap(importRoots)),
  );
  const hosts = knowledge.services
    .filter((service) => service.dualUse !== true)
    .flatMap((service) => service.apiHosts.map((host) => host.replace(/^.*\*\.?/, "")));
  return [...new Set([...roots, ...hosts.filter((host) => host.length > 5), ...MODEL_STARTS, '"name"'])];
}

const MODEL_STARTS = [
  "gpt-",
  "claude-",
  "gemini-",
  "llama-",
  "llama3",
  "mistral-",
  "mixtral",
  "deepseek-",
  "qwen",
  "command-r",
  "text-embedding",
  "chat.completions",
  "all-MiniLM",
  "grok-",
  "dangerouslyAllowBrowser",
  "trust_remote_code",
  "torch.load",
  "joblib.load",
  "ListToolsRequestSchema",
  "backstory",
];

/** The first segment of a qualified name, which any import of it must contain. */
function importRoots(name: string): string[] {
  const head = /^(?:@[\w-]+\/)?[\w.@/{},-]+?(?=\.\*|\/\*|\(|\.[A-Z{]|$)/.exec(name)?.[0] ?? name;
  return head.split(/[{},]/).flatMap((part) => {
    const root = part.startsWith("@") ? part.split("/").slice(0, 2).join("/") : (part.split(/[./]/)[0] as string);
    return root.length > 2 ? [root.replace(/\.$/, "")] : [];
  });
}
