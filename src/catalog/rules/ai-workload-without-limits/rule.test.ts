import { expect, it } from "vitest";
import type { FileConnector } from "../../../domain/file-connector.ts";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { kubernetes } from "../../connectors/kubernetes/connector.ts";
import { aiWorkloadWithoutLimits } from "./rule.ts";

it.each([
  [
    "fail",
    "none",
    {
      "llm.yaml": `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: llm
spec:
  template:
    spec:
      containers:
        - name: server
          image: vllm/vllm-openai:v0.10.1
`,
    },
  ],
  [
    "fail",
    "only an accelerator",
    {
      "llm.yaml": `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: llm
spec:
  template:
    spec:
      containers:
        - name: server
          image: vllm/vllm-openai:v0.10.1
          resources: { limits: { nvidia.com/gpu: 1 } }
`,
    },
  ],
  [
    "pass",
    "memory",
    {
      "llm.yaml": `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: llm
spec:
  template:
    spec:
      containers:
        - name: server
          image: vllm/vllm-openai:v0.10.1
          resources: { limits: { memory: 32Gi } }
`,
    },
  ],
  [
    "unknown",
    "filled in by a chart",
    {
      "templates/llm.yaml": `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: llm
spec:
  template:
    spec:
      containers:
        - name: server
          image: vllm/vllm-openai:v0.10.1
          resources: {{ .Values.resources }}
`,
    },
  ],
] as const)("%s: %s", (outcome, _, files) => {
  expect(infrastructureVerdict(aiWorkloadWithoutLimits, files, kubernetes as FileConnector<unknown>).outcome).toBe(
    outcome,
  );
});
