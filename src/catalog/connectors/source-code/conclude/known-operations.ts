import type { Evidence } from "../../../../domain/evidence.ts";
import type { Value } from "../evaluate/values.ts";
import { allArguments } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { KERNEL_FRAMEWORK } from "./kernels.ts";
import type { MadeAssets } from "./made-assets.ts";
import { type ModelPart, operationOfModel, operationsOf } from "./models.ts";
import { ownerOf } from "./naming.ts";
import { operationAsset, unsafeOptions } from "./operations.ts";
import type { PromptPart } from "./prompts.ts";
import type { Workbench } from "./workbench.ts";

const DEFAULT_OPERATION: { readonly [role: string]: string } = { client: "chat", call: "chat", agent: "invoke_agent" };

/** Finds the operations of known libraries: calls of models, loads of models, runs of agents. */
export class KnownOperations {
  readonly #bench: Workbench;
  readonly #models: ModelPart;
  readonly #prompts: PromptPart;
  readonly #made: MadeAssets;

  constructor(bench: Workbench, models: ModelPart, prompts: PromptPart, made: MadeAssets) {
    this.#bench = bench;
    this.#models = models;
    this.#prompts = prompts;
    this.#made = made;
  }

  /** Emits the operation that a known call is, with the models it calls. */
  add(recognition: Recognition): void {
    const { spec, call, signature, path } = recognition;
    // A data set says itself whether it runs its repository's code.
    const unsafe = spec.role === "dataset" ? [] : unsafeOptions(this.#bench, call);
    if (!runs(recognition) && unsafe.length === 0) return;
    const operation = operationOf(this.#bench, recognition);
    const draft = { call, operation, symbol: path, family: signature.id, unsafe, recognition };
    const key = operationAsset(this.#bench, draft);
    if (spec.role === "agent") return;
    const { emit } = this.#bench;
    const evidence = [emit.at(call)];
    const models = this.#models.modelsOf(recognition);
    for (const model of models) emit.link(key, spec.operation === "load" ? "loads" : "calls", model, evidence);
    if (spec.role === "call") this.#link(key, recognition, models, evidence);
  }

  /** Links the call of a model to what its arguments reach. */
  #link(key: string, recognition: Recognition, models: readonly string[], evidence: readonly Evidence[]): void {
    const { call, spec, signature, receiver } = recognition;
    const { emit, given, reach, recogniser } = this.#bench;
    const { recognitions } = reach(given.values(call, allArguments(call)));
    const made = receiver === null ? [] : recogniser.recogniseMaker(receiver);
    const held = this.#made.kernels.heldBy(
      [...given.values(call, allArguments(call)), ...this.#calledOn(recognition)],
      call,
    );
    const reachedModels = [...recognitions, ...made].filter((other) => other.spec.role === "model");
    const named = reachedModels.flatMap(this.#made.of);
    const services = held.services.filter((other) => serves(other, spec.operation));
    const registered = models.length + named.length > 0 ? [] : onlyOne(services.flatMap(this.#made.of));
    const reached = [...named, ...registered];
    for (const model of reached) {
      emit.link(key, "calls", model, evidence);
      emit.describe(model, { operations: [spec.operation ?? "chat"] });
    }
    const runs = [...recognitions, ...made];
    for (const agent of runs.filter((other) => other.spec.role === "agent").flatMap(this.#made.of))
      emit.link(key, "uses", agent, evidence);
    if (
      spec.operation !== "invoke_agent" &&
      models.length + reached.length === 0 &&
      (spec.model === undefined || spec.model.length > 0 || made.some((other) => other.spec.role === "model"))
    )
      emit.incomplete(key, "calls", "its model is chosen at run time");
    for (const prompt of this.#prompts.promptsOf(recognition, ownerOf(this.#bench, call)))
      emit.link(key, "instructed-by", prompt, evidence);
    for (const other of recognitions)
      if (other.spec.role === "prompt")
        for (const prompt of this.#made.of(other)) emit.link(key, "instructed-by", prompt, evidence);
    for (const tool of this.#made.toolLists.toolsIn(given.of(call, spec, "tools"), signature.id))
      emit.link(key, "uses", tool, evidence);
    for (const tool of this.#made.toolLists.toolsIn(held.plugins, KERNEL_FRAMEWORK))
      emit.link(key, "uses", tool, evidence);
  }

  /** What a method is called on; a service that a container hands over is made by no call. */
  #calledOn({ call, receiver }: Recognition): readonly Value[] {
    const { callee } = call.call;
    if (receiver !== null) return [receiver];
    return callee.kind === "member" ? this.#bench.given.values(call, [callee.object]) : [];
  }
}

/** As the signature says; a call that invokes all kinds of models does what all the models that may come to it do. */
function operationOf({ given }: Workbench, { call, spec }: Recognition): string {
  const operation = spec.operation ?? DEFAULT_OPERATION[spec.role] ?? "load";
  if (operation !== "chat" || spec.role !== "call") return operation;
  const kinds = new Set(
    given.of(call, spec, "model").flatMap((value) => (value.kind === "text" ? [operationOfModel(value.value)] : [])),
  );
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : operation;
}

/** Whether a registered model does what is asked of it. */
const serves = (service: Recognition, operation: string | undefined): boolean =>
  (operationsOf(service)[0] ?? "chat") === (operation ?? "chat");

/** Of several registered models nobody knows which is handed over. */
const onlyOne = (models: readonly string[]): readonly string[] =>
  new Set(models).size === 1 ? models.slice(0, 1) : [];

const runs = ({ spec }: Recognition): boolean =>
  spec.role === "call" ||
  spec.operation === "load" ||
  (spec.role === "agent" && spec.requires !== undefined && spec.operation !== "create_agent");
