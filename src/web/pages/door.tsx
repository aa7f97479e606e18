import { useMutation } from "@tanstack/react-query";
import { api, queries } from "../client/api.ts";
import { canUsePasskeys } from "../client/passkeys.ts";
import { Problem } from "../ui/states.tsx";
import { Door, enter, submitted } from "./sign-on/door.tsx";
import { PasskeyButton } from "./sign-on/passkey.tsx";
import { SecondStep } from "./sign-on/second-step.tsx";

/** Signs a person in, with a password or at the organisation's provider. */
export function SignIn() {
  const signIn = useMutation({
    mutationFn: (fields: FormData) =>
      api.self.signIn({
        body: {
          email: String(fields.get("email")),
          password: String(fields.get("password")),
          ...(fields.get("organisation") ? { organisation: String(fields.get("organisation")) } : {}),
        },
      }),
    onSuccess: (answer) => (answer.step === "done" ? queries.invalidateQueries() : undefined),
  });
  const provider = useMutation({
    mutationFn: () => api.oidc.begin({ body: {} }),
    onSuccess: ({ location: to }) => location.assign(to),
  });
  if (signIn.data !== undefined && signIn.data.step !== "done") return <SecondStep answer={signIn.data} />;
  const needsOrganisation = signIn.isError && signIn.error.message.includes("organisation");
  return (
    <Door title="Sign in">
      <form className="stack" onSubmit={(event) => submitted(event, signIn.mutate)}>
        {needsOrganisation ? (
          <label className="field">
            Organisation
            <input name="organisation" required />
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
      {canUsePasskeys() ? <PasskeyButton organisation={undefined} /> : null}
      <button type="button" className="plain" onClick={() => provider.mutate()}>
        Sign in with your organisation's provider
      </button>
      {provider.isError ? <Problem error={provider.error} /> : null}
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
