import { basename, dirname, resolve } from "node:path";
import type { Proposal } from "../../analysis/attack/proposal.ts";
import { assemble } from "../../analysis/graph/assemble.ts";
import { iac } from "../../catalog/connectors/iac/connector.ts";
import { ASSET_KINDS, type AssetKind } from "../../domain/asset.ts";
import { ConfigError, Refusal } from "../../domain/errors.ts";
import type { Evidence } from "../../domain/evidence.ts";
import { VERBS, type Verb } from "../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import { hexDigest } from "../files/digest.ts";
import { openFile } from "../files/open-file.ts";
import { examineTools } from "../scan/examine.ts";
import { knowledge } from "../scan/knowledge.ts";
import { LIMITS } from "../scan/limits.ts";
import { Parsers } from "../scan/parse.ts";
import { personsFolder } from "./paths.ts";

const REMEDY =
  'Name a plan written by "terraform show -json", or a JSON file such as {"assets": [{"kind": "tool", "name": "send_mail", "properties": {"capabilities": ["sends-outside"]}}], "add": [{"from": "agent:support", "verb": "uses", "to": "tool:send_mail"}], "remove": []}.';

/** What a file proposes: a Terraform plan, or assets and edges by name. Throws a ConfigError that says what is wrong with it. */
export async function readProposal(operand: string, estate: readonly AssetRecord[]): Promise<Proposal> {
  const path = resolve(personsFolder(), operand);
  try {
    const file = openFile(dirname(path), basename(path), LIMITS.importBytes);
    try {
      const text = file.text();
      if (!text.includes('"planned_values"')) return proposed(JSON.parse(text), operand, estate);
      const tools = examineTools(knowledge, await Parsers.load([]));
      const facts = iac.examine({ ...file, path: basename(operand), text: () => text }, tools)?.facts;
      return planned(facts, basename(operand));
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw new ConfigError(`${operand} is not JSON`, REMEDY, { cause: error });
    if (error instanceof Refusal) throw new ConfigError(`${operand} ${error.message}`, REMEDY, { cause: error });
    throw error;
  }
}

function planned(facts: unknown, path: string): Proposal {
  if (facts === undefined) throw new ConfigError(`${path} plans nothing that Stance knows`, REMEDY);
  const scope = { kind: "directory" as const, name: "plan" };
  const context = { scope, knowledge, paths: [path], digest: hexDigest };
  const observation = { connector: iac.id, scope, ...iac.conclude([{ path, facts: facts as never }], context) };
  const { assets, relationships } = assemble([observation], hexDigest);
  return { assets, relationships, withoutRelationships: [] };
}

interface Document {
  readonly assets?: readonly { readonly kind: AssetKind; readonly name: string; readonly properties?: object }[];
  readonly add?: readonly Edge[];
  readonly remove?: readonly Edge[];
}

interface Edge {
  readonly from: string;
  readonly verb: Verb;
  readonly to: string;
}

function proposed(value: unknown, operand: string, estate: readonly AssetRecord[]): Proposal {
  const document = (typeof value === "object" && value !== null ? value : {}) as Document;
  const evidence: Evidence = {
    connector: iac.id,
    path: basename(operand),
    confidence: "declared",
    role: "source",
  };
  const known = [...estate];
  const assets = listOf(document.assets).map((item) => assetOf(item, operand, evidence, known));
  const all = [...known, ...assets.filter(({ id }) => !known.some((asset) => asset.id === id))];
  const edgeOf = (edge: Edge): RelationshipRecord => {
    if (!VERBS.includes(edge.verb))
      throw new ConfigError(`${operand}: "${edge.verb}" is no verb`, `One of ${VERBS.join(", ")}.`);
    return {
      from: idOf(edge.from, operand, all),
      verb: edge.verb,
      to: idOf(edge.to, operand, all),
      evidence: [evidence],
    };
  };
  const [relationships, withoutRelationships] = [listOf(document.add).map(edgeOf), listOf(document.remove).map(edgeOf)];
  if (assets.length + relationships.length + withoutRelationships.length === 0)
    throw new ConfigError(`${operand} proposes nothing`, REMEDY);
  return { assets, relationships, withoutRelationships };
}

const listOf = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : []);

/** A new asset, or what is said of one that is there by that kind and name. */
function assetOf(
  item: NonNullable<Document["assets"]>[number],
  operand: string,
  evidence: Evidence,
  estate: readonly AssetRecord[],
): AssetRecord {
  if (!ASSET_KINDS.includes(item.kind) || typeof item.name !== "string")
    throw new ConfigError(
      `${operand}: an asset needs a kind and a name`,
      `A kind is one of ${ASSET_KINDS.join(", ")}.`,
    );
  const same = estate.filter(({ kind, name }) => kind === item.kind && name === item.name);
  const id =
    same.length === 1 ? (same[0] as AssetRecord).id : hexDigest(`what-if ${item.kind} ${item.name}`).slice(0, 16);
  return {
    ...{ id, kind: item.kind, name: item.name, identities: [], role: "source" as const, gaps: {}, disagreements: [] },
    properties: { ...item.properties },
    evidence: [evidence],
  };
}

/** By id, or by `kind:name`. */
function idOf(word: string, operand: string, assets: readonly AssetRecord[]): string {
  const found = assets.filter(({ id, kind, name }) => id === word || `${kind}:${name}` === word);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first.id;
  const why = found.length === 0 ? "is in neither the folder nor the file" : `is the name of ${found.length} assets`;
  throw new ConfigError(
    `${operand}: ${word} ${why}`,
    "Write kind:name, such as agent:support, or the id that --format json shows.",
  );
}
