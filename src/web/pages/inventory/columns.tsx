import type { Exposure } from "../../../domain/asset-facet.ts";
import { STANDING_STATES } from "../../../domain/score.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { number, words } from "../../ui/format.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import type { Column } from "../../ui/table/column.ts";
import { RowLink } from "../../ui/table/row-link.tsx";
import { Time } from "../../ui/time.tsx";

/** Whether something can be reached from the internet, as people read it. */
export const EXPOSURES: { readonly [exposure in Exposure]: string } = {
  public: "From the internet",
  closed: "Not from the internet",
  unknown: "Unknown",
};

export const roleName = (role: string): string => (role === "source" ? "Product code" : words(role));

type Asset = ReplyOf<Contract["assets"]["list"]>["items"][number];

export const columnsAt = (at: string | undefined, source: (id: string) => string): readonly Column<Asset>[] => [
  {
    id: "name",
    title: "Name",
    fields: ["name"],
    isWide: true,
    cell: ({ id, name }) => (
      <RowLink to={`/inventory/${encodeURIComponent(id)}`} search={{ at }}>
        {name}
      </RowLink>
    ),
  },
  { id: "kind", title: "Kind", fields: ["kind"], cell: ({ kind }) => words(kind) },
  {
    id: "findings",
    title: "Open findings",
    fields: ["open", "worst"],
    cell: ({ id, open, worst }) =>
      worst === null ? (
        <span className="muted">none</span>
      ) : (
        <span className="row">
          <SeverityMark severity={worst} />
          <RowLink to="/findings" search={{ asset: id, state: STANDING_STATES.join(","), at }} data-counts="findings">
            {number(open)}
          </RowLink>
        </span>
      ),
  },
  {
    id: "owner",
    title: "Owner",
    fields: ["owner"],
    cell: ({ owner }) =>
      owner === null ? <span className="muted">nobody</span> : <span className="wrap">{owner}</span>,
  },
  {
    id: "stage",
    title: "Stage",
    fields: ["stage"],
    isExtra: true,
    cell: ({ stage }) => (stage === null ? <span className="muted">not said</span> : words(stage)),
  },
  {
    id: "exposure",
    title: "Exposure",
    fields: ["exposure"],
    cell: ({ exposure }) => <span className={exposure === "public" ? "" : "muted"}>{EXPOSURES[exposure]}</span>,
  },
  {
    id: "criticality",
    title: "Criticality",
    fields: ["criticality"],
    isExtra: true,
    cell: ({ criticality }) => (criticality === null ? <span className="muted">not said</span> : words(criticality)),
  },
  {
    id: "provider",
    title: "Provider",
    fields: ["provider"],
    isExtra: true,
    cell: ({ provider }) =>
      provider === null ? <span className="muted">not told</span> : <span className="wrap">{provider}</span>,
  },
  {
    id: "sources",
    title: "Sources",
    fields: ["sources"],
    cell: ({ sources }) => (
      <span className="wrap">
        {sources.slice(0, 3).map(source).join(", ")}
        {sources.length > 3 ? ` and ${sources.length - 3} more` : ""}
      </span>
    ),
  },
  {
    id: "role",
    title: "Seen in",
    fields: ["role"],
    cell: ({ role }) => <span className="nowrap">{roleName(role)}</span>,
  },
  {
    id: "since",
    title: "Unchanged since",
    fields: ["validFrom"],
    orders: ["newest"],
    cell: ({ validFrom }) => <Time at={validFrom} as="day" />,
  },
  { id: "id", title: "Id", fields: ["id"], isExtra: true, cell: ({ id }) => <code className="wrap">{id}</code> },
];
