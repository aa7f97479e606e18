import type { Severity } from "../../../domain/severity.ts";
import { type ConfigRecord, recordOf, textAt } from "../shared/config-document.ts";
import { type LineFinder, recordsAt, saidText } from "../shared/imported-document.ts";
import { packageUrlOf } from "../shared/package-names.ts";
import { type Component, nameOf, packageOf } from "./components.ts";
import type { BomFact, SettledFact, VulnerabilityFact } from "./facts.ts";

/** States of a VEX analysis by which the product is not concerned (CycloneDX, impactAnalysisState). */
const SETTLED: ReadonlySet<unknown> = new Set(["not_affected", "false_positive", "resolved", "resolved_with_pedigree"]);

/** What a BOM says is vulnerable, one entry per component, and which statements say that nothing is to be done. */
export function vulnerabilitiesOf(
  root: ConfigRecord,
  components: readonly Component[],
  lines: LineFinder,
): Pick<BomFact, "vulnerabilities" | "settled" | "suppressed"> {
  const find = finderOf(root, components);
  const vulnerabilities: VulnerabilityFact[] = [];
  const settled: SettledFact[] = [];
  const all = recordsAt(root, "vulnerabilities", "");
  for (const [index, item] of all.entries()) {
    const facts = read(item, `vulnerabilities[${index}]`, find, lines);
    if (!isSettled(item)) vulnerabilities.push(...facts);
    else settled.push(...facts.map(({ id, ref, serial, purl }) => ({ id, ref, serial, purl })));
  }
  return { vulnerabilities, settled, suppressed: all.filter(isSettled).length };
}

const isSettled = ({ analysis }: ConfigRecord): boolean => SETTLED.has(recordOf(analysis).state);

type Affected = Pick<VulnerabilityFact, "component" | "package" | "ref" | "serial" | "purl">;

/** Finds what a ref means: a component of this document, or by a BOM-Link one of another (`urn:cdx:serial/version#ref`). */
function finderOf(root: ConfigRecord, components: readonly Component[]): (written: string) => Affected {
  const byRef = new Map(components.map((component) => [component.ref, component]));
  const own = textAt(root, "serialNumber")?.replace("urn:uuid:", "") ?? null;
  return (written) => {
    const [, serial, linked] = /^urn:cdx:([\w-]{1,64})\/[^#]{1,20}#(.{1,500})$/s.exec(written) ?? [];
    const ref = linked === undefined ? written : decoded(linked);
    const isElsewhere = serial !== undefined && serial !== own;
    const component = isElsewhere ? undefined : byRef.get(ref);
    if (component === undefined)
      return { component: saidText(ref), package: null, ref, serial: serial ?? own, purl: null };
    const item = packageOf(component);
    return {
      component: [nameOf(component), textAt(component.record, "version")].filter(Boolean).join(" "),
      package: item?.name ?? null,
      ref,
      serial: own,
      purl: item === undefined ? null : packageUrlOf(item.ecosystem, item.name, item.version, item),
    };
  };
}

function read(
  item: ConfigRecord,
  place: string,
  find: (written: string) => Affected,
  lines: LineFinder,
): VulnerabilityFact[] {
  const id = saidText(textAt(item, "id") ?? "vulnerability without an id");
  const base = {
    id,
    aliases: recordsAt(item, "references", place)
      .flatMap((reference) => textAt(reference, "id") ?? [])
      .map(saidText),
    severity: severityOf(item, place),
    message: firstSentence(textAt(item, "description") ?? textAt(item, "detail") ?? id),
    line: lines.next(textAt(item, "id") ?? "") ?? null,
  };
  const affected = recordsAt(item, "affects", place).flatMap((affect) => textAt(affect, "ref") ?? []);
  if (affected.length === 0) return [{ ...base, component: null, package: null, ref: null, serial: null, purl: null }];
  return [...new Set(affected)].map((written) => ({ ...base, ...find(written) }));
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
