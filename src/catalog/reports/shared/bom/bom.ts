import type { Snapshot } from "../../../../domain/snapshot.ts";
import { exceptionLines } from "../exceptions.ts";
import { hex, sha256 } from "../sha256.ts";
import { completenessOf } from "./completeness.ts";
import { componentsOf } from "./components.ts";
import { dependenciesOf } from "./dependencies.ts";
import { type Bom, type Property, property, type SpecVersion, TARGET } from "./document.ts";
import { servicesOf } from "./services.ts";
import { vulnerabilitiesOf } from "./vulnerabilities.ts";

/**
 * The inventory as a CycloneDX ML-BOM (ECMA-424), byte-stable. Credentials, calls and repositories are no parts of a product
 * and are left out. The serial number is drawn from the content, so the same BOM bears the same number.
 */
export function bomOf(snapshot: Snapshot, specVersion: SpecVersion): string {
  const body = bodyOf(snapshot, specVersion);
  const head = {
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: "CycloneDX",
    specVersion,
    serialNumber: `urn:uuid:${contentUuid(JSON.stringify([specVersion, body]))}`,
    version: 1,
  };
  return `${JSON.stringify({ ...head, ...body }, null, 2)}\n`;
}

function bodyOf(snapshot: Snapshot, specVersion: SpecVersion): Bom {
  const components = componentsOf(snapshot, specVersion);
  const services = servicesOf(snapshot);
  const known = new Set([...components, ...services].map((item) => item["bom-ref"]));
  const scored = completenessOf(components);
  return {
    metadata: metadataOf(snapshot, scored.properties),
    components: scored.components,
    services,
    dependencies: dependenciesOf(snapshot.relationships, known),
    compositions: [{ aggregate: isWhole(snapshot) ? "unknown" : "incomplete", assemblies: [TARGET] }],
    vulnerabilities: vulnerabilitiesOf(snapshot, known),
  };
}

const metadataOf = (snapshot: Snapshot, scores: readonly Property[]) =>
  metadata(snapshot, exceptionLines(snapshot), scores);

const metadata = (
  { target, tool, time, notExamined, leftOut }: Snapshot,
  exceptions: readonly string[],
  scores: readonly Property[],
) => ({
  ...(time !== null && { timestamp: time }),
  lifecycles: [{ phase: "pre-build" }],
  tools: { components: [{ type: "application", name: "stance", version: tool.version }] },
  component: {
    type: "application",
    "bom-ref": TARGET,
    name: target.name,
    ...(target.commit !== null && { version: target.commit }),
  },
  properties: [
    property("notExamined", notExamined.length),
    ...(leftOut?.packages === undefined ? [] : [property("packagesNotListed", leftOut.packages)]),
    ...exceptions.map((line) => property("exception", line)),
    ...scores,
  ],
});

/** Even a scan without a gap only saw what its sources know: such a BOM is never called complete. */
const isWhole = ({ runs, notExamined }: Snapshot): boolean =>
  notExamined.length === 0 && runs.every((run) => run.status === "succeeded");

/** A UUID of version 8 (RFC 9562 §5.8) over a text's SHA-256. */
export function contentUuid(text: string): string {
  const bytes = sha256(text).slice(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
