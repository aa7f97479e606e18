import { Refusal } from "../../../domain/errors.ts";
import type { Knowledge } from "../../../domain/knowledge.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import { packageKnowledge } from "../shared/ai-packages.ts";
import { type ConfigRecord, isRecord, recordOf, textAt } from "../shared/config-document.ts";
import { knownImage, readImage } from "../shared/image-reference.ts";
import { LineFinder, recordsAt, saidText, textNeeded } from "../shared/imported-document.ts";
import { plainUrl } from "../shared/package-names.ts";
import {
  type Component,
  componentsOf,
  datasetOf,
  imageOf,
  isDataset,
  modelOf,
  packageOf,
  textsAt,
} from "./components.ts";
import type { BomFact, DatasetFact, ImageFact, ModelFact, PackageFact, ServiceFact } from "./facts.ts";
import { vulnerabilitiesOf } from "./vulnerabilities.ts";

const VERSIONS: ReadonlySet<unknown> = new Set(["1.4", "1.5", "1.6", "1.7"]);
const MOST_LISTED = 2_000;

type Skipped = Pick<NotExamined, "reason" | "detail">;

/**
 * Reads a BOM: AI packages and those it says are vulnerable, models, datasets, images and services.
 * Source: ECMA-424 (CycloneDX 1.6) and the JSON schemas of 1.4 to 1.7.
 * @throws Refusal where the BOM breaks the format.
 */
export function readBom(
  root: ConfigRecord,
  text: string,
  knowledge: Knowledge,
): { facts: BomFact; skipped: Skipped[] } {
  if (!VERSIONS.has(root.specVersion))
    throw new Refusal("unsupported", `is CycloneDX ${String(root.specVersion).slice(0, 20)}, not 1.4 to 1.7`);
  const { components, truncated } = componentsOf(root);
  for (const { record, place } of components) textNeeded(record, "name", place);
  const tool = toolOf(root);
  const isOwn = tool.name.toLowerCase() === "stance";
  // Our own findings are made anew by the scan.
  const { vulnerabilities, settled, suppressed } = isOwn
    ? { vulnerabilities: [], settled: [], suppressed: 0 }
    : vulnerabilitiesOf(root, components, new LineFinder(text));
  const vulnerable = new Set(vulnerabilities.map(({ ref }) => ref));
  const listed = listedOf(components, vulnerable, new LineFinder(text), knowledge);
  const refs = new Set([...listed.packages, ...listed.models, ...listed.datasets].map(({ ref }) => ref));
  return {
    facts: {
      tool: tool.name,
      toolVersion: tool.version,
      ...listed,
      services: recordsAt(root, "services", "").flatMap(serviceOf),
      edges: edgesOf(root, refs),
      vulnerabilities,
      settled,
      suppressed,
      assessed: !isOwn && vulnerabilities.length + suppressed > 0,
    },
    skipped: [
      ...(truncated ? [tooMany("components", components.length)] : []),
      ...(listed.packages.length >= MOST_LISTED ? [tooMany("packages", MOST_LISTED)] : []),
    ],
  };
}

const tooMany = (what: string, count: number): Skipped => ({
  reason: "truncated",
  detail: `only the first ${count} ${what} are listed`,
});

function listedOf(
  components: readonly Component[],
  vulnerable: ReadonlySet<string | null>,
  lines: LineFinder,
  knowledge: Knowledge,
): Pick<BomFact, "packages" | "models" | "datasets" | "images"> {
  const known = packageKnowledge(knowledge);
  const packages: PackageFact[] = [];
  const models: ModelFact[] = [];
  const datasets: DatasetFact[] = [];
  const images: ImageFact[] = [];
  for (const component of components) {
    const placed = <T>(fact: T): T & { line: number | null } => ({ ...fact, line: lines.next(component.ref) ?? null });
    const { type } = component.record;
    if (models.length + datasets.length + images.length > MOST_LISTED) break;
    if (type === "machine-learning-model" || component.purl?.type === "huggingface")
      if (type === "data") datasets.push(placed(datasetOf(component)));
      else models.push(placed(modelOf(component)));
    else if (type === "data") {
      if (isDataset(component)) datasets.push(placed(datasetOf(component)));
    } else if (type === "container") {
      const image = imageOf(component);
      if (image !== undefined && knownImage(readImage(image.reference), knowledge.images) !== undefined)
        images.push(placed(image));
    } else {
      const found = packageOf(component);
      if (found === undefined || packages.length >= MOST_LISTED) continue;
      if (known.isListed(found.ecosystem, found.name) || vulnerable.has(found.ref)) packages.push(placed(found));
    }
  }
  return { packages, models, datasets, images };
}

/** Who wrote the document: a list of tools up to 1.4, components and services since 1.5. */
function toolOf(root: ConfigRecord): { name: string; version: string | null } {
  const metadata = recordOf(root.metadata);
  const tools = isRecord(metadata.tools)
    ? [
        ...recordsAt(metadata.tools, "components", "metadata.tools"),
        ...recordsAt(metadata.tools, "services", "metadata.tools"),
      ]
    : recordsAt(metadata, "tools", "metadata");
  const own = tools.find((tool) => textAt(tool, "name")?.toLowerCase() === "stance");
  const first = own ?? tools.find((tool) => textAt(tool, "name") !== undefined);
  return {
    name: saidText(textAt(first, "name") ?? "CycloneDX document"),
    version: textAt(first, "version") ?? null,
  };
}

function serviceOf(service: ConfigRecord, index: number): ServiceFact[] {
  const urls = textsAt(service.endpoints).map(plainUrl);
  return urls.length === 0 ? [] : [{ ref: textAt(service, "bom-ref") ?? `services[${index}]`, urls, line: null }];
}

function edgesOf(root: ConfigRecord, refs: ReadonlySet<string>): [string, string][] {
  return recordsAt(root, "dependencies", "").flatMap((entry) => {
    const from = textAt(entry, "ref");
    if (from === undefined || !refs.has(from)) return [];
    return textsAt(entry.dependsOn).flatMap((to): [string, string][] => (refs.has(to) ? [[from, to]] : []));
  });
}
