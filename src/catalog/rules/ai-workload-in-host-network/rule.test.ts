import { expect, it } from "vitest";
import type { FileConnector } from "../../../domain/file-connector.ts";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { kubernetes } from "../../connectors/kubernetes/connector.ts";
import { aiWorkloadInHostNetwork } from "./rule.ts";

it.each([
  [
    "fail",
    "it does",
    {
      "llm.yaml": `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: llm
spec:
  template:
    spec:
      hostNetwork: true
      containers:
        - name: server
          image: vllm/vllm-openai:v0.10.1
`,
    },
  ],
  [
    "pass",
    "by default",
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
      hostNetwork: {{ .Values.host }}
      containers:
        - name: server
          image: vllm/vllm-openai:v0.10.1
`,
    },
  ],
] as const)("%s: %s", (outcome, _, files) => {
  expect(infrastructureVerdict(aiWorkloadInHostNetwork, files, kubernetes as FileConnector<unknown>).outcome).toBe(
    outcome,
  );
});
