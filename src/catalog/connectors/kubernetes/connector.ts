import { Refusal } from "../../../domain/errors.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import { placesOf } from "../shared/placed-text.ts";
import { conclude } from "./conclude.ts";
import { examineText } from "./examine.ts";
import { type KubernetesFacts, NOTHING_DECLARED } from "./facts.ts";
import { isKustomization, readKustomization } from "./kustomization.ts";

const LARGEST = 1024 * 1024;
/** Files whose `image:` is none of a cluster's. */
const OTHERS = /(^|\/)\.(?:github\/|gitlab-ci)|\.ya?ml$(?<=compose[^/]*)/i;

/**
 * Reads manifests of Kubernetes, Helm templates and values, Kustomize overlays: which workloads run AI, with which models, keys, rights
 * and ways in. Nothing is rendered: what a template fills in or a patch may change is a gap.
 */
export const kubernetes = defineFileConnector<KubernetesFacts>({
  id: "kubernetes",
  title: "Kubernetes manifests and Helm charts",
  reads: [
    { title: "manifests of any API that are about AI, KServe, Ray and their like among them", files: ["*.yaml"] },
    { title: "Kustomize", files: ["kustomization.yaml"] },
    { title: "Helm charts, their values and templates", files: ["values.yaml", "templates/*.yaml"] },
  ],
  emits: {
    assets: ["application", "workload", "container-image", "endpoint", "identity", "model", "credential", "ai-service"],
    relationships: ["deploys", "built-from", "serves", "uses", "exposes", "runs-as", "authenticates-with"],
  },
  claims: (path) => ((/\.ya?ml$/i.test(path) && !OTHERS.test(path)) || isKustomization(path) ? "text" : undefined),
  needles: () => ["apiVersion:", "repository:", "image:", "resources:", "bases:"],
  examine(file, tools) {
    const text = file.text();
    if (isKustomization(file.path)) {
      const kustomization = readKustomization(text, placesOf(text, []));
      return kustomization && { facts: { ...NOTHING_DECLARED, kustomization } };
    }
    if (!/^[ \t]*(?:-[ \t]+)?["']?(?:apiVersion|repository|image)["']?[ \t]*:/m.test(text)) return undefined;
    if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes of manifests`);
    return examineText(text, tools);
  },
  conclude,
});
