import type { RunFact } from "../shared/add-run.ts";
import type { Place } from "../shared/observation-builder.ts";
import type { KustomizationFact } from "./kustomization.ts";

/** A container of a cluster's object, with what ties it to other objects. */
export interface PodFact extends RunFact {
  readonly namespace: string | null;
  readonly labels: { readonly [name: string]: string };
  readonly serviceAccount: string | null;
}

export interface ServiceFact extends Place {
  readonly name: string;
  readonly namespace: string | null;
  /** Undefined where only a deployment decides it. */
  readonly type: string | undefined;
  readonly selector: { readonly [label: string]: string };
  readonly port: string;
}

/** An Ingress or a Route: hosts in front of services. */
export interface RouteFact extends Place {
  readonly resourceType: string;
  readonly namespace: string | null;
  readonly host: string;
  readonly services: readonly string[];
  readonly encrypted: boolean;
  readonly guarded: boolean;
}

/** Grants of a role to service accounts. */
export interface BindingFact extends Place {
  readonly namespace: string | null;
  readonly role: string;
  readonly accounts: readonly string[];
}

/** A policy that bounds what the chosen pods may open. */
export interface PolicyFact extends Place {
  readonly namespace: string | null;
  readonly selector: { readonly [label: string]: string };
  /** True where it lets the pods open connections to anywhere; null where it does not speak of that. */
  readonly opensEgress: boolean | null;
}

/** What one file says of a cluster. */
export interface KubernetesFacts {
  /** Only for a kustomization, which holds nothing else. */
  readonly kustomization?: KustomizationFact;
  readonly pods: readonly PodFact[];
  readonly services: readonly ServiceFact[];
  readonly routes: readonly RouteFact[];
  readonly bindings: readonly BindingFact[];
  readonly policies: readonly PolicyFact[];
  readonly left: number;
}

export const NOTHING_DECLARED: KubernetesFacts = {
  pods: [],
  services: [],
  routes: [],
  bindings: [],
  policies: [],
  left: 0,
};
