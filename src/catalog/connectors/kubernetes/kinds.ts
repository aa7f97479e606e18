/** Kinds of object whose group says that they run AI: group (with `*.` before what may stand there) → kind → purpose. */
const KINDS: { readonly [group: string]: { readonly [kind: string]: string } } = {
  "serving.kserve.io": {
    InferenceService: "model serving",
    LLMInferenceService: "model serving",
    ServingRuntime: "model serving",
    ClusterServingRuntime: "model serving",
    InferenceGraph: "model serving",
  },
  "ray.io": { RayService: "model serving", RayCluster: "ml-platform", RayJob: "training" },
  "apps.nvidia.com": { NIMService: "model serving", NIMCache: "model serving", NemoGuardrail: "guardrail" },
  "nvidia.com": { DynamoGraphDeployment: "model serving", DynamoComponentDeployment: "model serving" },
  "machinelearning.seldon.io": { SeldonDeployment: "model serving" },
  "mlops.seldon.io": { Model: "model serving", Server: "model serving", Pipeline: "model serving" },
  "kubeflow.org": {
    Notebook: "notebook",
    PyTorchJob: "training",
    TFJob: "training",
    MPIJob: "training",
    XGBoostJob: "training",
    PaddleJob: "training",
    JAXJob: "training",
    Experiment: "training",
  },
  "trainer.kubeflow.org": { TrainJob: "training" },
  "kaito.sh": { Workspace: "model serving", RAGEngine: "agent-builder", InferenceSet: "model serving" },
  "ollama.ayaka.io": { Model: "model serving" },
  "kubeai.org": { Model: "model serving" },
  "production-stack.vllm.ai": { VLLMRuntime: "model serving", VLLMRouter: "gateway", CacheServer: "model serving" },
  "kagent.dev": { Agent: "agent-builder", MCPServer: "mcp" },
  "toolhive.stacklok.dev": { MCPServer: "mcp" },
  "milvus.io": { Milvus: "vector-store" },
  "core.k8sgpt.ai": { K8sGPT: "uses AI" },
};

/** What an object is for, where its kind alone says that it runs AI. */
export const purposeOfKind = (apiVersion: string, kind: string): string | undefined =>
  KINDS[apiVersion.split("/")[0] ?? ""]?.[kind];
