import type { Capability } from "../../../../domain/asset.ts";
import type { Gap, PartialProperties } from "../../../../domain/observation.ts";
import { bodyCapabilities, doesUnknown } from "./body-capabilities.ts";
import { codeSignals } from "./code-signals.ts";
import type { FunctionPlace } from "./function-place.ts";
import type { Workbench } from "./workbench.ts";

const DEEPER: Gap = { reason: "unsupported", detail: "part of what its body calls was not read" };
const FOREIGN: Gap = { reason: "unsupported", detail: "it calls libraries of which is not known what they do" };
const UNREAD: Gap = { reason: "unsupported", detail: "its body is not in this code" };

/** What a tool can do and what its code shows, and what of that is open. */
export interface Doings {
  readonly properties: PartialProperties<"tool">;
  readonly gaps: { readonly [property: string]: Gap };
}

/** A tool that a library ships does what is known of it; `undefined` = nothing is. */
export function shippedDoings(capabilities: readonly Capability[] | undefined): Doings {
  if (capabilities === undefined) return { properties: {}, gaps: { capabilities: UNREAD, codeSignals: UNREAD } };
  return { properties: { capabilities: [...new Set(capabilities)].sort(), codeSignals: [] }, gaps: {} };
}

/** What was found in a body stands; nothing found in a part of it is no knowledge, nor is that nothing else is done. */
export function bodyDoings(bench: Workbench, body: FunctionPlace): Doings {
  const { bodies } = bench;
  const capabilities = bodyCapabilities(bodies, body);
  const signals = codeSignals(bench, body);
  const isCut = bodies.isCut(body);
  const isOpen = isCut || doesUnknown(bodies, body);
  const why = isCut ? DEEPER : FOREIGN;
  const knowsCapabilities = capabilities.length > 0 || !isOpen;
  const knowsSignals = signals.length > 0 || !(isCut || bodies.isIndirect(body));
  return {
    properties: { ...(knowsCapabilities && { capabilities }), ...(knowsSignals && { codeSignals: signals }) },
    gaps: {
      ...(isOpen && { [knowsCapabilities ? "furtherCapabilities" : "capabilities"]: why }),
      ...(!knowsSignals && { codeSignals: DEEPER }),
    },
  };
}
