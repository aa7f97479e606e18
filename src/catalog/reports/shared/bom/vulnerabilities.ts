import type { MatchedAdvisory } from "../../../../domain/asset.ts";
import type { Finding } from "../../../../domain/finding.ts";
import type { AssetRecord, Snapshot } from "../../../../domain/snapshot.ts";
import { reportedIn } from "../reported.ts";
import { property } from "./document.ts";
import { textOf } from "./facts.ts";

const SOURCES: readonly (readonly [form: RegExp, name: string, url: string])[] = [
  [/^GHSA-/, "GitHub Advisories", "https://github.com/advisories/"],
  [/^CVE-/, "NVD", "https://nvd.nist.gov/vuln/detail/"],
  [/^(PYSEC|MAL|OSV)-/, "OSV", "https://osv.dev/vulnerability/"],
];

/** Known vulnerabilities of packages, each once with all it affects, what was found inside model files, and what other tools reported. */
export const vulnerabilitiesOf = (snapshot: Snapshot, known: ReadonlySet<string>): object[] => [
  ...advisories(snapshot),
  ...snapshot.findings
    .filter((item) => item.assetKind === "model" && known.has(item.assetId) && isOfFile(item, snapshot))
    .map((item) => fileFlaw(item, snapshot)),
  ...reportedFlaws(snapshot, known),
];

function advisories({ assets }: Snapshot): object[] {
  const matched = new Map<string, { advisory: MatchedAdvisory; packages: AssetRecord[] }>();
  for (const asset of assets) {
    const list = asset.kind === "package" ? asset.properties.advisories : undefined;
    if (!Array.isArray(list)) continue;
    for (const advisory of list as MatchedAdvisory[]) {
      const entry = matched.get(advisory.id) ?? { advisory, packages: [] };
      entry.packages.push(asset);
      matched.set(advisory.id, entry);
    }
  }
  return [...matched.keys()].sort().map((id) => {
    const { advisory, packages } = matched.get(id) as { advisory: MatchedAdvisory; packages: AssetRecord[] };
    return vulnerability(advisory, packages);
  });
}

function vulnerability({ id, aliases, severity, summary, fixed }: MatchedAdvisory, packages: readonly AssetRecord[]) {
  return {
    "bom-ref": `vulnerability:${id}`,
    id,
    ...sourceOf(id),
    ...(aliases.length > 0 && { references: aliases.flatMap((alias) => referenceOf(alias)) }),
    ratings: [{ severity: severity ?? "unknown", method: "other" }],
    description: summary,
    ...(fixed !== null && { recommendation: `Raise it to ${fixed}.` }),
    affects: packages.map((asset) => {
      const version = textOf(asset, "version");
      return { ref: asset.id, ...(version !== undefined && { versions: [{ version, status: "affected" }] }) };
    }),
  };
}

function sourceOf(id: string): { source?: { name: string; url: string } } {
  const known = SOURCES.find(([form]) => form.test(id));
  return known === undefined ? {} : { source: { name: known[1], url: `${known[2]}${encodeURIComponent(id)}` } };
}

const referenceOf = (id: string): { id: string; source: object }[] => {
  const { source } = sourceOf(id);
  return source === undefined ? [] : [{ id, source }];
};

const isOfFile = (finding: Finding, { rules }: Snapshot): boolean =>
  rules.some((rule) => rule.id === finding.rule && rule.area === "models");

function fileFlaw(finding: Finding, { rules }: Snapshot) {
  const rule = rules.find((item) => item.id === finding.rule);
  return {
    "bom-ref": `finding:${finding.fingerprint}`,
    id: `stance:${finding.rule}:${finding.fingerprint}`,
    source: { name: "Stance" },
    ratings: [{ source: { name: "Stance" }, severity: finding.severity, method: "other" }],
    description: finding.message,
    ...(rule !== undefined && { detail: rule.why, recommendation: rule.fix }),
    affects: [{ ref: finding.assetId }],
    properties: [
      property("rule", finding.rule),
      ...(finding.ignored === null ? [] : [property("ignored", finding.ignored.reason)]),
    ],
  };
}

/** What other tools reported, with the packages that it is about. */
function reportedFlaws(snapshot: Snapshot, known: ReadonlySet<string>): object[] {
  const reported = reportedIn(snapshot);
  const packages = packagesRead(snapshot, known);
  return snapshot.findings.flatMap((finding) => {
    const found = reported(finding);
    if (found === undefined) return [];
    const { result, assessment } = found;
    const affected = (packages.get(assessment.id) ?? []).filter(({ name }) => name === result.package);
    return [
      {
        "bom-ref": `finding:${finding.fingerprint}`,
        id: result.id,
        source: { name: assessment.name },
        ratings: [{ source: { name: assessment.name }, severity: finding.severity, method: "other" }],
        description: finding.message,
        ...(affected.length > 0 && { affects: affected.map(({ id }) => ({ ref: id })) }),
        properties: [
          property("rule", finding.rule),
          ...(finding.ignored === null ? [] : [property("ignored", finding.ignored.reason)]),
        ],
      },
    ];
  });
}

/** Packages that each assessment is about, by its id. */
function packagesRead({ assets, relationships }: Snapshot, known: ReadonlySet<string>) {
  const byId = new Map(
    assets.filter(({ kind, id }) => kind === "package" && known.has(id)).map((item) => [item.id, item]),
  );
  const read = new Map<string, AssetRecord[]>();
  for (const { from, verb, to } of relationships) {
    const item = verb === "reads" ? byId.get(to) : undefined;
    if (item !== undefined) read.set(from, [...(read.get(from) ?? []), item]);
  }
  return read;
}
