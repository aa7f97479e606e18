import { folderOf } from "../../../domain/application-root.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Observation } from "../../../domain/observation.ts";
import { addRun, type EndpointFact } from "../shared/add-run.ts";
import { HOLE } from "../shared/image-reference.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import type { BindingFact, KubernetesFacts, PodFact, PolicyFact, RouteFact, ServiceFact } from "./facts.ts";
import { type KustomizationFact, overlaysOf } from "./kustomization.ts";
import { overlaid } from "./overlaid.ts";

type Files = readonly FileFacts<KubernetesFacts>[];
type Placed<T> = T & { readonly path: string };

/** Everything of one folder: objects that are applied together. */
interface Folder {
  readonly services: readonly Placed<ServiceFact>[];
  readonly routes: readonly Placed<RouteFact>[];
  readonly bindings: readonly Placed<BindingFact>[];
  readonly policies: readonly Placed<PolicyFact>[];
}

/** Joins the objects that are applied together, of a folder or by an overlay: services and routes to what they lead to, roles to whom they are given. */
export function conclude(files: Files, context: ConcludeContext): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("kubernetes", context);
  const overlays = overlaysOf(kustomizationsOf(files), new Set(context.paths));
  const patches = new Set(overlays.flatMap((overlay) => [...overlay.patches]));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const folders = Map.groupBy(files, ({ path }) => folderOf(path));
  const open = new Map<string, { readonly path: string; readonly detail: string }>();
  const leave = (path: string, detail: string): unknown => open.set(`${path}\0${detail}`, { path, detail });
  for (const { path, facts } of files) {
    if (facts.pods.length === 0 || patches.has(path)) continue;
    const taking = overlays.filter(({ files: taken }) => taken.has(path));
    const together = new Set([
      ...(folders.get(folderOf(path)) ?? []),
      ...taking.flatMap(({ files: taken }) => [...taken].flatMap((other) => byPath.get(other) ?? [])),
    ]);
    const folder = joined([...together].filter((file) => !patches.has(file.path)));
    for (const pod of facts.pods) {
      const made = overlaid(pod, taking);
      addPod(builder, path, made.pod, folder);
      for (const item of made.open) leave(item.path, item.detail);
    }
    for (const { path: overlay, foreign } of taking)
      for (const resource of foreign) leave(overlay, `${resource.slice(0, 120)} is not part of this folder`);
  }
  for (const key of [...open.keys()].sort()) {
    const { path, detail } = open.get(key) ?? { path: "", detail: "" };
    builder.notExamined(path, "unsupported", detail);
  }
  return builder.result();
}

const kustomizationsOf = (files: Files): ReadonlyMap<string, KustomizationFact> =>
  new Map(
    files.flatMap(({ path, facts }): [string, KustomizationFact][] =>
      facts.kustomization === undefined ? [] : [[path, facts.kustomization]],
    ),
  );

function joined(files: Files): Folder {
  const all = <T>(pick: (facts: KubernetesFacts) => readonly T[]): Placed<T>[] =>
    files.flatMap(({ path, facts }) => pick(facts).map((item) => ({ ...item, path })));
  return {
    services: all(({ services }) => services),
    routes: all(({ routes }) => routes),
    bindings: all(({ bindings }) => bindings),
    policies: all(({ policies }) => policies),
  };
}

function addPod(builder: ObservationBuilder, path: string, pod: PodFact, folder: Folder): void {
  const endpoints = [...pod.endpoints, ...endpointsOf(pod, folder)];
  const workload = addRun(builder, "kubernetes", path, { ...pod, endpoints, ...egressOf(pod, folder) });
  if (pod.serviceAccount === null || pod.serviceAccount.includes(HOLE)) return;
  const bindings = folder.bindings.filter((item) => item.accounts.includes(pod.serviceAccount ?? ""));
  const evidence = builder.evidence(path, { line: pod.line, snippet: pod.snippet });
  const identity = builder.add({
    key: `serviceaccount:${folderOf(path)}:${pod.namespace ?? ""}/${pod.serviceAccount}`,
    kind: "identity",
    name: pod.serviceAccount,
    identities: [],
    anchor: `ServiceAccount:${pod.serviceAccount}`,
    properties: {
      platform: "kubernetes",
      resourceType: "v1 ServiceAccount",
      identityType: "service",
      grants: [...new Set(bindings.map(({ role }) => role))].sort(),
    },
    gaps: {
      furtherGrants: {
        reason: "not-configured",
        detail: "roles may be bound to it by objects that do not lie in this folder",
      },
    },
    evidence: [
      evidence,
      ...bindings.map(({ path: file, line, snippet }) =>
        builder.evidence(file, { line, snippet }, { property: "grants" }),
      ),
    ],
  });
  builder.link(workload, "runs-as", identity, evidence);
}

/** A hole matches nothing: what a template fills in is not known to be the same. */
const chooses = (selector: ServiceFact["selector"], { labels }: PodFact): boolean => {
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value && !value.includes(HOLE));
};

const together = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

function endpointsOf(pod: PodFact, { services, routes }: Folder): EndpointFact[] {
  const own = services.filter((item) => chooses(item.selector, pod) && together(item.namespace, pod.namespace));
  return own.flatMap((service) => {
    const before = routes.filter(
      (item) => item.services.includes(service.name) && together(item.namespace, service.namespace),
    );
    return [
      serviceEndpoint(service),
      ...before.map(
        (route): EndpointFact => ({
          line: route.line,
          snippet: route.snippet,
          path: route.path,
          resourceType: route.resourceType,
          url: route.host,
          host: route.host,
          publicAccess: true,
          encryptedInTransit: route.encrypted,
          guarded: route.guarded,
        }),
      ),
    ];
  });
}

const serviceEndpoint = ({ name, type, port, line, snippet, path }: Placed<ServiceFact>): EndpointFact => ({
  line,
  snippet,
  path,
  resourceType: `Service ${type ?? HOLE}`,
  url: port === "" ? name : `${name}:${port}`,
  host: name,
  publicAccess:
    type === undefined
      ? { reason: "dynamic", detail: `the type of service ${name} is decided when it is deployed` }
      : type === "LoadBalancer" || type === "NodePort",
});

/** What policies of the folder say of the connections it may open; without one nothing is said. */
function egressOf(pod: PodFact, { policies }: Folder): { internetEgress?: boolean } {
  const bounding = policies.filter(
    ({ selector, opensEgress, namespace }) =>
      opensEgress !== null &&
      together(namespace, pod.namespace) &&
      (Object.keys(selector).length === 0 || chooses(selector, pod)),
  );
  return bounding.length === 0 ? {} : { internetEgress: bounding.some(({ opensEgress }) => opensEgress === true) };
}
