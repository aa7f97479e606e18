import type { PathGraph } from "./path-graph.ts";

/** openCypher statements that merge the paths into a graph database; run again they change nothing. */
export function cypher({ nodes, edges }: PathGraph): string {
  const made = nodes.map(({ id, kind, name, power, target }) => {
    const label = power === null ? "StanceAttacker" : "StanceState";
    return `MERGE (n:${label} {id: ${word(id)}}) SET n.name = ${word(name)}, n.kind = ${word(kind)}, n.power = ${word(power)}, n.target = ${word(target)};`;
  });
  const linked = edges.map(
    ({ from, to, step, sentence, fix, difficulty, certain, techniques }) =>
      `MATCH (a {id: ${word(from)}}), (b {id: ${word(to)}}) MERGE (a)-[r:STEP {step: ${word(step)}}]->(b) SET r.sentence = ${word(sentence)}, r.fix = ${word(fix)}, r.difficulty = ${difficulty}, r.certain = ${certain}, r.techniques = [${techniques.map(word).join(", ")}];`,
  );
  return `${[...made, ...linked].join("\n")}\n`;
}

/** A literal. All that is not plain is written by its number, so that no name from a file ends it. */
const word = (value: string | null): string =>
  value === null
    ? "null"
    : `'${value.replace(/[^ !#-&(-[\]-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}'`;
