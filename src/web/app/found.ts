import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import type { Contract, ReplyOf } from "../../platform/api/contract/contract.ts";
import { api } from "../client/api.ts";
import { usePeople, useRules } from "../client/names.ts";
import { useNearest } from "../client/nearest.ts";
import { visited } from "../client/recent.ts";
import { useMay, useSelf } from "../client/self.ts";
import { words } from "../ui/format.ts";
import { type Command, useCommands } from "./commands.ts";

const MOST_HITS = 12;
const MOST_RULES = 5;
const MOST_PEOPLE = 5;
const MOST_RECENT = 5;

type Hit = ReplyOf<Contract["search"]["find"]>[number];

const holds = (text: string, asked: string): boolean =>
  asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

/** What the box has for what was written into it, and whether it is only what is called nearly so. */
export function useFound(
  asked: string,
  onHelp: () => void,
): { readonly found: readonly Command[]; readonly isNear: boolean } {
  const navigate = useNavigate();
  const commands = useCommands(onHelp);
  const late = useDeferredValue(asked.trim());
  const isAsked = late.length > 1;
  const recent = useRecent();
  const ofRules = useRulesFound(late);
  const people = usePeopleFound(late);
  const hits = useQuery({
    queryKey: ["palette", late],
    queryFn: ({ signal }) => api.search.find({ query: { q: late, limit: MOST_HITS }, signal }),
    enabled: isAsked,
    placeholderData: (before) => before,
  });
  const own = commands.filter(({ title, hint = "" }) => holds(`${title} ${hint}`, late));
  const isNothing =
    isAsked && [own, ofRules, people].every(({ length }) => length === 0) && hits.isSuccess && hits.data.length === 0;
  const near = useNearest(late, isNothing && !hits.isPlaceholderData);
  if (!isAsked) return { found: [...(late === "" ? recent : []), ...own], isNear: false };
  const commandOf = ({ type, id, group, title }: Hit, under?: string): Command => ({
    id: `${type} ${id}`,
    group: under ?? (type === "asset" ? "Assets" : "Findings"),
    title,
    hint: words(group),
    run: () =>
      void (type === "asset"
        ? navigate({ to: "/inventory/$id", params: { id } })
        : navigate({ to: "/findings/$id", params: { id } })),
  });
  return {
    isNear: isNothing,
    found: [
      ...own,
      ...(hits.data ?? []).map((hit) => commandOf(hit)),
      ...people,
      ...ofRules,
      ...near.map((hit) => commandOf(hit, "Nearly so called")),
      {
        id: "search",
        group: "Search",
        title: `Search for “${late}”`,
        run: () => void navigate({ to: "/search", search: { q: late } }),
      },
    ],
  };
}

/** The records that were looked at before, without the one that is looked at. */
function useRecent(): readonly Command[] {
  const navigate = useNavigate();
  return visited()
    .filter(({ path }) => path !== location.pathname)
    .slice(0, MOST_RECENT)
    .map(({ path, title }) => ({
      id: `recent ${path}`,
      group: "Looked at before",
      title,
      hint: words(path.split("/")[1] ?? ""),
      run: () => void navigate({ to: path }),
    }));
}

function useRulesFound(late: string): readonly Command[] {
  const navigate = useNavigate();
  const rules = useRules().data ?? [];
  return rules
    .filter(({ id, title }) => holds(`${id} ${title}`, late))
    .slice(0, MOST_RULES)
    .map(({ id, title }) => ({
      id: `rule ${id}`,
      group: "Findings of a rule",
      title,
      hint: id,
      run: () => void navigate({ to: "/findings", search: { rule: id } }),
    }));
}

/** People by name, to what is assigned to them; who may see people finds them by address too. */
function usePeopleFound(late: string): readonly Command[] {
  const navigate = useNavigate();
  const maySee = useSelf().data?.permissions.some(
    (held) => held.permission === "people:read" && held.projects === "all",
  );
  const known = useQuery({
    queryKey: ["people"],
    queryFn: () => api.people.list({ query: { limit: 1_000 } }),
    enabled: maySee === true,
  });
  const addresses = new Map(known.data?.items.map(({ id, email }) => [id, email]));
  const people = usePeople(useMay("estate:read")).data ?? [];
  return people
    .filter(({ id, name }) => holds(`${name} ${addresses.get(id) ?? ""}`, late))
    .slice(0, MOST_PEOPLE)
    .map(({ id, name }) => ({
      id: `person ${id}`,
      group: "People",
      title: name,
      hint: "what is assigned",
      run: () => void navigate({ to: "/findings", search: { assignee: id } }),
    }));
}
