import { BUILT_IN_ROLES, PERMISSION_IDS } from "../../../domain/permission.ts";
import { StoreError } from "../contract/errors.ts";
import type { CustomRoles, Team, Teams } from "../contract/people.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing } from "../write/change.ts";
import { needWhole } from "../write/need-whole.ts";
import { checkId } from "../write/places.ts";
import { keepingCharge } from "./people.ts";
import { grantsIn, roleOf } from "./rows.ts";

export const teamsOf = (view: View, setting: ChangeSetting): Teams => ({
  list: () =>
    view.long(async (rows) => {
      const teams = await rows.selectFrom("team").selectAll().orderBy("team").execute();
      const members = await rows.selectFrom("team_member").selectAll().orderBy("person").execute();
      return teams.map(({ team, name, grants }) => ({
        id: team,
        name,
        grants: grantsIn(grants),
        members: members.filter((member) => member.team === team).map((member) => member.person),
      }));
    }),
  put: (team, actor) => {
    needWhole(view.access);
    checkId(team.id);
    return changing(setting, actor, async (change) => {
      const result = await putTeam(change, team);
      const { id, name, grants, members } = team;
      return { result, deed: { action: "team.put", subject: `team:${id}`, detail: { name, grants, members } } };
    });
  },
  change: (id, wanted, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      const { name, add, remove } = wanted;
      const before = await teamIn(change, id);
      const members = [...new Set([...before.members, ...add])].filter((member) => !remove.includes(member));
      const result = await putTeam(change, { ...before, name, members });
      return { result, deed: { action: "team.change", subject: `team:${id}`, detail: { name, add, remove } } };
    });
  },
  remove: (id, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      await keepingCharge(change, async () => {
        const removed = await change.rows.deleteFrom("team").where("team", "=", id).executeTakeFirst();
        if (removed.numDeletedRows === 0n) throw new StoreError("missing", `no team ${id}`);
        await change.rows.deleteFrom("team_member").where("team", "=", id).execute();
      });
      return { result: undefined, deed: { action: "team.remove", subject: `team:${id}` } };
    });
  },
  grantsOf: async (person) => {
    const rows = await view.rows
      .selectFrom("team")
      .innerJoin("team_member", "team_member.team", "team.team")
      .select("team.grants")
      .where("team_member.person", "=", person)
      .execute();
    return rows.flatMap((row) => grantsIn(row.grants));
  },
});

async function teamIn({ rows }: Change, id: string): Promise<Team> {
  const row = await rows.selectFrom("team").selectAll().where("team", "=", id).executeTakeFirst();
  if (row === undefined) throw new StoreError("missing", `no team ${id}`);
  const members = await rows.selectFrom("team_member").select("person").where("team", "=", id).execute();
  return { id, name: row.name, grants: grantsIn(row.grants), members: members.map(({ person }) => person) };
}

/** Makes a team, or replaces all of it, inside a change. */
async function putTeam(change: Change, team: Team): Promise<Team> {
  const { id, name, grants, members } = team;
  const query = change.rows.selectFrom("person").select("person");
  const known = new Set((await query.where("person", "in", [...members, ""]).execute()).map(({ person }) => person));
  const stranger = members.find((member) => !known.has(member));
  if (stranger !== undefined) throw new StoreError("missing", `no person ${stranger}`);
  const row = { team: id, name, grants: JSON.stringify(grants), created_at: change.at };
  await keepingCharge(change, async () => {
    await change.insert("team", [row], ["team"]);
    await change.rows.deleteFrom("team_member").where("team", "=", id).execute();
    await change.insert(
      "team_member",
      members.map((person) => ({ team: id, person })),
    );
  });
  return team;
}

export const rolesOf = (view: View, setting: ChangeSetting): CustomRoles => ({
  list: async () =>
    (await view.rows.selectFrom("custom_role").selectAll().orderBy("role").execute()).map((row) => roleOf(row)),
  put: (role, actor) => {
    needWhole(view.access);
    checkId(role.id);
    if (BUILT_IN_ROLES.some((built) => built.id === role.id))
      throw new StoreError("conflict", `${role.id} is a built-in role and cannot be changed`);
    const unknown = role.permissions.find((permission) => !PERMISSION_IDS.includes(permission));
    if (unknown !== undefined) throw new StoreError("invalid", `there is no permission ${unknown}`);
    return changing(setting, actor, async (change) => {
      const { id, name, permissions } = role;
      const row = { role: id, name, permissions: JSON.stringify(permissions) };
      await keepingCharge(change, () => change.insert("custom_role", [row], ["role"]));
      return { result: role, deed: { action: "role.put", subject: `role:${id}`, detail: { name, permissions } } };
    });
  },
  remove: (id, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      await keepingCharge(change, async () => {
        const removed = await change.rows.deleteFrom("custom_role").where("role", "=", id).executeTakeFirst();
        if (removed.numDeletedRows === 0n) throw new StoreError("missing", `no role ${id} of the organisation's own`);
      });
      return { result: undefined, deed: { action: "role.remove", subject: `role:${id}` } };
    });
  },
});
