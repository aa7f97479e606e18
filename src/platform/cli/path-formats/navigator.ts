import type { AttackPath } from "../../../domain/attack-path.ts";

/** A layer for MITRE's ATLAS Navigator (layer format 4.5): each technique scored by how many paths take it. */
export function navigatorLayer(paths: readonly AttackPath[], target: string): string {
  const counted = new Map<string, { certain: number; all: number }>();
  for (const path of paths) {
    const taken = new Set(path.hops.flatMap(({ techniques }) => techniques.filter((id) => id.startsWith("AML."))));
    for (const id of taken) {
      const { certain, all } = counted.get(id) ?? { certain: 0, all: 0 };
      counted.set(id, { certain: certain + Number(path.certain), all: all + 1 });
    }
  }
  const most = Math.max(1, ...[...counted.values()].map(({ all }) => all));
  const layer = {
    name: `Attack paths of ${target}`,
    versions: { layer: "4.5", navigator: "4.9.1" },
    domain: "atlas-atlas",
    description: "Techniques of the attack paths that Stance found, scored by the number of paths that take each.",
    techniques: [...counted]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([techniqueID, { certain, all }]) => ({
        techniqueID,
        score: all,
        comment: `${all} ${all === 1 ? "path" : "paths"}, ${certain} of them certain`,
        enabled: true,
        showSubtechniques: true,
      })),
    gradient: { colors: ["#fff7bc", "#d7301f"], minValue: 0, maxValue: most },
    legendItems: [],
    sorting: 3,
    hideDisabled: false,
  };
  return `${JSON.stringify(layer, null, 2)}\n`;
}
