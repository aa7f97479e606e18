import { type ConfigValue, isRecord, recordOf, textAt, textsOf, valueAt } from "../shared/config-document.ts";
import { HOLE } from "../shared/image-reference.ts";
import type { Place } from "../shared/observation-builder.ts";
import type { BindingFact, PolicyFact, RouteFact, ServiceFact } from "./facts.ts";
import { type ClusterObject, labelsOf } from "./pods.ts";

const listOf = (value: ConfigValue | undefined): readonly ConfigValue[] => (Array.isArray(value) ? value : []);

/** Annotations of the clouds that keep a load balancer inside the owner's network. */
const INTERNAL = /load-balancer-(?:internal=(?:true|0\.0\.0\.0\/0)|scheme=internal$|type=internal$)/i;

/** A Service with what it chooses. */
export function serviceFact({ root, name, namespace, open }: ClusterObject, place: Place): ServiceFact {
  const spec = recordOf(root.spec);
  const written = textAt(spec, "type");
  const type = written?.includes(HOLE) === true ? undefined : (written ?? (open ? undefined : "ClusterIP"));
  const annotations = Object.entries(labelsOf(valueAt(root, ["metadata", "annotations"])));
  const isInternal = annotations.some(([key, value]) => INTERNAL.test(`${key}=${value}`));
  const port = recordOf(listOf(spec.ports)[0]).port;
  return {
    ...place,
    name,
    namespace,
    type: isInternal ? "internal LoadBalancer" : type,
    selector: labelsOf(spec.selector),
    port: String(port ?? ""),
  };
}

const GUARDS =
  /nginx\.ingress\.kubernetes\.io\/(?:auth-(?:url|type|tls-secret|signin)$)|alb\.ingress\.kubernetes\.io\/auth-type|traefik\..{0,60}middlewares|konghq\.com\/plugins/;

/** An Ingress, a Route of OpenShift or of the Gateway API: where it leads, by which hosts. */
export function routeFact({ root, kind, namespace }: ClusterObject, place: Place): RouteFact {
  const spec = recordOf(root.spec);
  const annotations = labelsOf(valueAt(root, ["metadata", "annotations"]));
  const hosts = [
    ...listOf(spec.rules).map((rule) => textAt(rule, "host")),
    textAt(spec, "host"),
    ...textsOf(spec.hostnames),
  ];
  return {
    ...place,
    resourceType: kind,
    namespace,
    host: hosts.find((host) => host !== undefined && host !== "") ?? "*",
    services: [...new Set(namesIn(spec, 0))],
    encrypted: listOf(spec.tls).length > 0 || isRecord(spec.tls) || kind === "HTTPRoute",
    guarded: Object.entries(annotations).some(([key, value]) => GUARDS.test(key) && value !== "none"),
  };
}

/** Names of services that a route leads to, in the words of all its versions. */
function namesIn(value: ConfigValue | undefined, depth: number): string[] {
  if (depth > 10) return [];
  if (Array.isArray(value)) return value.flatMap((item: ConfigValue) => namesIn(item, depth + 1));
  if (!isRecord(value)) return [];
  const own = [
    textAt(value, "service", "name"),
    textAt(value, "serviceName"),
    ...to(value.to),
    ...listOf(value.backendRefs).map((ref) => textAt(ref, "name")),
  ];
  return [
    ...own.filter((name) => name !== undefined),
    ...Object.values(value).flatMap((item) => namesIn(item, depth + 1)),
  ];
}

const to = (value: ConfigValue | undefined): (string | undefined)[] =>
  textAt(value, "kind") === "Service" ? [textAt(value, "name")] : [];

/** A role given to service accounts. */
export function bindingFact({ root, namespace }: ClusterObject, place: Place): BindingFact {
  const accounts = listOf(root.subjects).filter((subject) => textAt(subject, "kind") === "ServiceAccount");
  return {
    ...place,
    namespace,
    role: textAt(root, "roleRef", "name") ?? HOLE,
    accounts: accounts.flatMap((subject) => textAt(subject, "name") ?? []),
  };
}

/** A NetworkPolicy: whom it chooses, and whether they may still open connections to anywhere. */
export function policyFact({ root, namespace }: ClusterObject, place: Place): PolicyFact {
  const spec = recordOf(root.spec);
  const bounds = textsOf(spec.policyTypes).includes("Egress") || spec.egress !== undefined;
  return {
    ...place,
    namespace,
    selector: labelsOf(valueAt(spec, ["podSelector", "matchLabels"])),
    opensEgress: bounds ? listOf(spec.egress).some(isAnywhere) : null,
  };
}

function isAnywhere(rule: ConfigValue): boolean {
  const ends = isRecord(rule) ? rule.to : undefined;
  if (ends === undefined) return isRecord(rule) && rule.ports === undefined;
  return listOf(ends).some((end) => /^(?:0\.0\.0\.0|::)\/0$/.test(textAt(end, "ipBlock", "cidr") ?? ""));
}
