import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { kubernetes } from "./connector.ts";
import { maskTemplate } from "./template.ts";

const SERVING = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: llama
spec:
  template:
    metadata:
      labels: { app: llama, tier: ai }
    spec:
      serviceAccountName: serving
      securityContext: { runAsUser: 0 }
      containers:
        - name: server
          image: vllm/vllm-openai:v0.8.5
          command: ["/bin/sh", "-c"]
          args: ["vllm serve meta-llama/Llama-3.1-8B-Instruct --trust-remote-code --port 8000"]
          env:
            - name: HF_TOKEN
              valueFrom: { secretKeyRef: { name: hf, key: token } }
          securityContext:
            privileged: true
          resources: { limits: { nvidia.com/gpu: 1 } }
          volumeMounts: [{ name: sock, mountPath: /s }]
        - name: sidecar
          image: nginx:1.27
      volumes:
        - name: sock
          hostPath: { path: /var/run/docker.sock }
---
apiVersion: v1
kind: Service
metadata: { name: llama }
spec:
  type: LoadBalancer
  selector: { app: llama }
  ports: [{ port: 80 }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: llama
  annotations: { nginx.ingress.kubernetes.io/auth-url: "https://sso.example/auth" }
spec:
  tls: [{ hosts: [llm.example] }]
  rules: [{ host: llm.example, http: { paths: [{ path: /, backend: { service: { name: llama, port: { number: 80 } } } }] } }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: b }
roleRef: { kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: serving }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: p }
spec: { podSelector: { matchLabels: { app: llama } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: {} }] }] }
`;
const serving = observeFiles(kubernetes, { "deploy/serving.yaml": SERVING });
const one = (files: Files) => observed(observeFiles(kubernetes, files), "workload")[0];

describe("manifests", () => {
  it("tie a workload to its image, model, account and addresses", () => {
    expect(edgeNames(serving)).toEqual([
      "application:test -deploys-> workload:llama",
      "workload:llama -built-from-> container-image:vllm/vllm-openai:v0.8.5",
      "workload:llama -exposes-> endpoint:llama at llama:80",
      "workload:llama -exposes-> endpoint:llama at llm.example",
      "workload:llama -runs-as-> identity:serving",
      "workload:llama -serves-> model:meta-llama/Llama-3.1-8B-Instruct",
      "workload:llama -uses-> ai-service:huggingface",
    ]);
  });

  it("tell who runs inside and what it may do to the host", () => {
    const [workload] = observed(serving, "workload");
    expect(workload?.properties).toMatchObject({ rootAccess: true, internetEgress: false, platform: "kubernetes" });
    expect(workload?.properties.hostSignals?.map(({ id, evidence }) => [id, evidence?.line])).toEqual([
      ["privileged", 21],
      ["container-socket", 27],
    ]);
  });

  it("tell who can reach it and whether anything asks them", () => {
    const [service, ingress] = observed(serving, "endpoint");
    expect(service?.properties).toMatchObject({ publicAccess: true, authentication: "none" });
    expect(ingress?.properties).toMatchObject({
      publicAccess: true,
      authentication: "identity",
      encryptedInTransit: true,
    });
  });

  it("tell what the account is granted", () => {
    expect(observed(serving, "identity")[0]?.properties.grants).toEqual(["cluster-admin"]);
  });

  it("of ordinary software say nothing", () => {
    const web =
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: a, image: 'nginx:1'}]}}}\n";
    expect(observeFiles(kubernetes, { "web.yaml": web }).assets).toEqual([]);
  });

  it.each([
    ["LoadBalancer", "{}", true],
    ["NodePort", "{}", true],
    ["ClusterIP", "{}", false],
    ["LoadBalancer", '{ service.beta.kubernetes.io/aws-load-balancer-scheme: "internal" }', false],
    ["LoadBalancer", '{ networking.gke.io/load-balancer-type: "Internal" }', false],
  ])("a %s with %s is public: %s", (type, annotations, publicAccess) => {
    const text = `apiVersion: v1
kind: Service
metadata: { name: q, annotations: ${annotations} }
spec: { type: ${type}, selector: { app: q } }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: q }
spec: { template: { metadata: { labels: { app: q } }, spec: { containers: [{ name: q, image: "qdrant/qdrant:v1.12.4" }] } } }
`;
    expect(observed(observeFiles(kubernetes, { "q.yaml": text }), "endpoint")[0]?.properties.publicAccess).toBe(
      publicAccess,
    );
  });

  it("of other folders are not joined", () => {
    const [deployment = "", service = ""] = SERVING.split("---\n");
    expect(observed(observeFiles(kubernetes, { "a/d.yaml": deployment, "b/s.yaml": service }), "endpoint")).toEqual([]);
    expect(
      observed(observeFiles(kubernetes, { "a/d.yaml": deployment, "a/s.yaml": service }), "endpoint"),
    ).toHaveLength(1);
  });
});

describe("kinds that run AI", () => {
  it.each([
    [
      "serving.kserve.io/v1beta1",
      "InferenceService",
      "{ predictor: { model: { modelFormat: { name: huggingface }, storageUri: 'hf://Qwen/Qwen3-8B' } } }",
      ["Qwen/Qwen3-8B"],
    ],
    ["serving.kserve.io/v1beta1", "InferenceService", "{ predictor: { sklearn: { storageUri: 'gs://b/m' } } }", []],
    [
      "serving.kserve.io/v1alpha1",
      "ServingRuntime",
      "{ containers: [{ name: c, image: 'kserve/huggingfaceserver:v0.14' }] }",
      [],
    ],
    [
      "ray.io/v1",
      "RayService",
      "{ rayClusterConfig: { headGroupSpec: { template: { spec: { containers: [{ name: h, image: 'rayproject/ray:2.40.0' }] } } } } }",
      [],
    ],
    ["kubeflow.org/v1", "Notebook", "{ template: { spec: { containers: [{ name: n, image: 'own/nb:1' }] } } }", []],
    ["kubeai.org/v1", "Model", "{ url: 'hf://Qwen/Qwen3-8B', engine: VLLM }", ["Qwen/Qwen3-8B"]],
  ])("%s %s", (apiVersion, kind, spec, models) => {
    const observation = observeFiles(kubernetes, {
      "x.yaml": `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: it }\nspec: ${spec}\n`,
    });
    expect(assetNames(observation, "workload")).toEqual(["workload:it"]);
    expect(observed(observation, "model").map(({ name }) => name)).toEqual(models);
  });
});

describe("Helm", () => {
  it("values name the image, the model and the way in", () => {
    const text = `engine:
  modelSpec:
    - name: mistral
      repository: vllm/vllm-openai
      tag: latest
      modelURL: mistralai/Mistral-7B-Instruct-v0.2
    - name: off
      enabled: false
      repository: vllm/vllm-openai
      tag: v1
ollama:
  image: { repository: ollama/ollama, tag: "" }
  service: { type: NodePort }
proxy:
  image: { repository: nginx, tag: "1" }
`;
    const observation = observeFiles(kubernetes, { "chart/values.yaml": text });
    expect(edgeNames(observation).filter((edge) => !edge.startsWith("application"))).toEqual([
      "workload:mistral -built-from-> container-image:vllm/vllm-openai:latest",
      "workload:mistral -serves-> model:mistralai/Mistral-7B-Instruct-v0.2",
      "workload:ollama -built-from-> container-image:ollama/ollama:…",
      "workload:ollama -exposes-> endpoint:ollama at NodePort",
    ]);
    const image = observed(observation, "container-image").find(({ name }) => name.startsWith("ollama"));
    expect(image?.gaps?.tag?.reason).toBe("dynamic");
  });

  it("templates are masked, not rendered, and what they leave out is unknown", () => {
    const workload = one({
      "chart/templates/d.yaml": `{{- if .Values.on }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "x.name" . }}
spec:
  template:
    spec:
      containers:
        - name: ollama
          image: "ollama/ollama:{{ .Values.tag }}"
          securityContext:
            {{- toYaml .Values.securityContext | nindent 12 }}
{{- end }}
`,
    });
    expect(workload?.properties.image).toBe("ollama/ollama:…");
    expect(workload?.gaps?.rootAccess?.reason).toBe("dynamic");
    expect(workload?.evidence[0]?.line).toBe(5);
  });

  it("masking keeps the lines", () => {
    const text = "a: {{ x\n y }}\n{{- if z }}\nb: 1\n{{ end }}";
    expect(maskTemplate(text).split("\n")).toEqual(["a: …", "", "", "b: 1", ""]);
  });
});

describe("hostile manifests", () => {
  const aliases = `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}*a${i}]\n`).join("")}`;
  it.each([
    ["an alias bomb", `apiVersion: v1\nkind: Pod\n${aliases}`, "malformed"],
    ["deep nesting", `apiVersion: v1\nkind: ${"[".repeat(5_000)}`, "too-deep"],
    ["a template that is none", `apiVersion: v1\nkind: {{ a }}\nx: [{{ b }}`, "unsupported"],
    ["too many documents", "apiVersion: v1\n---\n".repeat(3_000), "too-large"],
  ])("%s is refused", (_, text, reason) => {
    const observation = observeFiles(kubernetes, { "x.yaml": text });
    expect(observation.assets).toEqual([]);
    expect(observation.notExamined.map((item) => item.reason)).toEqual([reason]);
  });
});
