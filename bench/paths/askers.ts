import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { bothWays } from "../../src/analysis/graph/adjacency.ts";
import { PostgresqlServer } from "../../src/testing/postgresql.ts";

/** A graph without words: edges between rows, and the row from which reachability is asked. */
export interface PlainGraph {
  readonly rows: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly source: number;
}

/** Takes a graph in; what it gives counts the rows that can be reached from the source, the source itself left out. */
export type Asker = (graph: PlainGraph, load: NodeJS.Require) => Promise<() => Promise<number>>;

const own: Asker = async ({ rows, from, to, source }) => {
  const { out } = bothWays(rows, { from, to, verbs: new Uint8Array(from.length) });
  return async () => {
    const seen = new Uint8Array(rows);
    const queue = new Uint32Array(rows);
    let filled = 1;
    queue[0] = source;
    seen[source] = 1;
    for (let at = 0; at < filled; at++) {
      const row = queue[at] as number;
      for (let slot = out.offsets[row] as number; slot < (out.offsets[row + 1] as number); slot++) {
        const other = out.targets[slot] as number;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        queue[filled++] = other;
      }
    }
    return filled - 1;
  };
};

const RECURSIVE = (source: number): string => `
  WITH RECURSIVE reached(row) AS (
    SELECT ${source} UNION SELECT edge.target FROM reached JOIN edge ON edge.source = reached.row
  ) SELECT count(*) - 1 AS found FROM reached`;

const sqlite: Asker = async ({ from, to, source }) => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE edge (source INTEGER, target INTEGER); BEGIN");
  const insert = database.prepare("INSERT INTO edge VALUES (?, ?)");
  for (let edge = 0; edge < from.length; edge++) insert.run(from[edge] as number, to[edge] as number);
  database.exec("COMMIT; CREATE INDEX by_source ON edge (source, target); ANALYZE");
  return async () => Number(database.prepare(RECURSIVE(source)).get()?.found);
};

/** Edges in one statement: enough that round trips do not count. */
const BATCH = 50_000;

const postgresql: Asker = async ({ from, to, source }) => {
  const server = new PostgresqlServer({ durable: false, settings: ["work_mem=512MB"] });
  await server.start();
  const client = new Client({ connectionString: server.address("public") });
  await client.connect();
  await client.query("CREATE TABLE edge (source int, target int)");
  for (let start = 0; start < from.length; start += BATCH)
    await client.query("INSERT INTO edge SELECT * FROM unnest($1::int[], $2::int[])", [
      [...from.subarray(start, start + BATCH)],
      [...to.subarray(start, start + BATCH)],
    ]);
  await client.query("CREATE INDEX by_source ON edge (source) INCLUDE (target)");
  await client.query("VACUUM ANALYZE edge");
  // The server ends with this process.
  return async () => Number((await client.query(RECURSIVE(source))).rows[0].found);
};

interface Graphology {
  addNode(row: number): void;
  addDirectedEdge(from: number, to: number): void;
  forEachOutNeighbor(row: number, visit: (other: string) => void): void;
}

const graphology: Asker = async ({ rows, from, to, source }, load) => {
  const { MultiDirectedGraph } = load("graphology") as { MultiDirectedGraph: new () => Graphology };
  const graph = new MultiDirectedGraph();
  for (let row = 0; row < rows; row++) graph.addNode(row);
  for (let edge = 0; edge < from.length; edge++) graph.addDirectedEdge(from[edge] as number, to[edge] as number);
  return async () => {
    const reached = new Set([String(source)]);
    for (const row of reached) graph.forEachOutNeighbor(row as never, (other) => reached.add(other));
    return reached.size - 1;
  };
};

interface Kuzu {
  readonly Database: new (path: string) => object;
  readonly Connection: new (
    database: object,
  ) => {
    query(text: string): Promise<{ getAll(): Promise<readonly { readonly found: number | bigint }[]> }>;
  };
}

const kuzu: Asker = async ({ rows, from, to, source }, load) => {
  const { Database, Connection } = load("kuzu") as Kuzu;
  const folder = mkdtempSync(join(tmpdir(), "stance-kuzu-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const connection = new Connection(new Database(join(folder, "graph")));
  const [nodes, edges] = [join(folder, "nodes.csv"), join(folder, "edges.csv")];
  writeFileSync(nodes, Array.from({ length: rows }, (_, row) => `${row}\n`).join(""));
  writeFileSync(edges, Array.from(from, (row, edge) => `${row},${to[edge]}\n`).join(""));
  await connection.query("CREATE NODE TABLE Asset (id INT64, PRIMARY KEY (id))");
  await connection.query("CREATE REL TABLE Leads (FROM Asset TO Asset)");
  await connection.query(`COPY Asset FROM "${nodes}"`);
  await connection.query(`COPY Leads FROM "${edges}"`);
  await connection.query("CALL var_length_extend_max_depth=1000");
  return async () => {
    const result = await connection.query(
      `MATCH (a:Asset {id: ${source}})-[:Leads* SHORTEST 1..1000]->(b:Asset) WHERE b.id <> ${source} RETURN count(*) AS found`,
    );
    const [first] = await result.getAll();
    return Number(first?.found);
  };
};

export const askers: { readonly [name: string]: Asker } = { own, sqlite, postgresql, kuzu, graphology };
