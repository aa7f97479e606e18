import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/api.ts";
import { useBaselines } from "../drift/kinds.ts";

/** Why the state of the estate cannot be approved now, for those who may approve; undefined where it can, or nobody knows yet. */
export function useNothingToApprove(mayApprove: boolean): string | undefined {
  const counts = useQuery({
    queryKey: ["assets", "counts", {}],
    queryFn: () => api.assets.counts({}),
    enabled: mayApprove,
  });
  const baselines = useBaselines(mayApprove);
  const waiting = baselines.data?.find(({ scope, proposed }) => scope.kind === "estate" && proposed !== null)?.proposed;
  if (waiting != null) return waitsFor(waiting.version);
  return counts.data !== undefined && Object.keys(counts.data).length === 0
    ? "Nothing was seen yet: there is nothing to approve."
    : undefined;
}

/** That a version has to be decided on first. */
export const waitsFor = (version: number): string =>
  `Version ${version} waits for a second person: confirm it or reject it first.`;
