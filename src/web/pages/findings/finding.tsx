import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { A_FIX } from "../../../domain/triage.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { AsOf, PastMark } from "../../ui/as-of.tsx";
import { Copies } from "../../ui/copies.tsx";
import { EvidenceList } from "../../ui/evidence.tsx";
import { words } from "../../ui/format.ts";
import { instantIn } from "../../ui/instant.ts";
import { SeverityMark, StateMark } from "../../ui/marks.tsx";
import { LoadedPage, PageHead, Section } from "../../ui/page.tsx";
import { Loaded } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import { PathsThrough } from "../paths/through.tsx";
import { Snoozed } from "./snoozed.tsx";
import { TriageForm } from "./triage.tsx";

const route = getRouteApi("/findings/$id");

/** One flaw: where it is, what people decided, what happened to it. */
export function Finding() {
  const { id } = route.useParams();
  const mayTriage = useMay("findings:triage");
  const { at } = route.useSearch();
  const navigate = useNavigate();
  const asked = instantIn(at);
  const change = (to: string | undefined): void =>
    void navigate({ to: "/findings/$id", params: { id }, search: { at: to }, replace: true });
  const query = useQuery({
    queryKey: ["finding", id, at],
    queryFn: () => api.findings.get({ params: { id }, query: { at } }),
    enabled: asked.malformed === undefined,
  });
  if (asked.malformed !== undefined)
    return (
      <>
        <PageHead title="Finding" crumbs={<Link to="/findings">Findings</Link>} />
        <PastMark asked={asked} onChange={change} />
      </>
    );
  return (
    <LoadedPage title="Finding" crumbs={<Link to="/findings">Findings</Link>} query={query}>
      {(finding) => (
        <>
          <PageHead
            title={finding.message}
            crumbs={
              <Link to="/findings" search={{ at }}>
                Findings
              </Link>
            }
            actions={
              <>
                <AsOf asked={asked} onChange={change} />
                <Copies
                  id={id}
                  path={`/findings/${encodeURIComponent(id)}`}
                  at={at}
                  command={`stance explain ${finding.rule}`}
                />
              </>
            }
          >
            <span className="row">
              <SeverityMark severity={finding.severity} />
              <StateMark state={finding.state} />
              <Link to="/findings" search={{ rule: finding.rule, at }}>
                {finding.rule}
              </Link>
            </span>
          </PageHead>
          <PastMark asked={asked} onChange={change} />
          <div className="columns">
            <div className="stack">
              <Section title="Where">
                <p>
                  {words(finding.assetKind)}{" "}
                  <Link to="/inventory/$id" params={{ id: finding.assetId }} search={{ at }}>
                    {finding.assetName}
                  </Link>
                </p>
                <EvidenceList evidence={finding.evidence} />
              </Section>
              {finding.change === null ? <RuleText id={finding.rule} /> : <RaisedFrom change={finding.change} />}
              <PathsThrough id={finding.assetId} at={at} />
            </div>
            <div className="stack">
              <Section title="Decision">
                <dl className="facts">
                  <dt>Open since</dt>
                  <dd>
                    <Time at={finding.openedAt} />
                  </dd>
                  {finding.acceptance === null ? null : (
                    <>
                      <dt>Accepted</dt>
                      <dd>
                        {finding.acceptance.reason} (by {finding.acceptance.approver},{" "}
                        {finding.acceptance.expires === null ? (
                          "without an end"
                        ) : (
                          <>until {<Time at={finding.acceptance.expires} />}</>
                        )}
                        )
                      </dd>
                    </>
                  )}
                  {finding.dismissal === null ? null : (
                    <>
                      <dt>False positive</dt>
                      <dd>{finding.dismissal}</dd>
                    </>
                  )}
                  <dt>Due</dt>
                  <dd>{finding.due === null ? "not set" : <Time at={finding.due} as="day" />}</dd>
                  <dt>Snoozed until</dt>
                  <dd>
                    <Snoozed until={finding.snoozedUntil} />
                  </dd>
                  {finding.fixedIn === undefined ? null : (
                    <>
                      <dt>Fixed in</dt>
                      <dd>{finding.fixedIn ?? <span className="muted">no version is known</span>}</dd>
                    </>
                  )}
                </dl>
                {mayTriage && at === undefined ? (
                  <TriageForm findings={[finding.id]} only={finding} onDone={() => {}} />
                ) : null}
              </Section>
              <FindingHistory id={id} />
            </div>
          </div>
        </>
      )}
    </LoadedPage>
  );
}

const RaisedFrom = ({ change }: { readonly change: string }) => (
  <Section title="Why it is here">
    <p>
      A person raised it from{" "}
      <Link to="/drift/$id" params={{ id: change }}>
        a change against an approved state
      </Link>
      ; no rule found it. It is fixed when a later look sees the change taken back, and accepted when the change is
      accepted into the baseline.
    </p>
  </Section>
);

function RuleText({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ["rule", id],
    queryFn: () => api.rules.get({ params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Section title="Why it matters, and what to do">
      <Loaded query={query}>
        {(rule) => (
          <>
            <p>{rule.why}</p>
            <h3>Fix</h3>
            <p>{rule.fix}</p>
            <Speaks {...rule} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

type Event = ReplyOf<Contract["findings"]["history"]>[number];
type Rule = ReplyOf<Contract["rules"]["get"]>;

/** What attackers do with such a flaw, and whose requirements its mending speaks to. */
const Speaks = ({ techniques, controls, references }: Rule) => (
  <details className="small">
    <summary>Techniques, controls and requirements</summary>
    <div className="stack">
      <dl className="facts">
        {techniques.map(({ id, title, framework }) => (
          <Pair key={id} name={id}>
            {title} <span className="muted">{framework}</span>
          </Pair>
        ))}
        {controls.map(({ id, title, frameworks }) => (
          <Pair key={id} name={id}>
            {title}
            <ul className="muted">
              {frameworks.map(({ name, requirements }) => (
                <li key={name}>
                  {name}: {requirements.join(", ")}
                </li>
              ))}
            </ul>
          </Pair>
        ))}
      </dl>
      {references.length === 0 ? null : (
        <ul className="bullets">
          {references.map((reference) => (
            <li key={reference} className="wrap">
              {reference}
            </li>
          ))}
        </ul>
      )}
    </div>
  </details>
);

const Pair = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div style={{ display: "contents" }}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** What was done, as it is told afterwards. */
const HAPPENED: { readonly [action: string]: string } = {
  start: "Work started",
  assign: "Assigned",
  "set-due": "Due date set",
  snooze: "Snoozed",
  accept: "Accepted",
  dismiss: "Called a false positive",
  open: "Opened again",
  "fix-known": "Woken, as a fix is known",
};

/** Why, in the words of whoever did it, or what was found. */
function whyOf({ action, detail }: Event): string | null {
  if (action === "snooze" && detail.until === A_FIX) return "until a fix is known";
  if (action === "fix-known") return `fixed in ${detail.fixedIn}`;
  return typeof detail.reason === "string" ? detail.reason : null;
}

function FindingHistory({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ["finding-history", id],
    queryFn: () => api.findings.history({ params: { id } }),
  });
  return (
    <Section title="What happened">
      <Loaded query={query}>
        {(events) => (
          <ol className="timeline small">
            {events.map((event) => (
              <li key={`${event.at} ${event.action}`}>
                <span>
                  <strong>{HAPPENED[event.action] ?? words(event.action)}</strong> by {event.actor.name}
                </span>
                {whyOf(event) === null ? null : <span className="wrap">{whyOf(event)}</span>}
                <span className="muted">
                  <Time at={event.at} />
                  {event.before === null || event.before === event.after
                    ? ""
                    : ` · ${words(event.before)} → ${words(event.after)}`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}
