import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api } from "../client/api.ts";
import { usePages } from "../client/pages.ts";
import { useMay } from "../client/self.ts";
import { dateTime } from "../ui/dates.ts";
import { ActiveFilters } from "../ui/filters.tsx";
import { fieldName, number, valueText } from "../ui/format.ts";
import { PageHead } from "../ui/page.tsx";
import { Empty } from "../ui/states.tsx";
import type { Column } from "../ui/table/column.ts";
import { List } from "../ui/table/list.tsx";
import { Time } from "../ui/time.tsx";

export const AUDIT_SEARCH = ["about", "order", "columns"] as const;
type Search = { readonly [Name in (typeof AUDIT_SEARCH)[number]]?: string | undefined };

const route = getRouteApi("/audit");

/** Every change of state, chained: who did what to what. */
export function Audit() {
  const search: Search = route.useSearch();
  const navigate = useNavigate();
  const mayVerify = useMay("settings:manage");
  const set = (change: Search): void =>
    void navigate({ to: "/audit", search: { ...search, ...change }, replace: true, resetScroll: false });
  const { about } = search;
  const query = { order: search.order === "oldest" ? ("oldest" as const) : ("newest" as const), about };
  const { list, rows } = usePages(["audit", query], (after, limit) =>
    api.audit.list({ query: { ...query, after, limit } }),
  );
  return (
    <>
      <PageHead
        title="Audit log"
        actions={
          <>
            {mayVerify ? (
              <Link className="button" to="/upkeep">
                Verify it
              </Link>
            ) : null}
            <a className="button" href="/api/v1/audit/export" download="audit.ndjson">
              Export, signed
            </a>
          </>
        }
      >
        Every change with who made it, each entry bound to the one before. <code>stance audit verify audit.ndjson</code>{" "}
        checks an export without the platform.
      </PageHead>
      <ActiveFilters
        filters={
          about === undefined
            ? []
            : [
                {
                  name: "about",
                  says: <span className="wrap">About {about}</span>,
                  text: about,
                  onRemove: () => set({ about: undefined }),
                },
              ]
        }
      />
      <List
        label="Entries"
        columns={COLUMNS}
        keyOf={(entry) => String(entry.number)}
        nameOf={(entry) => `entry ${entry.number}`}
        {...{ list, rows, query }}
        page="audit"
        search={{ ...search }}
        onSearch={set}
        path="/audit"
        empty={<Empty title={about === undefined ? "Nothing was changed yet" : "No entry names this"} />}
      />
    </>
  );
}

type Entry = ReplyOf<Contract["audit"]["list"]>["items"][number];

/** Names of details that are instants. */
const INSTANTS = new Set(["due", "until", "expires", "expiresAt", "at"]);

/** What an entry keeps beside its subject. The export has it as it was signed. */
const told = (detail: Entry["detail"]): string =>
  Object.entries(detail)
    .map(
      ([name, value]) =>
        `${fieldName(name)}: ${INSTANTS.has(name) && typeof value === "number" ? dateTime(value) : valueText(value)}`,
    )
    .join(" · ");

const COLUMNS: readonly Column<Entry>[] = [
  { id: "number", title: "No.", fields: ["number"], isNumber: true, cell: (entry) => number(entry.number) },
  {
    id: "at",
    title: "When",
    fields: ["at"],
    orders: ["newest", "oldest"],
    cell: ({ at }) => <Time at={at} />,
  },
  { id: "actor", title: "Who", fields: ["actor"], cell: ({ actor }) => <span className="wrap">{actor.name}</span> },
  { id: "action", title: "What", fields: ["action"], cell: ({ action }) => <code>{action}</code> },
  {
    id: "subject",
    title: "To what",
    fields: ["subject", "detail"],
    isWide: true,
    cell: ({ subject, detail }) => (
      <>
        {subject}
        {Object.keys(detail).length === 0 ? null : <div className="small muted clamp">{told(detail)}</div>}
      </>
    ),
  },
  {
    id: "hash",
    title: "Hash",
    fields: ["hash", "previous"],
    isExtra: true,
    cell: ({ hash }) => <code className="wrap">{hash}</code>,
  },
];
