import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Who may use the platform, and how they prove it. Secrets are kept as hashes only. */
export const people: Migration = {
  name: "0003-people",
  async up(database, _engine, { text, integer }) {
    const own = sql`organisation ${text} not null`;
    const statements = [
      sql`create table person (${own}, person ${text} not null, email ${text} not null, name ${text} not null,
        state ${text} not null, grants ${text} not null, password ${text}, failures ${integer} not null,
        locked_until ${integer}, created_at ${integer} not null, primary key (organisation, person),
        unique (organisation, email))`,
      sql`create table team (${own}, team ${text} not null, name ${text} not null, grants ${text} not null,
        created_at ${integer} not null, primary key (organisation, team))`,
      sql`create table team_member (${own}, team ${text} not null, person ${text} not null,
        primary key (organisation, team, person))`,
      sql`create index team_member_person on team_member (organisation, person)`,
      sql`create table custom_role (${own}, role ${text} not null, name ${text} not null, permissions ${text} not null,
        primary key (organisation, role))`,
      sql`create table session (${own}, session ${text} not null, secret ${text} not null, person ${text} not null,
        created_at ${integer} not null, seen_at ${integer} not null, expires_at ${integer} not null,
        method ${text} not null, address ${text} not null, agent ${text} not null, primary key (organisation, session))`,
      sql`create index session_person on session (organisation, person)`,
      sql`create table service_token (${own}, token ${text} not null, secret ${text} not null, name ${text} not null,
        grants ${text} not null, created_by ${text} not null, created_at ${integer} not null,
        expires_at ${integer} not null, revoked_at ${integer}, used_at ${integer}, primary key (organisation, token))`,
      sql`create table one_time_link (${own}, link ${text} not null, secret ${text} not null, person ${text} not null,
        created_at ${integer} not null, expires_at ${integer} not null, used_at ${integer},
        primary key (organisation, link))`,
      sql`create table kept_reply (${own}, caller ${text} not null, key ${text} not null, request ${text} not null,
        status ${integer}, reply ${text}, created_at ${integer} not null, primary key (organisation, caller, key))`,
    ];
    for (const statement of statements) await statement.execute(database);
    return "done";
  },
};
