import { useQuery } from "@tanstack/react-query";
import { SEVERITIES } from "../../../domain/severity.ts";
import { FINDING_STATES } from "../../../domain/triage.ts";
import { api } from "../../client/api.ts";
import { usePersonName, useRuleTitle, useSourceName } from "../../client/names.ts";
import { useSelf } from "../../client/self.ts";
import { Chips } from "../../ui/chips.tsx";
import { type ActiveFilter, ActiveFilters } from "../../ui/filters.tsx";
import { listed, words } from "../../ui/format.ts";
import { type FindingsSearch, filterOf, GROUPS, groupOf } from "./view.ts";

interface Given {
  readonly search: FindingsSearch;
  readonly set: (change: FindingsSearch) => void;
}

const joined = (chosen: readonly string[]): string | undefined => chosen.join(",") || undefined;

/** What narrows the findings down; each chip says how many there would be with it alone. */
export function FindingFilters({ search, set }: Given) {
  const { severities: _severities, ...besideSeverity } = filterOf(search);
  const { states: _states, ...besideState } = filterOf(search);
  const severities = useQuery({
    queryKey: ["findings", "counts", "severity", besideSeverity],
    queryFn: () => api.findings.counts({ query: { ...besideSeverity, by: "severity" } }),
  });
  const states = useQuery({
    queryKey: ["findings", "counts", "state", besideState],
    queryFn: () => api.findings.counts({ query: { ...besideState, by: "state" } }),
  });
  const self = useSelf().data;
  const group = groupOf(search);
  return (
    <div className="stack">
      <Chips
        label="Severity"
        choices={SEVERITIES.toReversed().map((value) => ({
          value,
          label: words(value),
          count: severities.data === undefined ? undefined : (severities.data[value] ?? 0),
        }))}
        chosen={listed(search.severity)}
        onChange={(values) => set({ severity: joined(values) })}
      />
      <Chips
        label="State"
        choices={FINDING_STATES.map((value) => ({
          value,
          label: words(value),
          count: states.data === undefined ? undefined : (states.data[value] ?? 0),
        }))}
        chosen={listed(search.state)}
        onChange={(values) => set({ state: joined(values) })}
      />
      <div className="row">
        <fieldset className="segments">
          <legend className="visually-hidden">Group</legend>
          {([undefined, ...Object.keys(GROUPS)] as const).map((value) => (
            <button
              key={value ?? "none"}
              type="button"
              aria-pressed={group === value}
              onClick={() => set({ group: value, order: undefined, columns: undefined })}
            >
              {value === undefined ? "One by one" : GROUPS[value as keyof typeof GROUPS]}
            </button>
          ))}
        </fieldset>
        <Chips
          label="Further"
          choices={[
            ...(self?.kind === "user" ? [{ value: "mine", label: "Assigned to me" }] : []),
            { value: "awake", label: "Hide the muted" },
            { value: "due", label: "Overdue" },
          ]}
          chosen={[
            ...(search.assignee !== undefined && search.assignee === self?.id ? ["mine"] : []),
            ...(search.awake === undefined ? [] : ["awake"]),
            ...(search.due === undefined ? [] : ["due"]),
          ]}
          onChange={(chosen) =>
            set({
              assignee: chosen.includes("mine") ? self?.id : undefined,
              awake: chosen.includes("awake") ? (search.awake ?? String(Date.now())) : undefined,
              due: chosen.includes("due") ? (search.due ?? String(Date.now())) : undefined,
            })
          }
        />
      </div>
      <Active search={search} set={set} />
    </div>
  );
}

function Active({ search, set }: Given) {
  const title = useRuleTitle();
  const person = usePersonName();
  const source = useSourceName();
  const self = useSelf().data;
  const filter = (name: keyof FindingsSearch, says: (value: string) => string): ActiveFilter[] => {
    const value = search[name];
    if (value === undefined) return [];
    return [{ name, says: says(value), text: says(value), onRemove: () => set({ [name]: undefined }) }];
  };
  return (
    <ActiveFilters
      filters={[
        ...filter("rule", (ids) => `Rule: ${listed(ids).map(title).join("; ")}`),
        ...filter("asset", (id) => `Asset: ${id}`),
        ...filter("name", (name) => `Asset called ${name}`),
        ...filter("subject", (subject) => (subject === "" ? "The asset as a whole" : `About ${subject}`)),
        ...filter("source", (ids) => `Source: ${listed(ids).map(source).join(", ")}`),
        ...(search.assignee === self?.id ? [] : filter("assignee", (id) => `Assigned to ${person(id)}`)),
      ]}
    />
  );
}
