import { printable } from "./display-text.ts";

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
