import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { usePages } from "../../client/pages.ts";
import { capital, number, words } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import type { Column } from "../../ui/table/column.ts";
import { List } from "../../ui/table/list.tsx";
import { commandFor } from "../../ui/table/query-dialog.tsx";
import { CertainMark } from "./marks.tsx";
import { filterOf, type PathsSearch } from "./view.ts";

type Target = ReplyOf<Contract["attackPaths"]["targets"]>["items"][number];

/** Everything that attackers gain, each with the easiest way to it. */
export function Targets({
  search,
  set,
  total,
}: {
  readonly search: PathsSearch;
  readonly set: (change: PathsSearch) => void;
  readonly total: number | undefined;
}) {
  const query = filterOf(search);
  const { list, rows } = usePages(["attack-paths", "targets", query], (after, limit) =>
    api.attackPaths.targets({ query: { ...query, after, limit } }),
  );
  return (
    <List
      label="What can be reached"
      columns={columnsFor(search)}
      keyOf={({ target, assetId }) => `${target} ${assetId}`}
      nameOf={({ targetTitle, assetName }) => `${targetTitle}: ${assetName}`}
      {...{ list, rows, total, query }}
      page="paths"
      search={{ ...search }}
      onSearch={set}
      path="/attack-paths/targets"
      command={commandFor("paths", query)}
      empty={
        <NoPaths isFiltered={Object.entries(query).some(([name, value]) => name !== "at" && value !== undefined)} />
      }
    />
  );
}

const columnsFor = (search: PathsSearch): readonly Column<Target>[] => [
  {
    id: "severity",
    title: "Severity",
    fields: ["severity"],
    cell: ({ severity }) => <SeverityMark severity={severity} />,
  },
  {
    id: "target",
    title: "An attacker …",
    fields: ["targetTitle", "assetName", "assetKind", "target", "assetId", "path"],
    isWide: true,
    cell: ({ path, targetTitle, assetName, assetKind }) => {
      const text = `${capital(targetTitle)}: ${assetName}`;
      return (
        <>
          {path === null ? (
            text
          ) : (
            <Link to="/paths/$id" params={{ id: path }} search={{ at: search.at }}>
              {text}
            </Link>
          )}
          <div className="small muted">
            {words(assetKind)}
            {path === null ? " · too many targets are reached to show the way to each" : ""}
          </div>
        </>
      );
    },
  },
  {
    id: "certain",
    title: "Known",
    fields: ["certain"],
    cell: ({ certain }) => <CertainMark certain={certain} />,
  },
  {
    id: "entries",
    title: "Begins with",
    fields: ["entries"],
    cell: ({ entries }) => entries.map(words).join(", "),
  },
  { id: "hops", title: "Steps", fields: ["hops"], isNumber: true, cell: ({ hops }) => number(hops) },
  { id: "effort", title: "Effort", fields: ["effort"], isNumber: true, cell: ({ effort }) => number(effort) },
  { id: "ways", title: "Ways", fields: ["ways"], isNumber: true, isExtra: true, cell: ({ ways }) => number(ways) },
  {
    id: "asset",
    title: "Asset",
    fields: ["assetName", "assetId"],
    isExtra: true,
    cell: ({ assetId, assetName }) => (
      <Link to="/inventory/$id" params={{ id: assetId }}>
        {assetName}
      </Link>
    ),
  },
];

/** Where nothing was looked at, no path means nothing; and where something was, it is no all-clear either. */
export function NoPaths({ isFiltered }: { readonly isFiltered: boolean }) {
  const { data } = useQuery({ queryKey: ["runs", "any"], queryFn: () => api.runs.list({ query: { limit: 1 } }) });
  if (data === undefined) return null;
  if (data.items.length === 0)
    return (
      <Empty title="Nothing has been looked at yet">
        <p>
          So no way is known to be open, or shut. <Link to="/">Send a first scan.</Link>
        </p>
      </Empty>
    );
  return (
    <Empty title={isFiltered ? "No such path was found" : "No path was found"}>
      <p>
        That is no all-clear: only known steps were tried, on what the sources could read.{" "}
        <Link to="/unseen">See what is not known.</Link>
      </p>
    </Empty>
  );
}
