import { baseName } from "../../../domain/application-root.ts";
import type { ExamineTools } from "../../../domain/file-connector.ts";
import { promptMeasure } from "../../../domain/text.ts";
import { textSignals } from "../shared/text-signals.ts";

const DOCUMENT = /\.(md|txt|prompt|prompty|jinja2?|j2|mustache|hbs|tmpl|gotmpl|tpl|liquid|st)$/i;
/** Folders and names that say that a text is there to be given to a model. */
const PROMPT =
  /(^|\/)(prompts?|system[-_]prompts?|prompt[-_]templates?)\/([^/]+\/)*[^/]+$|\.prompty?(\.(md|txt))?$|(^|\/)[^/]*(system|agent)[-_]prompt[^/]*$|[-_]prompt\.\w+$/i;
const NO_PROMPT = /^(readme|changelog|contributing|license|index|requirements)\b/i;
const LARGEST = 262_144;
const MOST_SIGNALS = 20;
const BLANK =
  /\{\{-?\s{0,4}\.?([A-Za-z_][\w.]{0,60})[^{}]{0,60}\}\}|\$\{([\w.]{1,60})\}|(?<![{$])\{([A-Za-z_]\w{0,60})\}(?!\})/g;

/** What a text beside the code holds, without the text. */
export interface DocumentFact {
  readonly digest: string;
  readonly characters: number;
  readonly interpolates: readonly string[];
  readonly signals: readonly { readonly id: string; readonly message: string }[];
  /** Its first line, for evidence. */
  readonly snippet: string;
}

/** True for texts that code may read as a prompt. Hidden folders belong to the programs they are named after. */
export const isDocument = (path: string): boolean => DOCUMENT.test(path) && !/(^|\/)\./.test(path);

/** True for a text that its place or name makes a prompt, whoever reads it. */
export const isPromptFile = (path: string): boolean =>
  isDocument(path) && PROMPT.test(path) && !NO_PROMPT.test(baseName(path));

/** What to know of a text; nothing of an empty or a very large one. */
export function readDocument(text: string, tools: Pick<ExamineTools, "digest">): DocumentFact | undefined {
  if (text.trim() === "" || text.length > LARGEST) return undefined;
  const blanks = [...text.matchAll(BLANK)].map(([, a, b, c]) => a ?? b ?? c ?? "");
  return {
    ...promptMeasure(text, tools.digest),
    interpolates: [...new Set(blanks)].sort().slice(0, 50),
    signals: textSignals(text)
      .slice(0, MOST_SIGNALS)
      .map(({ id, message }) => ({ id, message })),
    snippet: text.split("\n", 1)[0]?.trim().slice(0, 160) ?? "",
  };
}
