import { type Entry, PLAIN, type Value } from "./values.ts";

/** The arguments of one call, as far as they are known; undefined = the tuple itself is not. */
export interface Arguments {
  readonly items: readonly Value[] | undefined;
  entry(value: Value): Entry | undefined;
  /** Text of a string literal. */
  text(value: Value): string | undefined;
}

/** What a rule makes of a call: fine, a name to import in its place, or what is wrong with it. */
type Ruling = { readonly imports: readonly [string, string] } | { readonly wrong: string } | undefined;

const wrong = (reason: string): Ruling => ({ wrong: reason });

const isHarmlessImport = (call: Arguments, value: Value | undefined): boolean => {
  const entry = call.entry(value ?? PLAIN);
  return entry?.kind === "import" && entry.judged.verdict === "harmless" && !RULES.has(entry.judged.name);
};

/** `getattr(imported, "name")` is the dotted import `imported.name`, and judged like it. */
function attribute(call: Arguments): Ruling {
  const [object = PLAIN, name = PLAIN] = call.items ?? [];
  const [entry, text] = [call.entry(object), call.text(name)];
  if (text === undefined) return wrong("takes an attribute whose name is only known while loading");
  if (entry?.kind === "import") return { imports: [entry.judged.name, text] };
  return entry?.kind === "instance" ? { imports: [entry.of, text] } : wrong(`takes the attribute ${text} of a value`);
}

/** `_ufunc_reconstruct(module, name)` imports what it is told. */
function importByName(call: Arguments): Ruling {
  const [module, name] = (call.items ?? []).map((item) => call.text(item));
  if (module === undefined || name === undefined) return wrong("imports a name that is only known while loading");
  return { imports: [module, name] };
}

const encode = (call: Arguments): Ruling => {
  const [, codec] = call.items ?? [];
  const name = codec === undefined ? "utf-8" : call.text(codec);
  return name !== undefined && /^(latin-?1|utf-?8|ascii)$/i.test(name)
    ? undefined
    : wrong("uses a codec no pickler writes");
};

const firstIsHarmless = (call: Arguments): Ruling =>
  isHarmlessImport(call, call.items?.[0]) ? undefined : wrong("calls a function that is not known to be harmless");

const oneArgument = (call: Arguments): Ruling =>
  call.items === undefined || call.items.length <= 1 ? undefined : wrong("is called in a form no pickler writes");

const bytesLiteral = (call: Arguments): Ruling =>
  call.text(call.items?.[0] ?? PLAIN) !== undefined
    ? undefined
    : wrong("loads bytes that are only known while loading");

/** Harmless names that must be called in a certain way. */
const RULES: ReadonlyMap<string, (call: Arguments) => Ruling> = new Map([
  ["builtins.getattr", attribute],
  ["numpy.core._ufunc_reconstruct", importByName],
  ["numpy._core._ufunc_reconstruct", importByName],
  ["_codecs.encode", encode],
  ["functools.partial", firstIsHarmless],
  ["torch._tensor._rebuild_from_type_v2", firstIsHarmless],
  ["copyreg._reconstructor", firstIsHarmless],
  ["copyreg.__newobj__", firstIsHarmless],
  ["copyreg.__newobj_ex__", firstIsHarmless],
  ["sklearn.neighbors._kd_tree.newObj", firstIsHarmless],
  ["sklearn.neighbors._ball_tree.newObj", firstIsHarmless],
  ["sklearn.metrics._dist_metrics.newObj", firstIsHarmless],
  ["builtins.iter", oneArgument],
  ["builtins.type", oneArgument],
  ["builtins.property", oneArgument],
  ["torch.storage._load_from_bytes", bytesLiteral],
]);

/** Classes whose constructors open files or start things; picklers restore them without calling those. */
const ONLY_RESTORED =
  /^(transformers\.training_args\w*\.\w*Arguments|transformers\.(integrations\.)?deepspeed\.|accelerate\.|trl\.|omegaconf\.(dict|list)config|pytorch_lightning\.callbacks|lightgbm\.|xgboost\.|catboost\.|joblib\.)/;
const ENUMERATION = /\.(DistributedType|ParallelMode|OptimizerNames)$/;

/** Judges the call of a harmless name. `constructs` = its constructor runs (REDUCE, INST, OBJ), not only its `__new__`. */
export function ruleOnCall(name: string, constructs: boolean, call: Arguments): Ruling {
  if (constructs && ONLY_RESTORED.test(name) && !ENUMERATION.test(name))
    return wrong("is constructed anew, which no pickler writes");
  return RULES.get(name)?.(call);
}

/** Results that loaders fill with items by SETITEM and APPEND; on other results of torch these write over memory. */
export const mayTakeItems = (of: string): boolean =>
  !/^torch\.(_utils\._rebuild|\w*Storage$|storage\.|_tensor)/.test(of);
