import type { Node } from "yaml";
import { driftKinds } from "../../catalog/drift-kinds.generated.ts";
import { INTENDED_PARTS } from "../../domain/drift.ts";
import type { ApprovedChange, Intended, MaintenanceWindow } from "../../domain/drift-class.ts";
import type { DriftKindId } from "../../domain/ids.generated.ts";
import type { YamlShape } from "./yaml-shape.ts";

/** What a configuration says of changes. */
export interface DriftSettings {
  readonly intended: Intended;
  readonly approved: readonly ApprovedChange[];
  readonly windows: readonly MaintenanceWindow[];
}

export const NO_DRIFT_SETTINGS: DriftSettings = { intended: {}, approved: [], windows: [] };

const KINDS = driftKinds.map(({ id }) => id);

/** Lists of what is allowed, by part. */
export function readIntended(shape: YamlShape, node: Node | null): Intended {
  const intended: { [part: string]: string[] } = {};
  const list = (part: string) => (value: Node | null) => {
    const names: string[] = [];
    shape.list(value, part, (item) => {
      const text = shape.text(item, "a name or pattern");
      if (text !== undefined) names.push(text);
    });
    intended[part] = names;
  };
  shape.mapping(node, "intended", Object.fromEntries(INTENDED_PARTS.map((part) => [part, list(part)])));
  return intended as Intended;
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
