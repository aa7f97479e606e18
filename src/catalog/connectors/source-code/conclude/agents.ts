import type { Gap, PartialProperties } from "../../../../domain/observation.ts";
import type { Value } from "../evaluate/values.ts";
import { hasArgument, numberIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { namePlace } from "./name-places.ts";
import { nameOf } from "./naming.ts";
import { commandClient } from "./unasked-agents.ts";
import type { Workbench } from "./workbench.ts";

/** Options that say something about an agent when they are given and not switched off. */
const RUNS_CODE = [
  "allow_code_execution",
  "code_execution_config",
  "code_execution",
  "code_executor",
  "allow_dangerous_code",
];
const ASKS_PEOPLE = [
  "human_input",
  "human_in_the_loop",
  "interrupt_before",
  "interrupt_after",
  "interrupt_on",
  "needsApproval",
  "needs_approval",
  "tool_use_behavior",
];
const DYNAMIC: Gap = { reason: "dynamic", detail: "the limit is not a literal of this call" };
const REMEMBERS = ["memory", "checkpointer", "store", "session", "storage"];

/** Emits the agent that a call makes, and returns its key. */
export function agentAsset(bench: Workbench, recognition: Recognition): string {
  const { call, spec, signature } = recognition;
  const { emit, given } = bench;
  const name = nameOf(bench, recognition);
  const key = `${call.module.path}#agent:${call.call.line}:${call.call.id}`;
  const lines = { module: call.module, line: call.call.line, endLine: call.call.endLine };
  const evidence = [emit.at(call), ...namePlace(bench, given.of(call, spec, "name"), lines)];
  const limits = given.of(call, spec, "maxSteps");
  const maxSteps = numberIn([...limits, ...given.items(limits)]);
  const isElsewhere = spec.maxSteps?.length === 0 || hasArgument(call, "maxSteps", spec);
  const isDynamic = maxSteps === undefined && isElsewhere;
  const properties = {
    framework: commandClient(recognition) ?? signature.id,
    ...(isDynamic ? {} : { maxSteps: maxSteps ?? null }),
    ...options(bench, recognition),
  };
  const gaps: { readonly [property: string]: Gap } = isDynamic ? { maxSteps: DYNAMIC } : {};
  emit.asset(key, { kind: "agent", name, anchor: `${signature.id}:${name}`, properties, gaps }, evidence);
  emit.belongs(call.module, "uses", key, evidence.slice(0, 1));
  return key;
}

function options({ given }: Workbench, { call, spec }: Recognition): PartialProperties<"agent"> {
  const isOn = (names: readonly string[]): boolean => names.some((name) => given.at(call, name).some(isSwitchedOn));
  return {
    executesCode: spec.capabilities?.includes("executes-code") === true || isOn(RUNS_CODE) ? true : null,
    humanApproval: isOn(ASKS_PEOPLE) ? true : null,
    allowsDelegation: isOn(["allow_delegation"]) ? true : null,
    hasMemory: isOn(REMEMBERS) ? true : null,
  };
}

function isSwitchedOn(value: Value): boolean {
  if (value.kind === "boolean") return value.value;
  return value.kind !== "none" && !(value.kind === "text" && value.value === "NEVER");
}
