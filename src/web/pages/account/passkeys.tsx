import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, queries } from "../../client/api.ts";
import { canUsePasskeys, makePasskey } from "../../client/passkeys.ts";
import { Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import { submitted } from "../sign-on/door.tsx";
import { RecoveryCodes } from "../sign-on/recovery-codes.tsx";
import { PasswordField, passwordIn } from "./password.tsx";

const KEY = ["passkeys"];

/** One's passkeys: what they are for, which there are, another one. */
export function Passkeys() {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.passkeys.list({}) });
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <Section title="Passkeys">
      <p className="muted">
        A passkey signs you in with your device in place of the password. Once you have one, the password alone is not
        enough.
      </p>
      <Loaded query={query}>
        {(keys) =>
          keys.length === 0 ? (
            <p>You have none.</p>
          ) : (
            <ul className="timeline">
              {keys.map(({ id, name, createdAt, usedAt, backedUp }) => (
                <li key={id}>
                  <span className="row spread">
                    <strong className="wrap">{name}</strong>
                    <button type="button" className="plain small" onClick={() => setRemoving(id)}>
                      Remove<span className="visually-hidden"> {name}</span>
                    </button>
                  </span>
                  <span className="small muted">
                    {backedUp ? "on several devices" : "on one device"} · since <Time at={createdAt} as="day" /> ·{" "}
                    {usedAt === null ? "never used" : <>last used {<Time at={usedAt} as="ago" />}</>}
                  </span>
                  {removing === id ? <Removal id={id} name={name} onDone={() => setRemoving(null)} /> : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {canUsePasskeys() ? <Add /> : <p>This browser cannot use passkeys at this address.</p>}
    </Section>
  );
}

function Removal({ id, name, onDone }: { readonly id: string; readonly name: string; readonly onDone: () => void }) {
  const remove = useMutation({
    mutationFn: (fields: FormData) => api.passkeys.remove({ params: { id }, body: passwordIn(fields) }),
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries();
    },
  });
  return (
    <form className="stack" onSubmit={(event) => submitted(event, remove.mutate)}>
      <PasswordField />
      <div className="row">
        <button type="submit" className="button" disabled={remove.isPending}>
          Remove {name}
        </button>
        <button type="button" className="plain" onClick={onDone}>
          Keep it
        </button>
      </div>
      {remove.isError ? <Problem error={remove.error} /> : null}
    </form>
  );
}

function Add() {
  const form = useRef<HTMLFormElement>(null);
  const add = useMutation({
    mutationFn: async (fields: FormData) => {
      const { options, pending } = await api.passkeys.offer({ body: passwordIn(fields) });
      const response = await makePasskey(options);
      return api.passkeys.add({ body: { pending, name: String(fields.get("name")), response } });
    },
    onSuccess: () => {
      form.current?.reset();
      return queries.invalidateQueries();
    },
  });
  return (
    <form ref={form} className="stack" onSubmit={(event) => submitted(event, add.mutate)}>
      <label className="field">
        Name of the new passkey
        <input name="name" maxLength={200} required placeholder="Laptop" />
      </label>
      <PasswordField />
      <div>
        <button type="submit" className="button primary" disabled={add.isPending}>
          Add a passkey
        </button>
      </div>
      {add.isError ? <Problem error={add.error} /> : null}
      {add.data !== undefined && add.data.recoveryCodes.length > 0 ? (
        <div className="note stack" role="status">
          <RecoveryCodes codes={add.data.recoveryCodes} />
        </div>
      ) : null}
    </form>
  );
}
