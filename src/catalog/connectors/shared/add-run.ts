import type { Platform, Signal } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { AnyObservedAsset, Gap } from "../../../domain/observation.ts";
import type { ContainerRun, PlacedSignal, SecretInContainer } from "./container-run.ts";
import type { ImageReference } from "./image-reference.ts";
import { literalCredential } from "./literal-credential.ts";
import type { ObservationBuilder, Place } from "./observation-builder.ts";
import type { StartedModel } from "./started-models.ts";

/** An address under which a container answers. */
export interface EndpointFact extends Place {
  readonly resourceType: string;
  readonly url: string;
  readonly host: string;
  readonly publicAccess: boolean | Gap;
  readonly encryptedInTransit?: boolean;
  /** Something before the server asks who calls. */
  readonly guarded?: boolean;
  /** The file that says so, where it is another than the container's. */
  readonly path?: string;
}

/** A container that works with AI, as one file declares it. */
export interface RunFact extends Place {
  readonly name: string;
  readonly resourceType: string;
  readonly run: ContainerRun;
  readonly imagePlace: Place;
  readonly modelPlace: Place;
  readonly rootAccess?: boolean | Gap;
  readonly writableRoot?: boolean | Gap;
  readonly gainsRights?: boolean | Gap;
  readonly boundedResources?: boolean | Gap;
  readonly hostNetwork?: boolean | Gap;
  readonly internetEgress?: boolean;
  readonly hostSignals: readonly PlacedSignal[];
  readonly endpoints: readonly EndpointFact[];
}

/** What a container's own settings say of its bounds. */
const SETTINGS = ["rootAccess", "writableRoot", "gainsRights", "boundedResources", "hostNetwork"] as const;

const isGap = (value: unknown): value is Gap => typeof value === "object" && value !== null;

/** The workload of a container with its image, models, keys and addresses; returns its key. */
export function addRun(builder: ObservationBuilder, platform: Platform, path: string, fact: RunFact): string {
  const { run } = fact;
  const at = ({ line, snippet }: Place): Evidence => builder.evidence(path, { line, snippet });
  const settings = SETTINGS.flatMap((name) => (fact[name] === undefined ? [] : [[name, fact[name]] as const]));
  const workload = builder.add({
    key: `${path}#workload:${fact.name}:${fact.line}`,
    kind: "workload",
    name: fact.name,
    identities: [],
    anchor: `${fact.resourceType}:${fact.name}`,
    properties: {
      platform,
      resourceType: fact.resourceType,
      purpose: run.purpose,
      image: run.image?.reference ?? null,
      hostSignals: fact.hostSignals.map(
        ({ id, message, ...place }): Signal => ({ id, message, subject: id, evidence: at(place) }),
      ),
      unpinnedModels: run.models.filter(isUnpinned).map((model) => unpinned(model, at(fact.modelPlace))),
      ...Object.fromEntries(settings.filter(([, value]) => !isGap(value))),
      ...(fact.internetEgress !== undefined && { internetEgress: fact.internetEgress }),
    },
    gaps: Object.fromEntries(settings.flatMap(([name, value]) => (isGap(value) ? [[name, value]] : []))),
    evidence: [at(fact)],
  });
  builder.link(builder.application(path, at(fact)), "deploys", workload, at(fact));
  if (run.image !== null && run.program !== null)
    builder.link(workload, "built-from", addImage(builder, run.image, at(fact.imagePlace)), at(fact.imagePlace));
  for (const model of run.models) addModel(builder, workload, run, model, at(fact.modelPlace));
  for (const id of run.services) {
    const service = builder.aiService(id, at(fact));
    if (service !== undefined) builder.link(workload, "uses", service, at(fact));
  }
  for (const secret of run.secrets) addSecret(builder, workload, secret, at(fact));
  for (const endpoint of fact.endpoints) addEndpoint(builder, platform, path, fact, endpoint, workload);
  return workload;
}

const isUnpinned = ({ source, revision }: StartedModel): boolean => source === "hub" && revision === null;

const unpinned = ({ id }: StartedModel, evidence: Evidence): Signal => ({
  id: "model-without-revision",
  message: `fetches ${id} without a revision`,
  subject: id,
  evidence,
});

/** The image of a container, named as every source names it. */
export function addImage(builder: ObservationBuilder, image: ImageReference, evidence: Evidence): string {
  const { reference, registry, repository, tag, digest } = image;
  const open: Gap = { reason: "dynamic", detail: `the tag of ${repository} is decided when it is deployed` };
  return builder.add({
    key: `image:${reference}`,
    kind: "container-image",
    name: reference,
    identities: [`image:${reference}`],
    anchor: registry === null ? repository : `${registry}/${repository}`,
    properties: { reference, registry, digest, ...(tag !== undefined && { tag }) },
    ...(tag === undefined && { gaps: { tag: open } }),
    evidence: [evidence],
  });
}

function addModel(
  builder: ObservationBuilder,
  workload: string,
  run: ContainerRun,
  model: StartedModel,
  evidence: Evidence,
): void {
  const identity = `model:${model.provider ?? "?"}/${model.id}`;
  const key = builder.add({
    key: identity,
    kind: "model",
    name: model.id,
    identities: [identity],
    anchor: identity,
    properties: {
      provider: model.provider,
      modelId: model.id,
      usage: "used",
      source: model.source,
      ...(model.source === "hub" && { revision: model.revision }),
      ...(model.trustsRemoteCode && { trustsRemoteCode: true }),
    },
    evidence: [evidence],
  });
  builder.link(
    workload,
    run.purpose === "model-server" || run.purpose === "model serving" ? "serves" : "uses",
    key,
    evidence,
  );
}

function addSecret(builder: ObservationBuilder, workload: string, secret: SecretInContainer, evidence: Evidence): void {
  const key = builder.add(literalCredential(secret, evidence));
  builder.link(workload, "authenticates-with", key, evidence);
}

/** An address of a server; whether it asks who calls is what its program does, unless something stands before it. */
function addEndpoint(
  builder: ObservationBuilder,
  platform: Platform,
  path: string,
  { name, run }: RunFact,
  endpoint: EndpointFact,
  workload: string,
): void {
  const evidence = builder.evidence(endpoint.path ?? path, { line: endpoint.line, snippet: endpoint.snippet });
  const authentication = endpoint.guarded === true ? "identity" : run.authentication;
  const gaps = {
    ...(isGap(authentication) && { authentication }),
    ...(isGap(endpoint.publicAccess) && { publicAccess: endpoint.publicAccess }),
  };
  const key = builder.add({
    key: `${path}#endpoint:${name}:${endpoint.resourceType}:${endpoint.url}:${endpoint.line}`,
    kind: "endpoint",
    name: `${name} at ${endpoint.url}`,
    identities: [],
    anchor: `${endpoint.resourceType}:${name}`,
    properties: {
      platform,
      resourceType: endpoint.resourceType,
      url: endpoint.url,
      host: endpoint.host,
      ...(typeof endpoint.publicAccess === "boolean" && { publicAccess: endpoint.publicAccess }),
      ...(typeof authentication === "string" && { authentication }),
      ...(endpoint.encryptedInTransit !== undefined && {
        encryptedInTransit: endpoint.encryptedInTransit,
        encrypted: endpoint.encryptedInTransit,
      }),
    },
    gaps,
    evidence: [evidence],
  } satisfies AnyObservedAsset);
  builder.link(workload, "exposes", key, evidence);
}
