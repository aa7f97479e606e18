import { fileRole } from "../../../../domain/evidence.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { Expression } from "../ir.ts";
import type { ToolLists } from "./tool-lists.ts";
import type { ToolPart } from "./tools.ts";
import type { Workbench } from "./workbench.ts";

/** Methods of LangChain's models that give them tools. */
const GIVES_TOOLS = /^(?:bind_tools|bindTools)$/;
/** Definitions that no library is seen to take. */
const FRAMEWORK = "own";

/** Whether a method of this name gives a model tools. */
export const givesTools = (name: string): boolean => GIVES_TOOLS.test(name);

/** Finds tools that models are given by calls which run nothing, and definitions of tools that no known call was seen to take. */
export class WrittenTools {
  readonly #bench: Workbench;
  readonly #tools: ToolPart;
  readonly #lists: ToolLists;
  /** What known calls are given: tools of theirs. */
  readonly #taken = new Set<Expression>();

  constructor(bench: Workbench, tools: ToolPart, lists: ToolLists) {
    this.#bench = bench;
    this.#tools = tools;
    this.#lists = lists;
  }

  /** Notes what a known call takes. */
  take({ call }: Call): void {
    for (const item of call.positional) this.#taken.add(item);
  }

  /** Emits the tools that a model is bound to: `model.bindTools([{ name, description, schema }])`. */
  addBound(call: Call): void {
    const { callee } = call.call;
    if (callee.kind !== "member" || !givesTools(callee.name)) return;
    const { given } = this.#bench;
    const values = given.at(call, 0);
    this.#lists.toolsIn(values.length > 0 ? values : given.at(call, "tools"), "langchain");
  }

  /** Emits the definitions that are written in the shape which models take. Tests define none. */
  addWritten(): void {
    const { program, recogniser } = this.#bench;
    const { evaluator, modules } = program;
    for (const module of modules.values()) {
      if (fileRole(module.path) === "test") continue;
      for (const { holder, made, scope } of module.ir.definitions)
        for (const value of this.#taken.has(holder) || (made && recogniser.recognise({ module, scope, call: made })[0])
          ? []
          : evaluator.evaluate(holder, { module, scope, frame: null }))
          if (value.kind === "dict") this.#tools.fromDict(value, FRAMEWORK);
    }
  }
}
