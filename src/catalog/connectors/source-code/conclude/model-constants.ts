import type { Knowledge } from "../../../../domain/knowledge.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { TextValue, Value } from "../evaluate/values.ts";

/** Methods that give the text which a constant stands for. */
const TELLS = /(?:\.(?:getName|getValue|value|toString|asString|getModelName|id))(?:\(\))?$/;

/** Model ids that libraries offer as constants of their own. */
export class ModelConstants {
  readonly #ids: ReadonlyMap<string, string>;

  constructor({ signatures }: Knowledge) {
    this.#ids = new Map(
      signatures.flatMap(({ constants = {} }) =>
        Object.entries(constants).flatMap(([owner, ids]) =>
          Object.entries(ids).map(([name, id]) => [`${owner}.${name}`, id] as const),
        ),
      ),
    );
  }

  /** The text that a value given to a call as its model is: a text, or a library's constant; `undefined` for another. */
  text(value: Value, { module, call }: Call): TextValue | undefined {
    if (value.kind === "text") return value;
    if (value.kind !== "symbol" && value.kind !== "instance") return undefined;
    const id = this.#ids.get(value.path.replace(TELLS, ""));
    return id === undefined
      ? undefined
      : { kind: "text", value: id, place: { module, line: call.line }, origin: "literal" };
  }
}
