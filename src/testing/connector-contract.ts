import { expect, it } from "vitest";
import type { FileConnector } from "../domain/file-connector.ts";
import { type Files, observeFiles } from "./observe-files.ts";

/** What every connector must hold, run over files that make it emit something. `secrets` are planted values that must not come out. */
export function itKeepsTheConnectorContract<Facts>(
  connector: FileConnector<Facts>,
  files: Files,
  secrets: readonly string[] = [],
): void {
  it("emits something, and only kinds and verbs it declares", () => {
    const observation = observeFiles(connector, files);
    expect(observation.assets.length).toBeGreaterThan(0);
    const kinds = new Set(observation.assets.map((asset) => asset.kind));
    const verbs = new Set(observation.relationships.map((edge) => edge.verb));
    for (const kind of kinds) expect(connector.emits.assets).toContain(kind);
    for (const verb of verbs) expect(connector.emits.relationships).toContain(verb);
  });

  it("says the same for files in another order", () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(JSON.stringify(observeFiles(connector, reversed))).toBe(JSON.stringify(observeFiles(connector, files)));
  });

  it("gives every asset a place", () => {
    for (const asset of observeFiles(connector, files).assets) {
      expect(asset.evidence.length, asset.key).toBeGreaterThan(0);
      for (const item of asset.evidence) expect(Object.keys(files)).toContain(item.path);
    }
  });

  it("lets no secret value out", () => {
    const text = JSON.stringify(observeFiles(connector, files));
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it("survives damaged files", () => {
    for (const [path, content] of Object.entries(files)) {
      if (typeof content !== "string") continue;
      for (const damaged of [
        "",
        "\u0000",
        content.slice(0, content.length / 2),
        `${content}}}}]])`,
        content.replaceAll(/["'{[]/g, ""),
      ]) {
        expect(() => observeFiles(connector, { ...files, [path]: damaged })).not.toThrow();
      }
    }
  });
}
