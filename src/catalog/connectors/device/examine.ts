import { baseName } from "../../../domain/application-root.ts";
import type { ScannedFile } from "../../../domain/file-connector.ts";
import {
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  readConfig,
  recordOf,
  textAt,
  textsOf,
} from "../shared/config-document.ts";
import type { BrowserExtension, DeviceFact } from "./facts.ts";

type Reader = readonly [path: RegExp, read: (file: ScannedFile) => DeviceFact | undefined];

/** Files of a person's machine that are read here; those of clients are read by the connectors that read them in a repository. */
const READERS: readonly Reader[] = [
  [/(^|\/)extensions\/[^/]+\/package\.json$/, (file) => editorExtension(rootOf(file))],
  [/(^|\/)Extensions\/[^/]+\/[^/]+\/manifest\.json$/, (file) => browserExtension(rootOf(file))],
  [/(^|\/)Extensions\/[^/]+\/[^/]+\/_locales\/en\/messages\.json$/, (file) => messages(rootOf(file))],
  [/(^|\/)([Ff]irefox)\/[^/]+(\/[^/]+)?\/extensions\.json$/, (file) => browserProfile(rootOf(file))],
  [/(^|\/)\.ollama\/models\/manifests\/(?:[^/]+\/){3}[^/]+$/, (file) => ollamaModel(rootOf(file))],
  [/(^|\/)huggingface\/hub\/(models|datasets)--[^/]+\/refs\/[^/]+$/, hubReference],
];

/** True for a file this connector reads. */
export const isDeviceFile = (path: string): boolean => READERS.some(([pattern]) => pattern.test(path));

/** What a file shows; undefined when it says nothing of AI. */
export const examineDeviceFile = (file: ScannedFile): DeviceFact | undefined =>
  READERS.find(([pattern]) => pattern.test(file.path))?.[1](file);

const rootOf = (file: ScannedFile): ConfigRecord => recordOf(readConfig(file.text(), "json").root);

/** Contributions that hand something to a language model, or get something from one. Source: VS Code, Contribution Points. */
const AI_CONTRIBUTIONS = [
  "chatParticipants",
  "languageModelTools",
  "languageModels",
  "languageModelChatProviders",
  "mcpServerDefinitionProviders",
  "chatAgents",
];
/** Categories of the marketplace for AI. Source: VS Code, Extension Manifest. */
const AI_CATEGORIES = ["ai", "chat"];

function editorExtension(root: ConfigRecord): DeviceFact | undefined {
  const name = textAt(root, "name");
  if (name === undefined) return undefined;
  const contributes = recordOf(root.contributes);
  const contribution = AI_CONTRIBUTIONS.find((key) => key in contributes);
  const category = textsOf(root.categories).find((item) => AI_CATEGORIES.includes(item.toLowerCase()));
  const ai = contribution !== undefined ? `contributes ${contribution}` : category && `category ${category}`;
  if (ai === undefined) return undefined;
  const title = textAt(root, "displayName");
  const shown = title === undefined || title.startsWith("%") ? `${textAt(root, "publisher") ?? "?"}.${name}` : title;
  return { is: "editor-extension", name: shown, version: textAt(root, "version") ?? null, ai };
}

/** Match patterns an extension may run on. Source: Chrome for Developers, Manifest, `host_permissions` and `content_scripts`. */
function browserExtension(root: ConfigRecord): DeviceFact {
  const scripts = Array.isArray(root.content_scripts) ? (root.content_scripts as readonly ConfigValue[]) : [];
  const matches = scripts.filter(isRecord).flatMap((script) => textsOf(script.matches));
  const hosts = [...textsOf(root.host_permissions), ...textsOf(root.permissions), ...matches];
  return {
    is: "browser-extension",
    name: textAt(root, "name") ?? "",
    version: textAt(root, "version") ?? null,
    hosts: [...new Set(hosts)].sort(),
  };
}

const messages = (root: ConfigRecord): DeviceFact => ({
  is: "messages",
  messages: Object.fromEntries(
    Object.entries(root).flatMap(([key, value]) => {
      const text = textAt(value, "message");
      return text === undefined || !/name/i.test(key) ? [] : [[key.toLowerCase(), text.slice(0, 200)]];
    }),
  ),
});

function browserProfile(root: ConfigRecord): DeviceFact {
  const addons = Array.isArray(root.addons) ? (root.addons as readonly ConfigValue[]) : [];
  return {
    is: "browser-profile",
    extensions: addons.filter(isRecord).flatMap((addon): BrowserExtension[] => {
      if (addon.type !== "extension") return [];
      const hosts = textsOf(recordOf(addon.userPermissions).origins);
      const name = textAt(addon, "defaultLocale", "name") ?? textAt(addon, "id") ?? "";
      return [{ name, version: textAt(addon, "version") ?? null, hosts: [...new Set(hosts)].sort() }];
    }),
  };
}

const MODEL_LAYER = "application/vnd.ollama.image.model";

function ollamaModel(root: ConfigRecord): DeviceFact | undefined {
  const layers = (Array.isArray(root.layers) ? (root.layers as readonly ConfigValue[]) : []).filter(isRecord);
  const model = layers.find((layer) => layer.mediaType === MODEL_LAYER);
  if (model === undefined) return undefined;
  const bytes = layers.reduce((sum, layer) => sum + (typeof layer.size === "number" ? layer.size : 0), 0);
  return { is: "ollama-model", bytes, digest: textAt(model, "digest") ?? null };
}

/** A file named after a branch holds the commit it stands for. */
function hubReference(file: ScannedFile): DeviceFact | undefined {
  const revision = new TextDecoder().decode(file.read(0, 64)).trim();
  return /^[0-9a-f]{40}$/.test(revision) && baseName(file.path) !== "" ? { is: "hub-reference", revision } : undefined;
}
