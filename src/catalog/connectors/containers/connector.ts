import { Refusal } from "../../../domain/errors.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import { addRun } from "../shared/add-run.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import { type ComposeFacts, isComposeFile, readCompose } from "./compose.ts";
import { type BuildFacts, isBuildFile, readBuildFile } from "./dockerfile.ts";

const LARGEST = 1024 * 1024;

/** Reads compositions and build files: which containers run AI, with which models and keys, open to whom. Nothing is built or pulled. */
export const containers = defineFileConnector<ComposeFacts | BuildFacts>({
  id: "containers",
  title: "Container builds and compositions",
  reads: [
    { title: "Docker Compose", files: ["compose.yaml", "docker-compose.*.yml"] },
    { title: "Dockerfile and Containerfile", files: ["Dockerfile", "Containerfile", "*.dockerfile"] },
  ],
  emits: {
    assets: ["application", "workload", "container-image", "endpoint", "model", "credential", "ai-service"],
    relationships: ["deploys", "built-from", "serves", "uses", "exposes", "authenticates-with"],
  },
  claims: (path) => (isComposeFile(path) || isBuildFile(path) ? "text" : undefined),
  examine(file, tools) {
    if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes`);
    const text = file.text();
    const facts = isComposeFile(file.path) ? readCompose(text, tools) : readBuildFile(file.path, text, tools);
    if (facts === undefined) return undefined;
    const left = { reason: "truncated", detail: `${facts.left} more services in this file` } as const;
    return { facts, ...(facts.left > 0 && { notExamined: [left] }) };
  },
  conclude(files, context) {
    const builder = new ObservationBuilder("containers", context);
    for (const { path, facts } of files) for (const run of facts.runs) addRun(builder, "container", path, run);
    return builder.result();
  },
});
