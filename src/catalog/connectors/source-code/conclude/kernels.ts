import type { SignatureId } from "../../../../domain/ids.generated.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { InstanceValue, Value } from "../evaluate/values.ts";
import type { CallExpression, Expression } from "../ir.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Workbench } from "./workbench.ts";

/** Methods by which the functions of an object or a type are put into a kernel, or into its collection of plugins. */
const ADDS_PLUGIN =
  /^(AddFromObject|AddFromType|AddFromFunctions|ImportPluginFrom(Object|Type|Functions)|add_plugin|add_plugins)$/;
const ADDS_SERVICE = /^(Add[A-Z]\w*|add_service)$/;
const LANGUAGES: ReadonlySet<string> = new Set(["csharp", "python"]);
/** A kernel, or a service of one, that a container of .NET hands over. */
const INJECTED =
  /^Microsoft\.[\w.]+\/(Kernel|IChatCompletionService|ITextEmbeddingGenerationService|IChatClient|IEmbeddingGenerator)\(\)/;
const MOST_RECEIVERS = 8;

/** What was put into a kernel, or registered for all that a container makes. */
interface Contents {
  readonly plugins: readonly Value[];
  readonly services: readonly Recognition[];
}

interface Added {
  readonly call: Call;
  readonly holder: Expression;
  readonly isPlugin: boolean;
}

const NOTHING: Contents = { plugins: [], services: [] };

/**
 * Semantic Kernel keeps models and functions in a kernel: what is given the kernel can use them. A kernel that .NET hands over holds
 * what its program registered.
 */
export class Kernels {
  readonly #bench: Workbench;
  #byMaker: ReadonlyMap<CallExpression, Contents> | undefined;
  readonly #byApplication = new Map<string, Contents>();

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** What the kernels among the values given to a call hold. */
  heldBy(values: readonly Value[], { module }: Call): Contents {
    if (!LANGUAGES.has(module.ir.language)) return NOTHING;
    const byMaker = this.#all();
    const kernels = values.flatMap((value) => (value.kind === "instance" ? madeOf(value) : []));
    const application = this.#bench.emit.application(module, []);
    return joined([
      ...kernels.flatMap(({ call }) => byMaker.get(call) ?? []),
      ...(kernels.some(isInjected) ? [this.#byApplication.get(application) ?? NOTHING] : []),
    ]);
  }

  #all(): ReadonlyMap<CallExpression, Contents> {
    if (this.#byMaker !== undefined) return this.#byMaker;
    const found = new Map<CallExpression, Contents>();
    this.#byMaker = found;
    for (const added of this.#added()) {
      const contents = this.#contents(added);
      if (contents.plugins.length + contents.services.length === 0) continue;
      const holders = this.#bench.given
        .values(added.call, [added.holder])
        .flatMap((value) => (value.kind === "instance" ? madeOf(value) : []));
      for (const { call } of holders)
        if (call.id !== -1) found.set(call, joined([found.get(call) ?? NOTHING, contents]));
      if (speaksOfServices(added.holder)) this.#register(added, contents);
    }
    return found;
  }

  #register({ call }: Added, contents: Contents): void {
    const application = this.#bench.emit.application(call.module, []);
    this.#byApplication.set(application, joined([this.#byApplication.get(application) ?? NOTHING, contents]));
  }

  *#added(): Generator<Added> {
    for (const call of this.#bench.program.calls()) {
      const { callee } = call.call;
      if (callee.kind !== "member" || !LANGUAGES.has(call.module.ir.language)) continue;
      const isPlugin = ADDS_PLUGIN.test(callee.name) || (callee.name === "Add" && isPlugins(callee.object));
      if (!isPlugin && !ADDS_SERVICE.test(callee.name)) continue;
      yield { call, holder: withoutPlugins(callee.object), isPlugin };
    }
  }

  #contents({ call, isPlugin }: Added): Contents {
    const { given, recogniser, reach } = this.#bench;
    const [first] = call.call.positional;
    const values = first === undefined ? [] : given.values(call, [first]);
    if (isPlugin) return { plugins: values, services: [] };
    const services = [...recogniser.recognise(call), ...reach(values).recognitions];
    return { plugins: [], services: services.filter(isModel) };
  }
}

/** The framework by which functions put into a kernel are known. */
export const KERNEL_FRAMEWORK: SignatureId = "semantic-kernel";

const isModel = ({ spec }: Recognition): boolean => spec.role === "model" && spec.selectable !== true;

const isInjected = ({ call, path }: InstanceValue): boolean => call.id === -1 && INJECTED.test(path);

/** A value and the results it was called on, the nearest first. */
function madeOf(value: InstanceValue): readonly InstanceValue[] {
  const found: InstanceValue[] = [];
  for (let at: InstanceValue | null = value; at !== null && found.length < MOST_RECEIVERS; at = at.receiver)
    found.push(at);
  return found;
}

const isPlugins = (holder: Expression): boolean => holder.kind === "member" && holder.name === "Plugins";

const withoutPlugins = (holder: Expression): Expression =>
  holder.kind === "member" && isPlugins(holder) ? holder.object : holder;

/** Whether something is registered with a container: `builder.Services`, `services`, `builder.Services.AddKernel()`. */
function speaksOfServices(holder: Expression): boolean {
  if (holder.kind === "call") return holder.callee.kind === "member" && speaksOfServices(holder.callee.object);
  return (holder.kind === "member" || holder.kind === "name") && /^services$/i.test(holder.name);
}

const joined = (all: readonly Contents[]): Contents => ({
  plugins: all.flatMap(({ plugins }) => plugins),
  services: [...new Set(all.flatMap(({ services }) => services))],
});
