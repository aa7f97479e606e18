import { assemble } from "../../../src/analysis/graph/assemble.ts";
import { ColumnarGraph } from "../../../src/analysis/graph/columnar-graph.ts";
import { judge } from "../../../src/analysis/posture/evaluate.ts";
import { containers } from "../../../src/catalog/connectors/containers/connector.ts";
import { iac } from "../../../src/catalog/connectors/iac/connector.ts";
import { kubernetes } from "../../../src/catalog/connectors/kubernetes/connector.ts";
import type { AiImage } from "../../../src/domain/ai-image.ts";
import type { FileConnector } from "../../../src/domain/file-connector.ts";
import type { InfrastructureFormat, Resource } from "../../../src/domain/resource.ts";
import { kindsOf, type Rule } from "../../../src/domain/rule.ts";
import { digest } from "../../../src/testing/digest.ts";
import { type Files, observeFiles } from "../../../src/testing/observe-files.ts";
import { linked, table } from "./markdown.ts";

const FILE: { readonly [F in InfrastructureFormat]: string } = {
  terraform: "main.tf",
  cloudformation: "template.yaml",
  arm: "main.bicep",
  pulumi: "Pulumi.yaml",
  databricks: "databricks.yml",
  wrangler: "wrangler.toml",
};

/** Resources and the rules that judge them, per cloud; then what is run by oneself. Each rule decided on an example that is run. */
export function cloudsPart(
  rules: readonly Rule[],
  resources: readonly Resource[],
  images: readonly AiImage[],
  formats: { readonly [F in InfrastructureFormat]: string },
): string {
  const clouds = [...new Set(resources.map(({ platform }) => platform))].sort();
  const rows = clouds.map((cloud) => {
    const own = resources.filter(({ platform }) => platform === cloud);
    const used = (Object.keys(formats) as InfrastructureFormat[]).filter((format) =>
      own.some(({ types }) => (types[format] ?? []).length > 0),
    );
    const kinds = [
      ...new Set(own.filter(({ of, standsFor }) => (of ?? standsFor) === undefined).map(({ kind }) => kind)),
    ];
    const examples = own.flatMap((item) => item.examples.map(({ format, code }) => ({ [FILE[format]]: code })));
    return [
      `[${cloud}](resources.md#${cloud})`,
      `${own.length}`,
      kinds.sort().join(", "),
      `${own.flatMap(({ links = [] }) => links).length}`,
      used.map((format) => formats[format]).join(", "),
      deciding(rules, iac, examples),
    ];
  });
  const names = images.map(({ repositories }) => repositories[0] ?? "");
  const selfRun = [
    ["composed", `Docker Compose, Dockerfile`, deciding(rules, containers, [composition(names)])],
    ["on Kubernetes", "manifests, Kustomize, Helm", deciding(rules, kubernetes, [manifests(names)])],
  ].map(([what = "", read = "", by = ""]) => [what, `[${images.length}](images.md)`, read, by]);
  return [
    table(["cloud", "resources", "become", "links between them", "read from", "rules that decide on them"], rows),
    "What is run by oneself:\n",
    table(["where", "programs known", "read from", "rules that decide on them"], selfRun),
  ].join("\n");
}

/** The rules that decide, one way or the other, on an asset of the examples. */
function deciding(rules: readonly Rule[], connector: unknown, examples: readonly Files[]): string {
  const left = new Set(rules);
  for (const files of examples) {
    const observation = observeFiles(connector as FileConnector<unknown>, files);
    const graph = new ColumnarGraph(assemble([observation], digest));
    for (const rule of left) if (decides(rule, graph)) left.delete(rule);
  }
  const ids = rules.filter((rule) => !left.has(rule)).map(({ id }) => id);
  return `${ids.length}: ${ids.map(linked).join(", ")}`;
}

const decides = (rule: Rule, graph: ColumnarGraph): boolean =>
  kindsOf(rule).some((kind) =>
    [...graph.all(kind)].some((asset) => ["pass", "fail"].includes(judge(rule, asset, graph).outcome)),
  );

const composition = (images: readonly string[]): Files => ({
  "compose.yaml": `services:\n${images.map((image, index) => `  s${index}:\n    image: ${image}:1.0\n    ports: ["80${index}:80"]\n`).join("")}`,
});

const manifests = (images: readonly string[]): Files => ({
  "pods.yaml": images
    .map(
      (image, index) =>
        `apiVersion: v1\nkind: Pod\nmetadata: {name: p${index}}\nspec:\n  containers:\n    - {name: c, image: "${image}:1.0"}\n`,
    )
    .join("---\n"),
});
