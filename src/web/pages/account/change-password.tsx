import { useMutation } from "@tanstack/react-query";
import { api } from "../../client/api.ts";
import { useSecondFactor } from "../../client/second-factor.ts";
import { Section } from "../../ui/page.tsx";
import { Problem } from "../../ui/states.tsx";

/** Changes the password of who has one. It ends all sessions, so that one signs in anew with the new one. */
export function ChangePassword() {
  const { data } = useSecondFactor();
  const change = useMutation({
    mutationFn: (fields: FormData) =>
      api.self.changePassword({
        body: { current: String(fields.get("current")), password: String(fields.get("new")) },
      }),
    onSuccess: () => location.assign("/"),
  });
  if (data?.hasPassword !== true) return null;
  return (
    <Section title="Password">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(new FormData(event.currentTarget));
        }}
      >
        <label className="field">
          Current password
          <input name="current" type="password" autoComplete="current-password" required />
        </label>
        <label className="field">
          New password
          <input name="new" type="password" autoComplete="new-password" minLength={12} required />
        </label>
        <p className="small muted">You are signed out everywhere, here as well, and sign in with the new one.</p>
        <div>
          <button type="submit" className="button" disabled={change.isPending}>
            Change the password
          </button>
        </div>
      </form>
      {change.isError ? <Problem error={change.error} /> : null}
    </Section>
  );
}
