import { HOLE, type ImageReference, readImage } from "../shared/image-reference.ts";
import type { PodFact } from "./facts.ts";
import type { ImageOverride, Overlay } from "./kustomization.ts";

/** A pod as the overlays that take it have it, and what of their changes is not worked out. */
export interface OverlaidPod {
  readonly pod: PodFact;
  readonly open: readonly { readonly path: string; readonly detail: string }[];
}

/**
 * Applies what overlays say of a pod. An image is changed where they all say the same; where they differ the tag is open. What a patch
 * may set (the user it runs as) is open too.
 */
export function overlaid(pod: PodFact, overlays: readonly Overlay[]): OverlaidPod {
  const patched = overlays.filter(({ fact }) => fact.changes.length > 0);
  const open = patched.map(({ path, fact }) => ({ path, detail: `${fact.changes.join(", ")} may change ${pod.name}` }));
  const image = pod.run.image === null ? null : imageOf(pod.run.image, overlays);
  const why = patched[0];
  return {
    open,
    pod: {
      ...pod,
      run: { ...pod.run, image },
      ...(why !== undefined &&
        pod.rootAccess !== undefined && {
          rootAccess: { reason: "dynamic", detail: `${why.fact.changes.join(", ")} of ${why.path} may change it` },
        }),
    },
  };
}

/** An overlay on top of another says the last word: bases that another overlay takes are no deployment of their own. */
function imageOf(image: ImageReference, overlays: readonly Overlay[]): ImageReference {
  const tops = overlays.filter(({ path }) => !overlays.some((other) => other.path !== path && other.files.has(path)));
  const found = tops.map((top) => overrideIn(image, top, overlays));
  const [first] = found;
  if (first === undefined && found.every((item) => item === undefined)) return image;
  const references = new Set(found.map((item) => (item === undefined ? image.reference : applied(image, item))));
  const [only] = references;
  if (references.size === 1 && only !== undefined) return readImage(only);
  return readImage(`${nameOf(image)}:${HOLE}`);
}

/** The override that a top overlay, or else one of its bases, has for an image. */
function overrideIn(image: ImageReference, top: Overlay, overlays: readonly Overlay[]): ImageOverride | undefined {
  const chain = [top, ...overlays.filter(({ path }) => path !== top.path && top.files.has(path))];
  return chain.flatMap(({ fact }) => fact.images).find(({ name }) => name === nameOf(image));
}

const nameOf = ({ reference }: ImageReference): string =>
  (reference.split("@")[0] ?? reference).replace(/:[^:/]*$/, "");

function applied(image: ImageReference, { newName, newTag, digest }: ImageOverride): string {
  const name = newName ?? nameOf(image);
  if (digest !== null) return `${name}@${digest}`;
  const tag = newTag ?? image.tag ?? null;
  return tag === null ? name : `${name}:${tag}`;
}
