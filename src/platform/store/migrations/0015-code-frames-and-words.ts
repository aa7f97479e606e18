import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Lines of code around evidence; what people say of assets: who owns them, where they are in their life. */
export const codeFramesAndWords: Migration = {
  name: "0015-code-frames-and-words",
  async up(database, _engine, { text, integer }) {
    const own = sql`organisation ${text} not null`;
    const versioned = sql`valid_from ${integer} not null, valid_to ${integer} not null, hash ${text} not null`;
    const statements = [
      sql`create table code_frame (${own}, source ${text} not null, path ${text} not null, ${versioned},
        frames ${text} not null, primary key (organisation, source, path, valid_from))`,
      sql`create index code_frame_ended on code_frame (organisation, valid_to)`,
      sql`create table asset_word (${own}, source ${text} not null, local ${text} not null, field ${text} not null,
        ${versioned}, value ${text} not null, actor ${text} not null,
        primary key (organisation, source, local, field, valid_from))`,
      sql`create index asset_word_ended on asset_word (organisation, valid_to)`,
    ];
    for (const statement of statements) await statement.execute(database);
    return "done";
  },
};
