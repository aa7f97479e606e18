import { Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { useRuleTitle } from "../../client/names.ts";
import { usePages } from "../../client/pages.ts";
import { number, words } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import type { Column } from "../../ui/table/column.ts";
import { List } from "../../ui/table/list.tsx";
import { Time } from "../../ui/time.tsx";
import { NoFindings } from "./list.tsx";
import { type FindingsSearch, filterOf, type Group } from "./view.ts";

type Row = ReplyOf<Contract["findings"]["groups"]>["items"][number];

/** The view that lists the findings of one group. */
const inside = (by: Group, row: Row): FindingsSearch => ({
  group: undefined,
  order: undefined,
  columns: undefined,
  ...(by === "asset" ? { asset: row.asset } : { rule: row.rule }),
  ...(by === "cause" ? { name: row.name, subject: row.subject } : {}),
});

/** Findings by what they have in common: one decision or one fix for many. */
export function Groups({
  by,
  search,
  set,
}: {
  readonly by: Group;
  readonly search: FindingsSearch;
  readonly set: (change: FindingsSearch) => void;
}) {
  const title = useRuleTitle();
  const query = { ...filterOf(search), by };
  const { list, rows } = usePages(["findings", "groups", by, query], (after, limit) =>
    api.findings.groups({ query: { ...query, after, limit } }),
  );
  return (
    <List
      label="Groups of findings"
      columns={columnsFor(by, search, title)}
      keyOf={(row) => `${row.rule} ${row.asset} ${row.name} ${row.subject}`}
      nameOf={({ rule, name }) => `${rule} ${name}`}
      {...{ list, rows, query }}
      page="findings"
      search={{ ...search }}
      onSearch={set}
      path="/findings/groups"
      empty={<NoFindings />}
    />
  );
}

const columnsFor = (by: Group, search: FindingsSearch, title: (id: string) => string): readonly Column<Row>[] => [
  {
    id: "worst",
    title: "Worst",
    fields: ["severity"],
    cell: ({ severity }) => <SeverityMark severity={severity} />,
  },
  {
    id: "what",
    title: { rule: "Rule", asset: "Asset", cause: "Cause" }[by],
    fields: { rule: ["rule"], asset: ["asset", "kind", "name"], cause: ["rule", "name", "subject"] }[by],
    isWide: true,
    cell: (row) => (
      <>
        <Link to="/findings" search={{ ...search, ...inside(by, row) }}>
          {by === "asset" ? row.name : title(row.rule)}
        </Link>
        <div className="small muted wrap">
          {by === "rule" ? row.rule : null}
          {by === "asset" ? words(row.kind) : null}
          {by === "cause" ? `${row.name}${row.subject === "" ? "" : ` · ${row.subject}`}` : null}
        </div>
      </>
    ),
  },
  {
    id: "findings",
    title: "Findings",
    fields: ["findings"],
    isNumber: true,
    cell: (row) => (
      <Link to="/findings" search={{ ...search, ...inside(by, row) }} data-counts="findings">
        {number(row.findings)}
      </Link>
    ),
  },
  { id: "assets", title: "Assets", fields: ["assets"], isNumber: true, cell: ({ assets }) => number(assets) },
  {
    id: "oldest",
    title: "Oldest",
    fields: ["oldest"],
    cell: ({ oldest }) => <Time at={oldest} as="ago" />,
  },
];
