import type { Gap } from "../../../domain/observation.ts";
import type { Reading, Resource } from "../../../domain/resource.ts";
import type { Estate } from "./estate.ts";
import { entryAt, shownAt } from "./places.ts";
import { read } from "./reading.ts";
import type { Placed, Scope } from "./scope.ts";
import type { Value } from "./value.ts";

/** A resource on its way to an asset. */
export interface Draft {
  readonly key: string;
  readonly scope: Scope;
  readonly placed: Placed;
  readonly spec: Resource;
  readonly attributes: Value;
  readonly properties: { [property: string]: unknown };
  readonly gaps: { [property: string]: Gap };
  /** Places that show single properties. */
  readonly shown: {
    readonly property: string;
    readonly path: string;
    readonly line: number;
    readonly snippet: string;
  }[];
}

/** Adds what the readings of one declaration say to the asset another (or the same) declares. */
export function addReadings(target: Draft, from: Draft, reads: Resource["reads"], estate: Estate): void {
  for (const [property, reading] of Object.entries(reads) as [string, Reading<unknown>][]) {
    const found = read(from.attributes, reading, estate);
    if (found === undefined) continue;
    if ("gap" in found) addGap(target, from, property, reading, found.gap);
    else {
      const before = target.properties[property];
      target.properties[property] = reading.adds === true ? joined(before, found.value) : found.value;
      delete target.gaps[property];
      if (found.open !== undefined) addGap(target, from, property, reading, found.open);
      show(target, from, property, found.names);
    }
  }
}

/** What a list gains that cannot be read leaves what it has, and is told beside it. */
function addGap(target: Draft, from: Draft, property: string, reading: Reading<unknown>, gap: Gap): void {
  if (reading.adds === true) target.gaps[`further${property.charAt(0).toUpperCase()}${property.slice(1)}`] = gap;
  else if (target === from || !(property in target.properties)) target.gaps[property] = gap;
}

const joined = (before: unknown, more: unknown): unknown[] => [
  ...new Set([...(Array.isArray(before) ? before : []), ...(Array.isArray(more) ? more : [more])]),
];

function show(
  target: Draft,
  { placed: { path, declaration } }: Draft,
  property: string,
  names: readonly string[],
): void {
  const entry = names.length === 0 ? undefined : entryAt(declaration.attributes, names);
  const own = target.placed.declaration === declaration;
  if (entry !== undefined) target.shown.push({ property, path, line: entry.line, snippet: shownAt(entry, names) });
  else if (!own) target.shown.push({ property, path, line: declaration.line, snippet: declaration.snippet });
}
