import type { Place, Value } from "../evaluate/values.ts";
import { allArguments } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { comesFromRequest } from "./request-values.ts";
import { systemContents } from "./system-messages.ts";
import type { Workbench } from "./workbench.ts";

const PLACES = ["system", "instructions", "system_prompt", "systemInstruction", "system_instruction"];
const MESSAGES = ["messages", "input"];

/** Where something a stranger sends is put into the instructions that a call gives, itself or by what it is made on or given. */
export function untrustedInstructions(bench: Workbench, { call, receiver }: Recognition): readonly Place[] {
  const { given, reach } = bench;
  const direct = PLACES.flatMap((place) => given.at(call, place));
  const messages = given.items(MESSAGES.flatMap((place) => given.at(call, place)));
  const system = messages.flatMap((item) => (item.kind === "dict" ? systemContents(bench, item) : []));
  const reached = given.values(call, allArguments(call));
  const others = reach(receiver === null ? reached : [...reached, receiver]).recognitions;
  const told = others.flatMap((other) => instructionsOf(bench, other));
  return [...direct, ...system, ...told].flatMap((value) =>
    value.kind === "pattern" && comesFromRequest(bench, value) ? [value.place] : [],
  );
}

/** What a known call says for the system. */
function instructionsOf({ given }: Workbench, { call, spec }: Recognition): readonly Value[] {
  const speaks = spec.role === "prompt" ? spec.speaksForSystem === true : spec.role === "model";
  return speaks ? (spec.instructions ?? []).flatMap((place) => given.at(call, place)) : [];
}
