import { useQuery } from "@tanstack/react-query";
import {
  type Grant,
  PERMISSION_IDS,
  PERMISSIONS,
  type Permission,
  type Role,
  reachOf,
} from "../../../domain/permission.ts";
import { api } from "../../client/api.ts";
import { Loaded } from "../../ui/states.tsx";

export const useRoles = () => useQuery({ queryKey: ["roles"], queryFn: () => api.roles.list({}) });
const useTeams = () => useQuery({ queryKey: ["teams"], queryFn: () => api.teams.list({}) });

/** What a role lets one do, and what it does not, before anyone has it. */
export function RolePermissions({ role }: { readonly role: Role }) {
  const missing = PERMISSION_IDS.filter((id) => !role.permissions.includes(id));
  return (
    <details className="small">
      <summary>What {role.name} may do</summary>
      <div className="stack">
        <Permitted ids={role.permissions} />
        {missing.length === 0 ? null : <p className="muted">Not: {missing.map((id) => PERMISSIONS[id]).join("; ")}.</p>}
      </div>
    </details>
  );
}

/** What a person may do in all, by own roles and by those of teams, with the projects it holds for. */
export function EffectivePermissions({
  person,
}: {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly grants: readonly Grant[];
  };
}) {
  const roles = useRoles();
  const teams = useTeams();
  return (
    <details className="small">
      <summary>What {person.name} may do</summary>
      <Loaded query={roles}>
        {(known) => (
          <Loaded query={teams}>
            {(all) => {
              const member = all.filter(({ members }) => members.includes(person.id));
              const grants = [...person.grants, ...member.flatMap((team) => team.grants)];
              return (
                <div className="stack">
                  {person.state === "active" ? null : (
                    <p className="muted">Nothing now: the account is {person.state}.</p>
                  )}
                  {member.length === 0 ? null : (
                    <p className="muted">With what the teams {member.map(({ name }) => name).join(", ")} give.</p>
                  )}
                  <Permitted
                    ids={PERMISSION_IDS.filter((id) => reachOf(grants, known, id) !== null)}
                    where={(id) => reachOf(grants, known, id)}
                  />
                </div>
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </details>
  );
}

type Where = (id: Permission) => Grant["projects"] | null;

const Permitted = ({ ids, where = () => "all" }: { readonly ids: readonly Permission[]; readonly where?: Where }) =>
  ids.length === 0 ? (
    <p className="muted">Nothing.</p>
  ) : (
    <ul className="bullets">
      {ids.map((id) => {
        const reach = where(id);
        return (
          <li key={id}>
            {PERMISSIONS[id]}
            {reach === "all" || reach === null ? null : <span className="muted"> of {reach.join(", ")} alone</span>}
          </li>
        );
      })}
    </ul>
  );
