import { describe, expect, it } from "vitest";
import { assetNames, observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";
import { tokensOf } from "./tokens.ts";

const observe = (code: string) => observeFiles(sourceCode, { "db/a.sql": code });

describe("what a database is told to run", () => {
  it("names its model inside functions, queries and options of any dialect", () => {
    const code = `-- SELECT ai_query('old-endpoint', x)
create or replace function answer(q text) returns text language sql as $body$
  select ai.openai_chat_complete('gpt-4o-mini', jsonb_build_array(jsonb_build_object('role', 'user', 'content', q)))->>'x';
$body$;
SELECT snowflake.cortex.complete(
  'claude-3-5-sonnet',
  [{'role': 'user', 'content': concat('It''s ', x)}],
  {'temperature': 0}) FROM (SELECT ai_query("a", 1), AI.GENERATE(('Hi ', n), endpoint => 'gemini-2.5-pro') FROM t);
`;
    const found = observed(observe(code), "model").map(({ name, evidence }) => [name, evidence.at(-1)?.line]);
    expect(found.sort()).toEqual([
      ["claude-3-5-sonnet", 6],
      ["gemini-2.5-pro", 8],
    ]);
  });

  it("keeps vectors in a table", () => {
    const [store] = observed(
      observe("ALTER TABLE IF EXISTS public.notes ADD COLUMN embedding extensions.vector(1536);\n"),
      "vector-store",
    );
    expect(store).toMatchObject({ name: "pgvector", properties: { collection: "public.notes" } });
  });

  it("is none of AI where a table or a column only sounds like it", () => {
    const code =
      "CREATE TABLE models (vector text, model text DEFAULT 'gpt');\nINSERT INTO models VALUES ('vector(3)', 'a');\nCREATE INDEX ON models USING btree (vector);\n";
    expect(assetNames(observe(code))).toEqual([]);
  });
});

describe("a hostile SQL script", () => {
  it("neither hangs nor breaks off", () => {
    for (const code of [
      `SELECT ai_query(${"(".repeat(200_000)}`,
      `SELECT ${"ai_query(".repeat(50_000)}`,
      `SELECT ai_query('${"x".repeat(5_000_000)}`,
      `/*${"*".repeat(1_000_000)} ai_query(`,
      `CREATE MODEL ${"a = b ".repeat(100_000)} ai_query(`,
      `SELECT ai_query(${"{'a': [".repeat(50_000)}`,
      `${"$a$ ai_query(".repeat(20_000)}`,
      `SELECT ai_query('${"\\'".repeat(500_000)}`,
      `ai_query( ${"/* ".repeat(300_000)}`,
      Array.from({ length: 100_000 }, (_, index) => `$t${index}$ ai_query(`).join(""),
    ])
      expect(() => observe(code)).not.toThrow(RangeError);
  });

  it("keeps its lines", () => {
    const lines = tokensOf("a /* \n\n */ 'b\nc' \"d\"\n-- e\nf").map(({ text, line }) => [text, line]);
    expect(lines).toEqual([
      ["a", 1],
      ["b\nc", 3],
      ["d", 4],
      ["f", 6],
    ]);
  });
});
