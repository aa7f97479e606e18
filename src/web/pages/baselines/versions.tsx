import { useMutation } from "@tanstack/react-query";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api } from "../../client/api.ts";
import { number } from "../../ui/format.ts";
import { Mark } from "../../ui/marks.tsx";
import { Section } from "../../ui/page.tsx";
import { Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import type { Version } from "./scope.ts";

type Checked = ReplyOf<Contract["baselines"]["verify"]>;
const SHORT = 16;

/** The chain of versions, newest first, with a check of every one. */
export function Versions({ id, versions }: { readonly id: string; readonly versions: readonly Version[] }) {
  const verify = useMutation({ mutationFn: () => api.baselines.verify({ params: { id } }) });
  return (
    <Section
      title="Versions"
      actions={
        <button type="button" className="button small" disabled={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? "Checking" : "Verify all"}
        </button>
      }
    >
      {verify.isError ? <Problem error={verify.error} /> : null}
      {verify.data === undefined ? null : <Outcome {...verify.data} />}
      <ol className="timeline" aria-label="Versions">
        {versions.map((version) => (
          <VersionItem key={version.proposal} id={id} version={version} checked={verify.data} />
        ))}
      </ol>
      <p className="small muted">
        Each version names the hash of the one before, so none can be left out or changed. A download can be checked
        elsewhere with <code>stance baseline verify</code>.
      </p>
    </Section>
  );
}

const Outcome = ({ sound, key, versions }: Checked) => (
  <p className={sound ? "note" : "note bad"} role={sound ? "status" : "alert"}>
    {sound
      ? `${number(versions.length)} of ${number(versions.length)} versions are whole, signed and in order.`
      : "Not all versions are whole, signed and in order: see each below."}{" "}
    Trusted is the key <code>{key}</code>.
  </p>
);

function VersionItem({
  id,
  version: of,
  checked,
}: {
  readonly id: string;
  readonly version: Version;
  readonly checked: Checked | undefined;
}) {
  const found = checked?.versions.find(({ version, hash }) => version === of.version && hash === of.hash);
  return (
    <li>
      <span className="row spread">
        <strong>Version {of.version}</strong>
        <span className="row">
          <StateOf {...of} />
          {found === undefined ? null : (
            <Mark tone={found.problem === null ? "good" : "critical"} sign={found.problem === null ? "✓" : "×"}>
              {found.problem === null ? "Verified" : "Broken"}
            </Mark>
          )}
        </span>
      </span>
      {found === undefined || found.problem === null ? null : <span className="wrap">{found.problem}</span>}
      <span className="wrap">{of.reason}</span>
      <span className="small muted wrap">
        By {of.proposedBy.name}, <Time at={of.proposedAt} />
        {of.decidedBy === null || of.decidedBy.id === of.proposedBy.id ? "" : ` · decided by ${of.decidedBy.name}`}
        {of.rejection === null ? "" : `: ${of.rejection}`} · {number(of.assets)} assets, {number(of.relationships)}{" "}
        connections
        {of.said == null ? "" : " · says what is intended, approves nothing else"}
        {of.drift.length === 0
          ? ""
          : ` · ${of.undoes === null ? "accepts" : `undoes version ${of.undoes}, which accepted`} ${number(of.drift.length)} ${of.drift.length === 1 ? "change" : "changes"}`}
        {of.until === null ? "" : ` · approved until ${of.until}`}
      </span>
      <span className="small muted row">
        <span>
          hash <code title={of.hash}>{of.hash.slice(0, SHORT)}</code>
        </span>
        <span>
          {of.previous === null ? (
            "the first"
          ) : (
            <>
              after <code title={of.previous}>{of.previous.slice(0, SHORT)}</code>
            </>
          )}
        </span>
        <span>
          key <code>{of.key}</code>
        </span>
        {of.state === "confirmed" ? (
          <a href={`/api/v1/baselines/${encodeURIComponent(id)}/export?version=${of.version}`} download>
            Download<span className="visually-hidden"> version {of.version}</span>
          </a>
        ) : null}
      </span>
    </li>
  );
}

const STATES = {
  proposed: ["medium", "◐", "Waits for a second person"],
  confirmed: ["good", "●", "Approved"],
  rejected: ["quiet", "×", "Rejected"],
} as const;

const StateOf = ({ state }: Version) => {
  const [tone, sign, says] = STATES[state];
  return (
    <Mark tone={tone} sign={sign}>
      {says}
    </Mark>
  );
};
