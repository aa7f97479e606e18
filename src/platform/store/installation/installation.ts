import { sql } from "kysely";
import type { MasterKeys } from "../../secrets/master-keys.ts";
import type { Installation } from "../contract/installation.ts";
import type { Engine } from "../engine/engine.ts";
import { appliedMigrations } from "../migrations/migrate.ts";
import { backup, restore } from "./backup.ts";
import { forgetBefore } from "./forget.ts";
import { noteBackup } from "./note-backup.ts";
import { rotate } from "./rotate.ts";

export const installationOf = (engine: Engine, now: () => number, masters: MasterKeys): Installation => ({
  ready: () =>
    engine.write(async (database) => {
      await sql`select 1`.execute(database);
    }),
  migrations: () => appliedMigrations(engine.reads),
  backup: () => backup(engine),
  noteBackup: (what) => noteBackup(engine, now, what),
  restore: (lines) => restore(engine, lines),
  forgetBefore: (instant) => forgetBefore(engine, now, instant),
  rotateKey: () => rotate(engine, now, masters),
});
