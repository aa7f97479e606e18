import type { Expression } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { Answer, Bounds } from "./bounds.ts";
import { callValues } from "./calls.ts";
import { constantOf } from "./constants.ts";
import { distinct } from "./distinct.ts";
import { settingsValues } from "./dotnet-settings.ts";
import { indexValues } from "./elements.ts";
import type { Evaluation, Links } from "./evaluation.ts";
import { exportedValues } from "./exports.ts";
import { Frames, relevant } from "./frames.ts";
import { memberValues } from "./members.ts";
import { nameValues } from "./scopes.ts";
import { storedValues } from "./stored.ts";
import { eitherValues, templateValues } from "./texts.ts";
import type { Context, Frame, Value } from "./values.ts";
import { wrappedFunctions } from "./wrapped.ts";

/**
 * Finds what an expression may stand for, over all files: constants, parameters with their defaults and their callers' arguments,
 * fields of classes, entries of dictionaries, results of functions, imports. A name means all it was given that a straight run has
 * not replaced by then; what branches and loops do is taken together. Bounded in steps, depth and number of values; what lies beyond is left out, never invented.
 */
export class Evaluator implements Evaluation {
  readonly links: Links;
  readonly #bounds: Bounds;
  readonly #memo = new Map<Expression, readonly Value[]>();
  /** Answers that lack something and are the best there is, for those who ask nothing else. */
  readonly #partial = new Map<Expression, readonly Value[]>();
  /** Expressions being evaluated, and how deep that began. */
  readonly #running = new Map<Expression, number>();
  readonly #frames = new Frames();

  constructor(links: Links, bounds: Bounds) {
    this.links = links;
    this.#bounds = bounds;
  }

  evaluate(expression: Expression, given: Context): readonly Value[] {
    const { depth } = this.#bounds;
    if (this.#bounds.isSpent()) return this.#cut();
    const context = relevant(given);
    const cacheable = context.frame === null;
    const memo = cacheable ? this.#memo : this.#frames.memo(context.frame);
    const known = memo.get(expression) ?? (cacheable && depth === 0 ? this.#partial.get(expression) : undefined);
    if (known !== undefined) return known;
    const head = this.#running.get(expression);
    if (head !== undefined && cacheable) return this.#cut(head);
    if (head !== undefined && this.isDeep()) return this.#cut();
    const { value, isWhole } = this.#run(expression, context);
    if (isWhole) memo.set(expression, value);
    else if (cacheable && depth === 0) this.#partial.set(expression, value);
    return value;
  }

  #run(expression: Expression, context: Context): Answer<readonly Value[]> {
    const outermost = !this.#running.has(expression);
    if (outermost) this.#running.set(expression, this.#bounds.depth);
    const answer = this.#bounds.run(() => distinct(this.#evaluate(expression, context)));
    if (outermost) this.#running.delete(expression);
    return answer;
  }

  member(value: Value, name: string): readonly Value[] {
    return memberValues(this, value, name);
  }

  exported(module: LoadedModule, name: string): readonly Value[] | undefined {
    return this.deeper(() => exportedValues(this, module, name));
  }

  frame(run: Omit<Frame, "depth">): Frame {
    return this.#frames.of(run);
  }

  deeper<T extends readonly Value[] | undefined>(step: () => T): T | readonly Value[] {
    return this.#bounds.isSpent() ? this.#cut() : this.#bounds.run(step).value;
  }

  isDeep(): boolean {
    return this.#bounds.isDeep();
  }

  leaveOut(): void {
    this.#bounds.leaveOut();
  }

  /** Gives up on one branch; what was built on it is not remembered as complete. */
  #cut(head?: number): readonly Value[] {
    this.#bounds.leaveOut(head);
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
          ...(settingsValues(this, expression, context) ??
            indexValues(this, expression.object, expression.key, context)),
        ];
      case "call":
        return [
          ...storedValues(this, expression, context),
          ...(settingsValues(this, expression, context) ?? callValues(this, expression, context)),
        ];
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
