import { BUILT_IN_ROLES, PERMISSION_IDS } from "../../../domain/permission.ts";
import { StoreError } from "../contract/errors.ts";
import type { CustomRoles, Teams } from "../contract/people.ts";
import type { View } from "../read/view.ts";
import { type ChangeSetting, changing } from "../write/change.ts";
import { checkId, needWhole } from "../write/places.ts";
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
      const { id, name, grants, members } = team;
      const known = await change.rows
        .selectFrom("person")
        .select("person")
        .where("person", "in", [...members, ""])
        .execute();
      const stranger = members.find((member) => !known.some((row) => row.person === member));
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
      return { result: team, deed: { action: "team.put", subject: `team:${id}`, detail: { name, grants, members } } };
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
