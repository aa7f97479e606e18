import type { ExamineTools } from "../../../domain/file-connector.ts";
import type { EndpointFact, RunFact } from "../shared/add-run.ts";
import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  readYamlDocuments,
  recordOf,
  textAt,
  textsOf,
  valueAt,
} from "../shared/config-document.ts";
import {
  type DeclaredContainer,
  isServer,
  MOST_RUNS,
  type PlacedSignal,
  readContainer,
  secretValues,
} from "../shared/container-run.ts";
import { mountSignal } from "../shared/host-mounts.ts";
import { HOLE } from "../shared/image-reference.ts";
import type { Place } from "../shared/observation-builder.ts";
import { placesOf } from "../shared/placed-text.ts";

/** What one file of a composition says. */
export interface ComposeFacts {
  readonly kind: "compose";
  /** Services beyond the most that are read. */
  readonly left: number;
  readonly runs: readonly RunFact[];
}

/** True for the names that composition files go by; the content decides. */
export const isComposeFile = (path: string): boolean => /\.ya?ml$(?<=compose[^/]*)/i.test(path);

/** Reads the services of a composition that work with AI; undefined where the file is none or has none. */
export function readCompose(text: string, tools: ExamineTools): ComposeFacts | undefined {
  const [document] = readYamlDocuments(text);
  if (document === undefined || !isRecord(document.root) || !isRecord(document.root.services)) return undefined;
  const all = Object.entries(document.root.services);
  const services = all
    .slice(0, MOST_RUNS)
    .flatMap(([name, body]) => (isRecord(body) ? [{ name, body, container: declared(body) }] : []));
  const place = placesOf(
    text,
    services.flatMap(({ container }) => secretValues(container, tools)),
  );
  const runs = services.flatMap(({ name, body, container }) => {
    const run = readContainer(container, tools);
    if (run === undefined) return [];
    const at = (...path: ConfigPath): Place => place(document.lineOf(["services", name, ...path]));
    return [
      {
        ...at(),
        name,
        resourceType: "compose service",
        run,
        imagePlace: at("image"),
        modelPlace: at(modelKey(body)),
        ...rootAccess(body),
        hostSignals: hostSignals(body, document, name).map(({ line, ...signal }) => ({ ...signal, ...place(line) })),
        endpoints: isServer(run.purpose) ? endpointsOf(body, at) : [],
      } satisfies RunFact,
    ];
  });
  const left = Math.max(0, all.length - MOST_RUNS);
  return runs.length === 0 && left === 0 ? undefined : { kind: "compose", runs, left };
}

const modelKey = (body: ConfigRecord): string =>
  ["command", "entrypoint", "environment", "image"].find((key) => body[key] !== undefined) ?? "image";

/** A value as the composition gives it: `${NAME:-default}` is its default, what only the environment holds is a hole. */
const interpolated = (text: string): string =>
  text.replace(
    /\$\{[\w]{1,80}(?::?-([^{}]{0,400}))?[^{}]{0,400}\}|\$(?!\$)\w{1,80}/g,
    (_, fallback: string | undefined) => fallback ?? HOLE,
  );

const words = (value: ConfigValue | undefined): string[] => textsOf(value).map(interpolated);

function declared(body: ConfigRecord): DeclaredContainer {
  const image = textAt(body, "image");
  return {
    image: image === undefined ? null : interpolated(image),
    words: [...words(body.entrypoint), ...words(body.command)],
    variables: variablesOf(body.environment),
    gpu: asksForGpu(body),
    open: body.env_file !== undefined || body.extends !== undefined,
  };
}

function variablesOf(environment: ConfigValue | undefined): Map<string, string | null> {
  const pairs = isRecord(environment)
    ? Object.entries(environment).map(([name, value]) => [name, value === null ? null : String(value)] as const)
    : textsOf(environment).map((item) => {
        const [, name = item, value] = /^([^=]+)=(.*)$/s.exec(item) ?? [];
        return [name, value ?? null] as const;
      });
  return new Map(pairs.map(([name, value]) => [name, value === null ? null : fromEnvironment(value)]));
}

/** Wholly from the environment = set from elsewhere. */
const fromEnvironment = (value: string): string | null => {
  const text = interpolated(value);
  return text === HOLE ? null : text;
};

function asksForGpu(body: ConfigRecord): boolean {
  const devices = valueAt(body, ["deploy", "resources", "reservations", "devices"]);
  return (
    body.gpus !== undefined ||
    body.runtime === "nvidia" ||
    (Array.isArray(devices) &&
      devices.some(
        (device) => textAt(device, "driver") === "nvidia" || textsOf(recordOf(device).capabilities).includes("gpu"),
      ))
  );
}

/** `user` of a service; without it the image decides. */
function rootAccess(body: ConfigRecord): Pick<RunFact, "rootAccess"> {
  if (body.user === undefined || body.user === null) return {};
  const user = interpolated(String(body.user));
  if (user.startsWith(HOLE)) return { rootAccess: { reason: "dynamic", detail: "user is set from the environment" } };
  return { rootAccess: /^(?:0|root)(?::|$)/.test(user) };
}

const NAMESPACES = ["pid", "ipc", "network_mode", "userns_mode"] as const;

function hostSignals(
  body: ConfigRecord,
  document: ConfigDocument,
  service: string,
): (Pick<PlacedSignal, "id" | "message"> & { line: number })[] {
  const line = (...path: ConfigPath): number => document.lineOf(["services", service, ...path]);
  const volumes = Array.isArray(body.volumes) ? body.volumes : [];
  return [
    ...(body.privileged === true ? [{ id: "privileged", message: "runs privileged", line: line("privileged") }] : []),
    ...volumes.flatMap((volume, index) => {
      const source = typeof volume === "string" ? (volume.split(":")[0] ?? "") : (textAt(volume, "source") ?? "");
      const signal = mountSignal(interpolated(source));
      return signal === undefined ? [] : [{ ...signal, line: line("volumes", index) }];
    }),
    ...textsOf(body.cap_add)
      .filter((name) => /^(?:CAP_)?(?:SYS_ADMIN|ALL|SYS_PTRACE|SYS_MODULE)$/i.test(name))
      .map((name) => ({ id: "capability", message: `has the capability ${name}`, line: line("cap_add") })),
    ...NAMESPACES.filter((key) => body[key] === "host" && (key === "pid" || key === "userns_mode")).map((key) => ({
      id: "host-namespace",
      message: `shares ${key} with the host`,
      line: line(key),
    })),
  ];
}

/** Published ports; `network_mode: host` publishes whatever the program listens on. */
function endpointsOf(body: ConfigRecord, at: (...path: ConfigPath) => Place): EndpointFact[] {
  const ports = Array.isArray(body.ports) ? body.ports : [];
  const published = ports.flatMap((port, index): EndpointFact[] => {
    const address = isRecord(port) ? longPort(port) : shortPort(interpolated(String(port)));
    return address === undefined ? [] : [{ ...at("ports", index), resourceType: "published port", ...address }];
  });
  return mostOpen(published);
}

/** One address stands for a service: several ports of one program are one door. */
const mostOpen = (endpoints: readonly EndpointFact[]): EndpointFact[] =>
  [...endpoints].sort((a, b) => Number(b.publicAccess === true) - Number(a.publicAccess === true)).slice(0, 1);

const LOCAL = /^(?:127\.\d+\.\d+\.\d+|localhost|\[?::1\]?)$/;

function shortPort(text: string): Pick<EndpointFact, "url" | "host" | "publicAccess"> | undefined {
  const [, ip, port] = /^(?:(\[[^\]]+\]|[^:[\]]+):)?([^:]*):[^:]+$/.exec(text.replace(/\/(?:tcp|udp)$/, "")) ?? [];
  if (port === undefined) return /^\d+$/.test(text) ? addressed(undefined, "") : undefined;
  return addressed(ip, port);
}

const longPort = (port: ConfigRecord): Pick<EndpointFact, "url" | "host" | "publicAccess"> =>
  addressed(textAt(port, "host_ip"), String(port.published ?? ""));

function addressed(ip: string | undefined, port: string): Pick<EndpointFact, "url" | "host" | "publicAccess"> {
  const host = ip ?? "0.0.0.0";
  const shown = port === "" ? host : `${host}:${port}`;
  if (host.includes(HOLE))
    return { url: shown, host, publicAccess: { reason: "dynamic", detail: "the address is set from the environment" } };
  return { url: shown, host, publicAccess: !LOCAL.test(host) };
}
