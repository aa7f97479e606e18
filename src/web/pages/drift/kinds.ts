import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/api.ts";

/** The kinds of change that are looked for; they change with the program only. */
const useKinds = () =>
  useQuery({
    queryKey: ["drift", "kinds"],
    queryFn: () => api.drift.kinds({}),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What a kind of change is called, by its id; the id where there is no such kind any more. */
export function useKindTitle(): (id: string) => string {
  const titles = new Map(useKinds().data?.kinds.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}

export const useBaselines = (isOn = true) =>
  useQuery({ queryKey: ["baselines"], queryFn: () => api.baselines.list({}), enabled: isOn });

export const useDriftSummary = () => useQuery({ queryKey: ["drift", "summary"], queryFn: () => api.drift.summary({}) });
