import { defineFileConnector } from "../../../domain/file-connector.ts";
import { conclude } from "./conclude.ts";
import { examineDeviceFile, isDeviceFile } from "./examine.ts";
import type { DeviceFact } from "./facts.ts";

/**
 * Reads what AI a person's machine holds beside client configurations, which other connectors read: programs, extensions of editors
 * and browsers, models that lie ready. Starts nothing; speaks only of a scan of a machine (`stance scan --endpoint`).
 */
export const device = defineFileConnector<DeviceFact>({
  id: "device",
  title: "AI programs, extensions and models of a person's machine",
  reads: [
    { title: "extensions of editors", files: ["extensions/*/package.json"] },
    { title: "extensions of browsers", files: ["Extensions/*/*/manifest.json", "firefox/*/extensions.json"] },
    { title: "models of Ollama", files: [".ollama/models/manifests/*/*/*/*"] },
    { title: "the cache of Hugging Face", files: ["huggingface/hub/models--*/refs/*"] },
  ],
  emits: { assets: ["device", "application", "model", "dataset", "ai-service"], relationships: ["contains", "uses"] },
  claims: (path) => (isDeviceFile(path) ? (path.includes("/refs/") ? "ranges" : "text") : undefined),
  examine(file) {
    const facts = examineDeviceFile(file);
    return facts === undefined ? undefined : { facts };
  },
  conclude,
});
