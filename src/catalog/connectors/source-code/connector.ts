import { baseName } from "../../../domain/application-root.ts";
import { type Language, languageOf, type SyntaxTree } from "../../../domain/syntax.ts";
import { readConfig } from "../shared/config-document.ts";
import { unparsed } from "../shared/unparsed.ts";
import { concludeSource } from "./conclude/conclude-source.ts";
import { isDocument, readDocument } from "./documents.ts";
import { defineReader } from "./facts.ts";
import { followed } from "./follow.ts";
import { isGraphConfig, namedGraphs } from "./graph-names.ts";
import type { ModuleIr } from "./ir.ts";
import { lowerCsharp } from "./lower/csharp/lower-csharp.ts";
import { isDotnetSettings, lowerDotnetSettings } from "./lower/csharp/settings.ts";
import { lowerData } from "./lower/data.ts";
import { lowerGo } from "./lower/go/lower-go.ts";
import { lowerJava } from "./lower/java/lower-java.ts";
import { isApplicationConfig, lowerSettings, propertiesIn, settingsIn } from "./lower/java/properties.ts";
import { isComponent, scriptsOf } from "./lower/javascript/components.ts";
import { lowerJavascript } from "./lower/javascript/lower-javascript.ts";
import { lowerKotlin } from "./lower/kotlin/lower-kotlin.ts";
import { isModelData, lowerModelData } from "./lower/model-data.ts";
import { lowerPhp } from "./lower/php/lower-php.ts";
import { lowerPython } from "./lower/python/lower-python.ts";
import { readNotebook } from "./lower/python/notebook.ts";
import { lowerRuby } from "./lower/ruby/lower-ruby.ts";
import { lowerRust } from "./lower/rust/lower-rust.ts";
import { lowerShell } from "./lower/shell/lower-shell.ts";
import { lowerSql } from "./lower/sql/lower-sql.ts";
import { refuseMinified } from "./minified.ts";
import { needles } from "./needles.ts";

/** How each language that is read becomes the common shape. */
const LOWERINGS: {
  readonly [language in Language]?: (tree: SyntaxTree, parse: (text: string) => SyntaxTree) => ModuleIr;
} = {
  python: (tree) => lowerPython(tree),
  typescript: lowerJavascript,
  tsx: lowerJavascript,
  javascript: lowerJavascript,
  go: lowerGo,
  "c-sharp": lowerCsharp,
  java: lowerJava,
  ruby: lowerRuby,
  php: lowerPhp,
  rust: lowerRust,
  kotlin: lowerKotlin,
  bash: lowerShell,
};
/** Files that say by which name their folder is imported. */
const NAMED_BY: { readonly [file: string]: RegExp } = {
  "package.json": /"name"\s*:\s*"([^"\\]{1,214})"/,
  "Cargo.toml": /^\[package\][^[]{0,2000}?^name\s*=\s*"([^"\s]{1,214})"/m,
  "go.mod": /^module\s+"?([^\s"]{1,214})/m,
};

/** Files in which frameworks and programs keep what their agents and models are told. */
const AGENT_DATA = /\.ya?ml$(?<=(?:agent|prompt)[^/]*)/i;
/** Bytes of such a file in which its name is looked for. */
const PACKAGE_HEAD = 65_536;
const MINIFIED = /\.min\.[cm]?js$|\.bundle\.js$|\.d\.[cm]?ts$/;
const GENERATED = /\.pb(\.gw)?\.go$|\.(g|designer)\.cs$/i;
const SQL = /\.(sql|psql|pgsql|ddl|bqsql)$/i;
const NOTEBOOK = /\.ipynb$/i;

/** Reads Python, JavaScript, TypeScript, Go, C#, Java, Ruby, PHP, Rust, Kotlin, shell scripts, SQL, components of Vue, Svelte and Astro, and notebooks: what code does with models, agents, tools, prompts and stores. */
export const sourceCode = defineReader({
  id: "source-code",
  title: "Source code",
  reads: [
    {
      title: "source code",
      files: [
        "*.py",
        "*.js",
        "*.jsx",
        "*.ts",
        "*.tsx",
        "*.go",
        "*.cs",
        "*.java",
        "*.kt",
        "*.rb",
        "*.rake",
        "*.php",
        "*.rs",
      ],
    },
    { title: "shell scripts", files: ["*.sh", "*.bash", "*.zsh"] },
    { title: "SQL", files: ["*.sql"] },
    { title: "notebooks", files: ["*.ipynb"] },
    { title: "scripts of components", files: ["*.vue", "*.svelte", "*.astro"] },
    {
      title: "prompts in files",
      files: ["*.md", "*.txt", "*.prompt", "*.prompty", "*.jinja2", "*.j2", "*.mustache", "*.hbs", "*.tmpl", "*.st"],
    },
    { title: "settings that name models", files: ["application.properties", "application.yml", "appsettings.json"] },
    {
      title: "agents and models in data",
      files: ["agents.yaml", "prompts.yaml", "models.json", "models.yml", "langgraph.json"],
    },
  ],
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
    if (NAMED_BY[baseName(path)] !== undefined || isGraphConfig(path)) return "ranges";
    if (isModelData(path)) return "text";
    if (AGENT_DATA.test(baseName(path)) || isDocument(path) || isApplicationConfig(path)) return "text";
    if (isDotnetSettings(path) || SQL.test(path)) return "text";
    const language = languageOf(path);
    const isRead = language !== undefined && LOWERINGS[language] !== undefined;
    return isRead && !MINIFIED.test(path) && !GENERATED.test(path) ? "text" : undefined;
  },
  needles,
  examine: (file, tools) => {
    const named = NAMED_BY[baseName(file.path)];
    if (named !== undefined) {
      const head = new TextDecoder().decode(file.read(0, PACKAGE_HEAD));
      const found = named.exec(head)?.[1] ?? null;
      const packageName = baseName(file.path) === "Cargo.toml" ? (found?.replaceAll("-", "_") ?? null) : found;
      return packageName === null ? undefined : { facts: { module: null, packageName } };
    }
    if (isGraphConfig(file.path)) {
      const graphs = namedGraphs(new TextDecoder().decode(file.read(0, PACKAGE_HEAD)));
      return graphs.length === 0 ? undefined : { facts: { module: null, packageName: null, graphs } };
    }
    if (isModelData(file.path)) {
      const format = /\.json$/i.test(file.path) ? "json" : "yaml";
      const module = lowerModelData(readConfig(file.text(), format), file.text());
      return module && { facts: { module, packageName: null } };
    }
    if (isApplicationConfig(file.path)) {
      const text = file.text();
      const isYaml = /\.ya?ml$/i.test(file.path);
      const settings = isYaml ? settingsIn(readConfig(text, "yaml")) : propertiesIn(text);
      const module = lowerSettings(settings, text);
      return module && { facts: { module, packageName: null } };
    }
    if (isDotnetSettings(file.path)) {
      const module = lowerDotnetSettings(readConfig(file.text(), "json"), file.text());
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
    if (SQL.test(file.path)) return { facts: { module: lowerSql(file.text()), packageName: null } };
    if (NOTEBOOK.test(file.path)) {
      const notebook = readNotebook(file.text());
      if (notebook === undefined) return undefined;
      const tree = tools.parse("python", notebook.code);
      return {
        facts: { module: lowerPython(tree, notebook.cells), packageName: null },
        notExamined: unparsed(tree, notebook.cells),
      };
    }
    const language = languageOf(file.path);
    const lower = language === undefined ? undefined : LOWERINGS[language];
    if (language === undefined || lower === undefined) return undefined;
    const text = isComponent(file.path) ? scriptsOf(file.text()) : file.text();
    if (lower === lowerJavascript) refuseMinified(text);
    const parse = (written: string): SyntaxTree => tools.parse(language, written);
    const tree = parse(text);
    return { facts: { module: lower(tree, parse), packageName: null }, notExamined: unparsed(tree) };
  },
  follow: followed,
  conclude: concludeSource,
});
