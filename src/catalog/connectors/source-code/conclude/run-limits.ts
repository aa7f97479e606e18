import type { Call } from "../evaluate/evaluation.ts";
import { contextOf, numberIn } from "../recognise/arguments.ts";
import type { AssetsOf, Workbench } from "./workbench.ts";

const RUNS = /^(a?invoke|a?stream|astream_events|streamEvents|a?batch|with_config|withConfig)$/;
const LIMITS = ["recursion_limit", "recursionLimit"];

/** Whether a method of this name runs an agent, which may be given a limit. */
export const runsAgent = (name: string): boolean => RUNS.test(name);

/** Gives agents the step limit that they are run with: `agent.invoke(state, {"recursion_limit": 14})`. */
export function addRunLimit(bench: Workbench, call: Call, assetsOf: AssetsOf): void {
  const limit = limitOf(bench, call);
  if (limit === undefined) return;
  const { emit, reach } = bench;
  for (const agent of reach(receivers(bench, call)).recognitions.filter(({ spec }) => spec.role === "agent"))
    for (const key of assetsOf(agent)) emit.amend<"agent">(key, { maxSteps: limit }, [emit.at(call)]);
}

function limitOf({ given }: Workbench, call: Call): number | undefined {
  const { callee, positional } = call.call;
  if (callee.kind !== "member" || !RUNS.test(callee.name)) return undefined;
  const holders = ["config", ...positional.keys()];
  return numberIn(holders.flatMap((holder) => LIMITS.flatMap((name) => given.at(call, `${holder}.${name}`))));
}

function receivers({ program }: Workbench, call: Call) {
  const { callee } = call.call;
  return callee.kind === "member" ? program.evaluator.evaluate(callee.object, contextOf(call)) : [];
}
