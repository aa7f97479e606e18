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
  [
    "unknown",
    "its operator decides",
    {
      "runtime.yaml": `
apiVersion: production-stack.vllm.ai/v1alpha1
kind: VLLMRuntime
metadata: { name: r }
spec:
  model: { modelURL: meta-llama/Llama-3.1-8B }
`,
    },
  ],
] as const)("%s: %s", (outcome, _, files) => {
  expect(infrastructureVerdict(aiWorkloadWithoutLimits, files, kubernetes as FileConnector<unknown>).outcome).toBe(
    outcome,
  );
});
