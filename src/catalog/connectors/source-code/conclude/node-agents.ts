import type { Call } from "../evaluate/evaluation.ts";
import type { FunctionValue, Value } from "../evaluate/values.ts";
import { allArguments } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { FunctionPlace } from "./function-place.ts";
import type { Workbench } from "./workbench.ts";

/** What a node's function does with models. */
export interface NodeDoings {
  /** Known calls in what it runs. */
  readonly known: readonly Recognition[];
  /** Calls in the function itself that ask a model, or hand over to what asks one. */
  readonly asking: readonly Call[];
  /** Calls in the function itself that give a model tools. */
  readonly binding: readonly Call[];
}

/** What only models have, whatever they are made by. */
const OF_MODELS = /^(?:bind_tools|bindTools|with_structured_output|withStructuredOutput)$/;
const RUNS = /^a?(?:invoke|stream)$/;
/** What people call a model, or a chain that ends in one, where nothing tells what it is. */
const CALLED_MODEL = /(?:llm|model|chain)$/i;

/**
 * What makes a node of a graph an agent: that its function asks a model. `undefined` where it asks none, as one that runs tools, cleans
 * up or counts; and where an agent is made or run in it, which then is the agent.
 */
export function doingsOf(bench: Workbench, run: FunctionValue): NodeDoings | undefined {
  const { bodies, recogniser, program } = bench;
  const places = bodies.reached(run);
  const known = places.flatMap((place) => bodies.callsIn(place).flatMap((call) => recogniser.recognise(call)));
  const own = bodies.callsIn(run);
  if (own.some((call) => isOfAgent(bench, call))) return undefined;
  if (!places.some((place) => asksIn(bench, place))) return undefined;
  const leadsOn = (call: Call): boolean =>
    program
      .callee(call)
      .some((value) => value.kind === "function" && bodies.reached(value).some((place) => asksIn(bench, place)));
  return {
    known,
    asking: own.filter((call) => asks(bench, call) || leadsOn(call)),
    binding: own.filter(({ call: { callee } }) => callee.kind === "member" && /^bind_?tools$/i.test(callee.name)),
  };
}

const asksIn = (bench: Workbench, place: FunctionPlace): boolean =>
  bench.bodies.callsIn(place).some((call) => asks(bench, call));

function asks({ recogniser }: Workbench, call: Call): boolean {
  if (recogniser.recognise(call).some(({ spec }) => spec.role === "call" && ASKED.has(spec.operation ?? "chat")))
    return true;
  const { callee } = call.call;
  if (callee.kind !== "member") return false;
  const { object } = callee;
  const isNamed = (object.kind === "name" || object.kind === "member") && CALLED_MODEL.test(object.name);
  return OF_MODELS.test(callee.name) || (RUNS.test(callee.name) && isNamed);
}

const ASKED: ReadonlySet<string> = new Set(["chat", "text_completion", "generate_content"]);

/** Whether a call makes an agent of a library, or runs one. */
function isOfAgent({ given, reach, recogniser }: Workbench, call: Call): boolean {
  const { callee } = call.call;
  const on = callee.kind === "member" && RUNS.test(callee.name) ? [callee.object] : [];
  const made = [...recogniser.recognise(call), ...reach(given.values(call, on)).recognitions];
  return made.some(({ spec }) => spec.role === "agent" || spec.operation === "invoke_agent");
}

/** All that a call that asks a model is given. */
export const saidIn = ({ given }: Workbench, call: Call): readonly Value[] => given.values(call, allArguments(call));

/** What such a call is given, and what it is made on. */
export const behindOf = (bench: Workbench, call: Call): readonly Value[] => {
  const { callee } = call.call;
  const on = callee.kind === "member" ? bench.given.values(call, [callee.object]) : [];
  return [...on, ...saidIn(bench, call)];
};
