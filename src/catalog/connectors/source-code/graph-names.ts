import { isRecord, readConfig, valueAt } from "../shared/config-document.ts";

/** A graph by the name under which it is served: where its agent is made. */
export interface NamedGraph {
  readonly name: string;
  /** `./src/agent.py` or `package.module` */
  readonly module: string;
  /** The function or variable there. */
  readonly member: string;
}

const MOST_GRAPHS = 100;

/** The file that tells LangGraph's server which graphs there are. */
export const isGraphConfig = (path: string): boolean => /(^|\/)langgraph\.json$/.test(path);

/** `"graphs": { "lead": "./agent.py:graph" }`, or with the place as `path`. */
export function namedGraphs(text: string): readonly NamedGraph[] {
  const graphs = valueAt(readConfig(text, "json").root, ["graphs"]);
  if (!isRecord(graphs)) return [];
  return Object.entries(graphs)
    .slice(0, MOST_GRAPHS)
    .flatMap(([name, value]) => {
      const place = isRecord(value) ? value.path : value;
      const [, module, member] = typeof place === "string" ? (/^([^:]+):([\w$]+)$/.exec(place) ?? []) : [];
      return module === undefined || member === undefined ? [] : [{ name, module, member }];
    });
}
