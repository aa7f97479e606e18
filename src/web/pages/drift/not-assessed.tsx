import { Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { usePages } from "../../client/pages.ts";
import { fieldName, number, words } from "../../ui/format.ts";
import { Empty } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { List } from "../../ui/table/list.tsx";
import { Compared } from "./standing.tsx";
import type { DriftSearch } from "./view.ts";

type Row = ReplyOf<Contract["drift"]["notAssessed"]>["items"][number];

/** Of what nobody can say whether it changed: neither drift nor an all-clear. */
export function NotAssessed({
  search,
  set,
}: {
  readonly search: DriftSearch;
  readonly set: (change: DriftSearch) => void;
}) {
  const query = { baselines: search.baseline, sources: search.source };
  const { list, rows } = usePages(["drift", "not-assessed", query], (after, limit) =>
    api.drift.notAssessed({ query: { ...query, after, limit } }),
  );
  return (
    <>
      <p className="note small">
        Nobody can say whether these changed: a run failed, was refused, or could not read the place. None of it counts
        as drift, and none of it as unchanged.
      </p>
      <List
        label="Not assessed"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        nameOf={(row) => row.assetName ?? row.source ?? row.reason}
        {...{ list, rows, query }}
        page="drift"
        search={{ ...search }}
        onSearch={set}
        path="/drift/not-assessed"
        empty={
          <Empty title="All that was approved could be compared">
            <Compared />
          </Empty>
        }
      />
    </>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "what",
    title: "What",
    fields: ["assetKind", "assetName", "source"],
    isWide: true,
    cell: ({ assetId, assetKind, assetName, source }) =>
      assetId === null || assetKind === null ? (
        <span className="wrap">Source {source}</span>
      ) : (
        <>
          <Link to="/inventory/$id" params={{ id: assetId }}>
            {assetName}
          </Link>
          <div className="small muted">{words(assetKind)}</div>
        </>
      ),
  },
  {
    id: "subject",
    title: "What of it",
    fields: ["subject"],
    cell: ({ subject }) => (subject === null ? "whether it is there" : fieldName(subject)),
  },
  { id: "reason", title: "Why", fields: ["reason"], isWide: true, cell: ({ reason }) => reason },
  {
    id: "assets",
    title: "Assets",
    fields: ["assets"],
    isNumber: true,
    cell: ({ assets }) => number(assets),
  },
];
