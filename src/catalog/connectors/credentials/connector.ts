import { defineFileConnector, type Examination } from "../../../domain/file-connector.ts";
import type { Knowledge } from "../../../domain/knowledge.ts";
import { Conclusion } from "./conclude.ts";
import type { CredentialFacts } from "./facts.ts";
import { fileKind, isEnvironmentTemplate } from "./file-kind.ts";
import { type FoundLiteral, findByFormat } from "./find-literals.ts";
import { type FileManner, findByVariable } from "./find-variables.ts";
import { formatNeedle, formatsOf } from "./formats.ts";
import { notebookPassages, wholeFile } from "./passages.ts";
import { ScannedText } from "./scanned-text.ts";
import { secretVariables, UNMISTAKABLE_KEYS } from "./variables.ts";

/** One file may not fill the report; what lies beyond is said to be left out. */
const MOST_PER_FILE = 200;

/** Finds keys of AI services by format and by variable, and the variables that are read for them. Keeps a fingerprint, never a value. */
export const credentials = defineFileConnector<CredentialFacts>({
  id: "credentials",
  title: "AI credentials",
  reads: [
    { title: "environment files", files: [".env", ".env.*"] },
    {
      title: "code of any language, whether it is read otherwise or not",
      files: ["*.py", "*.swift", "*.scala", "*.dart"],
    },
    { title: "configuration", files: ["*.yaml", "*.json", "*.toml", "*.xml", "*.plist"] },
    { title: "documentation", files: ["*.md"] },
    { title: "notebooks", files: ["*.ipynb"] },
  ],
  emits: { assets: ["credential", "application", "ai-service"], relationships: ["authenticates-with", "supplied-by"] },
  claims: (path) => (fileKind(path) === undefined ? undefined : "text"),
  needles,
  examine: (file, tools) => {
    const kind = fileKind(file.path) ?? "code";
    const manner = { kind: kind === "notebook" ? "code" : kind, template: isEnvironmentTemplate(file.path) } as const;
    const text = file.text();
    const about = text.toLowerCase();
    const passages = kind === "notebook" ? notebookPassages(text) : [wholeFile(text)];
    return joined(passages.map((passage) => examinePassage(new ScannedText(passage, about), manner, tools)));
  },
  conclude: (files, context) => {
    const conclusion = new Conclusion(context);
    for (const file of files) conclusion.take(file);
    return { ...conclusion.result(), relationshipGaps: [], notExamined: [] };
  },
});

type Tools = Parameters<typeof findByFormat>[1];

/** Facts of one passage, and how many more literals it holds. */
type PassageFacts = CredentialFacts & { readonly left: number };

function examinePassage(text: ScannedText, manner: FileManner, tools: Tools): PassageFacts {
  const byFormat = findByFormat(text, tools);
  const byVariable = findByVariable(text, manner, byFormat, tools);
  const documented = manner.kind === "documentation" || manner.template;
  const isSample = ({ start, fact }: FoundLiteral): boolean =>
    fact.placeholder && (documented || text.isCommented(start) || !text.isWrittenLine(start));
  const all = [...byFormat, ...byVariable.literals].filter((literal) => !isSample(literal));
  const shown = all.slice(0, MOST_PER_FILE);
  const secrets = shown.filter(({ fact }) => !fact.placeholder).map(({ value }) => value);
  const references = [...byVariable.references.values()];
  return {
    literals: shown.map(({ start, fact }) => ({ ...fact, place: text.place(start, secrets) })),
    references: references.map(({ start, fact }) => ({ ...fact, place: text.place(start, secrets) })),
    left: all.length - shown.length,
  };
}

function joined(passages: readonly PassageFacts[]): Examination<CredentialFacts> {
  const literals = passages.flatMap((passage) => passage.literals);
  const references = passages.flatMap((passage) => passage.references);
  if (literals.length + references.length === 0) return undefined;
  const left = passages.reduce((sum, passage) => sum + passage.left, 0) + Math.max(0, literals.length - MOST_PER_FILE);
  const facts = { literals: literals.slice(0, MOST_PER_FILE), references };
  if (left === 0) return { facts };
  return { facts, notExamined: [{ reason: "truncated", detail: `${left} more written keys in this file` }] };
}

/** Beginnings of the formats, the variables, and what every other way of writing a key has in common. */
function needles(knowledge: Knowledge): readonly string[] {
  const common = ["api_key", "apikey", "api-key", ...UNMISTAKABLE_KEYS];
  const variables = [...secretVariables(knowledge).keys()].filter((name) => !name.toLowerCase().includes("api_key"));
  return [...new Set([...common, ...variables, ...formatsOf(knowledge).map(formatNeedle)])];
}
