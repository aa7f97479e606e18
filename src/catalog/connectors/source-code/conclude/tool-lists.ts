import type { DictValue, FunctionValue, Value } from "../evaluate/values.ts";
import type { ReachedDict } from "../recognise/reach.ts";
import type { ToolPart } from "./tools.ts";
import type { AssetsOf, Workbench } from "./workbench.ts";

const TOOL_ROLES = ["tool", "mcp-tool", "toolkit", "mcp-client"];

/** Finds the tools in what an agent, a server or a call is given as its tools. */
export class ToolLists {
  readonly #bench: Workbench;
  readonly #tools: ToolPart;
  readonly #assetsOf: AssetsOf;

  constructor(bench: Workbench, tools: ToolPart, assetsOf: AssetsOf) {
    this.#bench = bench;
    this.#tools = tools;
    this.#assetsOf = assetsOf;
  }

  /** Keys of the tools among the values of a `tools` argument. */
  toolsIn(values: readonly Value[], framework: string): readonly string[] {
    const { functions, objects, dicts, recognitions } = this.#bench.reach(values);
    const decorated = functions.filter(isTool).map((item) => this.#tools.fromFunction(item, framework));
    const classes = objects.flatMap((item) => this.#tools.ofObject(item, framework));
    const data = this.#fromData(dicts, framework);
    const calls = recognitions
      .filter(({ spec }) => TOOL_ROLES.includes(spec.role))
      .flatMap((item) => this.#assetsOf(item));
    return [...new Set([...decorated, ...classes, ...data, ...calls])];
  }

  /** Definitions written as data. What a definition holds, such as the schema of its input, is part of it and no tool. */
  #fromData(dicts: readonly ReachedDict[], framework: string): readonly string[] {
    const inside = new Set<DictValue>();
    return dicts.flatMap(({ dict, key, holder }) => {
      const made = holder !== undefined && inside.has(holder) ? undefined : this.#tools.fromDict(dict, framework, key);
      if (made !== undefined || (holder !== undefined && inside.has(holder))) inside.add(dict);
      return made ?? [];
    });
  }
}

/** Java's nameless functions only configure; a tool of it is a method. */
const isTool = ({ module: { ir }, id }: FunctionValue): boolean =>
  (ir.language !== "java" && ir.language !== "kotlin") || ir.functions[id]?.name !== null;
