import type { Severity } from "../../../domain/severity.ts";
import { type ConfigRecord, recordOf, textAt } from "../shared/config-document.ts";
import { type LineFinder, recordsAt, saidText } from "../shared/imported-document.ts";
import { type Component, nameOf, packageOf } from "./components.ts";
import type { VulnerabilityFact } from "./facts.ts";

/** States of a VEX analysis by which the product is not concerned (CycloneDX, impactAnalysisState). */
const SETTLED: ReadonlySet<unknown> = new Set(["not_affected", "false_positive", "resolved", "resolved_with_pedigree"]);

/** What a BOM says is vulnerable, one entry per component, and how many statements say that nothing is to be done. */
export function vulnerabilitiesOf(
  root: ConfigRecord,
  components: readonly Component[],
  lines: LineFinder,
): { vulnerabilities: VulnerabilityFact[]; suppressed: number } {
  const byRef = new Map(components.map((component) => [component.ref, component]));
  const all = recordsAt(root, "vulnerabilities", "");
  const open = all.filter((item) => !SETTLED.has(recordOf(item.analysis).state));
  return {
    vulnerabilities: open.flatMap((item, index) => read(item, `vulnerabilities[${index}]`, byRef, lines)),
    suppressed: all.length - open.length,
  };
}

function read(
  item: ConfigRecord,
  place: string,
  byRef: ReadonlyMap<string, Component>,
  lines: LineFinder,
): VulnerabilityFact[] {
  const id = saidText(textAt(item, "id") ?? "vulnerability without an id");
  const line = lines.next(textAt(item, "id") ?? "") ?? null;
  const references = recordsAt(item, "references", place).flatMap((reference) => textAt(reference, "id") ?? []);
  const base = {
    id,
    aliases: references.map(saidText),
    severity: severityOf(item, place),
    message: firstSentence(textAt(item, "description") ?? textAt(item, "detail") ?? id),
    line,
  };
  const affected = recordsAt(item, "affects", place).flatMap((affect) => textAt(affect, "ref") ?? []);
  if (affected.length === 0) return [{ ...base, component: null, package: null, ref: null }];
  return [...new Set(affected)].map((written) => {
    // A link into a BOM ends in the ref after the sign of a fragment.
    const component = byRef.get(written) ?? byRef.get(decoded(written.slice(written.indexOf("#") + 1)));
    const version = textAt(component?.record, "version");
    return {
      ...base,
      component: component === undefined ? saidText(written) : [nameOf(component), version].filter(Boolean).join(" "),
      package: component === undefined ? null : (packageOf(component)?.name ?? null),
      ref: component?.ref ?? null,
    };
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const firstSentence = (text: string): string => {
  const line = saidText(text);
  const end = line.search(/[.!?] [A-Z]/);
  return end === -1 ? line : line.slice(0, end + 1);
};

const RATED: readonly Severity[] = ["critical", "high", "medium", "low", "info"];

/** The worst that any source rates it; null where none does. */
function severityOf(item: ConfigRecord, place: string): Severity | null {
  const ratings = recordsAt(item, "ratings", place).map(({ severity, score }) => ratingOf(severity, score));
  return RATED.find((severity) => ratings.includes(severity)) ?? null;
}

function ratingOf(severity: unknown, score: unknown): Severity | null {
  const named = RATED.find((item) => item === severity);
  if (named !== undefined) return named;
  if (severity === "none") return "info";
  if (typeof score !== "number" || !(score > 0 && score <= 10)) return null;
  return score >= 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : "low";
}
