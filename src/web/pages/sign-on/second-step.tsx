import { useMutation, useQuery } from "@tanstack/react-query";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { canUsePasskeys, signWithPasskey } from "../../client/passkeys.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { Door, enter, submitted } from "./door.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

type Answer = ReplyOf<Contract["self"]["signIn"]>;
type Step = Extract<Answer, { readonly step: "second-factor" | "enrol" }>;

/** What stands between a right password and the platform. */
export function SecondStep({ answer }: { readonly answer: Step }) {
  return answer.step === "second-factor" ? (
    <Code pending={answer.pending} withKey={answer.ways.includes("passkey") && canUsePasskeys()} />
  ) : (
    <Enrol pending={answer.pending} />
  );
}

/** Where a code is typed. */
export const CodeField = ({ label }: { readonly label: string }) => (
  <label className="field">
    {label}
    <input name="code" autoComplete="one-time-code" inputMode="text" minLength={6} required />
  </label>
);

function Code({ pending, withKey }: { readonly pending: string; readonly withKey: boolean }) {
  const answer = useMutation({
    mutationFn: (fields: FormData) => api.secondFactor.answer({ body: { pending, code: String(fields.get("code")) } }),
    onSuccess: enter,
  });
  const key = useMutation({
    mutationFn: async () => {
      const { options } = await api.passkeys.askInSecondStep({ body: { pending } });
      return api.passkeys.answer({ body: { pending, response: await signWithPasskey(options) } });
    },
    onSuccess: enter,
  });
  return (
    <Door title="One more step">
      {withKey ? (
        <button type="button" className="button primary" disabled={key.isPending} onClick={() => key.mutate()}>
          Use a passkey
        </button>
      ) : null}
      {key.isError ? <Problem error={key.error} /> : null}
      <form className="stack" onSubmit={(event) => submitted(event, answer.mutate)}>
        <CodeField label="Code of your app, or a recovery code" />
        <button type="submit" className={withKey ? "button" : "button primary"} disabled={answer.isPending}>
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
        <RecoveryCodes codes={confirm.data.recoveryCodes} />
        <button type="button" className="button primary" onClick={enter}>
          I have kept them
        </button>
      </Door>
    );
  return (
    <Door title="A second factor is required">
      <Loaded query={seed}>{(enrolment) => <Seed {...enrolment} />}</Loaded>
      <form className="stack" onSubmit={(event) => submitted(event, confirm.mutate)}>
        <CodeField label="Six digits that the app shows" />
        <button type="submit" className="button primary" disabled={confirm.isPending}>
          Sign in
        </button>
      </form>
      {confirm.isError ? <Problem error={confirm.error} /> : null}
    </Door>
  );
}

/** A seed as an app takes it: seen by a camera, typed, or by a link on a device that has the app. */
export const Seed = ({ seed, uri }: { readonly seed: string; readonly uri: string }) => (
  <div className="stack">
    <p>
      Add an account to your authenticator app: scan this code, type the key below it, or{" "}
      <a href={uri}>open it in the app of this device</a>.
    </p>
    <QrCode text={uri} label="A code for the camera of your app. It holds the key below." />
    <figure className="code">
      <pre className="wrap-code">{seed.match(/.{1,4}/g)?.join(" ")}</pre>
    </figure>
  </div>
);
