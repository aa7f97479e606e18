import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, queries } from "../../client/api.ts";
import { useSecondFactor } from "../../client/second-factor.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { submitted } from "../sign-on/door.tsx";
import { RecoveryCodes } from "../sign-on/recovery-codes.tsx";
import { CodeField, Seed } from "../sign-on/second-step.tsx";
import { PasswordField, passwordIn } from "./password.tsx";

const again = () => queries.invalidateQueries({ queryKey: ["second-factor"] });

type Take = (codes: readonly string[]) => void;

/** An authenticator app beside the password, and recovery codes, which stay in sight until they are kept. */
export function SecondFactor() {
  const query = useSecondFactor();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const take: Take = (fresh) => {
    setCodes(fresh);
    void again();
  };
  return (
    <Section title="Authenticator app">
      {codes === null ? null : (
        <div className="note stack" role="status">
          <RecoveryCodes codes={codes} />
          <div>
            <button type="button" className="button primary" onClick={() => setCodes(null)}>
              I have kept them
            </button>
          </div>
        </div>
      )}
      <Loaded query={query}>
        {({ confirmed, recoveryCodes, required }) => (
          <div className="stack">
            <p className="muted">
              {confirmed ? "Your app's code is asked for after the password." : "No app is set up."}{" "}
              {recoveryCodes > 0 ? `${recoveryCodes} recovery codes are left.` : ""}{" "}
              {required ? "Your organisation requires a second factor." : ""}
            </p>
            {confirmed ? null : <SetUp take={take} />}
            {confirmed ? (
              <details>
                <summary>Replace the recovery codes{required ? "" : ", or take the app away"}</summary>
                <div className="stack">
                  <Renew take={take} />
                  {required ? null : <Remove />}
                </div>
              </details>
            ) : null}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function SetUp({ take }: { readonly take: Take }) {
  const enrol = useMutation({
    mutationFn: (fields: FormData) => api.secondFactor.enrol({ body: passwordIn(fields) }),
  });
  if (enrol.data !== undefined) return <Confirm {...enrol.data} take={take} />;
  return (
    <form className="stack" onSubmit={(event) => submitted(event, enrol.mutate)}>
      <PasswordField />
      <div>
        <button type="submit" className="button" disabled={enrol.isPending}>
          Set up an app
        </button>
      </div>
      {enrol.isError ? <Problem error={enrol.error} /> : null}
    </form>
  );
}

function Confirm({ seed, uri, take }: { readonly seed: string; readonly uri: string; readonly take: Take }) {
  const confirm = useMutation({
    mutationFn: (code: string) => api.secondFactor.confirm({ body: { code } }),
    onSuccess: ({ recoveryCodes }) => take(recoveryCodes),
  });
  if (confirm.isSuccess) return null;
  return (
    <CodeForm work={confirm} label="Six digits that the app shows" button="Confirm">
      <Seed seed={seed} uri={uri} />
    </CodeForm>
  );
}

function Renew({ take }: { readonly take: Take }) {
  const renew = useMutation({
    mutationFn: (code: string) => api.secondFactor.renewRecoveryCodes({ body: { code } }),
    onSuccess: ({ recoveryCodes }) => take(recoveryCodes),
  });
  return <CodeForm work={renew} label="Code for new recovery codes" button="Replace recovery codes" />;
}

function Remove() {
  const remove = useMutation({
    mutationFn: (code: string) => api.secondFactor.remove({ body: { code } }),
    onSuccess: again,
  });
  return <CodeForm work={remove} label="Code to take the app away" button="Take the app away" />;
}

interface Work {
  readonly mutate: (code: string) => void;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
}

/** Something that is done with a code. */
const CodeForm = ({
  work,
  label,
  button,
  children,
}: {
  readonly work: Work;
  readonly label: string;
  readonly button: string;
  readonly children?: ReactNode;
}) => (
  <form className="stack" onSubmit={(event) => submitted(event, (fields) => work.mutate(String(fields.get("code"))))}>
    {children}
    <CodeField label={label} />
    <div>
      <button type="submit" className="button" disabled={work.isPending}>
        {button}
      </button>
    </div>
    {work.isError ? <Problem error={work.error} /> : null}
  </form>
);
