import { fileRole } from "../../../../domain/evidence.ts";
import type { NamedLiteral } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { ModelIds, NamedModel } from "./model-ids.ts";
import { type AddressedPart, addressedParts, listedModels } from "./model-lists.ts";
import type { ModelPart } from "./models.ts";
import type { Providers } from "./providers.ts";
import type { Workbench } from "./workbench.ts";

/** Lists the models that are only offered. */
export class ModelCatalogue {
  readonly #bench: Workbench;
  readonly #models: ModelPart;
  readonly #ids: ModelIds;
  readonly #providers: Providers;

  constructor(bench: Workbench, models: ModelPart, ids: ModelIds, providers: Providers) {
    this.#bench = bench;
    this.#models = models;
    this.#ids = ids;
    this.#providers = providers;
  }

  /**
   * Literals that have the form of a model id and that no call uses: what can be chosen. In a program without AI only those that can
   * be nothing else. Tests offer nothing to choose.
   */
  add(speaksOfAi: boolean): void {
    const { emit, program } = this.#bench;
    for (const module of program.modules.values()) {
      if (fileRole(module.path) === "test") continue;
      const nicknames = this.#nicknames(module);
      const addresses = addressedParts(module);
      for (const { literal, model } of listedModels(module, this.#ids, this.#constants(module))) {
        if (this.#models.isBound(module, literal) || nicknames.has(literal.value)) continue;
        if (isWeak(literal.value) && !(speaksOfAi && speaksOfModels(literal.name))) continue;
        if (!speaksOfAi && !UNMISTAKABLE.test(model.modelId)) continue;
        const how = literal.inList ? "listed" : "named";
        const evidence = [emit.evidence(module, literal.line, "inferred", `${how}, no call found that uses it`)];
        this.#models.offered(module, this.#servedAt(addresses, literal, model), evidence);
      }
    }
  }

  /** Names for models that a constant of a library is given to: `defaultModel = openai.GPT4o`. */
  #constants(module: LoadedModule): readonly NamedLiteral[] {
    const { evaluator } = this.#bench.program;
    return (
      module.ir.scopes[0]?.bindings.flatMap(({ name, value, line }) =>
        value.kind !== "member" || !/model$/i.test(name)
          ? []
          : evaluator
              .evaluate(value, { module, scope: 0, frame: null })
              .flatMap((item) => (item.kind === "text" ? [{ name, value: item.value, line, inList: false }] : [])),
      ) ?? []
    );
  }

  /** Beside the address of a gateway an id is the gateway's own, whatever maker it names. */
  #servedAt(addresses: readonly AddressedPart[], { line, value }: NamedLiteral, model: NamedModel): NamedModel {
    const near = addresses.findLast((part) => part.first <= line && line <= part.last);
    if (near === undefined) return model;
    const provider = this.#providers.ofAddress(near.url);
    return provider === model.provider ? model : { modelId: value, provider };
  }

  /** Keys under which other ids stand (`"claude-fast": "claude-3-haiku-20240307"`): what people call a model, not its id. */
  #nicknames(module: LoadedModule): ReadonlySet<string> {
    return new Set(
      module.ir.literals.flatMap(({ name, value }) => {
        const model = this.#ids.match(value);
        return model === undefined || model.modelId === name ? [] : [name];
      }),
    );
  }
}

/** Families of models whose names, with a version, are no words of anything else. */
const UNMISTAKABLE =
  /^([\w-]+\/)?(gpt-\d|chatgpt-\d|claude-(\d|[a-z]+-\d)|gemini-\d|(meta-)?llama-?\d|(mistral|mixtral|codestral|deepseek|qwen|command|gemma|phi|grok)[\w.-]*\d|text-embedding-|[a-z][\w.-]*:\d+(\.\d+)?b)/i;
const speaksOfModels = (name: string): boolean =>
  /model|llm|engine|deployment/i.test(
    name,
  ); /** Ids that are also ordinary words or codes: told only where AI is seen and the name speaks of models. */
const isWeak = (value: string): boolean => value.length < 5 || /^[a-z]+$|^o\d-[a-z]+$/.test(value);
