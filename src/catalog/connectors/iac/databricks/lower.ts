import { Refusal } from "../../../../domain/errors.ts";
import {
  type Declaration,
  type DeclaredFile,
  type Entry,
  type Expression,
  literal,
  NOTHING_DECLARED,
} from "../declaration.ts";
import { at, type Field, fieldsOf, readYaml, textAt, type Written } from "../written.ts";

/** Kinds of resource in a bundle that are about AI, with the type of Terraform's provider that deploys them. */
const TYPES: { readonly [kind: string]: string } = {
  model_serving_endpoints: "databricks_model_serving",
  registered_models: "databricks_registered_model",
  models: "databricks_mlflow_model",
  vector_search_endpoints: "databricks_vector_search_endpoint",
  vector_search_indexes: "databricks_vector_search_index",
};

/** Whether a text declares AI resources of a Databricks asset bundle: `databricks.yml` or a file it includes. */
export const isBundle = (text: string): boolean =>
  /^resources\s*:/m.test(text) && new RegExp(`^\\s+(?:${Object.keys(TYPES).join("|")})\\s*:`, "m").test(text);

/**
 * Reads a Databricks asset bundle. What a target changes is one of several deployments and left out; the bundle's own word stands.
 * @throws Refusal `malformed`, `too-large`, `too-deep`. Source: Databricks documentation, bundle configuration reference, resources.
 */
export function lowerBundle(text: string): DeclaredFile {
  const root = readYaml(text);
  if (root.is !== "map") throw new Refusal("malformed", "no mapping at the top");
  return {
    format: "databricks",
    ...NOTHING_DECLARED,
    resources: fieldsOf(at(root, "resources")).flatMap(({ name: kind, value }) => {
      const type = Object.hasOwn(TYPES, kind) ? TYPES[kind] : undefined;
      return type === undefined ? [] : fieldsOf(value).map((field) => declarationOf(kind, type, field));
    }),
    inputs: fieldsOf(at(root, "variables")).map(({ name, value }) => {
      const given = at(value, "default");
      return { name, ...(given !== undefined && { default: expressionOf(given) }) };
    }),
  };
}

const declarationOf = (kind: string, type: string, { name, value, line, text }: Field): Declaration => ({
  format: "terraform",
  type,
  address: `${kind}.${name}`,
  line,
  endLine: Math.max(line, value.endLine),
  snippet: text,
  attributes: [
    ...fieldsOf(value).map(entryOf),
    ...(textAt(value, "name") === "" ? [{ name: "name", value: literal(name), line }] : []),
  ],
  lookUp: false,
});

const entryOf = ({ value, ...field }: Field): Entry => ({ ...field, value: expressionOf(value) });

function expressionOf(written: Written): Expression {
  if (written.is === "list") return { is: "list", items: written.items.map(expressionOf) };
  if (written.is === "map") return { is: "object", entries: written.fields.map(entryOf) };
  return typeof written.value === "string" ? interpolated(written.value) : literal(written.value);
}

/** `${var.x}` is a variable, `${resources.kind.name.id}` a resource; what the workspace and the target are called is open. */
function interpolated(text: string): Expression {
  const parts = text
    .split(/(\$\{[^}$]*\})/)
    .filter((part) => part !== "")
    .map((part): Expression => {
      const path = /^\$\{([^}]*)\}$/.exec(part)?.[1]?.trim();
      if (path === undefined) return literal(part);
      const names = path.split(".");
      if (names[0] === "var") return { is: "reference", names };
      if (names[0] === "resources") return { is: "reference", names: [names.slice(1, 3).join("."), ...names.slice(3)] };
      return { is: "unknown", why: path, isSet: true };
    });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { is: "template", parts };
}
