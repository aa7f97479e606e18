import { useMutation, useQuery } from "@tanstack/react-query";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api, queries } from "./api.ts";
import { useMay } from "./self.ts";

export type Notice = ReplyOf<Contract["notices"]["list"]>[number];

const KEY = ["notices"] as const;

/** What concerns the one who is signed in. It is asked for again whenever the platform says that something changed. */
export function useNotices() {
  const may = useMay("estate:read");
  return useQuery({ queryKey: KEY, queryFn: () => api.notices.list({}), enabled: may });
}

/** Takes all that was shown as read: what came meanwhile stays unread. */
export const useReadNotices = () =>
  useMutation({
    mutationFn: (shown: readonly Notice[]) =>
      api.notices.read({ body: { until: Math.max(0, ...shown.map(({ at }) => at)) } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
