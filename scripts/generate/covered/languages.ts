import type { Rule } from "../../../src/domain/rule.ts";
import type { ProgramLanguage, Signature, SymbolRole } from "../../../src/domain/signature.ts";
import { seenFlows } from "./flows.ts";
import { linked, table, yesNo } from "./markdown.ts";

const TITLES: { readonly [L in ProgramLanguage]: string } = {
  python: "Python",
  javascript: "JavaScript and TypeScript",
  java: "Java",
  kotlin: "Kotlin (and all names of Java)",
  go: "Go",
  csharp: "C#",
  rust: "Rust",
  ruby: "Ruby",
  php: "PHP",
  shell: "shell",
  sql: "SQL",
};
const LANGUAGES = Object.keys(TITLES) as ProgramLanguage[];

/** What is recognised, under the words a buyer would use. */
const COLUMNS: { readonly [title: string]: readonly SymbolRole[] } = {
  "clients and models": ["client", "model", "call"],
  agents: ["agent", "pipeline"],
  tools: ["tool", "toolkit", "mcp-tool"],
  prompts: ["prompt", "mcp-prompt"],
  "vector stores": ["vector-store"],
  MCP: ["mcp-server", "mcp-client"],
  guardrails: ["guardrail"],
  datasets: ["dataset"],
};

/** How many libraries and names of them are recognised per language, and which flows of data are followed. */
export function languagesPart(signatures: readonly Signature[], rules: readonly Rule[]): string {
  const rows = LANGUAGES.map((language) => {
    const symbols = signatures.flatMap((item) => item.symbols.filter((symbol) => symbol.language === language));
    const libraries = signatures.filter((item) => item.symbols.some((symbol) => symbol.language === language));
    const counts = Object.values(COLUMNS).map((roles) =>
      symbols.filter(({ role }) => roles.includes(role)).reduce((sum, { names }) => sum + names.length, 0),
    );
    const examples = signatures.flatMap((item) => item.examples).filter((item) => isOf(item.language, language));
    return [TITLES[language], libraries.length, ...counts, examples.length].map((cell) =>
      cell === 0 ? "–" : `${cell}`,
    );
  });
  return [
    table(["language", "libraries", ...Object.keys(COLUMNS), "examples run"], rows),
    "Numbers are names (a constructor, a function, an annotation) that are recognised; – is none. Values are followed over constants, parameters, " +
      "callers, fields and imports in every language.\n",
    "### Flows of data\n",
    "A program per language, whose tools hand their argument to each of these, is scanned to make this table. Where it says no, such a flow is " +
      "**not seen**, and nothing is reported either way.\n",
    flows(rules),
  ].join("\n");
}

const isOf = (written: string, language: ProgramLanguage): boolean =>
  language === "javascript" ? written === "typescript" : written === language;

function flows(rules: readonly Rule[]): string {
  const judged = rules.filter(({ id }) => id.startsWith("tool-argument-reaches-"));
  const rows = seenFlows(judged).map(({ language, tools, told, failed }) => [
    TITLES[language],
    `${told} of ${tools} tools`,
    ...judged.map(({ id }) => yesNo(failed.has(id))),
  ]);
  return table(["language", "what a tool does is told", ...judged.map(({ id }) => linked(id))], rows);
}
