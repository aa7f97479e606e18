import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { LIFECYCLE_STAGES, type LifecycleStage } from "../../../domain/lifecycle.ts";
import { api, queries } from "../../client/api.ts";
import { usePeople } from "../../client/names.ts";
import { useMay } from "../../client/self.ts";
import { announce } from "../../ui/announce.tsx";
import { words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";

/** Who owns an asset and where it is in its life: what no scan can see, and who said it. */
export function Said({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  const mayTriage = useMay("findings:triage");
  const query = useQuery({
    queryKey: ["asset", id, "said", at],
    queryFn: () => api.assets.said({ params: { id }, query: { at } }),
  });
  return (
    <Section title="Owner and lifecycle">
      <Loaded query={query}>
        {({ owner, lifecycle, history }) => (
          <>
            <dl className="facts">
              <dt>Owner</dt>
              <dd>{owner ?? <span className="muted">nobody was named</span>}</dd>
              <dt>Stage</dt>
              <dd>{lifecycle === null ? <span className="muted">not said</span> : words(lifecycle)}</dd>
            </dl>
            {mayTriage && at === undefined ? (
              <Form key={`${owner} ${lifecycle}`} id={id} owner={owner} lifecycle={lifecycle} />
            ) : null}
            {history.length === 0 ? null : (
              <details>
                <summary>What was said before</summary>
                <ol className="timeline small">
                  {history.map((word) => (
                    <li key={`${word.field} ${word.at}`} className="wrap">
                      <span>
                        {words(word.field)}:{" "}
                        <strong>{word.field === "lifecycle" ? words(word.value) : word.value}</strong>, by{" "}
                        {word.actor.name}
                      </span>
                      <span className="muted">
                        <Time at={word.at} />
                        {word.until === null ? "" : <> until {<Time at={word.until} />}</>}
                      </span>
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Form({
  id,
  owner,
  lifecycle,
}: {
  readonly id: string;
  readonly owner: string | null;
  readonly lifecycle: LifecycleStage | null;
}) {
  const named = useRef<HTMLInputElement>(null);
  const stage = useRef<HTMLSelectElement>(null);
  const people = usePeople().data ?? [];
  const saying = useMutation({
    mutationFn: () =>
      api.assets.say({
        params: { id },
        body: {
          owner: named.current?.value.trim() || null,
          lifecycle: (stage.current?.value || null) as LifecycleStage | null,
        },
      }),
    onSuccess: () => {
      announce("Kept");
      return queries.invalidateQueries({ queryKey: ["asset", id, "said"] });
    },
  });
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        saying.mutate();
      }}
    >
      <label className="field">
        Owner
        <input ref={named} list="owners" maxLength={200} defaultValue={owner ?? ""} placeholder="A person or a team" />
      </label>
      <datalist id="owners">
        {people.map(({ id: person, name }) => (
          <option key={person} value={name} />
        ))}
      </datalist>
      <label className="field">
        Stage
        <select ref={stage} defaultValue={lifecycle ?? ""}>
          <option value="">Not said</option>
          {LIFECYCLE_STAGES.map((value) => (
            <option key={value} value={value}>
              {words(value)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={saying.isPending}>
        Keep
      </button>
      {saying.isError ? <Problem error={saying.error} /> : null}
    </form>
  );
}
