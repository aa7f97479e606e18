import type { Expression } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { callValues } from "./calls.ts";
import { constantOf } from "./constants.ts";
import { distinct } from "./distinct.ts";
import { indexValues } from "./elements.ts";
import type { Evaluation, Links } from "./evaluation.ts";
import { exportedValues } from "./exports.ts";
import { memberValues } from "./members.ts";
import { nameValues } from "./scopes.ts";
import { storedValues } from "./stored.ts";
import { eitherValues, templateValues } from "./texts.ts";
import type { Context, Value } from "./values.ts";
import { wrappedFunctions } from "./wrapped.ts";

const MOST_STEPS = 4_000;
const MOST_DEPTH = 40;

/**
 * Finds what an expression may stand for, over all files: constants, parameters with their defaults and their callers' arguments,
 * fields of classes, entries of dictionaries, results of functions, imports. A name means all it was given that a straight run has
 * not replaced by then; what branches and loops do is taken together. Bounded in steps, depth and number of values; what lies beyond is left out, never invented.
 */
export class Evaluator implements Evaluation {
  readonly links: Links;
  readonly #memo = new Map<Expression, readonly Value[]>();
  readonly #running = new Set<Expression>();
  #steps = 0;
  #depth = 0;
  #cuts = 0;

  constructor(links: Links) {
    this.links = links;
  }

  evaluate(expression: Expression, context: Context): readonly Value[] {
    if (this.#depth === 0) this.#steps = 0;
    if (this.#isSpent()) return this.#cut();
    const cacheable = context.frame === null;
    const known = cacheable ? this.#memo.get(expression) : undefined;
    if (known !== undefined) return known;
    if (this.#running.has(expression) && (cacheable || this.isDeep())) return this.#cut();
    const cutsBefore = this.#cuts;
    const values = this.#run(expression, context);
    if (cacheable && (this.#cuts === cutsBefore || this.#depth === 0)) this.#memo.set(expression, values);
    return values;
  }

  #run(expression: Expression, context: Context): readonly Value[] {
    const outermost = !this.#running.has(expression);
    this.#running.add(expression);
    this.#depth++;
    const values = distinct(this.#evaluate(expression, context));
    this.#depth--;
    if (outermost) this.#running.delete(expression);
    return values;
  }

  member(value: Value, name: string): readonly Value[] {
    return memberValues(this, value, name);
  }

  exported(module: LoadedModule, name: string): readonly Value[] | undefined {
    return this.deeper(() => exportedValues(this, module, name));
  }

  deeper<T extends readonly Value[] | undefined>(step: () => T): T | readonly Value[] {
    if (this.#isSpent()) return this.#cut();
    this.#depth++;
    const values = step();
    this.#depth--;
    return values;
  }

  isDeep(): boolean {
    return this.#depth > MOST_DEPTH / 2;
  }

  #isSpent(): boolean {
    return ++this.#steps > MOST_STEPS || this.#depth > MOST_DEPTH;
  }

  /** Gives up on one branch; what was built on it is not remembered as complete. */
  #cut(): readonly Value[] {
    this.#cuts++;
    return [];
  }

  #evaluate(expression: Expression, context: Context): readonly Value[] {
    const { module } = context;
    switch (expression.kind) {
      case "string":
        return [{ kind: "text", value: expression.value, place: { module, line: expression.line }, origin: "literal" }];
      case "number":
      case "boolean":
      case "none":
        return [expression];
      case "template":
        return templateValues(this, expression.parts, expression.line, context);
      case "name":
        return nameValues(this, expression, context);
      case "member":
        return [
          ...storedValues(this, expression, context),
          ...this.evaluate(expression.object, context)
            .flatMap((object) => this.member(object, expression.name))
            .map((value) => constantOf(this.links, value, expression.line, context)),
        ];
      case "index":
        return [
          ...storedValues(this, expression, context),
          ...indexValues(this, expression.object, expression.key, context),
        ];
      case "call":
        return [...storedValues(this, expression, context), ...callValues(this, expression, context)];
      case "list":
        return [{ kind: "list", expression, context }];
      case "dict":
        return [{ kind: "dict", expression, context }];
      case "function":
        return (
          wrappedFunctions(this, expression.id, context) ?? [
            { kind: "function", module, id: expression.id, self: null },
          ]
        );
      case "class":
        return [{ kind: "class", module, id: expression.id }];
      case "either":
        return eitherValues(this, expression.options, context);
      case "unknown":
        return [];
    }
  }
}
