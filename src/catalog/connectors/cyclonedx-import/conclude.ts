import type { ReportedResult } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Observation, ObservedAsset } from "../../../domain/observation.ts";
import { addImage } from "../shared/add-run.ts";
import { packageKnowledge } from "../shared/ai-packages.ts";
import { Assessments } from "../shared/assessment.ts";
import { hubDatasetIdentity } from "../shared/hub-dataset.ts";
import { readImage } from "../shared/image-reference.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import { packageUrlOf } from "../shared/package-names.ts";
import { serviceOfHost } from "../shared/service-of-host.ts";
import type { BomFact, HubName, ModelFact, PackageFact, ServiceFact, SettledFact, VulnerabilityFact } from "./facts.ts";

/** What BOMs say of AI as assets, and the vulnerabilities in them as assessments of the tools that wrote them. */
export function conclude(
  files: readonly FileFacts<BomFact>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("cyclonedx-import", context);
  const assessments = new Assessments(builder);
  const settled = settledIn(files, builder);
  for (const { path, facts } of files) {
    const open = facts.vulnerabilities.filter((item) => !isSettled(item, builder.rootOf(path), settled));
    const suppressed = facts.suppressed + facts.vulnerabilities.length - open.length;
    new Document(builder, context, path, { ...facts, vulnerabilities: open, suppressed }).add(assessments);
  }
  assessments.finish();
  return builder.result();
}

/** What VEX documents settle holds for every document of the same application: they are often written apart from the BOM. */
const settledIn = (files: readonly FileFacts<BomFact>[], builder: ObservationBuilder): ReadonlySet<string> =>
  new Set(files.flatMap(({ path, facts }) => facts.settled.flatMap((item) => keysOf(item, builder.rootOf(path)))));

const isSettled = (item: SettledFact, root: string, settled: ReadonlySet<string>): boolean =>
  keysOf(item, root).some((key) => settled.has(key));

/** By the document and the ref in it, and by the package URL with its version. */
const keysOf = ({ id, serial, ref, purl }: SettledFact, root: string): string[] => [
  ...(serial === null || ref === null ? [] : [`${root} ${id} ${serial}#${ref}`]),
  ...(purl === null ? [] : [`${root} ${id} ${purl}`]),
];

class Document {
  readonly #builder: ObservationBuilder;
  readonly #context: ConcludeContext;
  readonly #path: string;
  readonly #bom: BomFact;
  readonly #application: string;
  /** Keys of assets by ref. */
  readonly #keys = new Map<string, string>();

  constructor(builder: ObservationBuilder, context: ConcludeContext, path: string, bom: BomFact) {
    this.#builder = builder;
    this.#context = context;
    this.#path = path;
    this.#bom = bom;
    this.#application = builder.application(path, this.#at(null));
  }

  add(assessments: Assessments): void {
    for (const fact of this.#bom.packages) this.#addPackage(fact);
    for (const fact of this.#bom.datasets) this.#keep(fact.ref, this.#addDataset(fact, this.#at(fact.line)));
    for (const fact of this.#bom.models) this.#addModel(fact);
    for (const fact of this.#bom.images) {
      const evidence = this.#at(fact.line);
      this.#link("deploys", addImage(this.#builder, readImage(fact.reference), evidence), evidence);
    }
    for (const fact of this.#bom.services) this.#addService(fact);
    this.#addEdges();
    if (this.#bom.assessed) this.#addAssessment(assessments);
  }

  /** A document of a tool speaks of the product, wherever it is kept. */
  #at(line: number | null): Evidence {
    return this.#builder.evidence(this.#path, line === null ? {} : { line }, { role: "source" });
  }

  #keep(ref: string, key: string): void {
    this.#keys.set(ref, key);
  }

  #link(verb: "depends-on" | "uses" | "deploys", key: string, evidence: Evidence): void {
    this.#builder.link(this.#application, verb, key, evidence);
  }

  #addPackage(fact: PackageFact): void {
    const evidence = this.#at(fact.line);
    const identity = packageUrlOf(fact.ecosystem, fact.name, fact.version, fact);
    const category = packageKnowledge(this.#context.knowledge).categoryOf(fact.ecosystem, fact.name);
    const key = this.#builder.add({
      key: `${identity}#${this.#path}`,
      kind: "package",
      name: fact.name,
      identities: [identity],
      anchor: identity,
      properties: { ecosystem: fact.ecosystem, version: fact.version, category, source: fact.source },
      evidence: [evidence],
    });
    this.#keep(fact.ref, key);
    this.#link("depends-on", key, evidence);
  }

  #addDataset({ name, onHub }: HubName, evidence: Evidence): string {
    const identity = onHub ? hubDatasetIdentity(name) : `dataset:${name}`;
    const key = this.#builder.add({
      key: identity,
      kind: "dataset",
      name,
      identities: [identity],
      anchor: name,
      properties: onHub ? { source: "huggingface" } : {},
      evidence: [evidence],
    });
    this.#link("uses", key, evidence);
    return key;
  }

  #addModel(fact: ModelFact): void {
    const evidence = this.#at(fact.line);
    const { revision, licence, architecture } = fact;
    const key = this.#builder.add({
      ...modelAsset({ name: fact.modelId, onHub: fact.onHub }, evidence),
      properties: {
        modelId: fact.modelId,
        ...(fact.onHub && { provider: "huggingface", source: "hub" }),
        ...(revision !== null && { revision }),
        ...(licence !== null && { licence }),
        ...(architecture !== null && { architecture }),
      },
    });
    this.#keep(fact.ref, key);
    this.#link("uses", key, evidence);
    for (const written of fact.datasets) {
      const dataset = this.#keys.get(written) ?? this.#namedDataset(written, evidence);
      if (dataset !== undefined) this.#builder.link(key, "trained-on", dataset, evidence);
    }
    for (const ancestor of fact.ancestors)
      this.#builder.link(key, "fine-tuned-from", this.#builder.add(modelAsset(ancestor, evidence)), evidence);
  }

  /** A dataset told by name in the card itself; a ref that leads nowhere names none. */
  #namedDataset(written: string, evidence: Evidence): string | undefined {
    const isName = /^[\w.-]{1,96}(?:\/[\w.-]{1,96})?$/.test(written) && !/^[0-9a-f-]{32,36}$/.test(written);
    return isName ? this.#addDataset({ name: written, onHub: written.includes("/") }, evidence) : undefined;
  }

  #addService({ urls, line }: ServiceFact): void {
    for (const written of urls) {
      const url = URL.canParse(written) ? new URL(written) : undefined;
      const service = url && serviceOfHost(url.hostname, this.#context.knowledge.services);
      if (url === undefined || service === undefined) continue;
      const evidence = this.#at(line);
      const identity = `endpoint:${url.hostname}`;
      const endpoint = this.#builder.add({
        key: identity,
        kind: "endpoint",
        name: url.hostname,
        identities: [identity],
        anchor: identity,
        properties: {
          url: `${url.protocol}//${url.hostname}`,
          host: url.hostname,
          encrypted: url.protocol === "https:",
          provider: service.id,
        },
        evidence: [evidence],
      });
      this.#link("uses", endpoint, evidence);
      const supplier = this.#builder.aiService(service.id, evidence);
      if (supplier !== undefined) this.#builder.link(endpoint, "supplied-by", supplier, evidence);
    }
  }

  /** Only between packages: what a model or a dataset depends on has verbs of its own. */
  #addEdges(): void {
    const packages = new Set(this.#bom.packages.map(({ ref }) => ref));
    for (const [from, to] of this.#bom.edges) {
      const [source, target] = [this.#keys.get(from), this.#keys.get(to)];
      if (packages.has(from) && packages.has(to) && source !== undefined && target !== undefined)
        this.#builder.link(source, "depends-on", target, this.#at(null));
    }
  }

  #addAssessment(assessments: Assessments): void {
    const { tool, toolVersion, vulnerabilities, suppressed } = this.#bom;
    const results = vulnerabilities.map((fact) => resultOf(fact, tool, this.#at(fact.line)));
    const key = assessments.add(
      this.#path,
      { format: "cyclonedx", tool, toolVersion, results, suppressed },
      this.#at(null),
    );
    const affected = new Set(vulnerabilities.flatMap(({ ref }) => (ref === null ? [] : (this.#keys.get(ref) ?? []))));
    for (const item of affected) this.#builder.link(key, "reads", item, this.#at(null));
  }
}

const modelAsset = ({ name, onHub }: HubName, evidence: Evidence): ObservedAsset<"model"> => {
  const identity = `model:${onHub ? "huggingface" : "?"}/${name}`;
  return {
    key: identity,
    kind: "model",
    name,
    identities: [identity],
    anchor: name,
    properties: { modelId: name, ...(onHub && { provider: "huggingface", source: "hub" }) },
    evidence: [evidence],
  };
};

function resultOf(fact: VulnerabilityFact, tool: string, evidence: Evidence): ReportedResult {
  const { id, aliases, severity, component, message } = fact;
  const about = component === null ? "" : `${component}: `;
  return {
    id,
    aliases,
    severity,
    package: fact.package,
    subject: [id, component ?? ""].join(" ").trim(),
    message: `${tool}: ${about}${message === id ? "is vulnerable" : message.replace(/\.$/, "")} (${id})`,
    evidence,
  };
}
