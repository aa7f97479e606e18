import type { Evidence } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Observation, ObservedAsset } from "../../../domain/observation.ts";
import { DEVICE_SYSTEMS, type Program, patternMatcher, patternsOf } from "../../../domain/program.ts";
import { deviceAsset, ObservationBuilder } from "../shared/observation-builder.ts";
import type { BrowserExtension, DeviceFact } from "./facts.ts";
import { servicesReached } from "./hosts.ts";
import { cachedFromHub, pulledByOllama } from "./local-models.ts";

type Files = readonly FileFacts<DeviceFact>[];

/** What of AI a person's machine holds: the machine, its programs, their extensions, models that lie ready. Nothing for a repository. */
export function conclude(files: Files, context: ConcludeContext): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("device", context);
  if (context.scope.kind !== "device") return builder.result();
  const add = (asset: Omit<ObservedAsset, "evidence">, evidence: Evidence): string => {
    const device = builder.add(deviceAsset(context.scope.name, evidence));
    const key = builder.add({ ...asset, evidence: [evidence] } as ObservedAsset<"application">);
    builder.link(device, "contains", key, evidence);
    return key;
  };
  for (const program of context.knowledge.programs) addProgram(program, context.paths, builder, add);
  const messages = messagesByFolder(files);
  for (const { path, facts } of files) {
    const evidence = builder.evidence(path, {}, { confidence: "declared", role: "source" });
    if (facts.is === "editor-extension")
      add(application(facts.name, "editor-extension", facts.version), { ...evidence, detail: facts.ai });
    if (facts.is === "ollama-model") add(pulledByOllama(path, facts), evidence);
    if (facts.is === "hub-reference") add(cachedFromHub(path, facts.revision), evidence);
    for (const extension of extensionsOf(path, facts, messages))
      addExtension(extension, evidence, context, builder, add);
  }
  return builder.result();
}

type Add = (asset: Omit<ObservedAsset, "evidence">, evidence: Evidence) => string;

const application = (name: string, category: string, version: string | null): Omit<ObservedAsset, "evidence"> => ({
  key: `program:${category}:${name}`,
  kind: "application",
  name,
  identities: [`program:${category}:${name}`],
  anchor: `${category}:${name}`,
  properties: { category, version },
});

/** Programs whose own places are there; stores of extensions and models are told by what lies in them. */
function addProgram(program: Program, paths: readonly string[], builder: ObservationBuilder, add: Add): void {
  if (program.category === "model-store" || program.category === "browser" || program.id === "editor-extensions")
    return;
  const patterns = DEVICE_SYSTEMS.flatMap((system) => patternsOf(program, system)).map(patternMatcher);
  for (const path of paths.filter((item) => patterns.some((pattern) => pattern.test(item))).slice(0, 20))
    add(application(program.title, program.category, null), builder.evidence(path, {}, { role: "source" }));
}

const folderOf = (path: string): string => path.replace(/\/(_locales\/.*|manifest\.json)$/s, "");

const messagesByFolder = (files: Files): ReadonlyMap<string, { readonly [key: string]: string }> =>
  new Map(
    files.flatMap(({ path, facts }) => (facts.is === "messages" ? [[folderOf(path), facts.messages] as const] : [])),
  );

function extensionsOf(
  path: string,
  facts: DeviceFact,
  messages: ReadonlyMap<string, { readonly [key: string]: string }>,
): readonly BrowserExtension[] {
  if (facts.is === "browser-profile") return facts.extensions;
  if (facts.is !== "browser-extension") return [];
  const key = /^__MSG_(\w+)__$/.exec(facts.name)?.[1]?.toLowerCase();
  const folder = folderOf(path);
  const said = key === undefined ? facts.name : messages.get(folder)?.[key];
  return [{ ...facts, name: said ?? folder.split("/").at(-2) ?? facts.name }];
}

/** A browser extension counts when it names hosts of AI services; one that may read every page says nothing of AI by that. */
function addExtension(
  extension: BrowserExtension,
  evidence: Evidence,
  { knowledge }: ConcludeContext,
  builder: ObservationBuilder,
  add: Add,
): void {
  const services = servicesReached(extension.hosts, knowledge.services);
  if (services.length === 0) return;
  const key = add(application(extension.name, "browser-extension", extension.version), {
    ...evidence,
    detail: `may run on ${services.map((service) => service.name).join(", ")}`,
  });
  for (const service of services)
    builder.link(
      key,
      "uses",
      builder.add({
        key: `ai-service:${service.id}`,
        kind: "ai-service",
        name: service.id,
        identities: [`ai-service:${service.id}`],
        anchor: service.id,
        properties: { provider: service.vendor, category: service.category },
        evidence: [evidence],
      }),
      evidence,
    );
}
