import type { Resource } from "../../../domain/resource.ts";
import type { Declaration } from "./declaration.ts";

/** What is known of resources, by format and type (and place, for parts). */
export class Specs {
  readonly #byType = new Map<string, Resource[]>();
  readonly #parts = new Map<string, { readonly place: string; readonly spec: Resource }[]>();

  constructor(resources: readonly Resource[]) {
    for (const spec of resources)
      for (const [format, types] of Object.entries(spec.types))
        for (const type of types ?? []) {
          this.#add(format, type, spec);
          if (format === "cloudformation") this.#add("terraform", cloudControlType(type), spec);
        }
  }

  #add(format: string, typed: string, spec: Resource): void {
    const [type = "", place] = typed.split("#");
    const key = `${format}\0${type.toLowerCase()}`;
    if (place === undefined) this.#byType.set(key, [...(this.#byType.get(key) ?? []), spec]);
    else this.#parts.set(key, [...(this.#parts.get(key) ?? []), { place, spec }]);
  }

  of({ format, type }: Declaration): readonly Resource[] {
    return this.#byType.get(`${format}\0${type.toLowerCase()}`) ?? [];
  }

  partsOf({ format, type }: Declaration): readonly { readonly place: string; readonly spec: Resource }[] {
    return this.#parts.get(`${format}\0${type.toLowerCase()}`) ?? [];
  }
}

/** The type as Terraform's Cloud Control provider derives it: `AWS::Bedrock::KnowledgeBase#At` → `awscc_bedrock_knowledge_base#At`. */
function cloudControlType(type: string): string {
  const [name = "", ...place] = type.split("#");
  const [, service = "", resource = ""] = name.split("::");
  const words = resource.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3_$2$4").toLowerCase();
  return [`awscc_${service.toLowerCase()}_${words}`, ...place].join("#");
}
