import type { PartialProperties } from "../../../../domain/observation.ts";
import type { Call } from "../evaluate/evaluation.ts";
import { top } from "../evaluate/values.ts";
import type { FunctionIr, Parameter } from "../ir.ts";
import { hasArgument, placesOf, textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { FunctionPlace } from "./function-place.ts";
import { argumentNames } from "./tool-schemas.ts";
import type { Workbench } from "./workbench.ts";

/** What a tool takes, as far as its definition says. */
export interface Taking {
  readonly body: FunctionPlace | undefined;
  /** Names of its arguments; `null` = not known. Missing: those of its body. */
  readonly parameters?: readonly string[] | null | undefined;
}

/** What a tool made by a call takes: what its schema names; without one, what its body takes apart. */
export function takenBy(
  bench: Workbench,
  { call, spec }: Recognition,
  body: FunctionIr | undefined,
): Taking["parameters"] {
  const names = placesOf(spec, "schema")
    .map((place) => argumentNames(bench, bench.given.at(call, place)))
    .find((found) => found !== undefined);
  if (names !== undefined || call.module.ir.language === "python") return names;
  const options = call.module.ir.language === "go" ? givenAsOptions(bench, call) : undefined;
  if (options !== undefined) return options;
  const takesOnlyContext =
    spec.role === "mcp-tool" && body?.parameters.length === 1 && !hasArgument(call, "schema", spec);
  if (takesOnlyContext) return [];
  // C# and PHP make a tool of a function: it takes what the function does.
  return body === undefined || /^(csharp|php)$/.test(call.module.ir.language) ? undefined : takenApart(body);
}

/** Options that each give a tool of Go one parameter. */
const TAKES = /\.With(String|Number|Boolean|Object|Array|Integer|Any)\(\)$/;

/** `mcp.NewTool("find", mcp.WithString("customer", …))`: names of the options of the definition that a call is given. */
function givenAsOptions({ given }: Workbench, call: Call): readonly string[] | undefined {
  const made = [...given.at(call, 0), ...given.at(call, "Tool")].find(
    (value) => value.kind === "instance" && /\.NewTool\(\)$/.test(value.path),
  );
  if (made?.kind !== "instance") return undefined;
  const { module, scope } = made.context;
  return given
    .values({ module, scope, call: made.call }, made.call.positional)
    .flatMap((value) =>
      value.kind === "instance" && TAKES.test(value.path) ? (textIn(given.named(value, "0")) ?? []) : [],
    );
}

/** What a function takes out of its first parameter; not known when it takes that as a whole. */
export function takenApart({ parameters: [first] }: FunctionIr): readonly string[] | null {
  if (first === undefined) return [];
  return first.fields.length > 0 ? first.fields.map((field) => field.key) : null;
}

/** The names a tool takes: those given, else those of its body; none where they are not known. */
export function parametersOf(bench: Workbench, { parameters, body }: Taking): PartialProperties<"tool"> {
  if (parameters === null) return {};
  if (parameters !== undefined) return { parameters };
  const own = body?.module.ir.functions[body.id];
  if (body === undefined || own === undefined) return {};
  const names = own.parameters.flatMap((item) => requestFields(bench, body, item) ?? parameterNames(item));
  return { parameters: names };
}

/** Rust's tools take one struct, whose fields are what a caller gives. */
function requestFields({ program }: Workbench, { module }: FunctionPlace, { type, name }: Parameter) {
  if (module.ir.language !== "rust" || type === null || name === "") return undefined;
  const own = program.evaluator.evaluate(type, top(module)).find((value) => value.kind === "class");
  const fields = own?.module.ir.classes[own.id]?.fields.map((item) => item.name) ?? [];
  return fields.length === 0 ? undefined : fields;
}

/** Types of parameters that the library fills in itself: a model is not asked for them. */
const FILLED_IN =
  /^(CancellationToken|Kernel|KernelArguments|IServiceProvider|AIFunctionArguments|I?McpServer|RequestContext|IProgress|ToolContext|McpSyncServerExchange|McpAsyncServerExchange|McpSyncRequestContext|McpAsyncRequestContext|McpTransportContext|InvocationParameters|Context)$/;

function parameterNames({ name, fields, type }: Parameter): readonly string[] {
  if ((type?.kind === "name" || type?.kind === "member") && FILLED_IN.test(type.name)) return [];
  if (name === "") return fields.map((field) => field.key);
  return name === "self" ? [] : [name];
}
