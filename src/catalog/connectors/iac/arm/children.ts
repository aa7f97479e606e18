import { type Declaration, type Entry, type Expression, literal } from "../declaration.ts";

/** The segments of a name put together with slashes: `account/deployment` as `account` and `deployment`. */
export function segmentsOf(name: Expression): readonly Expression[] {
  const parts = name.is === "template" ? name.parts : [name];
  const segments: Expression[][] = [[]];
  for (const part of parts) {
    if (part.is !== "literal" || typeof part.value !== "string") segments.at(-1)?.push(part);
    else
      part.value.split("/").forEach((text, index) => {
        if (index > 0) segments.push([]);
        if (text !== "") segments.at(-1)?.push(literal(text));
      });
  }
  return segments.map(([first, ...more]) =>
    first === undefined ? literal("") : more.length === 0 ? first : { is: "template", parts: [first, ...more] },
  );
}

/**
 * A child whose name is written with its parent's (`${account.name}/chat`) as one that names its parent and itself apart.
 * Source: Azure Resource Manager, set name and type for child resources.
 */
export function withParent(declaration: Declaration): Declaration {
  const name = declaration.attributes.find((entry) => entry.name === "name");
  const isChild = declaration.type.split("/").length > 2;
  if (name === undefined || !isChild) return declaration;
  const segments = segmentsOf(name.value);
  const [first] = segments;
  const last = segments.at(-1);
  if (segments.length < 2 || first === undefined || last === undefined) return declaration;
  const has = declaration.attributes.some((entry) => entry.name === "parent");
  const parent: Entry[] = has ? [] : [{ name: "parent", value: first, line: name.line }];
  return {
    ...declaration,
    attributes: [...declaration.attributes.filter((entry) => entry !== name), { ...name, value: last }, ...parent],
  };
}
