import { useMutation, useQuery } from "@tanstack/react-query";
import { ENTRIES, type Entry } from "../../../domain/attack-step.ts";
import { CRITICALITIES, type Criticality } from "../../../domain/criticality.ts";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { announce } from "../../ui/announce.tsx";
import { words } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";

type Mark = ReplyOf<Contract["marks"]["get"]>;

/** What people said of an asset by hand, for the attack paths. */
export function MarkOf({ id }: { readonly id: string }) {
  const may = useMay("assets:mark");
  const query = useQuery({ queryKey: ["mark", id], queryFn: () => api.marks.get({ params: { id } }) });
  return (
    <Section title="How critical it is">
      <Loaded query={query}>
        {(mark) => (
          <>
            <Said mark={mark} />
            {may ? <MarkForm key={mark.at} id={id} mark={mark} /> : null}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Said({ mark: { criticality, entry, note, by, at } }: { readonly mark: Mark }) {
  if (by === null || at === null) return <p className="muted">Nobody said anything: it counts as its kind does.</p>;
  return (
    <div className="stack">
      {criticality === null ? null : (
        <p>
          <strong>{words(criticality)}</strong>: {CRITICALITIES[criticality]}.
        </p>
      )}
      {entry === null ? null : <p>An attack can begin here, by {ENTRIES[entry]}.</p>}
      {note === "" ? null : <p className="wrap">{note}</p>}
      <p className="small muted">
        Said by {by.name}, <Time at={at} as="ago" />
      </p>
    </div>
  );
}

function MarkForm({ id, mark }: { readonly id: string; readonly mark: Mark }) {
  const save = useMutation({
    mutationFn: (fields: FormData) => {
      const text = (name: string): string => String(fields.get(name) ?? "");
      const criticality = (text("criticality") || null) as Criticality | null;
      const entry = (text("entry") || null) as Entry | null;
      return api.marks.put({ params: { id }, body: { criticality, entry, note: text("note") } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      announce("Saved. The attack paths count with it.");
    },
  });
  return (
    <details>
      <summary>Change it</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(new FormData(event.currentTarget));
        }}
      >
        <label className="field">
          Criticality
          <select name="criticality" defaultValue={mark.criticality ?? ""}>
            <option value="">As its kind</option>
            {Object.keys(CRITICALITIES).map((value) => (
              <option key={value} value={value}>
                {words(value)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Who can get at it
          <select name="entry" defaultValue={mark.entry ?? ""}>
            <option value="">What was read decides</option>
            {Object.entries(ENTRIES).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Why
          <input name="note" maxLength={2_000} defaultValue={mark.note} />
        </label>
        <div>
          <button type="submit" className="button primary" disabled={save.isPending}>
            Save
          </button>
        </div>
        {save.isError ? <Problem error={save.error} /> : null}
      </form>
    </details>
  );
}
