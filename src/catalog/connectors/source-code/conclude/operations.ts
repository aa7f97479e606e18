import type { Signal } from "../../../../domain/asset.ts";
import type { Gap } from "../../../../domain/observation.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { Value } from "../evaluate/values.ts";
import { allArguments, booleanIn, numberIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { untrustedInstructions } from "./instructions.ts";
import { ownerOf } from "./naming.ts";
import { UNSAFE_OPTIONS } from "./unsafe-options.ts";
import type { Workbench } from "./workbench.ts";

const MAX_TOKENS = ["max_tokens", "max_completion_tokens", "maxTokens", "max_output_tokens", "maxOutputTokens"];
/** The call itself, and arguments of it that hold its options. */
const HOLDERS = ["", "parameters.", "inferenceConfig."];
/** The same as fields of the options that C# and Go hand over. */
const MAX_TOKENS_FIELDS = ["MaxTokens", "MaxOutputTokens", "MaxOutputTokenCount", "MaxCompletionTokens", "NumPredict"];
const HANDS_OPTIONS: ReadonlySet<string> = new Set(["csharp", "go", "rust", "ruby"]);

/** One operation as found. */
export interface OperationDraft {
  readonly call: Call;
  readonly operation: string;
  /** Qualified name of what is called. */
  readonly symbol: string;
  /** What the call is known by: with the operation and its owner the part of the id that survives moves. */
  readonly family: string;
  readonly unsafe: readonly Signal[];
  readonly recognition?: Recognition;
  /** Why it is not known whether its options are unsafe. */
  readonly gap?: Gap | undefined;
  readonly outputReaches?: readonly string[];
}

/** Emits an operation and returns its key. */
export function operationAsset(bench: Workbench, draft: OperationDraft): string {
  const { emit, names, given } = bench;
  const { call, operation, symbol, family, gap, recognition, outputReaches = [] } = draft;
  const owner = ownerOf(bench, call);
  const untrusted = recognition === undefined ? [] : untrustedInstructions(bench, recognition);
  const evidence = [
    emit.at(call),
    ...untrusted
      .filter(({ module, line }) => module !== call.module || line !== call.call.line)
      .map(({ module, line }) => emit.evidence(module, line, "declared", "text from a request")),
  ];
  const properties = {
    operation,
    symbol,
    function: names.enclosing(call)?.name ?? null,
    maxTokens:
      numberIn([
        ...HOLDERS.flatMap((holder) => MAX_TOKENS.flatMap((name) => given.at(call, `${holder}${name}`))),
        ...maxTokensIn(bench, call),
      ]) ?? null,
    streaming: booleanIn(given.at(call, "stream")) ?? (recognition !== undefined && isStream(symbol) ? true : null),
    outputReaches,
    untrustedInstructions: untrusted.length > 0,
    ...(gap === undefined && { unsafeOptions: draft.unsafe }),
  };
  const key = `${call.module.path}#operation:${call.call.line}:${call.call.id}`;
  const head = {
    kind: "operation" as const,
    name: `${operation} in ${owner}`,
    anchor: `${family}:${operation}:${owner}`,
  };
  emit.asset(key, { ...head, properties, gaps: gap === undefined ? {} : { unsafeOptions: gap } }, evidence);
  emit.belongs(call.module, "contains", key, evidence);
  return key;
}

/** What the options among the arguments of a call say: `new ChatOptions { MaxOutputTokens = 50 }`. */
function maxTokensIn({ given, program }: Workbench, call: Call): readonly Value[] {
  if (!HANDS_OPTIONS.has(call.module.ir.language)) return [];
  return given
    .values(call, allArguments(call))
    .flatMap((value) =>
      value.kind === "instance"
        ? value.call.keywords
            .filter(({ name }) => MAX_TOKENS_FIELDS.includes(name) || MAX_TOKENS.includes(name))
            .flatMap((field) => program.evaluator.evaluate(field.value, value.context))
        : [],
    );
}

/** Whether what is called gives its result piece by piece, as its name says: `streamText`, `messages.stream`. */
const isStream = (symbol: string): boolean =>
  /^(a?stream|\w+Stream$)|_stream(ed)?$/.test(symbol.slice(symbol.lastIndexOf(".") + 1));

/** Options of a call that switch a safeguard off. */
export const unsafeOptions = ({ emit, given }: Workbench, call: Call): readonly Signal[] =>
  UNSAFE_OPTIONS.filter((option) => option.names.some((name) => booleanIn(given.at(call, name)) === option.value)).map(
    ({ id, message }) => ({ id, message, evidence: emit.at(call) }),
  );
