import type { Node } from "yaml";
import { driftKinds } from "../../catalog/drift-kinds.generated.ts";
import { type Demands, NO_DEMANDS } from "../../domain/demand.ts";
import { INTENDED_PARTS, type IntendedPart } from "../../domain/drift.ts";
import type { ApprovedChange, Intended, MaintenanceWindow } from "../../domain/drift-class.ts";
import type { DriftKindId } from "../../domain/ids.generated.ts";
import { type Entry, readDataClass, readGuardrailDemand, readOwnerDemand, readServerPin } from "./read-demands.ts";
import type { YamlShape } from "./yaml-shape.ts";

/** What a configuration says of changes. */
export interface DriftSettings {
  readonly intended: Intended;
  readonly demands: Demands;
  readonly approved: readonly ApprovedChange[];
  readonly windows: readonly MaintenanceWindow[];
}

export const NO_DRIFT_SETTINGS: DriftSettings = { intended: {}, demands: NO_DEMANDS, approved: [], windows: [] };

const KINDS = driftKinds.map(({ id }) => id);

/** What an entry that is no plain name adds to the demands, by part. */
const DEMANDS: { readonly [part in IntendedPart | "dataClasses"]?: (entry: Entry, into: Writable) => void } = {
  mcpServers: (entry, { servers }) => servers.push(...some(readServerPin(entry))),
  guardrails: (entry, { guardrails }) => guardrails.push(...some(readGuardrailDemand(entry))),
  owners: (entry, { owners }) => owners.push(...some(readOwnerDemand(entry))),
  dataClasses: (entry, { dataClasses }) => dataClasses.push(...some(readDataClass(entry))),
};

type Writable = { -readonly [part in keyof Demands]: Demands[part][number][] };

const some = <Item>(item: Item | undefined): readonly Item[] => (item === undefined ? [] : [item]);

/** Lists of what is allowed, by part, and what is demanded beside. `name` is the file, for the source of each demand. */
export function readIntended(
  shape: YamlShape,
  node: Node | null,
  name: string,
): Pick<DriftSettings, "intended" | "demands"> {
  const demands: Writable = { servers: [], guardrails: [], dataClasses: [], owners: [] };
  const intended: { [part in IntendedPart]?: readonly string[] } = {};
  const entries = (part: IntendedPart | "dataClasses", value: Node | null): readonly string[] | undefined => {
    const names: string[] = [];
    let items = 0;
    shape.list(value, part, (item) => {
      items++;
      const demand = DEMANDS[part];
      if (demand !== undefined && (part === "dataClasses" || shape.isMapping(item)))
        demand({ shape, node: item, source: `${name}:${shape.lineOf(item)}` }, demands);
      else names.push(...some(shape.text(item, "a name or pattern")));
    });
    return items > 0 && names.length === 0 ? undefined : names;
  };
  const list = (part: IntendedPart) => (value: Node | null) => {
    const names = entries(part, value);
    if (names !== undefined) intended[part] = names;
  };
  shape.mapping(node, "intended", {
    ...Object.fromEntries(INTENDED_PARTS.map((part) => [part, list(part)])),
    dataClasses: (value) => {
      entries("dataClasses", value);
    },
  });
  const pinned = demands.servers.map((pin) => pin.name);
  const servers = pinned.length === 0 ? {} : { mcpServers: [...(intended.mcpServers ?? []), ...pinned] };
  return { intended: { ...intended, ...servers }, demands };
}

/** Approved changes and windows. `name` is the file, for the source of each approval. */
export function readDrift(
  shape: YamlShape,
  node: Node | null,
  name: string,
): Pick<DriftSettings, "approved" | "windows"> {
  const approved: ApprovedChange[] = [];
  const windows: MaintenanceWindow[] = [];
  shape.mapping(node, "drift", {
    approved: (value) =>
      shape.list(value, "approved", (item) => approved.push(...(readApproved(shape, item, name) ?? []))),
    windows: (value) => shape.list(value, "windows", (item) => windows.push(...(readWindow(shape, item) ?? []))),
  });
  return { approved, windows };
}

interface Parts {
  kind?: DriftKindId | undefined;
  [part: string]: string | undefined;
}

function readApproved(shape: YamlShape, node: Node, name: string): readonly ApprovedChange[] | undefined {
  const parts: Parts = {};
  const text = (part: string) => (value: Node | null) => {
    parts[part] = shape.text(value, part);
  };
  shape.mapping(node, "an approved change", {
    kind: (value) => {
      parts.kind = shape.choice(value, "a kind of change", KINDS);
    },
    asset: text("asset"),
    after: text("after"),
    reason: text("reason"),
    approver: text("approver"),
    expires: text("expires"),
  });
  const { kind = null, asset = null, after = null, reason, approver = null, expires = null } = parts;
  if (reason === undefined) return shape.problem(node, "an approved change needs a reason", "Say why it is to be.");
  if (kind === null && asset === null && after === null)
    return shape.problem(
      node,
      "an approved change must say what it approves",
      "Give at least one of kind, asset, after.",
    );
  if (expires !== null && !/^\d{4}-\d{2}-\d{2}$/.test(expires))
    return shape.problem(node, `"${expires}" is no date`, "Write it as year-month-day: 2027-01-31");
  return [{ kind, asset, after, reason, approver, expires, source: `${name}:${shape.lineOf(node)}` }];
}

function readWindow(shape: YamlShape, node: Node): readonly MaintenanceWindow[] | undefined {
  const parts: Parts = {};
  const kinds: DriftKindId[] = [];
  const instant = (part: string) => (value: Node | null) => {
    const text = shape.text(value, part);
    const time = text === undefined ? Number.NaN : Date.parse(text);
    if (Number.isNaN(time)) shape.problem(value, `${part} must be an instant`, "Write it as 2027-01-10T20:00:00Z.");
    else parts[part] = new Date(time).toISOString();
  };
  shape.mapping(node, "a window", {
    from: instant("from"),
    until: instant("until"),
    reason: (value) => {
      parts.reason = shape.text(value, "reason");
    },
    kinds: (value) =>
      shape.list(value, "kinds", (item) => {
        const kind = shape.choice(item, "a kind of change", KINDS);
        if (kind !== undefined) kinds.push(kind);
      }),
  });
  const { from, until, reason } = parts;
  if (from === undefined || until === undefined || reason === undefined)
    return shape.problem(
      node,
      "a window needs from, until and reason",
      "Write both instants in quotes or as plain text.",
    );
  return [{ from, until, reason, kinds }];
}
