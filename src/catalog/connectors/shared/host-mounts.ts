import type { PlacedSignal } from "./container-run.ts";

/** What mounting a path of the host gives away. */
export function mountSignal(source: string): Pick<PlacedSignal, "id" | "message"> | undefined {
  if (/(?:^|\/)(?:docker|podman|containerd|crio)\.sock$/.test(source))
    return { id: "container-socket", message: `mounts the container socket ${source}` };
  if (/^\/(?:etc|root|proc|sys|dev|var|var\/lib\/(?:docker|kubelet))?\/?$/.test(source))
    return { id: "whole-disk", message: `mounts ${source} of the host` };
  return undefined;
}
