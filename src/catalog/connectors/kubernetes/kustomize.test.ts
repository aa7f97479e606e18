import { describe, expect, it } from "vitest";
import { edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { kubernetes } from "./connector.ts";

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: llm }
spec:
  template:
    metadata: { labels: { app: llm } }
    spec:
      securityContext: { runAsUser: 0 }
      containers:
        - name: server
          image: vllm/vllm-openai:latest
          args: ["--model", "Qwen/Qwen3-8B"]
`;
const BASE: Files = {
  "base/deployment.yaml": DEPLOYMENT,
  "base/service.yaml":
    "apiVersion: v1\nkind: Service\nmetadata: { name: llm }\nspec: { selector: { app: llm }, ports: [{ port: 80 }] }\n",
  "base/kustomization.yaml": "resources:\n  - deployment.yaml\n  - service.yaml\n",
};
const prod = (more: string): Files => ({
  ...BASE,
  "overlays/prod/kustomization.yaml": `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - ../../base\n${more}`,
});
const images = (files: Files): string[] =>
  observed(observeFiles(kubernetes, files), "container-image").map(({ name }) => name);

describe("Kustomize", () => {
  it("takes the image that an overlay names, over its base", () => {
    expect(images(BASE)).toEqual(["vllm/vllm-openai:latest"]);
    expect(images(prod("images:\n  - name: vllm/vllm-openai\n    newTag: v0.10.1\n"))).toEqual([
      "vllm/vllm-openai:v0.10.1",
    ]);
    expect(
      images(prod("images:\n  - name: vllm/vllm-openai\n    newName: registry.local/vllm\n    digest: sha256:aa\n")),
    ).toEqual(["registry.local/vllm@sha256:aa"]);
  });

  it("leaves the tag open where overlays differ", () => {
    const files = {
      ...prod("images: [{ name: vllm/vllm-openai, newTag: v1 }]\n"),
      "overlays/dev/kustomization.yaml": "resources: [../../base]\nimages: [{ name: vllm/vllm-openai, newTag: v2 }]\n",
    };
    expect(images(files)).toEqual(["vllm/vllm-openai:…"]);
  });

  it("joins what an overlay adds with what its base holds", () => {
    const files = {
      ...prod("  - ingress.yaml\n"),
      "overlays/prod/ingress.yaml":
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: llm }\nspec: { rules: [{ host: llm.example, http: { paths: [{ path: /, backend: { service: { name: llm, port: { number: 80 } } } }] } }] }\n",
    };
    expect(edgeNames(observeFiles(kubernetes, files)).join("\n")).toContain("llm.example");
    expect(edgeNames(observeFiles(kubernetes, prod(""))).join("\n")).not.toContain("llm.example");
  });

  it("leaves open what a patch may change, and tells so", () => {
    const files = {
      ...prod("patches:\n  - path: user.yaml\n"),
      "overlays/prod/user.yaml": DEPLOYMENT.replace("runAsUser: 0", "runAsUser: 1000"),
    };
    const observation = observeFiles(kubernetes, files);
    const [workload, ...more] = observed(observation, "workload");
    expect(more).toEqual([]);
    expect(workload?.properties).not.toHaveProperty("rootAccess");
    expect(workload?.gaps?.rootAccess).toMatchObject({ reason: "dynamic" });
    expect(observation.notExamined).toEqual([
      expect.objectContaining({ path: "overlays/prod/kustomization.yaml", reason: "unsupported" }),
    ]);
  });

  it("tells of bases that lie elsewhere", () => {
    const observation = observeFiles(kubernetes, prod("  - github.com/example/base?ref=v1\n"));
    expect(observation.notExamined[0]?.detail).toContain("github.com/example/base");
  });
});
