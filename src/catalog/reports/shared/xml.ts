import { printable } from "../../../domain/display-text.ts";

const ENTITY: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for content or an attribute. What XML 1.0 cannot hold, controls above all, is shown as its code. */
export const xmlText = (text: string): string =>
  text
    .split("\n")
    .map((line) => printable(line).replace(/[&<>"']/g, (character) => ENTITY[character] as string))
    .join("&#10;");

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
