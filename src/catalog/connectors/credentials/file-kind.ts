import { baseName } from "../../../domain/application-root.ts";

/**
 * How a file is written, which decides what an unquoted word after a name is: an expression in `code`, a value in
 * `configuration`; `documentation` only talks about variables.
 */
export type FileKind = "code" | "configuration" | "documentation" | "notebook";

const ENDINGS: { readonly [kind in FileKind]: readonly string[] } = {
  code: (
    "py pyw pyi js jsx mjs cjs ts tsx mts cts vue svelte astro html htm go java kt kts scala cs rb php rs swift dart " +
    "c h cc cpp hpp m lua r jl ex exs tf gradle groovy sql"
  ).split(" "),
  configuration:
    "yaml yml toml json jsonc json5 ini cfg conf properties env sh bash zsh fish ps1 bat tfvars xml plist service".split(
      " ",
    ),
  documentation: "md mdx rst adoc txt".split(" "),
  notebook: ["ipynb"],
};
const KIND_OF = new Map(
  (Object.keys(ENDINGS) as FileKind[]).flatMap((kind) => ENDINGS[kind].map((ending) => [ending, kind] as const)),
);
const LOCKFILE =
  /^(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|pdm\.lock|Cargo\.lock|go\.sum|composer\.lock|deno\.lock|skills-lock\.json)$/;
const ENVIRONMENT = /^\.env(rc)?($|[._-])|\.env$/i;
const BY_NAME =
  /^(Dockerfile|Containerfile|Makefile|Procfile|Jenkinsfile|Justfile|Caddyfile|crontab)($|\.)|\.Dockerfile$/i;
const TEMPLATE = /(example|sample|template|dist|defaults?)/i;

/** Kind of a file that may hold credentials; undefined for lockfiles (hashes) and for everything that is no text. */
export function fileKind(path: string): FileKind | undefined {
  const name = baseName(path);
  if (LOCKFILE.test(name)) return undefined;
  if (ENVIRONMENT.test(name) || BY_NAME.test(name)) return "configuration";
  const dot = name.lastIndexOf(".");
  return dot === -1 ? undefined : KIND_OF.get(name.slice(dot + 1).toLowerCase());
}

/** True for `.env.example` and its like, whose entries only name what to set. */
export const isEnvironmentTemplate = (path: string): boolean => {
  const name = baseName(path);
  return ENVIRONMENT.test(name) && TEMPLATE.test(name);
};

const PUBLIC_PREFIX = /^(NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|NUXT_PUBLIC|PUBLIC|VUE_APP)_/;

/** The name without the prefix that makes a bundler copy its value into the browser's code. */
export const withoutPublicPrefix = (variable: string): string => variable.replace(PUBLIC_PREFIX, "");

/** True when a bundler copies the variable's value into code sent to browsers. */
export const isPublicVariable = (variable: string | null): boolean => PUBLIC_PREFIX.test(variable ?? "");

/** True for files that a web server hands out as they are. */
export const isServedFile = (path: string): boolean => /(^|\/)(public|static|wwwroot)\/|\.html?$/i.test(path);
