import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, queries } from "../client/api.ts";
import { canUsePasskeys } from "../client/passkeys.ts";
import { Problem } from "../ui/states.tsx";
import { Door, enter, submitted } from "./sign-on/door.tsx";
import { PasskeyButton } from "./sign-on/passkey.tsx";
import { Providers } from "./sign-on/providers.tsx";
import { SecondStep } from "./sign-on/second-step.tsx";

/** Signs a person in: with a password, a passkey, or at the organisation's provider. */
export function SignIn() {
  const [organisation, setOrganisation] = useState("");
  const named = organisation === "" ? {} : { organisation };
  const ways = useQuery({ queryKey: ["ways", organisation], queryFn: () => api.self.ways({ query: named }) });
  const [asksOrganisation, setAsksOrganisation] = useState(false);
  if (ways.data?.needsOrganisation === true && !asksOrganisation) setAsksOrganisation(true);
  const signIn = useMutation({
    mutationFn: (fields: FormData) => {
      const [email, password] = [String(fields.get("email")), String(fields.get("password"))];
      return api.self.signIn({ body: { email, password, ...named } });
    },
    onSuccess: (answer) => (answer.step === "done" ? queries.invalidateQueries() : undefined),
  });
  if (signIn.data !== undefined && signIn.data.step !== "done") return <SecondStep answer={signIn.data} />;
  return (
    <Door title="Sign in">
      <form className="stack" onSubmit={(event) => submitted(event, signIn.mutate)}>
        {asksOrganisation ? (
          <label className="field">
            Organisation
            <input
              autoComplete="organization"
              required
              onBlur={(event) => setOrganisation(event.target.value.trim().toLowerCase())}
            />
          </label>
        ) : null}
        <label className="field">
          E-mail address
          <input name="email" autoComplete="username" required />
        </label>
        <label className="field">
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit" className="button primary" disabled={signIn.isPending}>
          Sign in
        </button>
      </form>
      {signIn.isError ? <Problem error={signIn.error} /> : null}
      {canUsePasskeys() ? <PasskeyButton body={named} /> : null}
      {ways.data === undefined ? null : <Providers ways={ways.data} body={named} />}
    </Door>
  );
}

/** Where a one-time link leads: a first password, and in. */
export function Welcome() {
  const redeem = useMutation({
    mutationFn: async (fields: FormData) => {
      const password = String(fields.get("password"));
      const { email, organisation } = await api.self.redeem({ body: { link: location.hash.slice(1), password } });
      return api.self.signIn({ body: { email, organisation, password } });
    },
    onSuccess: (answer) => (answer.step === "done" ? enter() : undefined),
  });
  if (redeem.data !== undefined && redeem.data.step !== "done") return <SecondStep answer={redeem.data} />;
  return (
    <Door title="Welcome">
      <p className="muted">Choose a password of 12 characters or more. The link that brought you here works once.</p>
      <form className="stack" onSubmit={(event) => submitted(event, redeem.mutate)}>
        <label className="field">
          New password
          <input name="password" type="password" autoComplete="new-password" minLength={12} required />
        </label>
        <button type="submit" className="button primary" disabled={redeem.isPending}>
          Set the password and sign in
        </button>
      </form>
      {redeem.isError ? <Problem error={redeem.error} /> : null}
    </Door>
  );
}
