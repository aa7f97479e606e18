import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api } from "../client/api.ts";
import { useSourceName } from "../client/names.ts";
import { usePages } from "../client/pages.ts";
import { dateTime } from "../ui/dates.ts";
import { type ActiveFilter, ActiveFilters } from "../ui/filters.tsx";
import { number, words } from "../ui/format.ts";
import { instantIn, saidInstant } from "../ui/instant.ts";
import { ChangeMark, SeverityMark } from "../ui/marks.tsx";
import { PageHead } from "../ui/page.tsx";
import { Empty, Loaded } from "../ui/states.tsx";
import type { Column } from "../ui/table/column.ts";
import { Grid } from "../ui/table/grid.tsx";
import { List } from "../ui/table/list.tsx";
import { Time } from "../ui/time.tsx";

export const CHANGES_SEARCH = ["from", "to", "type", "change", "instant", "columns"] as const;
type Search = { readonly [Name in (typeof CHANGES_SEARCH)[number]]?: string | undefined };
type Counts = ReplyOf<Contract["changes"]["counts"]>;

const route = getRouteApi("/changes");
const DAY = 86_400_000;
const WEEK = 7 * DAY;
const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const TYPES = [
  ["asset", "assets"],
  ["relationship", "relationships"],
  ["finding", "findings"],
] as const;
const KINDS = ["added", "changed", "gone"] as const;
/** In the words of each thing. */
const SAYS = { added: "new", changed: "changed", gone: "gone" } as const;
const saysOf = (type: string, change: (typeof KINDS)[number]): string =>
  type === "finding" && change === "gone" ? "fixed" : SAYS[change];

/** What came, changed and went between two days, by what brought it. */
export function Changes() {
  const search: Search = route.useSearch();
  const navigate = useNavigate();
  const today = dateOf(Date.now());
  const from = search.from ?? dateOf(Date.now() - WEEK);
  const to = search.to ?? today;
  const interval = { from, to: endOf(to) };
  const set = (change: Search): void =>
    void navigate({ to: "/changes", search: { ...search, ...change }, replace: true, resetScroll: false });
  const counts = useQuery({
    queryKey: ["changes", "counts", from, to],
    queryFn: () => api.changes.counts({ query: interval }),
  });
  const query = { ...interval, types: search.type, changes: search.change, instant: search.instant };
  const { list, rows } = usePages(["changes", query], (after, limit) =>
    api.changes.list({ query: { ...query, after, limit } }),
  );
  return (
    <>
      <PageHead title="Changes">
        What came, changed and went. Gone is only what a run looked for and did not find.
      </PageHead>
      <div className="row">
        <label className="field">
          From
          <input
            type="date"
            value={dayIn(from)}
            max={dayIn(to)}
            onChange={({ target }) => set({ from: target.value })}
          />
        </label>
        <label className="field">
          To
          <input
            type="date"
            value={dayIn(to)}
            min={dayIn(from)}
            max={today}
            onChange={({ target }) => set({ to: target.value })}
          />
        </label>
      </div>
      <Loaded query={counts}>
        {(of) => (
          <>
            <Summary counts={of} search={search} />
            <Instants counts={of} search={search} />
          </>
        )}
      </Loaded>
      <h2>One by one</h2>
      <ActiveFilters filters={activeOf(search, set)} />
      <List
        label="Changes"
        columns={COLUMNS}
        keyOf={({ type, id }) => `${type} ${id}`}
        nameOf={({ title }) => title}
        {...{ list, rows, query }}
        total={counts.data === undefined || search.instant !== undefined ? undefined : totalOf(counts.data, search)}
        page="changes"
        search={{ ...search }}
        onSearch={set}
        path="/changes/rows"
        empty={
          <Empty title="Nothing changed">
            <p className="muted">
              In what was looked at, between these days. <Link to="/sources">See what was looked at.</Link>
            </p>
          </Empty>
        }
      />
    </>
  );
}

/** The end of a day; an instant stays what it is. */
const endOf = (to: string): string => (isDay(to) ? String(Date.parse(to) + DAY - 1) : to);
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
/** The day that a field shows of an instant in the address. */
const dayIn = (text: string): string => {
  const { at } = instantIn(text);
  return isDay(text) || at === undefined ? text : dateOf(at);
};

const totalOf = (counts: Counts, { type, change }: Search): number =>
  TYPES.filter(([name]) => type === undefined || type.split(",").includes(name))
    .flatMap(([, of]) => KINDS.map((kind) => [kind, counts[of][kind]] as const))
    .reduce((sum, [kind, count]) => sum + (change === undefined || change.split(",").includes(kind) ? count : 0), 0);

function activeOf(search: Search, set: (change: Search) => void): readonly ActiveFilter[] {
  const { type, change, instant, from, to } = search;
  const exactly = (text: string | undefined): string | null =>
    text === undefined || isDay(text) ? null : saidInstant(text);
  const [after, until] = [exactly(from), exactly(to)];
  const filters: { [name in "from" | "to" | "type" | "change" | "instant"]: string | null } = {
    from: after === null ? null : `After ${after}`,
    to: until === null ? null : `Until ${until}`,
    type:
      type === undefined
        ? null
        : `Only ${type
            .split(",")
            .map((name) => `${name}s`)
            .join(", ")}`,
    change: change === undefined ? null : `Only ${change.split(",").map(words).join(", ").toLowerCase()}`,
    instant: instant === undefined ? null : `Only of ${saidInstant(instant)}`,
  };
  return Object.entries(filters).flatMap(([name, text]) =>
    text === null ? [] : [{ name, says: text, text, onRemove: () => set({ [name]: undefined }) }],
  );
}

const Summary = ({ counts, search }: { readonly counts: Counts; readonly search: Search }) => (
  <div className="grid">
    {TYPES.map(([type, of]) => (
      <section key={type} className="card tile" aria-label={words(of)}>
        <h2>{words(of)}</h2>
        <ul className="row">
          {KINDS.map((change) => (
            <li key={change}>
              <Link
                className="figure middle"
                to="/changes"
                search={{ ...search, type, change, instant: undefined }}
                data-counts="changes"
              >
                {number(counts[of][change])}
              </Link>{" "}
              <span className="small muted">{saysOf(type, change)}</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);

type Instant = Counts["instants"][number];

/** Each run, and each decision, that changed something, with how much. */
function Instants({ counts, search }: { readonly counts: Counts; readonly search: Search }) {
  const name = useSourceName();
  if (counts.instants.length === 0) return null;
  const sum = ({ added, changed, gone }: Instant): number => added + changed + gone;
  const columns: readonly Column<Instant>[] = [
    { id: "at", title: "When", fields: ["at"], cell: ({ at }) => <Time at={at} /> },
    {
      id: "by",
      title: "Brought by",
      fields: ["run"],
      isWide: true,
      cell: ({ run, source }) =>
        run === null ? (
          <span className="muted">no run: decisions of people, or other rules</span>
        ) : (
          <>
            a run over{" "}
            <Link to="/runs/$id" params={{ id: run }}>
              {source === null ? "a source" : name(source)}
            </Link>
          </>
        ),
    },
    ...KINDS.map(
      (kind): Column<Instant> => ({
        id: kind,
        title: words(SAYS[kind]),
        fields: [kind],
        isNumber: true,
        cell: (of) => number(of[kind]),
      }),
    ),
    {
      id: "all",
      title: "In all",
      fields: [],
      isNumber: true,
      cell: (of) => (
        <Link
          to="/changes"
          search={{ ...search, type: undefined, change: undefined, instant: String(of.at) }}
          data-counts="changes"
        >
          {number(sum(of))}
        </Link>
      ),
    },
  ];
  return (
    <section className="stack list" aria-label="By what brought it">
      <h2>By what brought it</h2>
      <Grid
        label="What brought changes"
        columns={columns}
        rows={counts.instants}
        keyOf={({ at }) => String(at)}
        nameOf={({ at }) => dateTime(at)}
        total={counts.instants.length}
      />
    </section>
  );
}

/** The name of what was looked at. */
function SourceName({ id }: { readonly id: string | null }) {
  const name = useSourceName();
  return id === null ? "a source" : name(id);
}

type Row = ReplyOf<Contract["changes"]["list"]>["items"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "change",
    title: "Change",
    fields: ["type", "change"],
    cell: ({ type, change }) => <ChangeMark change={change}>{words(saysOf(type, change))}</ChangeMark>,
  },
  {
    id: "what",
    title: "What",
    fields: ["kind", "title", "id"],
    isWide: true,
    cell: (row) => (
      <>
        <What row={row} />
        <div className="small muted">
          {words(row.type)} · {words(row.kind)}
        </div>
      </>
    ),
  },
  {
    id: "severity",
    title: "Severity",
    fields: ["severity"],
    cell: ({ severity }) =>
      severity === null ? <span className="muted">–</span> : <SeverityMark severity={severity} />,
  },
  {
    id: "by",
    title: "Brought by",
    fields: ["run", "source"],
    cell: ({ run, source }) =>
      run === null ? (
        <span className="muted">no run</span>
      ) : (
        <Link to="/runs/$id" params={{ id: run }} className="wrap">
          <SourceName id={source} />
        </Link>
      ),
  },
  { id: "at", title: "When", fields: ["at"], cell: ({ at }) => <Time at={at} as="ago" /> },
];

/** What is gone is shown as it was just before. */
function What({ row: { type, change, id, title, asset, at } }: { readonly row: Row }) {
  if (type === "finding")
    return (
      <Link to="/findings/$id" params={{ id }}>
        {title}
      </Link>
    );
  return (
    <Link
      to="/inventory/$id"
      params={{ id: type === "asset" ? id : asset }}
      search={change === "gone" ? { at: String(at - 1) } : {}}
    >
      {title}
    </Link>
  );
}
