import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { Permission, Role } from "../../domain/permission.ts";
import { api, queries } from "../client/api.ts";
import { useMay } from "../client/self.ts";
import { words } from "../ui/format.ts";
import { Once } from "../ui/once.tsx";
import { PageHead, Section } from "../ui/page.tsx";
import { Loaded, Problem } from "../ui/states.tsx";
import { Sure } from "../ui/sure.tsx";
import { Time } from "../ui/time.tsx";
import { EffectivePermissions, RolePermissions, useRoles } from "./access/permissions.tsx";

const DAY = 86_400_000;
const USUAL_DAYS = 90;

const fieldsOf = (event: FormEvent<HTMLFormElement>): { readonly [name: string]: string } => {
  event.preventDefault();
  return Object.fromEntries(new FormData(event.currentTarget)) as { [name: string]: string };
};

const grantText = (
  grants: readonly { readonly role: string; readonly projects: "all" | readonly string[] }[],
): string =>
  grants
    .map(({ role, projects }) => `${words(role)}${projects === "all" ? "" : ` of ${projects.join(", ")}`}`)
    .join("; ") || "no role";

/** Who may do what: people, and programs with their tokens. */
export function Access() {
  const mayManage = useMay("people:manage");
  return (
    <>
      <PageHead title="Access">Who may do what: people, and programs with their tokens.</PageHead>
      <div className="columns">
        <div className="stack">
          <People />
          {mayManage ? <Tokens /> : null}
        </div>
        <div className="stack">
          {mayManage ? <Invite /> : null}
          {mayManage ? <NewToken /> : null}
        </div>
      </div>
    </>
  );
}

function People() {
  const mayManage = useMay("people:manage");
  const query = useQuery({ queryKey: ["people"], queryFn: () => api.people.list({ query: { limit: 1_000 } }) });
  const change = useMutation({
    mutationFn: ({ id, state }: { readonly id: string; readonly state: "active" | "disabled" }) =>
      api.people.update({ params: { id }, body: { state } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Section title="People">
      {change.isError ? <Problem error={change.error} /> : null}
      <Loaded query={query}>
        {({ items }) => (
          <ul className="timeline">
            {items.map((person) => (
              <li key={person.id}>
                <span className="row spread">
                  <span>
                    <strong>{person.name}</strong> <span className="muted wrap">{person.email}</span>
                  </span>
                  {!mayManage ? null : person.state === "disabled" ? (
                    <button
                      type="button"
                      className="plain small"
                      onClick={() => change.mutate({ id: person.id, state: "active" })}
                    >
                      Let in again<span className="visually-hidden"> {person.name}</span>
                    </button>
                  ) : (
                    <Sure
                      label="Disable"
                      of={person.name}
                      tells="Every session ends at once. Findings and decisions stay; you can let them in again."
                      isBusy={change.isPending}
                      onSure={() => change.mutate({ id: person.id, state: "disabled" })}
                    />
                  )}
                </span>
                <span className="small muted">
                  {grantText(person.grants)} · {words(person.state).toLowerCase()} · since{" "}
                  <Time at={person.createdAt} as="day" />
                </span>
                <EffectivePermissions person={person} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

/** The role that gives a permission and the least beside it. */
const leastRole = (roles: readonly Role[], needed: Permission): string | undefined =>
  roles
    .filter(({ permissions }) => permissions.includes(needed))
    .sort((a, b) => a.permissions.length - b.permissions.length)[0]?.id;

/** `needed`: what the role must give for what it is meant for; the least that does stands there first, with the reason. */
function RoleField({ needed, reason }: { readonly needed: Permission; readonly reason?: string }) {
  const query = useRoles();
  const hint = useId();
  const [picked, setPicked] = useState<string | undefined>();
  const least = leastRole(query.data ?? [], needed);
  const role = query.data?.find(({ id }) => id === (picked ?? least));
  return (
    <div className="stack">
      <label className="field">
        Role
        <select
          name="role"
          key={String(query.isSuccess)}
          defaultValue={least}
          onChange={({ target }) => setPicked(target.value)}
          aria-describedby={reason === undefined ? undefined : hint}
        >
          {query.data?.map((role) => (
            <option key={role.id} value={role.id}>
              {role.name}
            </option>
          ))}
        </select>
      </label>
      {reason === undefined ? null : (
        <p id={hint} className="small muted">
          {reason}
        </p>
      )}
      {role === undefined ? null : <RolePermissions role={role} />}
    </div>
  );
}

function Invite() {
  const invite = useMutation({
    mutationFn: ({ email = "", name = "", role = "" }: { readonly [name: string]: string }) =>
      api.people.invite({ body: { email, name, grants: [{ role, projects: "all" }] } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["people"] }),
  });
  return (
    <Section title="Invite a person">
      <form className="stack" onSubmit={(event) => invite.mutate(fieldsOf(event))}>
        <label className="field">
          Name
          <input name="name" required />
        </label>
        <label className="field">
          E-mail address
          <input name="email" type="email" required />
        </label>
        <RoleField needed="estate:read" />
        <div>
          <button type="submit" className="button primary" disabled={invite.isPending}>
            Invite
          </button>
        </div>
      </form>
      {invite.isError ? <Problem error={invite.error} /> : null}
      {invite.data === undefined ? null : (
        <Once label={`Send this link to ${invite.data.name}: it works once`} secret={invite.data.invitation.link} />
      )}
    </Section>
  );
}

function NewToken() {
  const [days, setDays] = useState(USUAL_DAYS);
  const create = useMutation({
    mutationFn: ({ name = "", role = "" }: { readonly [name: string]: string }) =>
      api.tokens.create({ body: { name, grants: [{ role, projects: "all" }], expiresAt: Date.now() + days * DAY } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tokens"] }),
  });
  return (
    <Section title="Make a service token">
      <form className="stack" onSubmit={(event) => create.mutate(fieldsOf(event))}>
        <label className="field">
          What for
          <input name="name" required placeholder="CI of web-shop" />
        </label>
        <RoleField needed="sources:push" reason="The least role that may push what a scan saw." />
        <label className="field">
          Days
          <input
            type="number"
            min={1}
            max={365}
            value={days}
            onChange={(event) => setDays(event.target.valueAsNumber)}
          />
        </label>
        <div>
          <button type="submit" className="button primary" disabled={create.isPending}>
            Make token
          </button>
        </div>
      </form>
      {create.isError ? <Problem error={create.error} /> : null}
      {create.data === undefined ? null : <Once label="The token, shown this once" secret={create.data.token} />}
    </Section>
  );
}

function Tokens() {
  const query = useQuery({ queryKey: ["tokens"], queryFn: () => api.tokens.list({}) });
  const revoke = useMutation({
    mutationFn: (id: string) => api.tokens.revoke({ params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tokens"] }),
  });
  return (
    <Section title="Service tokens">
      {revoke.isError ? <Problem error={revoke.error} /> : null}
      <Loaded query={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <p className="muted">None.</p>
          ) : (
            <ul className="timeline">
              {tokens.map((token) => (
                <li key={token.id}>
                  <span className="row spread">
                    <strong className="wrap">{token.name}</strong>
                    {token.revokedAt === null ? (
                      <Sure
                        label="Revoke"
                        of={token.name}
                        tells="What uses it is refused from then on. It cannot be taken back."
                        isBusy={revoke.isPending}
                        onSure={() => revoke.mutate(token.id)}
                      />
                    ) : (
                      <span className="small muted">revoked</span>
                    )}
                  </span>
                  <span className="small muted">
                    {grantText(token.grants)} · until <Time at={token.expiresAt} as="day" /> ·{" "}
                    {token.usedAt === null ? "never used" : <>last used about {<Time at={token.usedAt} />}</>}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
