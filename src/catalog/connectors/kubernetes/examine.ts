import { Refusal } from "../../../domain/errors.ts";
import type { Examination, ExamineTools } from "../../../domain/file-connector.ts";
import { type ConfigDocument, isRecord, readYamlDocuments, textAt } from "../shared/config-document.ts";
import { MOST_RUNS, secretValues } from "../shared/container-run.ts";
import { placesOf } from "../shared/placed-text.ts";
import type { BindingFact, KubernetesFacts, PodFact, PolicyFact, RouteFact, ServiceFact } from "./facts.ts";
import { bindingFact, policyFact, routeFact, serviceFact } from "./network.ts";
import { type ClusterObject, containersOf, podFacts } from "./pods.ts";
import { isTemplate, maskTemplate } from "./template.ts";
import { valuesFacts } from "./values.ts";

const ROUTES = new Set(["Ingress", "Route", "HTTPRoute", "IngressRoute", "VirtualService"]);

/** Facts of one text: objects of a cluster, or values of a chart. */
export function examineText(text: string, tools: ExamineTools): Examination<KubernetesFacts> {
  const templated = isTemplate(text);
  const documents = parsed(text, templated);
  if (documents === undefined) return undefined;
  const objects = documents.flatMap((document) => objectOf(document, templated));
  const hidden = objects.flatMap((object) =>
    containersOf(object).flatMap(({ declared }) => secretValues(declared, tools)),
  );
  const place = placesOf(text, hidden);
  const placeOf = ({ document }: ClusterObject): ReturnType<typeof place> =>
    place(document.lineOf(["metadata", "name"]));
  const of = <T>(
    test: (object: ClusterObject) => boolean,
    fact: (object: ClusterObject, at: ReturnType<typeof place>) => T,
  ): T[] => objects.filter(test).map((object) => fact(object, placeOf(object)));
  const pods: PodFact[] = [
    ...objects.flatMap((object) => podFacts(object, tools, place)),
    ...(objects.length === 0 && !templated ? documents.flatMap((document) => valuesFacts(document, tools, place)) : []),
  ];
  const facts: KubernetesFacts = {
    pods: pods.slice(0, MOST_RUNS),
    services: of<ServiceFact>(({ kind, apiVersion }) => kind === "Service" && apiVersion === "v1", serviceFact),
    routes: of<RouteFact>(({ kind }) => ROUTES.has(kind), routeFact),
    bindings: of<BindingFact>(({ kind }) => /^(?:Cluster)?RoleBinding$/.test(kind), bindingFact),
    policies: of<PolicyFact>(({ kind }) => kind === "NetworkPolicy", policyFact),
    left: Math.max(0, pods.length - MOST_RUNS),
  };
  const isEmpty = [facts.pods, facts.services, facts.routes, facts.bindings, facts.policies].every(
    (list) => list.length === 0,
  );
  if (isEmpty) return undefined;
  const left = { reason: "truncated", detail: `${facts.left} more containers in this file` } as const;
  return { facts, ...(facts.left > 0 && { notExamined: [left] }) };
}

/** A template that is no YAML once its actions are masked is of no use; a plain file that is none is refused. */
function parsed(text: string, templated: boolean): ConfigDocument[] | undefined {
  if (!templated) return readYamlDocuments(text);
  try {
    return readYamlDocuments(maskTemplate(text));
  } catch (error) {
    if (error instanceof Refusal && error.reason === "malformed")
      throw new Refusal("unsupported", "a template that is no YAML until it is rendered");
    throw error;
  }
}

/** The objects of a document, those of a List as well. */
function objectOf(document: ConfigDocument, open: boolean): ClusterObject[] {
  const { root } = document;
  const apiVersion = textAt(root, "apiVersion");
  const kind = textAt(root, "kind");
  if (!isRecord(root) || apiVersion === undefined || kind === undefined) return [];
  if (kind === "List" && Array.isArray(root.items))
    return root.items.flatMap((item, index) =>
      objectOf({ root: item, lineOf: (path) => document.lineOf(["items", index, ...path]) }, open),
    );
  const name = textAt(root, "metadata", "name") ?? kind;
  return [{ apiVersion, kind, name, namespace: textAt(root, "metadata", "namespace") ?? null, root, document, open }];
}
