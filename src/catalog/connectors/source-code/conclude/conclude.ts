import type { ConcludeContext } from "../../../../domain/file-connector.ts";
import type { Knowledge } from "../../../../domain/knowledge.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { Program } from "../evaluate/program.ts";
import { importsKnown, knownPackages } from "../needles.ts";
import { oncePer } from "../once-per.ts";
import { Arguments } from "../recognise/arguments.ts";
import { reach } from "../recognise/reach.ts";
import { Recogniser } from "../recognise/recogniser.ts";
import { symbolTable } from "../recognise/symbols.ts";
import { Bodies } from "./bodies.ts";
import { Definitions } from "./definitions.ts";
import { Emitter, type Told } from "./emit.ts";
import { KnownOperations } from "./known-operations.ts";
import { MadeAssets } from "./made-assets.ts";
import { ModelIds } from "./model-ids.ts";
import { ModelPart } from "./models.ts";
import { Names } from "./names.ts";
import { OtherOperations } from "./other-operations.ts";
import { PromptPart } from "./prompts.ts";
import { Providers } from "./providers.ts";
import { RawRequests } from "./raw-requests.ts";
import { addRunLimit } from "./run-limits.ts";
import { ServerTools } from "./server-tools.ts";
import { ServerTransports } from "./server-transports.ts";
import { linkStores } from "./tool-stores.ts";
import { ToolPart } from "./tools.ts";
import type { Workbench } from "./workbench.ts";

/** What an island of modules tells. Plain data: it may be kept. */
export interface IslandTold extends Told {
  /** Whether any call or import of it is one of AI. */
  readonly speaksOfAi: boolean;
  /** Models that can be chosen: in a program that speaks of AI, and in one that does not, where this island may be part of one. */
  readonly offered: Told;
  readonly offeredBeside: Told | null;
  /** Places outside the island whose texts it gives to models. */
  readonly bound: readonly string[];
}

const modelIds = oncePer((knowledge: Knowledge) => new ModelIds(knowledge));
const providersOf = oncePer((services: Knowledge["services"]) => new Providers(services));

/** Tells what AI is in a program. `bound`: places whose texts others give to models. */
export function concludeProgram(program: Program, context: ConcludeContext, bound: Iterable<string> = []): IslandTold {
  const bench = workbench(program, context);
  const providers = providersOf(context.knowledge.services);
  const ids = modelIds(context.knowledge);
  const models = new ModelPart(bench, ids, providers, bound);
  const tools = new ToolPart(bench);
  const prompts = new PromptPart(bench);
  const made = new MadeAssets(bench, models, tools, prompts);
  const known = new KnownOperations(bench, models, prompts, made);
  const others = new OtherOperations(bench, made, new RawRequests(bench, models, providers));
  const definitions = new Definitions(bench, tools, made);
  const servers = new ServerTools(bench, made);

  for (const module of bench.program.modules.values()) definitions.add(module);
  const calls = [...bench.program.calls()].filter(({ call }) => !definitions.consumed.has(call));
  for (const call of calls) {
    addRunLimit(bench, call, made.of);
    const recognitions = bench.recogniser.recognise(call);
    for (const recognition of recognitions) {
      made.of(recognition);
      known.add(recognition);
    }
    if (recognitions.length === 0) others.add(call);
  }
  servers.add(definitions.consumed);
  linkStores(bench, tools.bodies, made);
  new ServerTransports(bench, made).add();
  const speaks = speaksOfAi(bench, calls, context);
  const offered = (inAi: boolean): Told => {
    const emit = new Emitter(context);
    new ModelPart({ ...bench, emit }, ids, providers, models.bound).catalogue(inAi);
    return emit.told();
  };
  return {
    ...bench.emit.told(),
    speaksOfAi: speaks,
    offered: offered(true),
    offeredBeside: speaks ? null : offered(false),
    bound: [...models.bound].filter((place) => !program.modules.has(place.slice(0, place.indexOf("\0")))),
  };
}

/** Whether any call or import of the program is one of AI. */
function speaksOfAi(
  { program, recogniser }: Workbench,
  calls: readonly Call[],
  { knowledge }: ConcludeContext,
): boolean {
  const libraries = knownPackages(knowledge);
  return (
    calls.some((call) => recogniser.recognise(call).length > 0) ||
    [...program.modules.values()].some(({ ir }) => importsKnown(ir, libraries))
  );
}

function workbench(program: Program, context: ConcludeContext): Workbench {
  const given = new Arguments(program);
  const recogniser = new Recogniser(program, symbolTable(context.knowledge.signatures), given);
  return {
    program,
    given,
    recogniser,
    names: new Names(),
    bodies: new Bodies(program),
    emit: new Emitter(context),
    knowledge: context.knowledge,
    reach: (values) => reach(program, recogniser, values),
    flow: (values) => reach(program, recogniser, values, true),
  };
}
