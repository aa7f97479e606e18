import type { Gap } from "../../../../domain/observation.ts";
import { promptMeasure } from "../../../../domain/text.ts";
import { textSignals } from "../../shared/text-signals.ts";
import type { Value } from "../evaluate/values.ts";
import type { FunctionIr } from "../ir.ts";
import { hasArgument, placesOf, textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { appliedTo } from "./applied.ts";
import type { FunctionPlace } from "./function-place.ts";
import { nameOf } from "./naming.ts";
import { argumentNames } from "./tool-schemas.ts";
import type { Workbench } from "./workbench.ts";

const ELSEWHERE: Gap = { reason: "dynamic", detail: "its text is put together at run time" };
const HANDLERS = [0, 1, 2, 3, "fn", "load"];

/** A prompt that a server offers, as found. */
interface ServerPrompt {
  readonly key: string;
  readonly name: string;
  readonly place: FunctionPlace | Recognition["call"];
  readonly line: number;
  readonly interpolates: readonly string[];
  /** The function that gives its messages. */
  readonly body: FunctionPlace | undefined;
}

/** Emits a prompt that a call registers on a server or lists for one; nothing when its name is known only at run time. */
export function registeredPrompt(bench: Workbench, recognition: Recognition): readonly string[] {
  const { call, spec } = recognition;
  const { given } = bench;
  const body =
    HANDLERS.flatMap((place) => given.at(call, place)).find((value) => value.kind === "function") ??
    appliedTo(bench, call)[0];
  const own = body?.module.ir.functions[body.id];
  const named = textIn(given.of(call, spec, "name"));
  if (named === undefined && (own?.name == null || hasArgument(call, "name", spec))) return [];
  const interpolates = placesOf(spec, "schema")
    .map((place) => namesIn(bench, given.at(call, place)))
    .find((names) => names !== undefined);
  const key = `${call.module.path}#mcp-prompt:${call.call.line}:${call.call.id}`;
  const name = named === undefined ? (own?.name as string) : nameOf(bench, recognition);
  return [promptAsset(bench, { key, name, place: call, line: call.call.line, interpolates: interpolates ?? [], body })];
}

/** Emits a prompt that a decorated function gives, and returns its key. */
export function decoratedPrompt(bench: Workbench, place: FunctionPlace, given: string | undefined): string {
  const own = place.module.ir.functions[place.id] as FunctionIr;
  const interpolates = own.parameters.map(({ name }) => name).filter((name) => name !== "self" && name !== "ctx");
  const key = `${place.module.path}#mcp-prompt:${own.line}:${own.id}`;
  return promptAsset(bench, {
    key,
    name: given ?? own.name ?? "prompt",
    place,
    line: own.line,
    interpolates,
    body: place,
  });
}

function promptAsset(bench: Workbench, { key, name, place, line, interpolates, body }: ServerPrompt): string {
  const { emit } = bench;
  const evidence = [emit.evidence(place.module, line, "declared")];
  const text = body === undefined ? "" : messagesOf(bench, body).join("\n");
  const known = {
    ...promptMeasure(text, emit.digest),
    textSignals: textSignals(text).map(({ id, message }) => ({ id, message, evidence: evidence[0] })),
  };
  const properties = { role: "template" as const, interpolates: [...interpolates].sort(), ...(text !== "" && known) };
  const gaps = text === "" ? Object.fromEntries(Object.keys(known).map((property) => [property, ELSEWHERE])) : {};
  emit.asset(key, { kind: "prompt", name, anchor: `mcp-prompt:${name}`, properties, gaps }, evidence);
  emit.belongs(place.module, "uses", key, evidence);
  return key;
}

/** Arguments as a schema names them, or as a list of `PromptArgument(name=…)` does. */
function namesIn(bench: Workbench, values: readonly Value[]): readonly string[] | undefined {
  const listed = bench.given
    .items(values)
    .flatMap((item) =>
      item.kind === "instance"
        ? (textIn(bench.given.at({ ...item.context, call: item.call, frame: undefined }, "name")) ?? [])
        : [],
    );
  return listed.length > 0 ? listed : argumentNames(bench, values);
}

/** Texts of the messages that a function gives, with `{name}` where something is put in. */
function messagesOf(bench: Workbench, { module, id }: FunctionPlace): readonly string[] {
  const own = module.ir.functions[id] as FunctionIr;
  const context = { module, scope: own.scope, frame: null };
  return own.returns
    .flatMap((item) => bench.program.evaluator.evaluate(item, context))
    .flatMap((value) => textsIn(bench, value, 0));
}

function textsIn(bench: Workbench, value: Value, depth: number): readonly string[] {
  const { given, program } = bench;
  if (depth > 5) return [];
  switch (value.kind) {
    case "text":
      return [value.value];
    case "pattern":
      return [value.parts.map((part) => (part[0]?.kind === "text" ? part[0].value : `{${nameIn(part[0])}}`)).join("")];
    case "list":
      return given.items([value]).flatMap((item) => textsIn(bench, item, depth + 1));
    case "dict":
      return ["messages", "content", "text"]
        .flatMap((name) => program.evaluator.member(value, name))
        .flatMap((item) => textsIn(bench, item, depth + 1));
    case "instance":
      return [0, "messages", "content", "text"]
        .flatMap((place) => given.at({ ...value.context, call: value.call, frame: undefined }, place))
        .flatMap((item) => textsIn(bench, item, depth + 1));
    default:
      return [];
  }
}

const nameIn = (value: Value | undefined): string =>
  value?.kind === "parameter" || value?.kind === "environment" ? value.name : "value";
