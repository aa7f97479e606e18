import { expect, it } from "vitest";
import type { FileConnector } from "../../../domain/file-connector.ts";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { kubernetes } from "../../connectors/kubernetes/connector.ts";
import { containerMayGainRights } from "./rule.ts";

it.each([
  [
    "fail",
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
    "pass",
    "not allowed",
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
          securityContext: { allowPrivilegeEscalation: false }
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
          securityContext: {{ .Values.context }}
`,
    },
  ],
] as const)("%s: %s", (outcome, _, files) => {
  expect(infrastructureVerdict(containerMayGainRights, files, kubernetes as FileConnector<unknown>).outcome).toBe(
    outcome,
  );
});
