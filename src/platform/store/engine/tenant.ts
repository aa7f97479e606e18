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
import { VISIBILITY } from "./visible.ts";

/** The condition that a row of a table belongs to what the access reaches. `alias` is the table's name in the query. */
function reachOf({ organisation, projects }: Access, table: TableName, alias: string): RawBuilder<boolean> {
  const own = sql<boolean>`${sql.ref(`${alias}.organisation`)} = ${organisation}`;
  if (projects === "all") return own;
  if (projects.length === 0) return sql<boolean>`1 = 0`;
  const among = sql`(${sql.join(projects)})`;
  const sources = sql`(select s.source from source s where s.organisation = ${organisation} and s.project in ${among})`;
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  const seen = (asset: RawBuilder<unknown>, when: RawBuilder<unknown>): RawBuilder<boolean> =>
    sql`exists (select 1 from sighting g where g.organisation = ${organisation} and g.asset = ${asset} and ${when}
      and g.source in ${sources})`;
  const now = sql`g.valid_to = ${OPEN}`;
  // Says less than what follows it: it lets the engine begin with the few sources of a person instead of with all rows.
  const ever = (asset: RawBuilder<unknown>): RawBuilder<boolean> =>
    sql`${asset} in (select e.asset from sighting e where e.organisation = ${organisation} and e.source in ${sources})`;
  switch (VISIBILITY[table]) {
    case "project":
      return sql`${own} and ${column("project")} in ${among}`;
    case "source":
      return sql`${own} and ${column("source")} in ${sources}`;
    case "asset":
      return sql`${own} and ${ever(column("asset"))} and ${seen(column("asset"), now)}`;
    case "version": {
      const overlaps = sql`g.valid_from < ${column("valid_to")} and g.valid_to > ${column("valid_from")}`;
      const when = sql`${overlaps} and (${now} or ${column("valid_to")} < ${OPEN})`;
      return sql`${own} and ${ever(column("asset"))} and ${seen(column("asset"), when)}`;
    }
    case "finding":
      return sql`${own} and ${ever(column("asset"))}
        and ${seen(column("asset"), sql`(${now} or ${column("state")} = 'fixed')`)}`;
    case "finding-event":
      return sql`${own} and exists (select 1 from finding f where f.organisation = ${organisation}
        and f.finding = ${column("finding")} and ${seen(sql.ref("f.asset"), sql`(${now} or f.state = 'fixed')`)})`;
    case "audience":
      return sql`${own} and ${column("audience")} in (select m.audience from audience m
        where m.organisation = ${organisation} and m.project in ${among})`;
    case "organisation":
      return sql`1 = 0`;
  }
}

type Reach = typeof reachOf;

/**
 * Makes it impossible to forget whose rows a query may touch: every table that a query reads is replaced by that table cut down to
 * what the access reaches, and every update and delete gets the same condition. Raw SQL names no tables outside this folder, which a
 * law holds; rows come in through {@link insertRows} only, which writes the organisation itself.
 */
export class TenantPlugin implements KyselyPlugin {
  readonly #transformer: TenantTransformer;

  constructor(access: Access, reach: Reach = reachOf) {
    this.#transformer = new TenantTransformer(access, reach);
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

  constructor(access: Access, reach: Reach) {
    super();
    this.#access = access;
    this.#reach = reach;
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
    const rows = sql`(select * from ${sql.table(table)} where ${this.#reach(this.#access, table, table)})`;
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
