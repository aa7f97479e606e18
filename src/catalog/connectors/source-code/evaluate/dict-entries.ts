import type { DictExpression, Expression } from "../ir.ts";
import type { Evaluation } from "./evaluation.ts";
import { named } from "./named.ts";
import type { DictValue, Value } from "./values.ts";

/** An entry of a dictionary: by its key, else from what is spread into it, else whatever has a computed key. */
export const entryValues = (evaluation: Evaluation, dict: DictValue, name: string): readonly Value[] =>
  evaluation.deeper(() => {
    const { entries, spreads, computed }: DictExpression = dict.expression;
    const all = (items: readonly Expression[]): readonly Value[] =>
      items.flatMap((item) => evaluation.evaluate(item, dict.context));
    const found = named(entries, name);
    if (found.length > 0) return all(found.map((entry) => entry.value));
    const spread = all(spreads).flatMap((value) => evaluation.member(value, name));
    return spread.length > 0 ? spread : all(computed);
  });
