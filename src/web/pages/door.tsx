import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect } from "react";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api, queries } from "../client/api.ts";
import { Loaded, Problem } from "../ui/states.tsx";

const Door = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  useEffect(() => {
    document.title = `${title} · Stance`;
  }, [title]);
  return (
    <div className="door">
      <main>
        <span className="brand">
          <img src="/app/icon.svg" alt="" /> Stance
        </span>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
};

type Answer = ReplyOf<Contract["self"]["signIn"]>;

/** What stands between a right password and the platform. */
function SecondStep({ answer }: { readonly answer: Extract<Answer, { readonly step: "second-factor" | "enrol" }> }) {
  return answer.step === "second-factor" ? <Code pending={answer.pending} /> : <Enrol pending={answer.pending} />;
}

const CodeField = () => (
  <label className="field">
    Code of your app, or a recovery code
    <input name="code" autoComplete="one-time-code" inputMode="text" minLength={6} required />
  </label>
);

function Code({ pending }: { readonly pending: string }) {
  const answer = useMutation({
    mutationFn: (fields: FormData) => api.secondFactor.answer({ body: { pending, code: String(fields.get("code")) } }),
    onSuccess: enter,
  });
  return (
    <Door title="One more step">
      <form className="stack" onSubmit={(event) => submitted(event, answer.mutate)}>
        <CodeField />
        <button type="submit" className="button primary" disabled={answer.isPending}>
          Sign in
        </button>
      </form>
      {answer.isError ? <Problem error={answer.error} /> : null}
    </Door>
  );
}

function Enrol({ pending }: { readonly pending: string }) {
  const seed = useQuery({
    queryKey: ["enrol", pending],
    queryFn: () => api.secondFactor.enrolAtSignIn({ body: { pending } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const confirm = useMutation({
    mutationFn: (fields: FormData) =>
      api.secondFactor.confirmAtSignIn({ body: { pending, code: String(fields.get("code")) } }),
  });
  if (confirm.data !== undefined)
    return (
      <Door title="Keep these recovery codes">
        <p className="muted">Each works once when the app is lost. They are not shown again.</p>
        <figure className="code">
          <pre>{confirm.data.recoveryCodes.join("\n")}</pre>
        </figure>
        <button type="button" className="button primary" onClick={enter}>
          I have kept them
        </button>
      </Door>
    );
  return (
    <Door title="A second factor is required">
      <Loaded query={seed}>
        {({ seed: text }) => (
          <p>
            Give an authenticator app this seed: <code className="wrap">{text}</code>
          </p>
        )}
      </Loaded>
      <form className="stack" onSubmit={(event) => submitted(event, confirm.mutate)}>
        <CodeField />
        <button type="submit" className="button primary" disabled={confirm.isPending}>
          Sign in
        </button>
      </form>
      {confirm.isError ? <Problem error={confirm.error} /> : null}
    </Door>
  );
}

const enter = (): void => location.assign("/");

function submitted(event: FormEvent<HTMLFormElement>, send: (fields: FormData) => void): void {
  event.preventDefault();
  send(new FormData(event.currentTarget));
}

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
