import type { Declaration, Entry, Expression } from "../declaration.ts";

/**
 * A resource of the azapi provider as the ARM resource it is: its type without the version, and what its body holds beside its own
 * attributes. Any other resource, and one whose type is computed, stays as it is. Source: Azure/azapi, azapi_resource.
 */
export function withArmType(declaration: Declaration): Declaration {
  if (declaration.type !== "azapi_resource" && declaration.type !== "azapi_update_resource") return declaration;
  const type = declaration.attributes.find(({ name }) => name === "type")?.value;
  if (type?.is !== "literal" || typeof type.value !== "string") return declaration;
  const body = declaration.attributes.find(({ name }) => name === "body");
  const own = declaration.attributes.filter(({ name }) => name !== "body" && name !== "type");
  return {
    ...declaration,
    format: "arm",
    type: type.value.split("@")[0] ?? type.value,
    attributes: [...own, ...entriesOf(body?.value)],
  };
}

/** The entries of a body, written as an object or as encoded JSON. */
function entriesOf(body: Expression | undefined): readonly Entry[] {
  if (body?.is === "object") return body.entries;
  return body?.is === "call" && body.name === "jsonencode" ? entriesOf(body.args[0]) : [];
}
