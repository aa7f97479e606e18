import type { AiImage } from "../../../domain/ai-image.ts";
import type { Knowledge } from "../../../domain/knowledge.ts";
import type { Gap } from "../../../domain/observation.ts";
import { HOLE, type ImageReference, knownImage, readImage } from "./image-reference.ts";
import { literalSecret } from "./literal-secret.ts";
import type { Place } from "./observation-builder.ts";
import { type Start, type StartedModel, startedModels, tokensOf } from "./started-models.ts";

/** A container as a format declares it. Texts may hold {@link HOLE}. */
export interface DeclaredContainer extends Start {
  readonly image: string | null;
  readonly gpu: boolean;
  /** Parts of its settings are not written here: what is absent proves nothing. */
  readonly open: boolean;
}

/** A written-out key. The value stays with the reader. */
export interface SecretInContainer {
  readonly name: string;
  readonly fingerprint: string;
  readonly service: string | null;
  readonly format: string;
}

/** What reading a container takes. */
export interface ContainerTools {
  readonly knowledge: Knowledge;
  /** Hex SHA-256. */
  digest(data: string): string;
}

/** What a container does with AI, as plain data. */
export interface ContainerRun {
  readonly image: ImageReference | null;
  /** Id of the AI image, if it is one. */
  readonly program: string | null;
  readonly purpose: string;
  readonly models: readonly StartedModel[];
  /** Ids of AI services whose variables it is given. */
  readonly services: readonly string[];
  readonly secrets: readonly SecretInContainer[];
  readonly authentication: "none" | "key" | "identity" | Gap | null;
}

const SERVER_PURPOSES = new Set([
  "model-server",
  "gateway",
  "vector-store",
  "chat-interface",
  "agent-builder",
  "notebook",
]);

/** True for a program that people or programs call. */
export const isServer = (purpose: string): boolean => SERVER_PURPOSES.has(purpose) || purpose === "model serving";

/**
 * Reads a container; undefined when nothing about it speaks of AI.
 * @param purpose what it is for where the kind of thing that declares it says so: then it is AI whatever runs inside
 */
export function readContainer(
  container: DeclaredContainer,
  tools: ContainerTools,
  purpose?: string,
): ContainerRun | undefined {
  const image = container.image === null ? null : readImage(container.image);
  const program = image === null ? undefined : knownImage(image, tools.knowledge.images);
  const models = startedModels(container, program, tools.knowledge);
  const services = servicesOf(container, tools);
  if (purpose === undefined && program === undefined && models.length === 0 && services.length === 0 && !container.gpu)
    return undefined;
  return {
    image,
    program: program?.id ?? null,
    purpose:
      program?.category ?? purpose ?? (services.length > 0 || models.length > 0 ? "uses AI" : "accelerated computing"),
    models,
    services,
    secrets: secretsOf(container, tools),
    authentication: program === undefined ? null : authenticationOf(program, container),
  };
}

const byVariable = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

/** Services by the variables that are theirs alone. */
function serviceVariables(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = byVariable.get(knowledge);
  if (known !== undefined) return known;
  const generic = new Set(knowledge.genericEnvVars);
  const map = new Map(
    knowledge.services.flatMap(({ id, envVars }) =>
      envVars.filter((name) => !generic.has(name)).map((name) => [name, id] as const),
    ),
  );
  byVariable.set(knowledge, map);
  return map;
}

function servicesOf({ variables }: Start, { knowledge }: ContainerTools): string[] {
  const services = serviceVariables(knowledge);
  return [...new Set([...variables.keys()].flatMap((name) => services.get(name) ?? []))];
}

function secretsOf({ variables, words }: Start, { knowledge, digest }: ContainerTools): SecretInContainer[] {
  const options = words.flatMap(tokensOf).flatMap((token, index, tokens): [string, string][] => {
    const [, name, value] = /^--?([\w-]+)=(.+)$/.exec(token) ?? [];
    if (name !== undefined && value !== undefined) return [[name, value]];
    return token.startsWith("--") ? [[token.slice(2), tokens[index + 1] ?? ""]] : [];
  });
  return [...variables, ...options].flatMap(([name, value]) => {
    const secret = value === null || value.includes(HOLE) ? undefined : literalSecret(name, value, knowledge);
    return secret === undefined
      ? []
      : [{ name, fingerprint: digest(secret.value).slice(0, 12), service: secret.service, format: secret.format }];
  });
}

/** Values written for secrets, to be taken out of what is shown. */
export const secretValues = ({ variables, words }: Start, { knowledge }: ContainerTools): string[] =>
  [
    ...variables,
    ...words.flatMap(tokensOf).map((word): [string, string] => ["argument", word.replace(/^--?[\w-]+=/, "")]),
  ].flatMap(([name, value]) => (value !== null && literalSecret(name, value, knowledge) !== undefined ? [value] : []));

const UNREAD: Gap = { reason: "dynamic", detail: "a part of its settings is decided when it is deployed" };

function authenticationOf(program: AiImage, container: DeclaredContainer): ContainerRun["authentication"] {
  const tokens = container.words.flatMap(tokensOf);
  const isSet = (name: string): boolean =>
    name.startsWith("-")
      ? tokens.some((token) => token === name || token.startsWith(`${name}=`))
      : isGiven(container, name);
  if (program.off?.some((setting) => isOff(setting, tokens, container)) === true) return "none";
  if (program.keys?.some(isSet) === true) return "key";
  if (program.authentication === "none" && container.open) return UNREAD;
  return program.authentication;
}

const isGiven = ({ variables }: Start, name: string): boolean => {
  const value = variables.get(name);
  return variables.has(name) && value !== "" && !/^(?:false|0|no|off)$/i.test(value ?? "");
};

function isOff(setting: string, tokens: readonly string[], { variables }: Start): boolean {
  const wanted = setting.toLowerCase();
  if (setting.startsWith("-")) return tokens.some((token) => token.toLowerCase() === wanted);
  const [name = "", value = ""] = setting.split("=");
  return variables.get(name)?.toLowerCase() === value.toLowerCase();
}

/** A thing seen, with its place. */
export interface PlacedSignal extends Place {
  readonly id: string;
  readonly message: string;
}

/** One file may not fill the report; what lies beyond is said to be left out. */
export const MOST_RUNS = 500;
