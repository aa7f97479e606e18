import type { InfrastructureFormat, Resource } from "../../../../domain/resource.ts";

/** A type as the format declares it that a bridged provider was made from. */
export interface KnownType {
  readonly format: InfrastructureFormat;
  readonly type: string;
}

/** Pulumi's packages that are made from a Terraform provider, with the word its types begin with. */
const BRIDGED: { readonly [pulumi: string]: string } = {
  aws: "aws",
  azure: "azurerm",
  gcp: "google",
  databricks: "databricks",
  snowflake: "snowflake",
  cloudflare: "cloudflare",
};

const folded = (text: string): string => text.replace(/[^a-z0-9]/gi, "").toLowerCase();
const singular = (text: string): string => text.replace(/ies$/, "y").replace(/s$/, "");

/**
 * Types by the tokens Pulumi knows them by. Bridged packages cut the names of Terraform's types into a module and a name, native ones
 * those of CloudFormation and ARM: without the cuts they are the same letters.
 */
export class PulumiTypes {
  readonly #known = new Map<string, KnownType>();

  constructor(resources: readonly Resource[]) {
    for (const { types } of resources) {
      for (const type of types.terraform ?? []) this.#add(`bridged ${folded(type)}`, "terraform", type);
      for (const type of types.cloudformation ?? []) this.#add(`aws-native ${folded(type)}`, "cloudformation", type);
      for (const type of types.arm ?? []) {
        const [space = "", ...names] = type.replace(/^Microsoft\./i, "").split("/");
        const last = singular(names.at(-1) ?? "");
        this.#add(`azure-native ${folded(space + last)}`, "arm", type);
        this.#add(`azure-native ${folded(space + last.replace(new RegExp(`^${space}`, "i"), ""))}`, "arm", type);
      }
    }
  }

  #add(key: string, format: InfrastructureFormat, type: string): void {
    const [name = type] = type.split("#");
    if (!this.#known.has(key)) this.#known.set(key, { format, type: name });
  }

  /** The type of a token such as `aws:sagemaker/notebookInstance:NotebookInstance`; undefined when it is none of the catalogue's. */
  of(token: string): KnownType | undefined {
    const parts = token.split(":");
    const [space = ""] = parts;
    const module = (parts.length > 2 ? (parts[1] ?? "") : "").split("/")[0]?.replace(/^index$/, "") ?? "";
    const name = (parts.at(-1) ?? "").replace(/V\d+$/, "");
    if (space === "aws-native") return this.#known.get(`aws-native ${folded(`aws${module}${name}`)}`);
    if (space === "azure-native") return this.#known.get(`azure-native ${folded(module + name)}`);
    const prefix = Object.hasOwn(BRIDGED, space) ? BRIDGED[space] : undefined;
    return prefix === undefined ? undefined : this.#known.get(`bridged ${folded(prefix + module + name)}`);
  }
}
