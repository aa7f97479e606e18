import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { BodyInput, Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { announce } from "../../ui/announce.tsx";
import { words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";

type Explained = ReplyOf<Contract["identity"]["explain"]>;
type Sighting = Pick<Explained["sightings"][number], "source" | "local">;
type Decision = BodyInput<Contract["identity"]["decide"]>;

const keyOf = ({ source, local }: Sighting): string => `${local}@${source}`;
const bare = ({ source, local }: Sighting): Sighting => ({ source, local });

interface Given {
  readonly id: string;
  readonly kind: string;
  readonly identities: readonly string[];
  readonly isPast: boolean;
}

/** Why sightings are one asset; joins it with another, or parts it. Each word of a person can be taken back. */
export function Identity({ id, kind, identities, isPast }: Given) {
  const mayDecide = useMay("identity:decide") && !isPast;
  const query = useQuery({
    queryKey: ["identity", id],
    queryFn: () => api.identity.explain({ params: { id } }),
    enabled: !isPast,
  });
  const decisions = useQuery({
    queryKey: ["identity-decisions"],
    queryFn: () => api.identity.decisions({}),
    enabled: mayDecide,
  });
  const deciding = useMutation({
    mutationFn: (body: Decision) => api.identity.decide({ body }),
    onSuccess: () => announce("Decided. Undo stands beside it."),
    onSettled: () => queries.invalidateQueries(),
  });
  const undoing = useMutation({
    mutationFn: (decision: string) => api.identity.withdraw({ params: { id: decision } }),
    onSuccess: () => announce("Undone"),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <Section title="Why this is one asset">
      <ul className="stack small">
        {identities.map((identity) => (
          <li key={identity} className="wrap">
            <code>{identity}</code>
          </li>
        ))}
      </ul>
      {isPast ? null : (
        <Loaded query={query}>
          {({ sightings, joins }) => {
            const own = new Set(sightings.map(keyOf));
            const said = (decisions.data ?? []).filter(({ a, b }) => own.has(keyOf(a)) || own.has(keyOf(b)));
            return (
              <>
                <p className="small muted">
                  {sightings.length === 1
                    ? "One source saw it."
                    : `${sightings.length} sightings, joined by ${joins.map(({ by }) => by).join(", ")}.`}
                </p>
                {mayDecide && sightings.length > 1 ? (
                  <Parts
                    sightings={sightings}
                    onPart={(a, b) =>
                      deciding.mutate({ verdict: "not-the-same", a, b, reason: "Parted on the asset's page" })
                    }
                  />
                ) : null}
                {mayDecide && sightings[0] !== undefined ? (
                  <Join id={id} kind={kind} own={bare(sightings[0])} onJoin={(body) => deciding.mutate(body)} />
                ) : null}
                {said.length === 0 ? null : (
                  <ul className="stack small" aria-label="What people said of it">
                    {said.map((decision) => (
                      <li key={decision.id} className="wrap">
                        <strong>{decision.verdict === "same" ? "Joined" : "Parted"}</strong>: {decision.reason}, by{" "}
                        {decision.actor.name}, <Time at={decision.at} />{" "}
                        <button type="button" className="button small" onClick={() => undoing.mutate(decision.id)}>
                          Undo
                        </button>
                      </li>
                    ))}
                  </ul>
                )}
              </>
            );
          }}
        </Loaded>
      )}
      {deciding.isError ? <Problem error={deciding.error} /> : null}
      {undoing.isError ? <Problem error={undoing.error} /> : null}
    </Section>
  );
}

/** What the asset is made of; each part can be said to be another asset. */
const Parts = ({
  sightings,
  onPart,
}: {
  readonly sightings: Explained["sightings"];
  readonly onPart: (a: Sighting, b: Sighting) => void;
}) => (
  <ul className="stack small" aria-label="Sightings">
    {sightings.map((sighting, index) => {
      const other = sightings[index === 0 ? 1 : 0];
      return (
        <li key={keyOf(sighting)} className="row spread">
          <span className="wrap">
            {sighting.name} in {sighting.source}
          </span>
          <button
            type="button"
            className="button small"
            onClick={() => (other === undefined ? undefined : onPart(bare(sighting), bare(other)))}
          >
            Is another
            <span className="visually-hidden">
              : {sighting.name} in {sighting.source}
            </span>
          </button>
        </li>
      );
    })}
  </ul>
);

const MOST_HITS = 8;

/** Finds another asset of the kind and says that it is the same. */
function Join({
  id,
  kind,
  own,
  onJoin,
}: {
  readonly id: string;
  readonly kind: string;
  readonly own: Sighting;
  readonly onJoin: (body: Decision) => void;
}) {
  const [text, setText] = useState("");
  const reason = useRef<HTMLInputElement>(null);
  const query = useQuery({
    queryKey: ["identity", "find", text],
    queryFn: () => api.search.find({ query: { q: text, type: "asset", limit: 100 } }),
    enabled: text.trim() !== "",
  });
  const join = async (other: string): Promise<void> => {
    const { sightings } = await api.identity.explain({ params: { id: other } });
    const [first] = sightings;
    if (first !== undefined)
      onJoin({
        verdict: "same",
        a: own,
        b: bare(first),
        reason: reason.current?.value.trim() || "Joined on the asset's page",
      });
  };
  const hits = (query.data ?? []).filter((hit) => hit.group === kind && hit.id !== id).slice(0, MOST_HITS);
  return (
    <details>
      <summary>It is the same as another</summary>
      <div className="stack">
        <label className="field">
          Reason
          <input ref={reason} maxLength={2000} />
        </label>
        <label className="field">
          {`Find the other ${words(kind)}`}
          <input type="search" value={text} autoComplete="off" onChange={({ target }) => setText(target.value)} />
        </label>
        <ul className="stack small">
          {hits.map((hit) => (
            <li key={hit.id} className="row spread">
              <Link to="/inventory/$id" params={{ id: hit.id }} className="wrap">
                {hit.title} <span className="muted">{hit.id}</span>
              </Link>
              <button type="button" className="button small" onClick={() => void join(hit.id)}>
                Is the same<span className="visually-hidden"> as {hit.title}</span>
              </button>
            </li>
          ))}
        </ul>
        {text.trim() !== "" && query.isSuccess && hits.length === 0 ? (
          <p className="small muted">Nothing else of this kind is called so.</p>
        ) : null}
      </div>
    </details>
  );
}
