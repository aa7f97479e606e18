import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DRIFT_STATES } from "../../../domain/baseline.ts";
import { DRIFT_CLASSES } from "../../../domain/drift.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import { api } from "../../client/api.ts";
import { Chips } from "../../ui/chips.tsx";
import { type ActiveFilter, ActiveFilters } from "../../ui/filters.tsx";
import { listed, words } from "../../ui/format.ts";
import { saidInstant } from "../../ui/instant.ts";
import { useBaselines, useKindTitle } from "./kinds.ts";
import { ALL_STATES, type ChangeFilter, type DriftSearch, filterOf, VIEWS, viewOf } from "./view.ts";

interface Given {
  readonly search: DriftSearch;
  readonly set: (change: DriftSearch) => void;
}

const joined = (chosen: readonly string[]): string | undefined => chosen.join(",") || undefined;
const USUAL = ["open"];

/** How many changes each value of a part would leave, with every filter but its own. */
const useCounts = (by: "class" | "state" | "severity" | "kind", filter: ChangeFilter) =>
  useQuery({
    queryKey: ["drift", "counts", by, filter],
    queryFn: () => api.drift.counts({ query: { ...filter, by } }),
  }).data;

/** What narrows the feed down; each chip says how many there would be with it alone. */
export function DriftFilters({ search, set }: Given) {
  const filter = filterOf(search);
  const classes = useCounts("class", { ...filter, classes: undefined });
  const states = useCounts("state", { ...filter, states: ALL_STATES });
  const severities = useCounts("severity", { ...filter, severities: undefined });
  return (
    <div className="stack">
      <Counted
        label="Class"
        values={DRIFT_CLASSES.toReversed()}
        counts={classes}
        chosen={listed(search.class)}
        onChange={(chosen) => set({ class: joined(chosen) })}
      />
      <Counted
        label="State"
        values={DRIFT_STATES}
        counts={states}
        chosen={search.state === undefined ? USUAL : listed(search.state)}
        // The open ones are shown where nobody chose: who chooses others did not ask for them.
        onChange={(chosen) =>
          set({ state: joined(search.state === undefined ? chosen.filter((state) => state !== "open") : chosen) })
        }
      >
        <Chips
          label="Further"
          choices={[{ value: "awake", label: "Without the snoozed" }]}
          chosen={search.awake === undefined ? [] : ["awake"]}
          onChange={(chosen) => set({ awake: chosen.length === 0 ? undefined : String(Date.now()) })}
        />
      </Counted>
      <Counted
        label="Severity"
        values={SEVERITIES.toReversed()}
        counts={severities}
        chosen={listed(search.severity)}
        onChange={(chosen) => set({ severity: joined(chosen) })}
      />
      <Active search={search} set={set} />
    </div>
  );
}

const Counted = ({
  label,
  values,
  counts,
  chosen,
  onChange,
  children,
}: {
  readonly label: string;
  readonly values: readonly string[];
  readonly counts: { readonly [value: string]: number } | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly children?: ReactNode;
}) => (
  <div className="row wide-gap">
    <Chips
      label={label}
      choices={values.map((value) => ({
        value,
        label: words(value),
        count: counts === undefined ? undefined : (counts[value] ?? 0),
      }))}
      chosen={chosen}
      onChange={onChange}
    />
    {children}
  </div>
);

/** How the feed is looked at. */
export function Views({ search, set }: Given) {
  const shown = viewOf(search);
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">View</legend>
      {([undefined, ...Object.keys(VIEWS)] as const).map((value) => (
        <button
          key={value ?? "none"}
          type="button"
          aria-pressed={shown === value}
          onClick={() => set({ view: value, order: undefined, columns: undefined })}
        >
          {value === undefined ? "One by one" : VIEWS[value as keyof typeof VIEWS]}
        </button>
      ))}
    </fieldset>
  );
}

export function Active({ search, set }: Given) {
  const title = useKindTitle();
  const names = new Map(useBaselines().data?.map(({ id, name }) => [id, name]));
  const filter = (name: keyof DriftSearch, says: (value: string) => string): ActiveFilter[] => {
    const value = search[name];
    if (value === undefined) return [];
    return [{ name, says: says(value), text: says(value), onRemove: () => set({ [name]: undefined }) }];
  };
  const called = (id: string): string => names.get(id) ?? id;
  return (
    <ActiveFilters
      filters={[
        ...filter("kind", (ids) => `Kind: ${listed(ids).map(title).join("; ")}`),
        ...filter("baseline", (ids) => `Baseline: ${listed(ids).map(called).join("; ")}`),
        ...filter("source", (ids) => `Source: ${ids}`),
        ...filter("asset", (id) => `Asset: ${id}`),
        ...filter("since", (from) => `Since ${saidInstant(from)}`),
      ]}
    />
  );
}
