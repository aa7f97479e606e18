import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { RAISED } from "../../domain/finding.ts";
import { api } from "./api.ts";

const ALWAYS = Number.POSITIVE_INFINITY;

/** The rules that judge the estate; they change with the program only. */
export const useRules = () => useQuery({ queryKey: ["rules"], queryFn: () => api.rules.list({}), staleTime: ALWAYS });

/** What a rule says is wrong, by its id; the id where there is no such rule any more. */
export function useRuleTitle(): (id: string) => string {
  const titles = new Map(useRules().data?.map(({ id, title }): [string, string] => [id, title])).set(
    RAISED,
    "Raised from a change",
  );
  return (id) => titles.get(id) ?? id;
}

const useSources = () => useQuery({ queryKey: ["sources"], queryFn: () => api.sources.list({}) });

/** What a source is called, by its id; the id where one may not see it. */
export function useSourceName(): (id: string) => string {
  const { data } = useSources();
  return useMemo(() => {
    const names = new Map(data?.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  }, [data]);
}

export const usePeople = (isOn = true) =>
  useQuery({ queryKey: ["findings", "assignees"], queryFn: () => api.findings.assignees({}), enabled: isOn });

/** A person's name by the id. */
export function usePersonName(): (id: string) => string {
  const { data } = usePeople();
  return useMemo(() => {
    const names = new Map(data?.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? `someone who is not here any more (${id})`;
  }, [data]);
}

/** What techniques and risks are called, by their ids; they change with the program only. */
export function useTechnique(): (id: string) => { readonly title: string; readonly framework: string } | undefined {
  const { data } = useQuery({ queryKey: ["techniques"], queryFn: () => api.techniques.list({}), staleTime: ALWAYS });
  return useMemo(() => {
    const known = new Map(data?.map((technique) => [technique.id, technique]));
    return (id) => known.get(id);
  }, [data]);
}
