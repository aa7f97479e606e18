import { sql } from "kysely";
import type { Access } from "../contract/access.ts";
import type { Engine } from "../engine/engine.ts";
import { type Scoped, scoped } from "../engine/scoped.ts";
import type { Way } from "../engine/tenant.ts";
import { EVERYONE } from "../everyone.ts";

const PAGE = 100;
/** A row that is gathered costs as much as so many that are passed on the way down a list. */
const GATHERING = 3;

/**
 * How a list is best found. Going down the list until a page is full looks at page / share rows, beginning with what is seen at all
 * of those: the less of the two. Shares are told by the tallies.
 */
export async function wayOf({ reads }: Engine, access: Access): Promise<Way> {
  if (access.projects === "all") return "either";
  const sum = sql<number>`coalesce(sum(count), 0)`.as("sum");
  const count = async (rows: Scoped, everyone: boolean): Promise<number> => {
    const tally = rows
      .selectFrom("asset_tally")
      .select(sum)
      .where("audience", everyone ? "=" : "<>", EVERYONE);
    return Number((await tally.executeTakeFirst())?.sum ?? 0);
  };
  const [all, seen] = [
    await count(scoped(reads, { ...access, projects: "all" }), true),
    await count(scoped(reads, access), false),
  ];
  return seen * seen * GATHERING >= PAGE * all ? "probe" : "gather";
}
