import { describe, expect, it } from "vitest";
import type { InfrastructureFormat } from "../../domain/resource.ts";
import { edgeNames, observeFiles } from "../../testing/observe-files.ts";
import { iac } from "../connectors/iac/connector.ts";
import { resources } from "../resources.generated.ts";

const FILE: { readonly [F in InfrastructureFormat]: string } = {
  terraform: "main.tf",
  cloudformation: "template.yaml",
  arm: "main.bicep",
  pulumi: "Pulumi.yaml",
  databricks: "databricks.yml",
  wrangler: "wrangler.toml",
};

describe.each(resources.map((resource) => [resource.id, resource] as const))("%s", (_, resource) => {
  it("has examples, each for a type it names", () => {
    expect(resource.examples.length).toBeGreaterThan(0);
    for (const example of resource.examples)
      expect(
        // Terraform's azapi provider names the types of ARM.
        [...(resource.types[example.format] ?? []), ...(resource.types.arm ?? [])].some((type) =>
          example.code.includes(type.split("#")[0] ?? type),
        ),
      ).toBe(true);
  });

  it.each(resource.examples.map((example, index) => [index + 1, example] as const))(
    "example %i is read as said",
    (_index, example) => {
      const observation = observeFiles(iac, { [FILE[example.format]]: example.code });
      const { assets } = observation;
      const own = assets.filter((asset) => Object.hasOwn(asset.properties, "platform"));
      for (const [name, properties] of Object.entries(example.finds)) {
        const found = own.find((asset) => `${asset.kind}:${asset.name}` === name);
        expect(found, `${name} among ${own.map((asset) => asset.name).join(", ")}`).toBeDefined();
        expect(found?.properties).toMatchObject(properties);
      }
      expect(edgeNames(observation)).toEqual(expect.arrayContaining([...(example.links ?? [])]));
      if (Object.keys(example.finds).length === 0) expect(own).toEqual([]);
    },
  );
});
