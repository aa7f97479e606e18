import type { Signal } from "../../../../domain/asset.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { Value } from "../evaluate/values.ts";
import type { Expression, FunctionIr } from "../ir.ts";
import { plainPath } from "./body-capabilities.ts";
import type { FunctionPlace } from "./function-place.ts";
import { calleeName } from "./naming.ts";
import type { Sink } from "./sink.ts";
import { sinkArguments, sinkOf } from "./sinks.ts";
import type { Workbench } from "./workbench.ts";

const CHECKS =
  /valid|sanit|allow|permit|safe|escape|quote|resolve(?!$)|realpath|commonpath|is_relative_to|relative_to|startswith|startsWith|normalize|basename|getFileName|secure_filename|isInside|whitelist|blocklist|denylist|check|assert|guard|parse_?url|urlparse|^\?URL$/i;

/** Methods by which a path or an address is held against what is allowed. */
const HOLDS = /\.(relative_to|is_relative_to|commonpath|startswith|startsWith)$/;

/** Methods that tell whether a collection holds what they are given. */
const MEMBERSHIP = /^(contains|containsKey|has|includes|include\?|key\?)$/i;

/** Parameters that frameworks hand over; not the caller's words. */
const CONTEXTS = new Set(["self", "this", "ctx", "context", "runtime", "state", "config", "extra", "wrapper"]);

/** Parameters of a function that reach a dangerous place unchecked, in it or in functions it hands them to. */
export function codeSignals(workbench: Workbench, start: FunctionPlace): readonly Signal[] {
  const signals = new Map<string, Signal>();
  for (const place of workbench.bodies.reached(start))
    for (const signal of signalsIn(workbench, place, start)) signals.set(signal.id, signal);
  return [...signals.values()];
}

function signalsIn(workbench: Workbench, place: FunctionPlace, start: FunctionPlace): readonly Signal[] {
  const calls = workbench.bodies.callsIn(place);
  const checked = calls.some((call) => isCheck(workbench, call));
  return calls.flatMap((call) => {
    const sink = sinkOf(pathsOf(workbench, call), call.call, place.module.ir.language);
    return sink === undefined || (checked && sink.id !== "interpreter") ? [] : taints(workbench, call, sink, start);
  });
}

const isCheck = (workbench: Workbench, call: Call): boolean =>
  isNamedCheck(workbench, call) || asksForMembership(call) || holdsAgainst(workbench, call);

/** Whether a call asks if a constant collection holds a value: `Kinds.Contains(kind)`. */
const asksForMembership = ({ call: { callee, positional } }: Call): boolean =>
  callee.kind === "member" &&
  MEMBERSHIP.test(callee.name) &&
  positional[0]?.kind === "name" &&
  (callee.object.kind === "name" || callee.object.kind === "member") &&
  /^[A-Z]/.test(callee.object.name);

/** Whether a call asks a function of the program that holds what it is given against a folder or a beginning. */
const holdsAgainst = ({ bodies, program }: Workbench, call: Call): boolean =>
  program
    .callee(call)
    .some((value) => value.kind === "function" && bodies.callsIn(value).some((inner) => HOLDS.test(calleeName(inner))));

const isNamedCheck = (workbench: Workbench, call: Call): boolean =>
  pathsOf(workbench, call).some((path) => CHECKS.test(path.slice(path.lastIndexOf(".") + 1))) ||
  CHECKS.test(calleeName(call));

const pathsOf = ({ bodies }: Workbench, call: Call): readonly string[] => bodies.paths(call).map(plainPath);

/** What the parameters of `start` bring into a dangerous call. */
function taints({ given, emit }: Workbench, call: Call, sink: Sink, start: FunctionPlace): readonly Signal[] {
  return sinkArguments(call.call, sink).flatMap((argument: Expression) => {
    const values = given.values(call, [argument]);
    const parameter = new Taint(start, sink).carriedBy([...values, ...given.items(values)]);
    if (parameter === undefined) return [];
    const message = `argument ${parameter} reaches ${calleeName(call)}`;
    return [{ id: `reaches-${sink.id}`, message, evidence: emit.at(call) }];
  });
}

/** What a handler of Go takes out of the request that a client sends. */
const ASKED = /\bCallToolRequest\w*\(\)\.(Require|Get|Params\.Arguments|Arguments)/;

/** Name of the argument that a request is asked for: `request.RequireString("customer")`. */
function askedFor(value: Value): string | undefined {
  if ((value.kind !== "instance" && value.kind !== "symbol") || !ASKED.test(value.path)) return undefined;
  const made = value.kind === "instance" ? value : value.receiver;
  const [first] = made?.call.positional ?? [];
  return first?.kind === "string" ? first.value : "request";
}

/** Finds which parameter of a function a value carries. */
class Taint {
  readonly #start: FunctionPlace;
  readonly #sink: Sink;
  readonly #names: ReadonlySet<string>;

  constructor(start: FunctionPlace, sink: Sink) {
    this.#start = start;
    this.#sink = sink;
    const own = start.module.ir.functions[start.id] as FunctionIr;
    this.#names = new Set(own.parameters.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]));
  }

  /** `depth`: how many texts are put together around the value. */
  carriedBy(values: readonly Value[], depth = 0): string | undefined {
    for (const value of values) {
      const found = value.kind === "pattern" ? this.#inParts(value.parts, depth) : this.#asWhole(value, depth);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Only the head of an address says where it leads. */
  #inParts(parts: readonly (readonly Value[])[], depth: number): string | undefined {
    for (const part of this.#sink.id === "url" ? parts.slice(0, 1) : parts) {
      const found = this.carriedBy(part, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #asWhole(value: Value, depth: number): string | undefined {
    if (this.#sink.composed === true && depth === 0) return undefined;
    if (value.kind === "symbol" && !ASKED.test(value.path)) {
      const root = /^\?(\w+)\./.exec(value.path)?.[1];
      return root !== undefined && this.#names.has(root) && !CONTEXTS.has(root) ? root : undefined;
    }
    const asked = askedFor(value);
    if (asked !== undefined) return asked;
    const isOwn =
      value.kind === "parameter" && value.module === this.#start.module && value.functionId === this.#start.id;
    // A field of a parameter that is taken apart has no name before the dot.
    const root = isOwn ? (value.name.split(".").find((part) => part !== "") ?? "") : "";
    return this.#names.has(root) ? root : undefined;
  }
}
