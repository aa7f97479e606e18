import { useMutation, useQuery } from "@tanstack/react-query";
import type { BodyInput, Contract } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { useMay } from "../../client/self.ts";
import { announce } from "../../ui/announce.tsx";
import { Section } from "../../ui/page.tsx";
import { Loaded, Problem } from "../../ui/states.tsx";

type Rules = BodyInput<Contract["baselinePolicy"]["put"]>;

export const usePolicy = () =>
  useQuery({ queryKey: ["baselines", "policy"], queryFn: () => api.baselinePolicy.get({}) });

const RULES = {
  approvals: "Approving a state",
  blocking: "Accepting blocking changes",
} as const satisfies { readonly [rule in keyof Rules]: string };

/** For what two people are needed; who may say so can change it. */
export function Policy() {
  const mayManage = useMay("settings:manage");
  const query = usePolicy();
  const put = useMutation({
    mutationFn: (rules: Rules) => api.baselinePolicy.put({ body: rules }),
    onSuccess: (rules) => {
      announce("Kept");
      queries.setQueryData(["baselines", "policy"], rules);
    },
  });
  return (
    <Section title="For what two people are needed">
      <Loaded query={query}>
        {(kept) => {
          // What is on its way is shown already; where it is refused, what was there comes back.
          const rules = put.isPending ? put.variables : kept;
          return (
            <ul className="stack">
              {(Object.keys(RULES) as (keyof Rules)[]).map((rule) => (
                <li key={rule}>
                  {mayManage ? (
                    <label className="check">
                      <input
                        type="checkbox"
                        checked={rules[rule]}
                        onChange={({ target }) => put.mutate({ ...rules, [rule]: target.checked })}
                      />
                      {RULES[rule]}
                    </label>
                  ) : (
                    <>
                      {RULES[rule]}: <strong>{rules[rule] ? "two people" : "one person"}</strong>
                    </>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {put.isError ? <Problem error={put.error} /> : null}
    </Section>
  );
}
