import { printable } from "../../../domain/display-text.ts";
import type { PathGraph, PathNode } from "./path-graph.ts";

/** A Mermaid flowchart. Names from files stand in quotes with what Mermaid reads in them written as entities. */
export function mermaid({ nodes, edges }: PathGraph): string {
  const names = new Map(nodes.map(({ id }, place) => [id, `n${place}`]));
  const lines = [
    "flowchart LR",
    ...nodes.map((node) => `  ${names.get(node.id)}${shapeOf(node)}`),
    ...edges.map(
      ({ from, to, step, certain }) =>
        `  ${names.get(from)} ${certain ? "-->" : "-.->"}|"${text(step)}"| ${names.get(to)}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function shapeOf({ kind, name, power, target }: PathNode): string {
  if (power === null) return `(["${text(name)}"])`;
  const label = `${text(name)}<br/>${text(target ?? `${power} ${kind}`)}`;
  return target === null ? `["${label}"]` : `{{"${label}"}}`;
}

const SPECIAL = /[^\p{L}\p{N} .,:/_-]/gu;

const text = (value: string): string =>
  printable(value)
    .slice(0, 120)
    .replace(SPECIAL, (character) => `#${character.codePointAt(0)};`);
