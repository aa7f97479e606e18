import type { AttackAnalysis } from "../../../domain/attack-path.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import type { PathFormatName } from "../path-format-names.ts";
import { bloodHound } from "./bloodhound.ts";
import { cypher } from "./cypher.ts";
import { pathsMarkdown } from "./markdown.ts";
import { mermaid } from "./mermaid.ts";
import { navigatorLayer } from "./navigator.ts";
import { pathGraph } from "./path-graph.ts";
import { svg } from "./svg.ts";

type Format = Exclude<PathFormatName, "terminal">;

const RENDER: { readonly [F in Format]: (analysis: AttackAnalysis, target: string) => string } = {
  json: ({ paths, chokePoints, targets, bounded }) =>
    `${JSON.stringify({ schemaVersion: "1.0", targets, bounded, chokePoints, paths }, null, 2)}\n`,
  markdown: pathsMarkdown,
  mermaid: ({ paths }) => mermaid(pathGraph(paths)),
  svg: ({ paths }, target) => svg(paths, target),
  cypher: ({ paths }) => cypher(pathGraph(paths)),
  bloodhound: ({ paths }) => bloodHound(pathGraph(paths)),
  navigator: ({ paths }, target) => navigatorLayer(paths, target),
};

/** Paths in a format for people or programs. Pure: same paths, same bytes. */
export const renderPaths = (format: Format, analysis: AttackAnalysis, { target }: Pick<Snapshot, "target">): string =>
  RENDER[format](analysis, target.name);
