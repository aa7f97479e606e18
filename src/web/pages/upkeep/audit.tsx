import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, queries } from "../../client/api.ts";
import { number } from "../../ui/format.ts";
import { Section } from "../../ui/page.tsx";
import { Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import { Facts, Said } from "./facts.tsx";
import type { State } from "./state.ts";

/** How far the audit log goes, and whether it was found to be whole. */
export function Audit({ entries, checkpoint, verification }: State["audit"]) {
  const verify = useMutation({
    mutationFn: () => api.upkeep.verifyAudit({}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["upkeep"] }),
  });
  return (
    <Section
      title="Audit log"
      actions={
        <button type="button" className="button" disabled={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? "Verifying…" : "Verify the whole log"}
        </button>
      }
    >
      {verify.isError ? <Problem error={verify.error} /> : null}
      <div role="status">
        <Verified verification={verification} />
      </div>
      <Facts
        of={[
          [
            "Entries",
            <Link key="entries" to="/audit">
              See all {number(entries)}
            </Link>,
          ],
          ["Last checkpoint", checkpoint === null ? "none yet" : <Checkpoint key="checkpoint" of={checkpoint} />],
        ]}
      />
    </Section>
  );
}

const SIGNED = {
  valid: ["good", "signed by this platform"],
  invalid: ["critical", "its signature does not hold"],
  "another-key": ["medium", "signed with a key that is not here"],
} as const;

const Checkpoint = ({ of: { at, size, signature } }: { readonly of: NonNullable<State["audit"]["checkpoint"]> }) => (
  <>
    <Time at={at} />, over {number(size)} entries: <Said is={SIGNED[signature][0]}>{SIGNED[signature][1]}</Said>
  </>
);

function Verified({ verification }: Pick<State["audit"], "verification">) {
  if (verification === null) return <Said is="medium">Never verified here</Said>;
  const { sound, at, entries, problem } = verification;
  return sound ? (
    <p>
      <Said is="good">Sound</Said> <Time at={at} />: {number(entries ?? 0)} entries, every hash and the whole chain.
    </p>
  ) : (
    <p>
      <Said is="critical">Not sound</Said> <Time at={at} />: {problem}
    </p>
  );
}
