import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ApiError } from "../../../platform/api/contract/client.ts";
import { api } from "../../client/api.ts";
import { useRuleTitle, useSourceName } from "../../client/names.ts";
import { AsOf, PastMark } from "../../ui/as-of.tsx";
import { Copies } from "../../ui/copies.tsx";
import { EvidenceList } from "../../ui/evidence.tsx";
import { fieldName, verbWords, words } from "../../ui/format.ts";
import { instantIn } from "../../ui/instant.ts";
import { SeverityMark, StateMark } from "../../ui/marks.tsx";
import { LoadedPage, PageHead, Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { commandFor } from "../../ui/table/query-dialog.tsx";
import { Time } from "../../ui/time.tsx";
import { MarkOf } from "../paths/mark.tsx";
import { BlastRadius } from "../paths/radius.tsx";
import { PathsThrough } from "../paths/through.tsx";
import { Bom } from "./bom.tsx";
import { AssetDrift } from "./drift.tsx";
import { Identity } from "./identity.tsx";
import { Known } from "./known.tsx";
import { Said } from "./said.tsx";
import { Value } from "./value.tsx";

const route = getRouteApi("/inventory/$id");
const MOST_NEIGHBOURS = 60;
const MOST_FINDINGS = 100;

/** Everything known of one asset, and from where, now or at an instant. */
export function Asset() {
  const { id } = route.useParams();
  const { at } = route.useSearch();
  const navigate = useNavigate();
  const source = useSourceName();
  const asked = instantIn(at);
  const change = (to: string | undefined): void =>
    void navigate({ to: "/inventory/$id", params: { id }, search: { at: to }, replace: true });
  const query = useQuery({
    queryKey: ["asset", id, at],
    queryFn: () => api.assets.get({ params: { id }, query: { at } }),
    enabled: asked.malformed === undefined,
  });
  const crumbs = (
    <Link to="/inventory" search={{ at }}>
      Inventory
    </Link>
  );
  if (query.data === undefined && (asked.malformed !== undefined || query.isError))
    return (
      <>
        <PageHead title="Asset" crumbs={crumbs} actions={<AsOf asked={asked} onChange={change} />} />
        <PastMark asked={asked} onChange={change} />
        {query.isError ? <Problem error={query.error} /> : null}
      </>
    );
  return (
    <LoadedPage title="Asset" crumbs={crumbs} query={query}>
      {(asset) => (
        <>
          <PageHead
            title={asset.name}
            crumbs={crumbs}
            actions={
              <>
                <AsOf asked={asked} onChange={change} />
                <Link className="button" to="/graph" search={{ open: id, pick: id, at }}>
                  In the graph
                </Link>
                <Bom id={id} at={at} name={asset.name} />
                <Copies
                  id={id}
                  path={`/assets/${encodeURIComponent(id)}`}
                  at={at}
                  command={commandFor("findings", { asset: id, at })}
                />
              </>
            }
          >
            {words(asset.kind)}, seen in {asset.sources.map(source).join(", ")}
          </PageHead>
          <PastMark asked={asked} onChange={change} />
          <Known evidence={asset.evidence} />
          <div className="columns">
            <div className="stack">
              <Section title="Properties">
                <Facts properties={asset.properties} gaps={asset.gaps} />
              </Section>
              <AssetFindings id={asset.id} at={at} />
              <AssetDrift id={asset.id} at={at} />
              <PathsThrough id={asset.id} at={at} />
              <BlastRadius id={asset.id} at={at} />
              <Section title="Evidence">
                <EvidenceList evidence={asset.evidence} />
              </Section>
            </div>
            <div className="stack">
              <Said id={asset.id} at={at} />
              <Neighbours id={asset.id} at={at} />
              <MarkOf id={asset.id} />
              <Undecided id={asset.id} at={at} />
              <Identity id={asset.id} kind={asset.kind} identities={asset.identities} isPast={at !== undefined} />
              <History id={asset.id} />
            </div>
          </div>
        </>
      )}
    </LoadedPage>
  );
}

function Facts({
  properties,
  gaps,
}: {
  readonly properties: { readonly [name: string]: unknown };
  readonly gaps: { readonly [name: string]: unknown };
}) {
  const known = Object.entries(properties).filter(([name]) => gaps[name] === undefined);
  const unknown = Object.entries(gaps) as [string, { readonly reason: string; readonly detail: string }][];
  if (known.length + unknown.length === 0) return <p className="muted">Nothing beyond its name is known.</p>;
  return (
    <dl className="facts">
      {known.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{fieldName(name)}</dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
      {unknown.map(([name, gap]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{fieldName(name)}</dt>
          <dd>
            <strong>Unknown</strong>{" "}
            <span className="muted">
              ({words(gap.reason).toLowerCase()}: {gap.detail})
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AssetFindings({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  const query = useQuery({
    queryKey: ["findings", "of", id, at],
    queryFn: () => api.findings.list({ query: { asset: id, limit: MOST_FINDINGS, at } }),
  });
  return (
    <Section title="Findings">
      <Loaded query={query}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className="muted">None. What the rules could not decide stands under Undecided.</p>
          ) : (
            <ul className="timeline">
              {items.map((finding) => (
                <li key={finding.id}>
                  <Link to="/findings/$id" params={{ id: finding.id }} search={{ at }} className="wrap">
                    {finding.message}
                  </Link>
                  <span className="row">
                    <SeverityMark severity={finding.severity} />
                    <StateMark state={finding.state} />
                  </span>
                </li>
              ))}
              {next === null ? null : <li className="muted">More than {MOST_FINDINGS}; the API has all.</li>}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Neighbours({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  const query = useQuery({
    queryKey: ["around", id, at],
    queryFn: () => api.assets.neighbourhood({ params: { id }, query: { hops: 1, limit: MOST_NEIGHBOURS, at } }),
  });
  return (
    <Section title="Connected to">
      <Loaded query={query}>
        {({ assets, relationships, truncated }) => {
          const names = new Map(assets.map((asset) => [asset.id, asset]));
          const edges = relationships.filter(({ from, to }) => from === id || to === id);
          if (edges.length === 0) return <p className="muted">Nothing that was seen.</p>;
          return (
            <ul className="stack small">
              {edges.map(({ from, verb, to }) => {
                const other = names.get(from === id ? to : from);
                return (
                  <li key={`${from} ${verb} ${to}`} className="wrap">
                    <span className="muted">{from === id ? `${verbWords(verb)} ` : ""}</span>
                    {other === undefined ? (
                      "?"
                    ) : (
                      <Link to="/inventory/$id" params={{ id: other.id }} search={{ at }}>
                        {words(other.kind)} {other.name}
                      </Link>
                    )}
                    <span className="muted">{from === id ? "" : ` ${verbWords(verb)} this`}</span>
                  </li>
                );
              })}
              {truncated ? <li className="muted">More than {MOST_NEIGHBOURS}; the API has all.</li> : null}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Undecided({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  const title = useRuleTitle();
  const query = useQuery({
    queryKey: ["undecided", id, at],
    queryFn: () => api.assets.undecided({ params: { id }, query: { at } }),
  });
  return (
    <Section title="Undecided">
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">Every rule for it could decide.</p>
          ) : (
            <ul className="stack small">
              {items.map(({ rule, reasons }) => (
                <li key={rule} className="wrap">
                  <strong>{title(rule)}</strong>: {reasons.join("; ")}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function History({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ["history", id],
    queryFn: () => api.assets.history({ params: { id } }),
    retry: false,
  });
  const isHidden = query.error instanceof ApiError && query.error.problem.status === 404;
  if (isHidden)
    return (
      <Section title="History">
        <p className="muted">Only people who see the whole organisation see what all its sources said over time.</p>
      </Section>
    );
  return (
    <Section title="History">
      <Loaded query={query}>
        {(versions) => (
          <ol className="timeline small">
            {versions.map((version) => (
              <li key={version.validFrom}>
                <Link to="/inventory/$id" params={{ id }} search={{ at: String(version.validFrom) }}>
                  <Time at={version.validFrom} />
                </Link>
                <span className="muted">
                  {version.validTo === null ? "as it is now" : <>until {<Time at={version.validTo} />}</>}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}
