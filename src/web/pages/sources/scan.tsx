import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { number } from "../../ui/format.ts";
import { Mark } from "../../ui/marks.tsx";
import { Problem } from "../../ui/states.tsx";
import { Time } from "../../ui/time.tsx";
import { UploadButton } from "./upload.tsx";

type Scan = NonNullable<ReplyOf<Contract["sources"]["latestScan"]>["scan"]>;

/** How often a scan that runs is asked for, beside what the platform says by itself. */
const LOOK_EVERY = 2_000;

const isUnderWay = (scan: Scan | null | undefined): boolean => scan?.state === "waiting" || scan?.state === "running";

interface Watched {
  readonly id: string;
  readonly name: string;
  readonly may: boolean;
  /** Its content comes with each upload. */
  readonly isUploaded: boolean;
}

/** How far the platform's own scan of a source is, with what can be done about it. */
export function ScanOf({ id, name, may, isUploaded }: Watched) {
  const query = useQuery({
    queryKey: ["scan", id],
    queryFn: () => api.sources.latestScan({ params: { id } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.scan) ? LOOK_EVERY : false),
  });
  const after = { onSettled: () => queries.invalidateQueries({ queryKey: ["scan", id] }) };
  const start = useMutation({ mutationFn: () => api.sources.scan({ params: { id } }), ...after });
  const cancel = useMutation({ mutationFn: () => api.sources.cancelScan({ params: { id } }), ...after });
  const scan = query.data?.scan;
  const error = start.error ?? cancel.error;
  return (
    <div className="stack">
      <div className="row">
        {scan == null ? <span className="small muted">Not scanned yet</span> : <ScanState scan={scan} />}
        {!may ? null : isUnderWay(scan) ? (
          <button
            type="button"
            className="button"
            disabled={cancel.isPending || scan?.cancelRequested}
            onClick={() => cancel.mutate()}
          >
            Cancel<span className="visually-hidden"> the scan of {name}</span>
          </button>
        ) : isUploaded ? (
          <UploadButton id={id} name={name} />
        ) : (
          <button type="button" className="button" disabled={start.isPending} onClick={() => start.mutate()}>
            Scan now<span className="visually-hidden"> {name}</span>
          </button>
        )}
      </div>
      {error === null ? null : <Problem error={error} />}
    </div>
  );
}

function ScanState({ scan }: { readonly scan: Scan }) {
  const { state, error, changedAt, cancelRequested } = scan;
  if (state === "running")
    return (
      <span className="small" role="status">
        {cancelRequested ? "Stopping …" : <Progress of={scan.progress} />}
      </span>
    );
  if (state === "waiting")
    return <span className="small">{error === null ? "Waiting for a worker" : `Is tried again: ${error}`}</span>;
  return (
    <span className="small wrap">
      {state === "done" ? (
        <Link to="/runs/$id" params={{ id: scan.id }}>
          Scanned
        </Link>
      ) : state === "cancelled" ? (
        "Cancelled"
      ) : (
        <Mark tone="critical" sign="×">
          Failed
        </Mark>
      )}{" "}
      <Time at={changedAt} />
      {state === "failed" && error !== null ? <span className="muted">: {error}</span> : null}
    </span>
  );
}

/** What a worker says of a scan: its step, and how many files of how many. */
function Progress({ of }: { readonly of: unknown }) {
  const { step, done, total } = (of ?? {}) as {
    readonly step?: string;
    readonly done?: number;
    readonly total?: number;
  };
  if (step === "unpacking") return "Unpacking …";
  if (step === "fetching") return "Fetching the repository …";
  if (step === "storing") return "Taking in what was seen …";
  if (done === undefined || total === undefined) return "Starting …";
  return (
    <label className="row">
      <progress value={done} max={Math.max(1, total)} />
      Looked at {number(done)} of {number(total)} files
    </label>
  );
}
