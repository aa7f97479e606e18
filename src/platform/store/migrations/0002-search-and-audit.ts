import { type RawBuilder, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Migration } from "./migration.ts";

const SEARCH: { readonly [kind in Engine["kind"]]: readonly RawBuilder<unknown>[] } = {
  sqlite: [
    sql`create virtual table search_words using fts5 (words, content = 'search_document', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 0", prefix = '2 3 4')`,
    sql`create trigger search_added after insert on search_document begin
      insert into search_words (rowid, words) values (new.id, new.words); end`,
    sql`create trigger search_removed after delete on search_document begin
      insert into search_words (search_words, rowid, words) values ('delete', old.id, old.words); end`,
    sql`create trigger search_changed after update on search_document begin
      insert into search_words (search_words, rowid, words) values ('delete', old.id, old.words);
      insert into search_words (rowid, words) values (new.id, new.words); end`,
  ],
  postgresql: [
    sql`alter table search_document add column vector tsvector
      generated always as (array_to_tsvector(string_to_array(words, ' '))) stored`,
    sql`create index search_words on search_document using gin (vector)`,
  ],
};

/** The database itself refuses to rewrite the log, whoever asks. */
const APPEND_ONLY: { readonly [kind in Engine["kind"]]: readonly RawBuilder<unknown>[] } = {
  sqlite: ["audit_entry", "audit_checkpoint"].flatMap((table) =>
    ["update", "delete"].map((change) =>
      sql.raw(
        `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, 'the audit log is append-only'); end`,
      ),
    ),
  ),
  postgresql: [
    sql`create function audit_append_only() returns trigger language plpgsql as
      $$ begin raise exception 'the audit log is append-only'; end $$`,
    ...["audit_entry", "audit_checkpoint"].map((table) =>
      sql.raw(
        `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function audit_append_only()`,
      ),
    ),
  ],
};

/** Full-text search and the append-only log, each engine in its way. */
export const searchAndAudit: Migration = {
  name: "0002-search-and-audit",
  async up(database, { kind }, { text, integer }) {
    const own = sql`organisation ${text} not null`;
    const id = kind === "sqlite" ? sql`integer primary key` : sql`bigint generated always as identity primary key`;
    const statements = [
      sql`create table search_document (id ${id}, ${own}, type ${text} not null, ref ${text} not null,
        asset ${text} not null, grouped ${text} not null, title ${text} not null, words ${text} not null,
        unique (organisation, type, ref))`,
      sql`create index search_asset on search_document (organisation, asset)`,
      ...SEARCH[kind],
      sql`create table audit_entry (${own}, number ${integer} not null, at ${integer} not null, entry ${text} not null,
        hash ${text} not null, primary key (organisation, number))`,
      sql`create table audit_checkpoint (${own}, size ${integer} not null, body ${text} not null,
        primary key (organisation, size))`,
      ...APPEND_ONLY[kind],
    ];
    for (const statement of statements) await statement.execute(database);
    return "done";
  },
};
