import type { ConcludeContext, FileFacts } from "../../../../domain/file-connector.ts";
import type { Observation } from "../../../../domain/observation.ts";
import type { Call } from "../evaluate/evaluation.ts";
import { Program } from "../evaluate/program.ts";
import { moduleOf, type OutlineFacts } from "../facts.ts";
import { knownLibraries } from "../libraries.ts";
import { moduleResolver, packagesOf } from "../modules.ts";
import { importsKnown, knownPackages } from "../needles.ts";
import { Arguments } from "../recognise/arguments.ts";
import { reach } from "../recognise/reach.ts";
import { Recogniser } from "../recognise/recogniser.ts";
import { symbolTable } from "../recognise/symbols.ts";
import { TellingCalls, type Wanted } from "../recognise/telling-calls.ts";
import { unreadLanguages } from "../unread-languages.ts";
import { addAddressedServices } from "./addressed-services.ts";
import { Bodies } from "./bodies.ts";
import { addClassPrompts } from "./class-prompts.ts";
import { Definitions } from "./definitions.ts";
import { Emitter } from "./emit.ts";
import { addGoTools } from "./go-tools.ts";
import { addHeldClasses } from "./held-classes.ts";
import { KnownOperations } from "./known-operations.ts";
import { MadeAssets } from "./made-assets.ts";
import { ModelCatalogue } from "./model-catalogue.ts";
import { ModelIds } from "./model-ids.ts";
import { ModelPart } from "./models.ts";
import { Names } from "./names.ts";
import { OtherOperations, writesOption } from "./other-operations.ts";
import { SINKS } from "./output-sinks.ts";
import { OwnAgents } from "./own-agents.ts";
import { addOwnTools } from "./own-tools.ts";
import { promptFiles } from "./prompt-files.ts";
import { PromptPart } from "./prompts.ts";
import { Providers } from "./providers.ts";
import { mayHaveAddress, RawRequests, requestNames } from "./raw-requests.ts";
import { addRunLimit, runsAgent } from "./run-limits.ts";
import { nameServedGraphs } from "./served-graphs.ts";
import { ServerTools } from "./server-tools.ts";
import { ServerTransports } from "./server-transports.ts";
import { linkStores } from "./tool-stores.ts";
import { ToolPart } from "./tools.ts";
import { addUnasked } from "./unasked-agents.ts";
import { LOADS } from "./unsafe-loads.ts";
import type { Workbench } from "./workbench.ts";
import { givesTools, WrittenTools } from "./written-tools.ts";

/** Joins all modules into one program and tells what AI is in it. */
export function concludeProgram(
  files: readonly FileFacts<OutlineFacts>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const { telling, ...bench } = workbench(files, context);
  const providers = new Providers(context.knowledge.services);
  const ids = new ModelIds(context.knowledge);
  const models = new ModelPart(bench, ids, providers);
  const tools = new ToolPart(bench);
  const prompts = new PromptPart(bench);
  const made = new MadeAssets(bench, models, tools, prompts);
  const known = new KnownOperations(bench, models, prompts, made);
  const others = new OtherOperations(bench, made, new RawRequests(bench, models, providers, prompts));
  const definitions = new Definitions(bench, tools, made);
  const servers = new ServerTools(bench, made);
  const written = new WrittenTools(bench, tools, made.toolLists);
  const agents = new OwnAgents(bench, { models, made, prompts });

  for (const module of bench.program.modules.values()) definitions.add(module);
  definitions.addClasses();
  made.addClassAgents();
  addClassPrompts(bench, prompts);
  const calls = [...bench.program.calls()].filter((call) => !definitions.consumed.has(call.call) && telling.may(call));
  for (const call of calls) {
    addRunLimit(bench, call, made.of);
    const recognitions = bench.recogniser.recognise(call);
    for (const recognition of recognitions) {
      addUnasked(bench, recognition, made.of(recognition));
      known.add(recognition);
      agents.take(recognition);
    }
    if (recognitions.length === 0) others.add(call);
    else written.take(call);
    written.addBound(call);
  }
  definitions.addUnmade();
  nameServedGraphs(bench, files, made.of);
  servers.add(definitions.consumed, definitions.unclaimed);
  addHeldClasses(bench);
  linkStores(bench, tools.bodies, made);
  const isAi = addAddressedServices(bench, providers) || speaksOfAi(bench, calls, context);
  if (isAi) {
    written.addWritten();
    addGoTools(bench, tools);
    addOwnTools(bench, tools);
    agents.add();
    prompts.addWritten();
  }
  promptFiles(bench);
  new ServerTransports(bench, made).add();
  new ModelCatalogue(bench, models, ids, providers).add(isAi);
  return { ...bench.emit.result(), notExamined: unreadLanguages(context.paths) };
}

/** What is told of calls that no signature knows. */
const WANTED: Wanted = {
  acts: (name) => LOADS.has(name) || SINKS.has(name) || runsAgent(name) || givesTools(name),
  asks: requestNames,
  mayAsk: mayHaveAddress,
  inItself: writesOption,
};

/** What the constants of libraries stand for. */
const constantsOf = ({ knowledge }: ConcludeContext): ReadonlyMap<string, string> =>
  new Map(knowledge.signatures.flatMap(({ constants }) => Object.entries(constants ?? {})));

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

function workbench(
  files: readonly FileFacts<OutlineFacts>[],
  context: ConcludeContext,
): Workbench & { readonly telling: TellingCalls } {
  const modules = files.flatMap((file) =>
    file.facts.module === null ? [] : [{ path: file.path, ir: moduleOf(file) }],
  );
  const documents = files.flatMap(({ path, facts: { document: fact } }) =>
    fact === undefined ? [] : [{ path, fact }],
  );
  const libraries = knownLibraries(context.knowledge.signatures);
  const resolver = moduleResolver(context.paths, packagesOf(files), libraries);
  const program = new Program(modules, resolver, documents, constantsOf(context));
  const given = new Arguments(program);
  const telling = new TellingCalls([...program.modules.values()], context.knowledge.signatures, WANTED);
  const recogniser = new Recogniser(program, symbolTable(context.knowledge.signatures), given, telling);
  return {
    program,
    given,
    recogniser,
    telling,
    names: new Names(),
    bodies: new Bodies(program),
    emit: new Emitter(context),
    knowledge: context.knowledge,
    reach: (values) => reach(program, recogniser, values),
    flow: (values) => reach(program, recogniser, values, true),
  };
}
