import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { containers } from "./connector.ts";
import { instructionsOf } from "./dockerfile.ts";

const COMPOSE = `x-base: &base
  restart: always
  environment:
    OPENAI_API_KEY: \${OPENAI_API_KEY}
services:
  ollama:
    image: ollama/ollama:\${OLLAMA_TAG-latest}
    ports:
      - "11434:11434"
  pull:
    image: ollama/ollama:0.5.7
    entrypoint: /bin/sh
    command: ["-c", "sleep 3; ollama pull llama3.1:8b; ollama pull nomic-embed-text"]
  vllm:
    image: vllm/vllm-openai@sha256:0123
    user: "0:0"
    command: --model meta-llama/Llama-3.1-8B-Instruct --api-key \${KEY}
    ports: ["127.0.0.1:8000:8000"]
    deploy: { resources: { reservations: { devices: [{ driver: nvidia, capabilities: [gpu] }] } } }
  agents:
    image: openhands/openhands:0.39
    privileged: true
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock
      - ./data:/data
  app:
    <<: *base
    build: .
    ports: ["80:80"]
  db:
    image: postgres:16
`;
const compose = observeFiles(containers, { "docker-compose.yml": COMPOSE });
const endpointOf = (service: string) =>
  observed(compose, "endpoint").find(({ name }) => name.startsWith(`${service} at`))?.properties;
const workloadOf = (service: string) => observed(compose, "workload").find(({ name }) => name === service);

describe("a composition", () => {
  it("has a workload for every service that works with AI, and no other", () => {
    expect(assetNames(compose, "workload")).toEqual([
      "workload:agents",
      "workload:app",
      "workload:ollama",
      "workload:pull",
      "workload:vllm",
    ]);
  });

  it("ties them to images, models and services", () => {
    expect(edgeNames(compose)).toEqual(
      expect.arrayContaining([
        "workload:ollama -built-from-> container-image:ollama/ollama:latest",
        "workload:pull -serves-> model:llama3.1:8b",
        "workload:pull -serves-> model:nomic-embed-text",
        "workload:vllm -serves-> model:meta-llama/Llama-3.1-8B-Instruct",
        "workload:app -uses-> ai-service:openai",
        "application:test -deploys-> workload:vllm",
      ]),
    );
  });

  it("tells who can reach a server and what it asks of them", () => {
    expect(endpointOf("ollama")).toMatchObject({ publicAccess: true, authentication: "none", platform: "container" });
    expect(endpointOf("vllm")).toMatchObject({ publicAccess: false, authentication: "key" });
    expect(endpointOf("app")).toBeUndefined();
  });

  it("tells root and what takes over the host, with the line", () => {
    expect(workloadOf("vllm")?.properties.rootAccess).toBe(true);
    expect(workloadOf("ollama")?.properties.rootAccess).toBeUndefined();
    expect(workloadOf("agents")?.properties.hostSignals?.map(({ id, evidence }) => [id, evidence?.line])).toEqual([
      ["privileged", 22],
      ["container-socket", 24],
    ]);
  });

  it("names models that are fetched without a revision, but none of a local runtime", () => {
    expect(workloadOf("vllm")?.properties.unpinnedModels?.map(({ subject }) => subject)).toEqual([
      "meta-llama/Llama-3.1-8B-Instruct",
    ]);
    expect(workloadOf("pull")?.properties.unpinnedModels).toEqual([]);
  });

  it("takes a tag out of the environment as unknown", () => {
    const observation = observeFiles(containers, {
      "compose.yaml": "services:\n  q:\n    image: qdrant/qdrant:${TAG}\n",
    });
    const [image] = observed(observation, "container-image");
    expect(image?.properties.tag).toBeUndefined();
    expect(image?.gaps?.tag?.reason).toBe("dynamic");
  });

  it("knows keys and switched-off authentication", () => {
    const of = (environment: string, image = "qdrant/qdrant:v1") =>
      observed(
        observeFiles(containers, {
          "compose.yaml": `services:\n  s:\n    image: ${image}\n    ports: ["1:1"]\n    environment:\n      ${environment}\n`,
        }),
        "endpoint",
      )[0]?.properties.authentication;
    expect(of("QDRANT__SERVICE__API_KEY: ${K}")).toBe("key");
    expect(of("A: b")).toBe("none");
    expect(of("WEBUI_AUTH: 'False'", "ghcr.io/open-webui/open-webui:main")).toBe("none");
    expect(of("A: b", "ghcr.io/open-webui/open-webui:main")).toBe("identity");
  });

  it("keeps a written key as a fingerprint only", () => {
    const key = `sk-${"a1B2c3D4e5".repeat(4)}`;
    const observation = observeFiles(containers, {
      "compose.yaml": `services:\n  s:\n    image: berriai/litellm:v1\n    environment:\n      OPENAI_API_KEY: ${key}\n`,
    });
    expect(observed(observation, "credential")[0]?.properties).toMatchObject({
      exposure: "literal",
      variable: "OPENAI_API_KEY",
    });
    expect(JSON.stringify(observation)).not.toContain(key);
  });
});

describe("hostile compositions", () => {
  const aliases = `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}*a${i}]\n`).join("")}`;
  it.each<[string, Files[string]]>([
    ["an alias bomb", `${aliases}services:\n  a:\n    image: ollama/ollama\n`],
    ["deep nesting", `services: ${"[".repeat(5_000)}`],
    ["no YAML", "services: {"],
  ])("%s is refused, not read", (_, text) => {
    const observation = observeFiles(containers, { "compose.yaml": text });
    expect(observation.assets).toEqual([]);
    expect(observation.notExamined).toHaveLength(1);
  });

  it("reads no more than five hundred of ten thousand services, and says so", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `  s${i}:\n    image: ollama/ollama:${i}\n`).join("");
    const observation = observeFiles(containers, { "compose.yaml": `services:\n${many}` });
    expect(observed(observation, "workload")).toHaveLength(500);
    expect(observation.notExamined[0]).toMatchObject({
      reason: "truncated",
      detail: "9500 more services in this file",
    });
  });
});

describe("a build file", () => {
  const build = (text: string, path = "server/Dockerfile") => observeFiles(containers, { [path]: text });

  it("is a workload of its last stage, base first", () => {
    const observation = build(`ARG TAG=v0.8.5
FROM node:22 AS ui
RUN npm ci
FROM vllm/vllm-openai:\${TAG} AS base
USER root
FROM base
ENV HF_HOME=/models
RUN huggingface-cli download --revision 0a1b2c Qwen/Qwen3-8B
USER 1000
CMD ["--model", "Qwen/Qwen3-8B"]
`);
    expect(assetNames(observation, "workload", "container-image")).toEqual([
      "container-image:vllm/vllm-openai:v0.8.5",
      "workload:server",
    ]);
    expect(observed(observation, "workload")[0]?.properties).toMatchObject({ rootAccess: false, unpinnedModels: [] });
  });

  it("pulls models of a local runtime that it installs itself", () => {
    const observation = build(
      'FROM python:3.12\nRUN curl -fsSL https://ollama.com/install.sh | sh\nRUN nohup sh -c "ollama serve &" && ollama pull nomic-embed-text\n',
    );
    expect(observed(observation, "model")[0]).toMatchObject({
      name: "nomic-embed-text",
      properties: { provider: "ollama", source: "local-runtime" },
    });
    expect(observed(observation, "model")[0]?.evidence[0]?.line).toBe(3);
  });

  it("pulls models of a local runtime", () => {
    const observation = build("FROM ollama/ollama\nRUN ollama serve & \\\n  sleep 5 && ollama pull qwen3:4b\n");
    expect(edgeNames(observation)).toContain("workload:server -serves-> model:qwen3:4b");
  });

  it("does not say who a base image runs as", () => {
    const [workload] = observed(build("FROM ollama/ollama:1\n"), "workload");
    expect(workload?.properties.rootAccess).toBeUndefined();
    expect(workload?.gaps?.rootAccess?.reason).toBe("not-configured");
  });

  it("of ordinary software says nothing", () => {
    expect(build("FROM python:3.12\nRUN pip install flask\nCMD flask run\n").assets).toEqual([]);
  });

  it("joins continued lines and skips comments", () => {
    expect(
      instructionsOf("# x\nRUN a \\\n  # inner\n  b\nUSER x").map(({ name, text, line }) => [name, text, line]),
    ).toEqual([
      ["RUN", "a  b", 2],
      ["USER", "x", 5],
    ]);
  });
});
