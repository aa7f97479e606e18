import { xmlText } from "../../../domain/xml-text.ts";

/** An element with attributes (undefined ones are left out) and children already in XML, indented by two spaces a level. */
export function element(
  name: string,
  attributes: { readonly [name: string]: string | number | undefined },
  children: readonly string[] = [],
): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join("");
  if (children.length === 0) return `<${name}${given}/>`;
  const inner = children.map((child) => child.replace(/^/gm, "  ")).join("\n");
  return `<${name}${given}>\n${inner}\n</${name}>`;
}
