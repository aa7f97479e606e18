import type { ExamineTools } from "../../../domain/file-connector.ts";
import type { Gap } from "../../../domain/observation.ts";
import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
  textsOf,
  valueAt,
} from "../shared/config-document.ts";
import { type DeclaredContainer, MOST_RUNS, type PlacedSignal, readContainer } from "../shared/container-run.ts";
import { mountSignal } from "../shared/host-mounts.ts";
import type { Place } from "../shared/observation-builder.ts";
import type { PodFact } from "./facts.ts";
import { purposeOfKind } from "./kinds.ts";

/** One object of a cluster, as a document declares it. */
export interface ClusterObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | null;
  readonly root: ConfigRecord;
  readonly document: ConfigDocument;
  /** It is a template: what is not written may be filled in. */
  readonly open: boolean;
}

/** A list of containers and the specification it stands in. */
interface Pod {
  readonly spec: ConfigRecord;
  readonly path: ConfigPath;
  readonly labels: PodFact["labels"];
}

/** A container that stands there, or that the kind of object stands for. */
export interface FoundContainer {
  readonly name: string | null;
  readonly record: ConfigRecord;
  readonly path: ConfigPath;
  readonly pod: Pod;
  readonly declared: DeclaredContainer;
}

const DEEPEST = 14;

/** Text values of a record. */
export const labelsOf = (value: ConfigValue | undefined): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(recordOf(value)).flatMap(([key, item]) => (item === null ? [] : [[key, String(item)]])),
  );

/** Every specification with containers, wherever the kind of object keeps it. */
function podsOf(value: ConfigValue, path: ConfigPath, parent: ConfigValue, depth = 0): Pod[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value))
    return value.flatMap((item: ConfigValue, index) => podsOf(item, [...path, index], value, depth + 1));
  if (!isRecord(value)) return [];
  const own = Array.isArray(value.containers)
    ? [{ spec: value, path, labels: labelsOf(valueAt(parent, ["metadata", "labels"])) }]
    : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => podsOf(item, [...path, key], value, depth + 1))];
}

/** Containers of an object; for kinds that name a model instead, what they stand for. */
export function containersOf(object: ClusterObject): FoundContainer[] {
  const pods = podsOf(object.root, [], null);
  const found = pods.flatMap((pod) =>
    ["containers", "initContainers"].flatMap((list) => {
      const records = pod.spec[list];
      return !Array.isArray(records)
        ? []
        : records.flatMap((record: ConfigValue, index): FoundContainer[] =>
            isRecord(record)
              ? [
                  {
                    name: textAt(record, "name") ?? null,
                    record,
                    path: [...pod.path, list, index],
                    pod,
                    declared: declared(record, object.open),
                  },
                ]
              : [],
          );
    }),
  );
  return [...found, ...(found.length === 0 ? implied(object) : implied(object, "predictor"))];
}

/** The model of a KServe predictor, a Kaito workspace, a NIM service: no container is written. */
function implied({ root, kind, apiVersion, open }: ClusterObject, only?: string): FoundContainer[] {
  if (purposeOfKind(apiVersion, kind) === undefined) return [];
  const predictor = recordOf(valueAt(root, ["spec", "predictor"]));
  const [format, model] =
    Object.entries(predictor).find(([, value]) => isRecord(value) && "storageUri" in value) ??
    (isRecord(predictor.model) ? ["model", predictor.model] : []);
  if (format !== undefined && isRecord(model)) {
    const path = ["spec", "predictor", format];
    return [
      {
        name: null,
        record: model,
        path,
        pod: { spec: predictor, path: ["spec", "predictor"], labels: {} },
        declared: declared(model, open),
      },
    ];
  }
  if (only !== undefined) return [];
  const spec = recordOf(root.spec);
  return [
    {
      name: null,
      record: spec,
      path: ["spec"],
      pod: { spec, path: ["spec"], labels: {} },
      declared: declared(spec, true),
    },
  ];
}

function declared(record: ConfigRecord, open: boolean): DeclaredContainer {
  const image = isRecord(record.image)
    ? [textAt(record.image, "repository"), textAt(record.image, "tag")].filter((part) => part !== undefined).join(":")
    : textAt(record, "image");
  const model = [
    textAt(record, "storageUri"),
    textAt(record, "url"),
    textAt(record, "model", "uri"),
    textAt(record, "model", "modelURL"),
  ];
  return {
    image: image === undefined || image === "" ? null : image,
    words: [
      ...textsOf(record.command),
      ...textsOf(record.args),
      ...model.flatMap((uri) => (uri === undefined ? [] : [`--model=${uri.replace(/:[\w.-]+$/, "")}`])),
    ],
    variables: variablesOf(record.env),
    gpu: asksForGpu(record.resources),
    open: open || record.envFrom !== undefined,
  };
}

/** Variables of a container: a list of names, or a table as values files write it. */
export function variablesOf(env: ConfigValue | undefined): Map<string, string | null> {
  if (isRecord(env))
    return new Map(
      Object.entries(env).map(([name, value]) => [name, isRecord(value) || value === null ? null : String(value)]),
    );
  const items: readonly ConfigValue[] = Array.isArray(env) ? env : [];
  return new Map(
    items.flatMap((item): [string, string | null][] => {
      const name = textAt(item, "name");
      const value = isRecord(item) ? item.value : undefined;
      return name === undefined
        ? []
        : [[name, value === undefined || value === null || typeof value === "object" ? null : String(value)]];
    }),
  );
}

const ACCELERATOR =
  /(?:nvidia\.com|amd\.com|intel\.com|gpu\.\w+)\/.*(?:gpu|mig|gaudi|xe|i915)|habana\.ai\/|google\.com\/tpu|aws\.amazon\.com\/neuron|huawei\.com\/Ascend/i;

/** True where limits or requests name an accelerator. */
export const asksForGpu = (resources: ConfigValue | undefined): boolean =>
  ["limits", "requests"].some((list) => {
    const asked = valueAt(resources, [list]);
    return (
      isRecord(asked) && Object.entries(asked).some(([name, value]) => ACCELERATOR.test(name) && String(value) !== "0")
    );
  });

/** Containers of an object that work with AI, as facts. */
export function podFacts(object: ClusterObject, tools: ExamineTools, place: (line: number) => Place): PodFact[] {
  const purpose = purposeOfKind(object.apiVersion, object.kind);
  const found = containersOf(object).slice(0, MOST_RUNS);
  const forced = (index: number): string | undefined => (index === 0 ? purpose : undefined);
  const runs = found.flatMap((container, index) => {
    const run = readContainer(container.declared, tools, forced(index));
    return run === undefined ? [] : [{ container, run }];
  });
  return runs.map(({ container, run }) => {
    const at = (path: ConfigPath): Place => place(object.document.lineOf(path));
    const { record, path, pod } = container;
    return {
      ...at(runs.length === 1 ? ["metadata", "name"] : [...path, "name"]),
      name: runs.length === 1 || container.name === null ? object.name : `${object.name}/${container.name}`,
      namespace: object.namespace,
      labels: pod.labels,
      serviceAccount: textAt(pod.spec, "serviceAccountName") ?? null,
      resourceType: `${object.apiVersion} ${object.kind}`,
      run,
      imagePlace: at([...path, "image"]),
      modelPlace: at([...path, record.args !== undefined ? "args" : record.command !== undefined ? "command" : "env"]),
      ...rootAccess(record, pod.spec, object.open),
      // What a kind of object stands for is made by its operator, which decides what is not written.
      ...boundsOf(record, pod.spec, object.open || typeof path.at(-1) !== "number"),
      hostSignals: hostSignals(container, place, object.document).map((signal) =>
        object.open ? { ...signal, message: `${signal.message}, where the values of its chart have it so` } : signal,
      ),
      endpoints: [],
    };
  });
}

/** The user a container runs as, of its own or of its pod's security settings; without one the image decides. */
export function rootAccess(container: ConfigRecord, pod: ConfigRecord, open: boolean): { rootAccess: boolean | Gap } {
  const contexts = [container.securityContext, pod.securityContext, pod.podSecurityContext].map(recordOf);
  const user = contexts.map((context) => context.runAsUser).find((value) => value !== undefined && value !== null);
  if (typeof user === "number") return { rootAccess: user === 0 };
  if (contexts.some((context) => context.runAsNonRoot === true)) return { rootAccess: false };
  const detail =
    open || user !== undefined ? "the user is decided when it is deployed" : "no user is set: the image decides";
  return { rootAccess: { reason: open || user !== undefined ? "dynamic" : "not-configured", detail } };
}

/**
 * What the settings say of a container's bounds; what is not written has the default of Kubernetes, but in a template it may be filled
 * in. Source: Kubernetes API reference, SecurityContext, ResourceRequirements, PodSpec.
 */
function boundsOf(
  container: ConfigRecord,
  pod: ConfigRecord,
  open: boolean,
): Pick<PodFact, "writableRoot" | "gainsRights" | "boundedResources" | "hostNetwork"> {
  const context = recordOf(container.securityContext);
  const said = (value: ConfigValue | undefined, otherwise: boolean): boolean | Gap => {
    if (typeof value === "boolean") return value;
    if (open || (value !== undefined && value !== null))
      return { reason: "dynamic", detail: "it is decided when it is deployed" };
    return otherwise;
  };
  const readOnly = said(context.readOnlyRootFilesystem, false);
  const limits = valueAt(container.resources, ["limits"]);
  const bounded = isRecord(limits) && ("memory" in limits || "cpu" in limits);
  return {
    writableRoot: typeof readOnly === "boolean" ? !readOnly : readOnly,
    gainsRights: context.privileged === true ? true : said(context.allowPrivilegeEscalation, true),
    boundedResources: bounded ? true : said(undefined, false),
    hostNetwork: said(pod.hostNetwork, false),
  };
}

function hostSignals(
  { record, pod, path }: FoundContainer,
  place: (line: number) => Place,
  document: ConfigDocument,
): PlacedSignal[] {
  const signal = (id: string, message: string, at: ConfigPath): PlacedSignal => ({
    id,
    message,
    ...place(document.lineOf(at)),
  });
  const context = recordOf(record.securityContext);
  const volumes = Array.isArray(pod.spec.volumes) ? pod.spec.volumes : [];
  const mounted = new Set(
    (Array.isArray(record.volumeMounts) ? record.volumeMounts : []).map((mount) => textAt(mount, "name")),
  );
  const added = textsOf(recordOf(context.capabilities).add);
  return [
    ...(context.privileged === true
      ? [signal("privileged", "runs privileged", [...path, "securityContext", "privileged"])]
      : []),
    ...added
      .filter((name) => /^(?:CAP_)?(?:SYS_ADMIN|ALL|SYS_PTRACE|SYS_MODULE)$/.test(name))
      .map((name) =>
        signal("capability", `has the capability ${name}`, [...path, "securityContext", "capabilities", "add"]),
      ),
    ...["hostPID", "hostIPC"]
      .filter((key) => pod.spec[key] === true)
      .map((key) => signal("host-namespace", `shares ${key.slice(4)} with the host`, [...pod.path, key])),
    ...volumes.flatMap((volume: ConfigValue, index) => {
      const source = textAt(volume, "hostPath", "path");
      const found = source === undefined || !mounted.has(textAt(volume, "name")) ? undefined : mountSignal(source);
      return found === undefined ? [] : [signal(found.id, found.message, [...pod.path, "volumes", index])];
    }),
  ];
}
