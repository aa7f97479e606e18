import type { Call } from "../evaluate/evaluation.ts";
import type { CallExpression, Expression } from "../ir.ts";

const MOST_LINKS = 40;

/** Calls of methods on what a call made, and on what those hand back: `Tool::as("x")->for("…")->using(…)`, in reading order. */
export const chainedOn = ({ module, scope, call }: Call): readonly Call[] =>
  module.ir.calls
    .filter((other) => other.scope === scope && other.call !== call && beginsWith(other.call, call))
    .map((other): Call => ({ module, scope, call: other.call }));

function beginsWith({ callee }: CallExpression, start: CallExpression): boolean {
  let at: Expression = callee;
  for (let links = 0; links < MOST_LINKS; links++) {
    if (at === start) return true;
    if (at.kind === "member") at = at.object;
    else if (at.kind === "call") at = at.callee;
    else return false;
  }
  return false;
}

/** Name of the method that a call on something is. */
export const methodOf = ({ call: { callee } }: Call): string => (callee.kind === "member" ? callee.name : "");
