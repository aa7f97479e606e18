import { useState } from "react";
import { cronWords } from "../../ui/cron.ts";
import { Time } from "../../ui/time.tsx";
import { DemoSource } from "../demo.tsx";
import { type Source, SourceSettings } from "./form.tsx";
import { ScanOf } from "./scan.tsx";

/** One source: where its content comes from, when it is scanned, how far its scan is. */
export function SourceItem({ source, may }: { readonly source: Source; readonly may: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { id, name, project, origin, schedule, createdAt, removedAt } = source;
  const isLive = removedAt === null;
  return (
    <li className="stack">
      <div className="row spread">
        <span className="wrap">
          <strong>{name}</strong> <DemoSource source={id} />{" "}
          <span className="small muted">
            in project {project}, since <Time at={createdAt} as="day" />
            {isLive ? null : <>, removed {<Time at={removedAt} as="day" />}</>}
          </span>
        </span>
        {isLive && may && source.kind === "directory" ? (
          <button type="button" className="plain small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Settings<span className="visually-hidden"> of {name}</span>
          </button>
        ) : null}
      </div>
      <div className="small muted wrap">
        {wordsOf(source)}
        {schedule === null ? "" : `, scanned ${cronWords(schedule.cron)}, ${schedule.timezone}`}
        {schedule?.nextAt == null ? null : (
          <>
            , next <Time at={schedule.nextAt} />
          </>
        )}
      </div>
      {isLive && origin.kind !== "push" ? (
        <ScanOf id={id} name={name} may={may} isUploaded={origin.kind === "upload"} />
      ) : null}
      {isOpen ? <SourceSettings source={source} onDone={() => setOpen(false)} /> : null}
    </li>
  );
}

function wordsOf({ origin, kind }: Source): string {
  if (origin.kind === "push") return kind === "device" ? "A machine, pushed" : "Pushed by others";
  if (origin.kind === "upload") return "Uploaded";
  if (origin.kind === "path") return `Folder ${origin.path}`;
  return `${origin.url}${origin.ref === null ? "" : ` at ${origin.ref}`}${origin.hasToken ? ", with a token" : ""}`;
}
