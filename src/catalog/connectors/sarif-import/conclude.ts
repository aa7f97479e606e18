import type { ReportedResult } from "../../../domain/asset.ts";
import { type Evidence, fileRole } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Observation } from "../../../domain/observation.ts";
import { Assessments } from "../shared/assessment.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import type { ResultFact, RunFact } from "./facts.ts";
import { scannedPath } from "./scanned-path.ts";

/** Every tool with what it found, each result at its place in the scanned folder where it has one. */
export function conclude(
  files: readonly FileFacts<readonly RunFact[]>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("sarif-import", context);
  const assessments = new Assessments(builder);
  const paths = new Set(context.paths);
  for (const { path, facts } of files)
    for (const { tool, version, results, suppressed, incomplete } of facts) {
      const document = builder.evidence(path, {}, { role: "source" });
      assessments.add(
        path,
        {
          format: "sarif",
          tool,
          toolVersion: version,
          results: results.map((fact) =>
            resultOf(
              fact,
              tool,
              placeOf(fact, (address) => scannedPath(address, paths, context.scope.name), document),
              context,
            ),
          ),
          suppressed,
          ...(incomplete !== null && { further: { reason: "not-configured", detail: incomplete } }),
        },
        document,
      );
    }
  assessments.finish();
  return builder.result();
}

function resultOf(fact: ResultFact, tool: string, evidence: Evidence, { digest }: ConcludeContext): ReportedResult {
  const told = fact.fingerprint ?? fact.message;
  return {
    id: fact.rule,
    message: `${tool}: ${fact.message} (${fact.rule})`,
    subject: `${fact.rule} ${digest(told).slice(0, 12)}`,
    severity: fact.severity,
    aliases: [],
    package: null,
    evidence,
  };
}

function placeOf(fact: ResultFact, find: (address: string) => string | undefined, document: Evidence): Evidence {
  const path = fact.address === null ? undefined : find(fact.address);
  if (path === undefined) return document;
  return {
    ...document,
    path,
    role: fileRole(path),
    ...(fact.line !== null && { line: fact.line }),
    ...(fact.line !== null && fact.endLine !== null && fact.endLine >= fact.line && { endLine: fact.endLine }),
    ...(fact.line !== null && fact.column !== null && { column: fact.column }),
  };
}
