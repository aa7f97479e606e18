import { baseName } from "../../../domain/application-root.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import type { Language, SyntaxTree } from "../../../domain/syntax.ts";
import { readConfig } from "../shared/config-document.ts";
import { concludeSource } from "./conclude/conclude.ts";
import { isDocument, readDocument } from "./documents.ts";
import type { SourceFacts } from "./facts.ts";
import { followed } from "./follow.ts";
import type { ModuleIr } from "./ir.ts";
import { lowerData } from "./lower/data.ts";
import { lowerJava } from "./lower/java/lower-java.ts";
import { isApplicationConfig, lowerSettings, propertiesIn, settingsIn } from "./lower/java/properties.ts";
import { lowerJavascript } from "./lower/javascript/lower-javascript.ts";
import { lowerPhp } from "./lower/php/lower-php.ts";
import { lowerPython } from "./lower/python/lower-python.ts";
import { readNotebook } from "./lower/python/notebook.ts";
import { lowerRuby } from "./lower/ruby/lower-ruby.ts";
import { refuseMinified } from "./minified.ts";
import { needles } from "./needles.ts";

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
  java: "java",
  rb: "ruby",
  php: "php",
};

/** Languages of which a file says all by itself. */
const LOWERINGS: { readonly [L in Language]?: (tree: SyntaxTree) => ModuleIr } = {
  java: lowerJava,
  ruby: lowerRuby,
  php: lowerPhp,
};

const ending = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();
/** Files in which frameworks keep what their agents are told. */
const AGENT_DATA = /agent[^/]*\.ya?ml$/i;
/** Bytes of a package.json in which its name is looked for. */
const PACKAGE_HEAD = 65_536;
const MINIFIED = /\.min\.[cm]?js$|\.bundle\.js$|\.d\.[cm]?ts$/;

/** Reads Python, JavaScript, TypeScript, Java, Ruby, PHP and notebooks: what code does with models, agents, tools, prompts and stores. */
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
  claims: (path) => {
    // Names no AI, so no needle may keep it out: imports between workspaces need all names of packages.
    if (baseName(path) === "package.json") return "ranges";
    if (AGENT_DATA.test(baseName(path)) || isDocument(path) || isApplicationConfig(path)) return "text";
    return LANGUAGES[ending(path)] !== undefined && !MINIFIED.test(path) ? "text" : undefined;
  },
  needles,
  examine: (file, tools) => {
    if (baseName(file.path) === "package.json") {
      const head = new TextDecoder().decode(file.read(0, PACKAGE_HEAD));
      const packageName = /"name"\s*:\s*"([^"\\]{1,214})"/.exec(head)?.[1] ?? null;
      return packageName === null ? undefined : { facts: { module: null, packageName } };
    }
    if (isApplicationConfig(file.path)) {
      const text = file.text();
      const isYaml = /\.ya?ml$/i.test(file.path);
      const settings = isYaml ? settingsIn(readConfig(text, "yaml")) : propertiesIn(text);
      const module = lowerSettings(settings, text);
      return module && { facts: { module, packageName: null } };
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
    if (language === "python")
      return { facts: { module: lowerPython(tools.parse(language, file.text())), packageName: null } };
    const lower = LOWERINGS[language];
    if (lower !== undefined) return { facts: { module: lower(tools.parse(language, file.text())), packageName: null } };
    refuseMinified(file.text());
    return { facts: { module: lowerJavascript(tools.parse(language, file.text())), packageName: null } };
  },
  follow: followed,
  conclude: concludeSource,
});
