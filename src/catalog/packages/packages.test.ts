import { expect, it } from "vitest";
import {
  type KnownPackages,
  PACKAGE_REGISTRIES,
  type PackageRegistry,
  SIGNATURE_CATEGORIES,
} from "../../domain/signature.ts";
import { signatures } from "../signatures.generated.ts";
import file from "./packages.json" with { type: "json" };

const rows = file.rows as readonly KnownPackages[];

/** How each registry writes a name in its canonical form. */
const CANONICAL: { readonly [R in PackageRegistry]: RegExp } = {
  pypi: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  npm: /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/,
  go: /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/(?!v\d+$)[\w.~-]+)*$/,
  cargo: /^[a-z][a-z0-9_-]{0,63}$/i,
  maven: /^[\w-]+(?:\.[\w-]+)*:[\w.-]+$/,
  nuget: /^[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*$/,
  gem: /^[A-Za-z0-9][\w.-]*$/,
  composer: /^[a-z0-9]([_.-]?[a-z0-9]+)*\/[a-z0-9](([_.]|-{1,2})?[a-z0-9]+)*$/,
};

/** What is wrong with the names of some products, each fault with the name it concerns. */
function faultsOf(products: readonly Pick<KnownPackages, "packages">[]): string[] {
  const seen = new Set<string>();
  return products.flatMap(({ packages }) =>
    Object.entries(packages).flatMap(([registry, names]) =>
      names.flatMap((name) => {
        const key = `${registry}:${name.toLowerCase()}`;
        const faults = [
          ...(CANONICAL[registry as PackageRegistry]?.test(name) === true ? [] : [`${key} is not canonical`]),
          ...(seen.has(key) ? [`${key} stands twice`] : []),
        ];
        seen.add(key);
        return faults;
      }),
    ),
  );
}

it("names every package once, signatures included, as its registry writes it", () => {
  const told = signatures.map(({ packages }) => ({
    packages: Object.fromEntries(PACKAGE_REGISTRIES.map((registry) => [registry, [...new Set(packages[registry])]])),
  }));
  const doubles = faultsOf(told).filter((fault) => fault.endsWith("twice"));
  expect(faultsOf([...told, ...rows]).filter((fault) => !doubles.includes(fault))).toEqual([]);
});

it("sees a name that is not canonical, and one that stands twice", () => {
  const planted = { packages: { pypi: ["Open_AI"], go: ["example.com/x/v2"], maven: ["a"], gem: ["x", "x"] } };
  expect(faultsOf([planted])).toEqual([
    "pypi:open_ai is not canonical",
    "go:example.com/x/v2 is not canonical",
    "maven:a is not canonical",
    "gem:x stands twice",
  ]);
});

it("tells of every product what it is for, where that is known from, and at least one package", () => {
  for (const { title, category, provider, source, packages, families } of rows) {
    expect(SIGNATURE_CATEGORIES, title).toContain(category);
    expect(provider === null || /^[a-z0-9._]+$/.test(provider), title).toBe(true);
    expect(source, title).toMatch(/^https:\/\/[\w.-]+(?:\/[\w./-]+)?$/);
    expect(Object.values(packages).flat().length, title).toBeGreaterThan(0);
    for (const registry of Object.keys({ ...packages, ...families }))
      expect(PACKAGE_REGISTRIES, title).toContain(registry);
  }
});

it("knows over 500 packages, and some of every registry", () => {
  const count = (registry: PackageRegistry): number =>
    new Set([...signatures, ...rows].flatMap(({ packages }) => packages[registry] ?? [])).size;
  const counts = PACKAGE_REGISTRIES.map(count);
  expect(counts.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(500);
  for (const value of counts) expect(value).toBeGreaterThan(30);
});
