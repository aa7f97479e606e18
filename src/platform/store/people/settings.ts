import type { Settings } from "../contract/sign-on.ts";
import type { View } from "../read/view.ts";
import { type ChangeSetting, changing } from "../write/change.ts";
import { needWhole } from "../write/need-whole.ts";

export const settingsOf = (view: View, setting: ChangeSetting): Settings => ({
  get: async (name) => {
    const row = await view.rows.selectFrom("setting").select("value").where("setting", "=", name).executeTakeFirst();
    return row === undefined ? null : JSON.parse(row.value);
  },
  put: (name, value, actor, { endSessions } = {}) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      const query = change.rows.selectFrom("setting").select("value").where("setting", "=", name);
      const known = await query.executeTakeFirst();
      const before: unknown = known === undefined ? null : JSON.parse(known.value);
      await change.insert("setting", [{ setting: name, value: JSON.stringify(value) }], ["setting"]);
      if (endSessions !== undefined)
        await change.rows.deleteFrom("session").where("method", "=", endSessions).execute();
      const detail = { before, after: value, ...(endSessions === undefined ? {} : { endedSessions: endSessions }) };
      return { result: undefined, deed: { action: "setting.put", subject: `setting:${name}`, detail } };
    });
  },
});
