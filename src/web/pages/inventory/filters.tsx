import { useQuery } from "@tanstack/react-query";
import { CRITICALITIES } from "../../../domain/criticality.ts";
import { LIFECYCLE_STAGES } from "../../../domain/lifecycle.ts";
import { api } from "../../client/api.ts";
import { useSourceName } from "../../client/names.ts";
import { Chips } from "../../ui/chips.tsx";
import { type ActiveFilter, ActiveFilters } from "../../ui/filters.tsx";
import { listed, words } from "../../ui/format.ts";
import { Menu } from "../../ui/menu.tsx";
import { Loaded } from "../../ui/states.tsx";
import { EXPOSURES, roleName } from "./columns.tsx";
import { filterOf, GROUPS, groupOf, type InventorySearch, NOT_TOLD } from "./view.ts";

interface Given {
  readonly search: InventorySearch;
  readonly set: (change: InventorySearch) => void;
}

const joined = (chosen: readonly string[]): string | undefined => chosen.join(",") || undefined;

/** How many assets of each kind the other filters leave. */
export function useKindCounts(search: InventorySearch) {
  const besideKind = { ...filterOf(search), kinds: undefined };
  return useQuery({
    queryKey: ["assets", "counts", besideKind],
    queryFn: () => api.assets.counts({ query: besideKind }),
  });
}

/** What narrows the inventory down, and how it is looked at. */
export function InventoryFilters({ search, set }: Given) {
  const counts = useKindCounts(search);
  const shown = groupOf(search);
  return (
    <div className="stack">
      <fieldset className="segments">
        <legend className="visually-hidden">View</legend>
        {([undefined, ...Object.keys(GROUPS)] as const).map((value) => (
          <button
            key={value ?? "none"}
            type="button"
            aria-pressed={shown === value}
            onClick={() => set({ group: value, order: undefined, columns: undefined })}
          >
            {value === undefined ? "One by one" : GROUPS[value as keyof typeof GROUPS]}
          </button>
        ))}
      </fieldset>
      <Loaded query={counts}>
        {(of) => (
          <Chips
            label="Kinds"
            choices={Object.entries(of).map(([value, count]) => ({ value, label: words(value), count }))}
            chosen={listed(search.kind)}
            onChange={(chosen) => set({ kind: joined(chosen) })}
          />
        )}
      </Loaded>
      <div className="row">
        <Choice
          label="Stage"
          values={LIFECYCLE_STAGES.map((stage) => [stage, words(stage)])}
          chosen={search.stage}
          onChange={(stage) => set({ stage })}
        />
        <Choice
          label="Exposure"
          values={Object.entries(EXPOSURES)}
          chosen={search.exposure}
          onChange={(exposure) => set({ exposure })}
        />
        <Choice
          label="Criticality"
          values={Object.keys(CRITICALITIES).map((value) => [value, words(value)])}
          chosen={search.criticality}
          onChange={(criticality) => set({ criticality })}
        />
        <Choice
          label="Not told"
          values={Object.entries(NOT_TOLD).filter(([facet]) => facet !== "source")}
          chosen={search.without}
          onChange={(without) => set({ without })}
        />
        <Chips
          label="Findings"
          choices={[{ value: "yes", label: "With open findings" }]}
          chosen={listed(search.flawed)}
          onChange={(chosen) => set({ flawed: chosen.at(-1) })}
        />
      </div>
      <Active search={search} set={set} />
    </div>
  );
}

/** Values to choose among, in a panel of their own. */
const Choice = ({
  label,
  values,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly (readonly [value: string, says: string])[];
  readonly chosen: string | undefined;
  readonly onChange: (chosen: string | undefined) => void;
}) => (
  <Menu label={label}>
    <fieldset className="plain-set stack">
      <legend className="small muted">{label}</legend>
      {values.map(([value, says]) => {
        const now = listed(chosen);
        const isOn = now.includes(value);
        return (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={isOn}
              onChange={() => onChange(joined(isOn ? now.filter((item) => item !== value) : [...now, value]))}
            />
            {says}
          </label>
        );
      })}
    </fieldset>
  </Menu>
);

function Active({ search, set }: Given) {
  const source = useSourceName();
  const filter = (name: keyof InventorySearch, says: (value: string) => string): ActiveFilter[] => {
    const value = search[name];
    if (value === undefined) return [];
    return [{ name, says: says(value), text: says(value), onRemove: () => set({ [name]: undefined }) }];
  };
  const each = (values: string, says: (value: string) => string): string => listed(values).map(says).join(", ");
  return (
    <ActiveFilters
      filters={[
        ...filter("role", (roles) => `Seen in: ${each(roles, roleName)}`),
        ...filter("source", (ids) => `Source: ${each(ids, source)}`),
        ...filter("owner", (owner) => `Owner: ${owner}`),
        ...filter("stage", (stages) => `Stage: ${each(stages, words)}`),
        ...filter("provider", (provider) => `Provider: ${provider}`),
        ...filter("exposure", (values) => `Exposure: ${each(values, exposureWords)}`),
        ...filter("criticality", (values) => `Criticality: ${each(values, words)}`),
        ...filter("without", (facets) => `Told of nobody: ${each(facets, notToldWords)}`),
      ]}
    />
  );
}

const of = (says: { readonly [value: string]: string }, value: string): string =>
  Object.hasOwn(says, value) ? (says[value] as string) : value;
const exposureWords = (value: string): string => of(EXPOSURES, value).toLowerCase();
const notToldWords = (value: string): string => of(NOT_TOLD, value);
