import type { ExamineTools } from "../../../domain/file-connector.ts";
import type { AiService } from "../../../domain/knowledge.ts";
import { assignedName } from "./assigned-name.ts";
import type { LiteralFact } from "./facts.ts";
import { withoutPublicPrefix } from "./file-kind.ts";
import { type CompiledFormat, formatsOf, WINDOW } from "./formats.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { ScannedText } from "./scanned-text.ts";
import { hasSecondSignal, holderOf, needsSecondSignal } from "./second-signals.ts";
import { serviceOfVariable } from "./variables.ts";

/** A literal with its value, which goes no further than its passage. */
export interface FoundLiteral {
  readonly start: number;
  readonly value: string;
  readonly fact: Omit<LiteralFact, "place">;
}

interface Match {
  readonly start: number;
  readonly value: string;
  readonly format: CompiledFormat;
}

/** A match with the name it is given to and the service it belongs to. */
interface Attributed {
  readonly variable: string | null;
  readonly service: AiService | null;
}

/** Keys told by their documented format, each place once. */
export function findByFormat(text: ScannedText, tools: ExamineTools): FoundLiteral[] {
  const found: FoundLiteral[] = [];
  const taken = new Set<number>();
  for (const format of formatsOf(tools.knowledge)) {
    for (const match of format.prefix === null ? unprefixed(text, format) : prefixed(text, format, format.prefix)) {
      if (taken.has(match.start) || text.isInsideEncodedRun(match.start, match.start + match.value.length)) continue;
      const variable = assignedName(text, match.start);
      const owner = attribute(match, variable, text, tools);
      if (owner === undefined) continue;
      const fact = factOf(match, owner, text, tools);
      if (fact.placeholder && fact.service === null) continue;
      taken.add(match.start);
      found.push({ start: match.start, value: match.value, fact });
    }
  }
  return found;
}

const factOf = (match: Match, owner: Attributed, text: ScannedText, tools: ExamineTools): FoundLiteral["fact"] => ({
  service: owner.service && holderOf(owner.service, owner.variable, text.about, tools.knowledge),
  format: match.format.service === owner.service ? match.format.kind : "variable",
  variable: owner.variable,
  fingerprint: tools.digest(match.value).slice(0, 12),
  placeholder: isPlaceholder(match.value, match.format.prefix ?? ""),
});

/** Matches at each place of the prefix that begins a word. */
function* prefixed(text: ScannedText, format: CompiledFormat, prefix: string): Generator<Match> {
  for (let at = text.text.indexOf(prefix); at !== -1; at = text.text.indexOf(prefix, at + prefix.length)) {
    if (/[A-Za-z0-9_+-]/.test(text.text[at - 1] ?? " ")) continue;
    format.regex.lastIndex = 0;
    const value = format.regex.exec(text.after(at, WINDOW))?.[0];
    if (value !== undefined) yield { start: at, value, format };
  }
}

/** A format without a prefix is bound to a name: looked for near each mention of its service. */
function* unprefixed(text: ScannedText, format: CompiledFormat): Generator<Match> {
  const name = format.service.id;
  const mention = new RegExp(`${name}|\\bCO_API_KEY`, "gi");
  for (const { index } of text.text.matchAll(mention)) {
    const window = text.after(index, 200);
    format.regex.lastIndex = 0;
    const match = format.regex.exec(window);
    const value = match?.[1];
    if (match === null || value === undefined || match.index !== 0) continue;
    yield { start: index + match[0].lastIndexOf(value), value, format };
  }
}

/** Whose key it is; undefined when the match is not shown to be a key of an AI service. */
function attribute(
  match: Match,
  variable: string | null,
  text: ScannedText,
  tools: ExamineTools,
): Attributed | undefined {
  const { service, weak } = match.format;
  const owner = variable === null ? undefined : serviceOfVariable(withoutPublicPrefix(variable), tools.knowledge);
  if (!weak) {
    const missing =
      needsSecondSignal(service.id, variable, tools.knowledge) && !hasSecondSignal(service.id, text.about);
    return missing ? undefined : { variable, service };
  }
  if (!text.isWrittenLine(match.start)) return undefined;
  if (owner !== undefined) return { variable, service: owner };
  if (text.before(match.start, 120).toLowerCase().includes(service.id)) return { variable, service };
  // Many services hand out plain `sk-` keys; the host in the same file tells which.
  if (match.format.prefix !== "sk-" || !/key|token|secret/i.test(variable ?? "")) return undefined;
  return { variable, service: soleHost(text.about, tools) };
}

/** The one AI service whose API host the text names; null when there is none or several. */
function soleHost(about: string, tools: ExamineTools): AiService | null {
  const named = tools.knowledge.services.filter(
    (service) =>
      service.dualUse !== true && service.apiHosts.some((host) => !host.includes("*") && about.includes(host)),
  );
  // A coding agent calls the host of the model API it was made for.
  const serving = named.filter((service) => service.category === "llm-api");
  const [only, ...others] = serving.length > 0 ? serving : named;
  return others.length === 0 ? (only ?? null) : null;
}
