import type { ExamineTools } from "../../../domain/file-connector.ts";
import type { EndpointFact } from "../shared/add-run.ts";
import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
  textsOf,
} from "../shared/config-document.ts";
import { type DeclaredContainer, readContainer } from "../shared/container-run.ts";
import { knownImage, readImage } from "../shared/image-reference.ts";
import type { Place } from "../shared/observation-builder.ts";
import type { PodFact } from "./facts.ts";
import { asksForGpu, rootAccess, variablesOf } from "./pods.ts";

/** An AI image in a values file, and the settings it stands among. */
interface ImageSetting {
  readonly image: string;
  readonly settings: ConfigRecord;
  readonly path: ConfigPath;
  readonly imageKey: string;
}

const DEEPEST = 12;

function settingsIn(value: ConfigValue, path: ConfigPath, depth = 0): ImageSetting[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value))
    return value.flatMap((item: ConfigValue, index) => settingsIn(item, [...path, index], depth + 1));
  if (!isRecord(value) || value.enabled === false) return [];
  const nested = recordOf(value.image);
  const written = imageOf(nested) ?? (typeof value.image === "string" ? value.image : undefined);
  const own = written ?? imageOf(value);
  const rest = Object.entries(value).flatMap(([key, item]) =>
    key === "image" ? [] : settingsIn(item, [...path, key], depth + 1),
  );
  return own === undefined
    ? rest
    : [{ image: own, settings: value, path, imageKey: written === undefined ? "repository" : "image" }, ...rest];
}

function imageOf(record: ConfigRecord): string | undefined {
  const repository = textAt(record, "repository") ?? textAt(record, "name");
  if (repository === undefined || (record.tag === undefined && record.digest === undefined)) return undefined;
  const registry = textAt(record, "registry");
  const tag = record.tag === null || record.tag === undefined || record.tag === "" ? "…" : String(record.tag);
  return `${registry === undefined || registry === "" ? "" : `${registry}/`}${repository}:${tag}`;
}

const MODEL_SETTINGS = ["modelURL", "modelUrl", "modelId", "model_id", "modelName", "model"] as const;

/** What a values file sets for the images of AI in it. Which of it a chart uses is not known: a tag left empty is the chart's. */
export function valuesFacts(document: ConfigDocument, tools: ExamineTools, place: (line: number) => Place): PodFact[] {
  return settingsIn(document.root, []).flatMap(({ image, settings, path, imageKey }) => {
    if (knownImage(readImage(image), tools.knowledge.images) === undefined) return [];
    const run = readContainer(declared(image, settings), tools);
    if (run === undefined) return [];
    const at = (...inside: string[]): Place => place(document.lineOf([...path, ...inside]));
    const fact: PodFact = {
      ...at(imageKey),
      name: nameOf(settings, path, run.program ?? "chart"),
      namespace: null,
      labels: {},
      serviceAccount: textAt(settings, "serviceAccountName") || null,
      resourceType: "Helm values",
      run,
      imagePlace: at(imageKey),
      modelPlace: at(MODEL_SETTINGS.find((key) => settings[key] !== undefined) ?? imageKey),
      ...rootAccess(settings, settings, true),
      hostSignals:
        recordOf(settings.securityContext).privileged === true
          ? [{ id: "privileged", message: "runs privileged", ...at("securityContext", "privileged") }]
          : [],
      endpoints: endpointOf(settings, at),
    };
    return [fact];
  });
}

const nameOf = (settings: ConfigRecord, path: ConfigPath, program: string): string =>
  textAt(settings, "name") || String([...path].reverse().find((part) => typeof part === "string") ?? program);

function declared(image: string, settings: ConfigRecord): DeclaredContainer {
  const revision = textAt(settings, "modelRevision") ?? textAt(settings, "revision");
  return {
    image,
    words: [
      ...textsOf(settings.command),
      ...textsOf(settings.args),
      ...textsOf(settings.extraArgs),
      ...MODEL_SETTINGS.flatMap((key) => (typeof settings[key] === "string" ? [`--model=${settings[key]}`] : [])),
      ...(revision === undefined || revision === "" ? [] : [`--revision=${revision}`]),
    ],
    variables: new Map([
      ...variablesOf(settings.env),
      ...variablesOf(settings.extraEnv),
      ...variablesOf(settings.extraEnvVars),
    ]),
    gpu: asksForGpu(settings.resources),
    open: true,
  };
}

/** A service or an ingress that the settings switch on. */
function endpointOf(settings: ConfigRecord, at: (...inside: string[]) => Place): EndpointFact[] {
  const service = recordOf(settings.service);
  const ingress = recordOf(settings.ingress);
  if (ingress.enabled === true)
    return [
      {
        ...at("ingress", "enabled"),
        resourceType: "Ingress",
        url: textAt(ingress, "host") ?? "*",
        host: "*",
        publicAccess: true,
        encryptedInTransit: Array.isArray(ingress.tls) && ingress.tls.length > 0,
      },
    ];
  const type = textAt(service, "type");
  if (type === undefined) return [];
  return [
    {
      ...at("service", "type"),
      resourceType: `Service ${type}`,
      url: type,
      host: "*",
      publicAccess: /^(?:LoadBalancer|NodePort)$/.test(type),
    },
  ];
}
