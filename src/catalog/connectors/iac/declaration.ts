import type { InfrastructureFormat } from "../../../domain/resource.ts";

/** An expression of infrastructure code, whatever the format, as plain data. */
export type Expression =
  | { readonly is: "literal"; readonly value: string | number | boolean | null }
  | { readonly is: "list"; readonly items: readonly Expression[] }
  | { readonly is: "object"; readonly entries: readonly Entry[] }
  /** `var.region`, `aws_iam_role.main.arn`: names from the scope on. */
  | { readonly is: "reference"; readonly names: readonly string[] }
  | { readonly is: "template"; readonly parts: readonly Expression[] }
  | { readonly is: "choice"; readonly when: Expression; readonly met: Expression; readonly otherwise: Expression }
  | Repetition
  | { readonly is: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** `isSet`: whatever it is, it is not null. */
  | { readonly is: "unknown"; readonly why: string; readonly isSet?: true };

/** A loop: its body once for every item of a list or entry of a map. */
export interface Repetition {
  readonly is: "for";
  readonly over: Expression;
  /** Names its body knows the item by; `item` holds both as `key` and `value` (a `dynamic` block's iterator). */
  readonly names: { readonly key?: string; readonly value?: string; readonly item?: string };
  readonly body: Expression;
  /** Set where the loop makes a map: the name of each entry. */
  readonly key?: Expression;
  readonly when?: Expression;
  /** It tells instances of one declaration apart: where what it goes over is not known, one instance stands for all. */
  readonly instances?: true;
}

/** A named expression with the line it stands on. */
export interface Entry {
  readonly name: string;
  readonly value: Expression;
  readonly line: number;
  /** The text of that line as it is written, secrets and all; missing where no line of a file says it. */
  readonly text?: string;
}

/** One resource as a file declares it. */
export interface Declaration {
  readonly format: InfrastructureFormat;
  readonly type: string;
  /** Its name inside the scope: `aws_iam_role.main`, a logical id. */
  readonly address: string;
  readonly line: number;
  readonly endLine: number;
  readonly snippet: string;
  readonly attributes: readonly Entry[];
  /** Read-only look-ups (`data`) are no resources of their own. */
  readonly lookUp: boolean;
}

/** A call of another module. */
export interface ModuleCall {
  readonly name: string;
  /** As written: `./modules/x`, a registry address. */
  readonly source: string | null;
  readonly args: readonly Entry[];
  readonly line: number;
}

/** All that one file declares. */
export interface DeclaredFile {
  readonly format: InfrastructureFormat;
  /** A plan stands for itself: its resources are those of all modules. */
  readonly plan?: true;
  /** It was made from a Bicep file, which says the same. */
  readonly generated?: true;
  readonly resources: readonly Declaration[];
  /** Inputs with their defaults; an input without one has `undefined`. */
  readonly inputs: readonly { readonly name: string; readonly default?: Expression }[];
  readonly locals: readonly Entry[];
  readonly outputs: readonly Entry[];
  readonly modules: readonly ModuleCall[];
  /** Values that override inputs (`*.tfvars`). */
  readonly settings: readonly Entry[];
}

export const NOTHING_DECLARED: Omit<DeclaredFile, "format"> = {
  resources: [],
  inputs: [],
  locals: [],
  outputs: [],
  modules: [],
  settings: [],
};

type Loop = Omit<Repetition, "is" | "body" | "key" | "when"> & Pick<Repetition, "when">;

/** An attribute of a declaration that a loop repeats: what differs between the instances becomes the list of what they have. */
export function perInstance(value: Expression, loop: Loop): Expression {
  const names = Object.values(loop.names);
  if (!mentions(value, names)) return value;
  if (value.is === "object")
    return {
      is: "object",
      entries: value.entries.map((entry) => ({ ...entry, value: perInstance(entry.value, loop) })),
    };
  if (value.is === "list") return { is: "list", items: value.items.map((item) => perInstance(item, loop)) };
  return { is: "for", ...loop, body: value, instances: true };
}

const mentions = (value: Expression, names: readonly string[]): boolean =>
  names.some((name) => JSON.stringify(value).includes(`"names":["${name}"`));

export const literal = (value: string | number | boolean | null): Expression => ({ is: "literal", value });
export const unknown = (why: string): Expression => ({ is: "unknown", why });
