import type { Signal } from "../../../../domain/asset.ts";
import type { Call } from "../evaluate/evaluation.ts";
import { booleanIn } from "../recognise/arguments.ts";
import type { MadeAssets } from "./made-assets.ts";
import { calleeName } from "./naming.ts";
import { operationAsset, unsafeOptions } from "./operations.ts";
import { outputSink } from "./output-sinks.ts";
import type { RawRequests } from "./raw-requests.ts";
import { unsafeLoad } from "./unsafe-loads.ts";
import { UNSAFE_OPTIONS } from "./unsafe-options.ts";
import type { Workbench } from "./workbench.ts";

const GIVES_OUTPUT = ["call", "model", "agent", "pipeline"];
/** Options that clients of all kinds have: on a call that no library of AI knows they say nothing about AI. */
const OF_ANY_CLIENT = new Set(["tls-off"]);
/** Libraries beside which a pickle is likely a model. */
const LEARNING =
  /^(torch|sklearn|scikit|transformers|tensorflow|keras|xgboost|lightgbm|catboost|joblib|numpy|pandas|sentence_transformers|langchain|faiss|spacy|diffusers|lightning|pytorch)/;

/** Finds operations told by their qualified name or options alone: loads of pickles, raw requests to an AI API, acting on model output. */
export class OtherOperations {
  readonly #bench: Workbench;
  readonly #made: MadeAssets;
  readonly #requests: RawRequests;

  constructor(bench: Workbench, made: MadeAssets, requests: RawRequests) {
    this.#bench = bench;
    this.#made = made;
    this.#requests = requests;
  }

  /** Emits the operations that a call without a known library is. */
  add(call: Call): void {
    const paths = this.#bench.bodies.paths(call);
    const symbol = paths[0] ?? calleeName(call);
    if (this.#addLoad(call, symbol, paths)) return;
    const unsafe = this.#unsafeOptions(call);
    if (unsafe.length > 0) operationAsset(this.#bench, { call, operation: "load", symbol, family: "options", unsafe });
    this.#requests.add(call, paths);
    this.#addOutput(call, paths);
  }

  /** Only options written in the call itself: what it is given from elsewhere may be meant for anything. */
  #unsafeOptions(call: Call): readonly Signal[] {
    return writesOption(call) ? unsafeOptions(this.#bench, call).filter(({ id }) => !OF_ANY_CLIENT.has(id)) : [];
  }

  #addLoad(call: Call, symbol: string, paths: readonly string[]): boolean {
    const load = unsafeLoad(paths, () => booleanIn(this.#bench.given.at(call, "weights_only")));
    if (load === undefined || this.#loadsItsOwn(call) || (!load.always && !importsLearning(call))) return false;
    const unsafe = load.signal === null ? [] : [load.signal];
    operationAsset(this.#bench, { call, operation: "load", symbol, family: "python", unsafe, gap: load.gap });
    return true;
  }

  /** `pickle.loads(pickle.dumps(value))` */
  #loadsItsOwn(call: Call): boolean {
    const [source, ...others] = this.#bench.given.values(call, call.call.positional.slice(0, 1));
    return others.length === 0 && source?.kind === "instance" && /\.dumps\(\)$/.test(source.path);
  }

  /** A model's output acted on as code, command, query or markup. */
  #addOutput(call: Call, paths: readonly string[]): void {
    const sink = outputSink(paths, call);
    if (sink === undefined) return;
    const { emit, given, flow } = this.#bench;
    const { recognitions, made } = flow(given.values(call, sink.arguments));
    const source = recognitions.find((other) => GIVES_OUTPUT.includes(other.spec.role));
    if (source === undefined && !made.some((value) => this.#requests.asksModel(value))) return;
    const what = { operation: "execute_output", symbol: calleeName(call), family: sink.id, unsafe: [] };
    const key = operationAsset(this.#bench, { call, ...what, outputReaches: [sink.id] });
    for (const model of source === undefined ? [] : this.#made.of(source))
      emit.link(key, "uses", model, [emit.at(call)]);
  }
}

const UNSAFE_NAMES: ReadonlySet<string> = new Set(UNSAFE_OPTIONS.flatMap(({ names }) => names));

/** Whether an option that may switch a safeguard off stands in a call. */
export const writesOption = (call: Call): boolean => writtenNames(call).some((name) => UNSAFE_NAMES.has(name));

/** Names of the options that stand in a call. */
const writtenNames = ({ call }: Call): readonly string[] => [
  ...call.keywords.map(({ name }) => name),
  ...[...call.positional, ...call.spreads].flatMap((bag) =>
    bag.kind === "dict" ? bag.entries.map(({ name }) => name) : [],
  ),
];

const importsLearning = ({ module }: Call): boolean => module.ir.imports.some((item) => LEARNING.test(item.module));
