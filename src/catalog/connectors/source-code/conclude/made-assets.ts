import { plainArguments } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { AgentLinks } from "./agent-links.ts";
import { agentAsset } from "./agents.ts";
import { datasetAssets } from "./datasets.ts";
import { guardrailAsset } from "./guardrails.ts";
import { clientOfServer, implementedServer } from "./mcp-servers.ts";
import type { ModelPart } from "./models.ts";
import { nameOf } from "./naming.ts";
import type { PromptPart } from "./prompts.ts";
import { registeredPrompt } from "./server-prompts.ts";
import { ToolLists } from "./tool-lists.ts";
import type { ToolPart } from "./tools.ts";
import { storeAsset } from "./vector-stores.ts";
import type { AssetsOf, Workbench } from "./workbench.ts";

/** Gives every known call its assets, each once, however often it is reached. */
export class MadeAssets {
  readonly toolLists: ToolLists;
  readonly #bench: Workbench;
  readonly #models: ModelPart;
  readonly #tools: ToolPart;
  readonly #prompts: PromptPart;
  readonly #links: AgentLinks;
  readonly #keys = new Map<object, readonly string[]>();

  constructor(bench: Workbench, models: ModelPart, tools: ToolPart, prompts: PromptPart) {
    this.#bench = bench;
    this.#models = models;
    this.#tools = tools;
    this.#prompts = prompts;
    this.toolLists = new ToolLists(bench, tools, this.of);
    this.#links = new AgentLinks(bench, models, prompts, this.toolLists, this.of);
  }

  /** Keys of the assets that a known call makes or names. */
  readonly of: AssetsOf = (recognition) => {
    const { call } = recognition.call;
    const known = this.#keys.get(call);
    if (known !== undefined) return known;
    this.#keys.set(call, []);
    const keys = this.#make(recognition);
    if (recognition.spec.role === "call") this.#keys.delete(call);
    else this.#keys.set(call, keys);
    return keys;
  };

  #make(recognition: Recognition): readonly string[] {
    switch (recognition.spec.role) {
      case "model":
      case "call":
      case "client":
        return this.#models.modelsOf(recognition);
      case "agent":
        return this.#agent(recognition);
      case "tool":
      case "mcp-tool":
      case "toolkit":
        return this.#tools.fromCall(recognition);
      case "mcp-prompt":
        return registeredPrompt(this.#bench, recognition);
      case "prompt":
        return this.#prompts.promptsOf(recognition, nameOf(this.#bench, recognition));
      case "vector-store":
        return [this.#store(recognition)];
      case "mcp-server":
        return [this.#server(recognition)];
      case "mcp-client":
        return clientOfServer(this.#bench, recognition);
      case "dataset":
        return datasetAssets(this.#bench, recognition);
      case "guardrail":
        return [guardrailAsset(this.#bench, recognition)];
      case "pipeline":
        return [];
    }
  }

  /** The agent is known before what it is linked to, so that agents may point at each other. */
  #agent(recognition: Recognition): readonly string[] {
    const key = agentAsset(this.#bench, recognition);
    this.#keys.set(recognition.call.call, [key]);
    this.#links.connect(key, recognition);
    return [key];
  }

  /** A store, with the model that embeds what is put into it. */
  #store(recognition: Recognition): string {
    const { emit, given, reach } = this.#bench;
    const { call } = recognition;
    const key = storeAsset(this.#bench, recognition);
    for (const other of reach(given.values(call, plainArguments(call))).recognitions)
      if (other.spec.role === "model")
        for (const model of this.of(other)) emit.link(key, "uses", model, [emit.at(call)]);
    return key;
  }

  #server(recognition: Recognition): string {
    const { emit, given } = this.#bench;
    const { call, signature } = recognition;
    const key = implementedServer(this.#bench, recognition);
    for (const tool of this.toolLists.toolsIn(given.at(call, "tools"), signature.id))
      emit.link(key, "exposes", tool, [emit.at(call)]);
    return key;
  }
}
