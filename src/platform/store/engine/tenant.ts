import {
  AliasNode,
  AndNode,
  type DeleteQueryNode,
  type FromNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RawBuilder,
  type RootOperationNode,
  type SelectQueryNode,
  sql,
  TableNode,
  type UnknownRow,
  type UpdateQueryNode,
  WhereNode,
} from "kysely";
import type { Access } from "../contract/access.ts";
import { OPEN, type TableName } from "./tables.ts";
import { VISIBILITY, type Visibility } from "./visible.ts";

/**
 * How rows about assets are found for people of some projects. `either`: as the engine sees fit; `probe`: it looks at a row and asks
 * who sees the asset, which suits few rows, and lists of those who see much; `gather`: it begins with what their sources ever saw,
 * which suits those who see little.
 */
export type Way = "either" | "probe" | "gather";

const sourcesOf = (organisation: string, projects: readonly string[]): RawBuilder<unknown> =>
  sql`(select s.source from source s where s.organisation = ${organisation} and s.project in (${sql.join(projects)}))`;

/** The assets that sources of projects ever saw, each once; found source by source, which crossing makes SQLite do. */
const everSeen = (organisation: string, projects: readonly string[]): RawBuilder<unknown> =>
  sql`(select distinct e.asset from source s cross join sighting e
    where s.organisation = ${organisation} and s.project in (${sql.join(projects)})
      and e.organisation = ${organisation} and e.source = s.source)`;

/** The condition that a row of a table belongs to what the access reaches. `alias` is the table's name in the query. */
function reachOf(
  { organisation, projects }: Access,
  table: TableName,
  alias: string,
  way: Way = "either",
): RawBuilder<boolean> {
  const own = sql<boolean>`${sql.ref(`${alias}.organisation`)} = ${organisation}`;
  if (projects === "all") return own;
  if (projects.length === 0) return sql<boolean>`1 = 0`;
  const among = sql`(${sql.join(projects)})`;
  const sources = sourcesOf(organisation, projects);
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  const seen = (asset: RawBuilder<unknown>, when: RawBuilder<unknown>): RawBuilder<boolean> =>
    sql`exists (select 1 from sighting g where g.organisation = ${organisation} and g.asset = ${asset} and ${when}
      and g.source in ${sources})`;
  const now = sql`g.valid_to = ${OPEN}`;
  const audiences = sql`(select m.audience from audience m where m.organisation = ${organisation} and m.project in ${among})`;
  /** While a row holds, it says who sees it; of its past, sightings do. */
  const held = (row: string, past: RawBuilder<boolean>): RawBuilder<boolean> => {
    const [to, audience] = [sql.ref(`${row}.valid_to`), sql.ref(`${row}.audience`)];
    return sql`((${to} = ${OPEN} and ${audience} in ${audiences}) or (${to} < ${OPEN} and ${past}))`;
  };
  const overlaps = sql`g.valid_from < ${column("valid_to")} and g.valid_to > ${column("valid_from")}`;
  const stillShown = (row: string): RawBuilder<boolean> =>
    seen(sql.ref(`${row}.asset`), sql`(${now} or ${sql.ref(`${row}.state`)} = 'fixed')`);
  // Says less than what follows it: it lets the engine begin with the few sources of a person instead of with all rows.
  const ever = (asset: RawBuilder<unknown>): RawBuilder<boolean> =>
    way === "either"
      ? sql`${asset} in (select e.asset from sighting e where e.organisation = ${organisation} and e.source in ${sources})`
      : sql`1 = 1`;
  switch (VISIBILITY[table]) {
    case "project":
      return sql`${own} and ${column("project")} in ${among}`;
    case "source":
      return sql`${own} and ${column("source")} in ${sources}`;
    case "asset":
      return sql`${own} and ${ever(column("asset"))} and ${seen(column("asset"), now)}`;
    case "version": {
      const when = sql`${overlaps} and (${now} or ${column("valid_to")} < ${OPEN})`;
      return sql`${own} and ${ever(column("asset"))} and ${seen(column("asset"), when)}`;
    }
    case "shown":
      return sql`${own} and ${ever(column("asset"))} and ${held(alias, seen(column("asset"), overlaps))}`;
    case "finding":
      return sql`${own} and ${ever(column("asset"))} and ${held(alias, stillShown(alias))}`;
    case "found":
      return sql`${own} and ${ever(column("asset"))} and ${column("audience")} in ${audiences}`;
    case "finding-event":
      return sql`${own} and exists (select 1 from finding f where f.organisation = ${organisation}
        and f.finding = ${column("finding")} and ${held("f", stillShown("f"))})`;
    case "audience":
      return sql`${own} and ${column("audience")} in ${audiences}`;
    case "organisation":
      return sql`1 = 0`;
  }
}

type Reach = typeof reachOf;

/** Whose rows can be found from the assets that they are about. */
const GATHERED: ReadonlySet<Visibility> = new Set(["asset", "version", "shown", "finding", "found"]);

/**
 * Makes it impossible to forget whose rows a query may touch: every table that a query reads is replaced by that table cut down to
 * what the access reaches, and every update and delete gets the same condition. Raw SQL names no tables outside this folder, which a
 * law holds; rows come in through {@link insertRows} only, which writes the organisation itself.
 */
export class TenantPlugin implements KyselyPlugin {
  readonly #transformer: TenantTransformer;

  constructor(access: Access, reach: Reach = reachOf, way: Way = "either") {
    this.#transformer = new TenantTransformer(access, reach, way);
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

class TenantTransformer extends OperationNodeTransformer {
  readonly #access: Access;
  readonly #reach: Reach;
  readonly #way: Way;

  constructor(access: Access, reach: Reach, way: Way) {
    super();
    this.#access = access;
    this.#reach = reach;
    this.#way = way;
  }

  protected override transformSelectQuery(...args: Parameters<OperationNodeTransformer["transformSelectQuery"]>) {
    const node = super.transformSelectQuery(...args);
    return (node.from === undefined ? node : { ...node, from: this.#guarded(node.from) }) as SelectQueryNode;
  }

  protected override transformJoin(...args: Parameters<OperationNodeTransformer["transformJoin"]>): JoinNode {
    const node = super.transformJoin(...args);
    return { ...node, table: this.#guard(node.table) };
  }

  protected override transformUpdateQuery(...args: Parameters<OperationNodeTransformer["transformUpdateQuery"]>) {
    const node: UpdateQueryNode = super.transformUpdateQuery(...args);
    const from = node.from === undefined ? {} : { from: this.#guarded(node.from) };
    return { ...node, ...from, where: this.#conditioned(node.where, node.table as OperationNode) };
  }

  protected override transformDeleteQuery(...args: Parameters<OperationNodeTransformer["transformDeleteQuery"]>) {
    const node: DeleteQueryNode = super.transformDeleteQuery(...args);
    return { ...node, where: this.#conditioned(node.where, node.from.froms[0] as OperationNode) };
  }

  protected override transformInsertQuery(): InsertQueryNode {
    throw new Error("rows are inserted with insertRows, which writes the organisation");
  }

  #guarded(from: FromNode): FromNode {
    return { ...from, froms: from.froms.map((item) => this.#guard(item)) };
  }

  #guard(node: OperationNode): OperationNode {
    if (TableNode.is(node)) return this.#cut(tableOf(node), IdentifierNode.create(tableOf(node)));
    if (AliasNode.is(node) && TableNode.is(node.node)) return this.#cut(tableOf(node.node), node.alias);
    return node;
  }

  #cut(table: TableName, alias: OperationNode): AliasNode {
    const { organisation, projects } = this.#access;
    const condition = this.#reach(this.#access, table, table, this.#way);
    const name = sql.table(table);
    const begins = this.#way === "gather" && projects !== "all" && projects.length > 0;
    // SQLite joins what is crossed in the order in which it is written; to PostgreSQL it is a join like others.
    const rows =
      begins && GATHERED.has(VISIBILITY[table])
        ? sql`(select ${name}.* from ${everSeen(organisation, projects)} as mine cross join ${name}
          where ${sql.ref(`${table}.asset`)} = mine.asset and ${condition})`
        : sql`(select * from ${name} where ${condition})`;
    return AliasNode.create(rows.toOperationNode(), alias);
  }

  #conditioned(where: WhereNode | undefined, node: OperationNode): WhereNode {
    if (!TableNode.is(node)) throw new Error("only a table can be changed");
    const condition = sql`(${this.#reach(this.#access, tableOf(node), tableOf(node))})`.toOperationNode();
    return WhereNode.create(where === undefined ? condition : AndNode.create(where.where, condition));
  }
}

function tableOf(node: TableNode): TableName {
  const name = node.table.identifier.name;
  if (!Object.hasOwn(VISIBILITY, name)) throw new Error(`no table ${name} for an organisation`);
  return name as TableName;
}
