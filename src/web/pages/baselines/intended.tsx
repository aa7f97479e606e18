import { useMutation } from "@tanstack/react-query";
import { api, queries } from "../../client/api.ts";
import { Act } from "../../ui/act.tsx";
import { announce } from "../../ui/announce.tsx";
import { Section } from "../../ui/page.tsx";
import { Problem } from "../../ui/states.tsx";

interface Given {
  readonly id: string;
  readonly intended: string | null;
  readonly mayApprove: boolean;
  /** Why nothing can be said now. */
  readonly why: string | undefined;
}

/** What is allowed and demanded, and which changes are to come; who may approve can say it anew, signed. */
export const Intended = ({ id, intended, mayApprove, why }: Given) => (
  <Section title="What is intended">
    {intended === null ? (
      <p className="muted">Nothing is said: changes are judged by what they open.</p>
    ) : (
      <pre className="wrap-code">{intended}</pre>
    )}
    {!mayApprove ? null : why === undefined ? (
      <Say id={id} intended={intended ?? ""} />
    ) : (
      <Act why={why}>Say what is intended</Act>
    )}
  </Section>
);

function Say({ id, intended }: { readonly id: string; readonly intended: string }) {
  const say = useMutation({
    mutationFn: (fields: FormData) =>
      api.baselines.intend({
        params: { id },
        body: { intended: String(fields.get("intended") ?? ""), reason: String(fields.get("reason") ?? "").trim() },
      }),
    onSuccess: async ({ proposed }) => {
      await queries.invalidateQueries();
      announce(proposed === null ? "Signed with the baseline" : "It waits for a second person");
    },
  });
  return (
    <details>
      <summary>Say what is intended</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          say.mutate(new FormData(event.currentTarget));
        }}
      >
        <label className="field">
          As in stance.yaml: the parts intended and drift
          <textarea
            key={intended}
            name="intended"
            rows={8}
            maxLength={65_536}
            spellCheck={false}
            defaultValue={intended}
          />
        </label>
        <label className="field">
          Reason
          <input name="reason" required maxLength={2_000} />
        </label>
        <div className="row">
          <button type="submit" className="button" disabled={say.isPending}>
            {say.isPending ? "Signing" : "Sign it"}
          </button>
          <span className="small muted">The approved state stays as it is, and as old as it is.</span>
        </div>
        {say.isError ? <Problem error={say.error} /> : null}
      </form>
    </details>
  );
}
