import { Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { usePages } from "../../client/pages.ts";
import { ActiveFilters } from "../../ui/filters.tsx";
import { listed, words } from "../../ui/format.ts";
import { ChangeMark, SeverityMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { List } from "../../ui/table/list.tsx";
import { Time } from "../../ui/time.tsx";
import type { PathsSearch } from "./view.ts";

type Difference = ReplyOf<Contract["attackPaths"]["changes"]>["items"][number];
const WEEK = 7 * 86_400_000;

/** What came within an attacker's reach, and what went out of it, since a day. */
export function Since({ search, set }: { readonly search: PathsSearch; readonly set: (change: PathsSearch) => void }) {
  const { since, change } = search;
  return (
    <>
      <h2>Compared with an earlier day</h2>
      <form
        className="row ends"
        onSubmit={(event) => {
          event.preventDefault();
          set({
            since: String(new FormData(event.currentTarget).get("since") ?? "") || undefined,
            change: undefined,
          });
        }}
      >
        <label className="field">
          What could be reached on
          <input
            type="date"
            name="since"
            key={since}
            defaultValue={since?.slice(0, 10) ?? new Date(Date.now() - WEEK).toISOString().slice(0, 10)}
          />
        </label>
        <button type="submit" className="button">
          Compare with now
        </button>
        {since === undefined ? null : (
          <button type="button" className="button" onClick={() => set({ since: undefined, change: undefined })}>
            Close
          </button>
        )}
      </form>
      {since === undefined || Number.isNaN(Date.parse(since)) ? null : (
        <Differences since={since} change={change} set={set} />
      )}
    </>
  );
}

function Differences({
  since,
  change,
  set,
}: {
  readonly since: string;
  readonly change: string | undefined;
  readonly set: (change: PathsSearch) => void;
}) {
  const query = { from: since, changes: change };
  const { list, rows } = usePages(["attack-paths", "changes", query], (after, limit) =>
    api.attackPaths.changes({ query: { ...query, after, limit } }),
  );
  const only = `Only ${listed(change).join(", ").replace("added", "new")}`;
  return (
    <>
      <p className="small muted">
        Compared with <Time at={Date.parse(since)} />.
      </p>
      <ActiveFilters
        filters={
          change === undefined
            ? []
            : [{ name: "change", says: only, text: only, onRemove: () => set({ change: undefined }) }]
        }
      />
      <List
        label="Changes of what can be reached"
        columns={COLUMNS}
        keyOf={({ target, assetId }) => `${target} ${assetId}`}
        nameOf={({ targetTitle, assetName }) => `${targetTitle}: ${assetName}`}
        {...{ list, rows, query }}
        total={undefined}
        search={{}}
        onSearch={() => {}}
        path="/attack-paths/changes"
        empty={
          <Empty title="The same can be reached as then">
            <p className="muted">As far as the sources looked, then and now.</p>
          </Empty>
        }
      />
    </>
  );
}

const CHANGES = { added: "New", changed: "Changed", gone: "Gone" } as const;
const said = (state: Difference["after"]): string =>
  state === null ? "not reached" : `${state.severity}, ${state.certain ? "certain" : "perhaps"}`;

const COLUMNS: readonly Column<Difference>[] = [
  {
    id: "change",
    title: "Change",
    fields: ["change"],
    cell: ({ change }) => <ChangeMark change={change}>{CHANGES[change]}</ChangeMark>,
  },
  {
    id: "target",
    title: "An attacker …",
    fields: ["targetTitle", "assetName", "assetKind"],
    isWide: true,
    cell: ({ targetTitle, assetName, assetId, assetKind }) => (
      <>
        <Link to="/inventory/$id" params={{ id: assetId }}>
          {targetTitle}: {assetName}
        </Link>
        <div className="small muted">{words(assetKind)}</div>
      </>
    ),
  },
  { id: "before", title: "Then", fields: ["before"], cell: ({ before }) => said(before) },
  {
    id: "after",
    title: "Now",
    fields: ["after"],
    cell: ({ after }) =>
      after === null ? (
        said(after)
      ) : (
        <span className="row">
          <SeverityMark severity={after.severity} /> {after.certain ? "certain" : "perhaps"}
        </span>
      ),
  },
];
