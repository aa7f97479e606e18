import type { ExamineTools } from "../../../domain/file-connector.ts";
import type { AiService } from "../../../domain/knowledge.ts";
import type { ReferenceFact } from "./facts.ts";
import { type FileKind, withoutPublicPrefix } from "./file-kind.ts";
import type { FoundLiteral } from "./find-literals.ts";
import { isPlaceholder, looksRandom } from "./placeholder.ts";
import type { ScannedText } from "./scanned-text.ts";
import { hasSecondSignal, holderOf, needsSecondSignal } from "./second-signals.ts";
import { serviceOfVariable } from "./variables.ts";

/** What a file says with the names of variables. */
export interface FoundVariables {
  readonly literals: readonly FoundLiteral[];
  /** By variable: its first place. */
  readonly references: ReadonlyMap<string, { readonly start: number; readonly fact: Omit<ReferenceFact, "place"> }>;
}

/** The file as the search needs to know it. */
export interface FileManner {
  readonly kind: FileKind;
  /** Entries only name what to set. */
  readonly template: boolean;
}

const NAME = /(?<![A-Za-z0-9_])_?[A-Z0-9][A-Z0-9_]{2,63}(?![A-Za-z0-9_])/g;
/** From behind the name to the first character of its value; group 1 is the opening quote. */
const GIVEN =
  /^["'`]?\s?[\])]?\s{0,8}(?::\s{0,3}(?:str|string)\s{0,3}=|:=|=>|\?\?|\|\||[:=,])\s{0,8}(?:[fbru]?(["'`]))?/;
const VALUE = /^[A-Za-z0-9_\-.+=:~/<>{}$*[\]()@!?%]{0,300}/;

/** Keys given to known variables, and the variables that are only read. `known` are those already told by their format. */
export function findByVariable(
  text: ScannedText,
  manner: FileManner,
  known: readonly FoundLiteral[],
  tools: ExamineTools,
): FoundVariables {
  const literals: FoundLiteral[] = [];
  const references = new Map<string, { start: number; fact: Omit<ReferenceFact, "place"> }>();
  const told = new Set(known.map((literal) => literal.start));
  for (const { 0: variable, index: start } of text.text.matchAll(NAME)) {
    const service = serviceOfVariable(withoutPublicPrefix(variable), tools.knowledge);
    if (service === undefined || lacksSignal(service, variable, text, tools)) continue;
    const holder = holderOf(service, withoutPublicPrefix(variable), text.about, tools.knowledge);
    const end = start + variable.length;
    const given = text.before(start, 2).includes("$") ? undefined : givenValue(text, end, manner);
    if (given !== undefined && told.has(end + given.offset)) continue;
    const nature = given === undefined ? undefined : natureOf(given, manner);
    if (given !== undefined && nature !== undefined) {
      const fingerprint = tools.digest(given.value).slice(0, 12);
      const placeholder = nature === "placeholder";
      const fact = { service: holder, format: "variable", variable, fingerprint, placeholder };
      literals.push({ start: end + given.offset, value: given.value, fact });
    } else if (!references.has(variable) && isRead(text, start, end, manner)) {
      references.set(variable, { start, fact: { service: holder, variable } });
    }
  }
  return { literals, references };
}

const lacksSignal = (service: AiService, variable: string, text: ScannedText, tools: ExamineTools): boolean =>
  needsSecondSignal(service.id, withoutPublicPrefix(variable), tools.knowledge) &&
  !hasSecondSignal(service.id, text.about);

interface Given {
  readonly value: string;
  /** From the end of the name. */
  readonly offset: number;
  /** The value counts only where the variable is not set. */
  readonly fallback: boolean;
}

/** The literal text given to the name, unquoted only where the file's manner makes that a value. */
function givenValue(text: ScannedText, end: number, manner: FileManner): Given | undefined {
  const rest = text.after(end, 420);
  const match = GIVEN.exec(rest);
  if (match === null) return undefined;
  const quoted = match[1] !== undefined;
  if (!quoted && manner.kind !== "configuration" && manner.kind !== "documentation") return undefined;
  const value = VALUE.exec(rest.slice(match[0].length))?.[0] ?? "";
  const closed = !quoted || rest[match[0].length + value.length] === match[1];
  const fallback = /,|\?\?|\|\|/.test(match[0]);
  return closed ? { value, offset: match[0].length, fallback } : undefined;
}

/** `undefined` when the value only says where the key comes from. */
function natureOf({ value, fallback }: Given, manner: FileManner): "key" | "placeholder" | undefined {
  if (
    value === "" ||
    /^[$<{%[(@!]|[$]\{|\(|^(process|os|env|secrets|vars|config|import|string|str|true|false)\b/.test(value)
  )
    return undefined;
  if (looksRandom(value) && !isPlaceholder(value)) return "key";
  // A path, an address or another variable's name: the value lies elsewhere.
  if (/\/|:|^[A-Z][A-Z0-9_]+$/.test(value)) return undefined;
  return fallback || manner.template || manner.kind === "documentation" ? undefined : "placeholder";
}

/** True when the name stands where a program or a configuration takes the value of a variable. */
function isRead(text: ScannedText, start: number, end: number, manner: FileManner): boolean {
  if (text.isPrinted(start)) return false;
  const before = text.before(start, 160);
  const after = text.after(end, 40);
  if (manner.kind === "documentation" || /^\s*(#(?!\{)|\/\/|\*|<!--)/.test(before)) return false;
  if (/["'`]$/.test(before) && /^["'`]/.test(after)) return true;
  if (/(\benv|\bENV|secrets|vars|\benviron)\??\.\s?$|\$\{?$|\$env:$|secrets\/$/.test(before)) return true;
  if (manner.kind === "configuration")
    return (
      /\b(name|key|variable)["']?\s?[:=]\s{0,4}["']?$/i.test(before) ||
      (/^[\s\-"']*(?:(?:export|ENV|ARG|set|setx)\s*["']?)?$/i.test(before) && /^["']?\s*([:=]|$)/.test(after))
    );
  return /(process|import\.meta)\.env\b/.test(`${before}${after}`) || /^\s*:\s*z\b/.test(after);
}
