import { type AttackOptions, attackPaths, USUAL } from "../../analysis/attack/paths.ts";
import type { Assembly } from "../../analysis/graph/assemble.ts";
import { ColumnarGraph } from "../../analysis/graph/columnar-graph.ts";
import type { AttackAnalysis } from "../../domain/attack-path.ts";
import { ATTACK_KNOWLEDGE } from "../attack/knowledge.ts";
import { hexDigest } from "../files/digest.ts";

/** Explained targets where two analyses are compared: all of them, in all but the largest estates. */
export const COMPARED: Partial<AttackOptions> = { explained: 2_000, shapes: 1, fixes: 0 };

/** Attack paths of an estate by all that the catalogue knows; `graph` where its columns are there already. */
export const pathsOf = (
  assembly: Assembly,
  options: Partial<AttackOptions> = {},
  graph = new ColumnarGraph(assembly),
): AttackAnalysis => attackPaths(graph, ATTACK_KNOWLEDGE, hexDigest, { ...USUAL, ...options });
