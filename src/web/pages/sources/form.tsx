import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { BodyInput, Contract, ReplyOf } from "../../../platform/api/contract/contract.ts";
import { api, queries } from "../../client/api.ts";
import { Problem } from "../../ui/states.tsx";
import { UPLOADED, upload } from "./upload.tsx";

export type Source = ReplyOf<Contract["sources"]["get"]>;
type Setting = BodyInput<Contract["sources"]["configure"]>;
type Way = Setting["origin"]["kind"];
type Fields = { readonly [name: string]: string };
/** Ways whose content the platform can fetch by itself. */
const isFetched = (way: string | undefined): boolean => way === "git" || way === "path";

const WAYS: readonly (readonly [way: Way, label: string])[] = [
  ["git", "A repository, by its address"],
  ["path", "A folder where the platform runs"],
  ["upload", "An archive or a document that you upload"],
  ["push", "Pushed by others, as from CI"],
];

/** How often people mean. */
const TIMES: readonly (readonly [cron: string, label: string])[] = [
  ["", "Only when someone starts it"],
  ["0 * * * *", "Every hour"],
  ["0 3 * * *", "Every night at 3:00"],
  ["0 3 * * 1", "Every Monday at 3:00"],
];

const fieldsOf = (event: FormEvent<HTMLFormElement>): Fields => {
  event.preventDefault();
  return Object.fromEntries(new FormData(event.currentTarget)) as Fields;
};

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the fields say. An empty token leaves the one that is there. */
function settingOf({ way, url = "", ref = "", token = "", path = "", cron = "", timezone = here }: Fields): Setting {
  const schedule = !isFetched(way) || cron.trim() === "" ? null : { cron: cron.trim(), timezone };
  if (way === "git") {
    const given = token === "" ? {} : { token };
    return { origin: { kind: "git", url: url.trim(), ref: ref.trim() === "" ? null : ref.trim(), ...given }, schedule };
  }
  if (way === "path") return { origin: { kind: "path", path: path.trim() }, schedule };
  return { origin: { kind: way === "upload" ? "upload" : "push" }, schedule };
}

/** A name as an id: lower-case letters, digits and hyphens. */
const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "") || "source";

/** Registers a source, says where its content is, and starts its first scan. */
export function NewSource() {
  const projects = useQuery({ queryKey: ["projects"], queryFn: () => api.projects.list({}) });
  const add = useMutation({
    mutationFn: async ({ file, ...fields }: Fields & { readonly file?: File }) => {
      const { name = "", project = "" } = fields as Fields;
      const id = idFrom(name);
      const setting = settingOf(fields as Fields);
      // Registered by an earlier try whose setting was refused, it is only set.
      const known = await api.sources.get({ params: { id } }).catch(() => null);
      if (known === null || known.name !== name.trim())
        await api.sources.register({ body: { id, project, kind: "directory", name } });
      await api.sources.configure({ params: { id }, body: setting });
      if (file !== undefined) await upload(id, file);
      else if (isFetched(setting.origin.kind)) await api.sources.scan({ params: { id } });
      return id;
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <form
      className="stack"
      aria-label="Add a source"
      onSubmit={(event) => {
        const form = event.currentTarget;
        add.mutate(fieldsOf(event), { onSuccess: () => form.reset() });
      }}
    >
      <label className="field">
        Name
        <input name="name" required maxLength={200} />
      </label>
      <label className="field">
        Project
        <select name="project">
          {projects.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <OriginFields isNew />
      <div>
        <button type="submit" className="button primary" disabled={add.isPending}>
          Add the source
        </button>
      </div>
      {add.isError ? <Problem error={add.error} /> : null}
      {add.isSuccess ? <p role="status">Added as {add.data}.</p> : null}
    </form>
  );
}

/** Changes where a source's content comes from, and when it is scanned. */
export function SourceSettings({ source, onDone }: { readonly source: Source; readonly onDone: () => void }) {
  const save = useMutation({
    mutationFn: (fields: Fields) => api.sources.configure({ params: { id: source.id }, body: settingOf(fields) }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
    },
  });
  return (
    <form
      className="stack"
      aria-label={`Settings of ${source.name}`}
      onSubmit={(event) => save.mutate(fieldsOf(event))}
    >
      <OriginFields source={source} />
      <div className="row">
        <button type="submit" className="button primary" disabled={save.isPending}>
          Save
        </button>
        <button type="button" className="button" onClick={onDone}>
          Leave as it is
        </button>
      </div>
      {save.isError ? <Problem error={save.error} /> : null}
    </form>
  );
}

function OriginFields({ source, isNew = false }: { readonly source?: Source; readonly isNew?: boolean }) {
  const origin = source?.origin;
  const [way, setWay] = useState<Way>(origin?.kind ?? "git");
  const git = origin?.kind === "git" ? origin : undefined;
  return (
    <>
      <label className="field">
        Where its content comes from
        <select name="way" value={way} onChange={(event) => setWay(event.target.value as Way)}>
          {WAYS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {way === "git" ? (
        <>
          <label className="field">
            Address
            <input name="url" required defaultValue={git?.url} placeholder="https://code.example.com/team/shop.git" />
          </label>
          <label className="field">
            Branch or tag (empty: the one it offers first)
            <input name="ref" defaultValue={git?.ref ?? ""} />
          </label>
          <label className="field">
            {git?.hasToken === true ? "Token (empty: the one that is kept)" : "Token, where it is private"}
            <input name="token" type="password" autoComplete="off" />
          </label>
        </>
      ) : null}
      {way === "path" ? (
        <label className="field">
          Whole path; the operator must allow it
          <input
            name="path"
            required
            defaultValue={origin?.kind === "path" ? origin.path : ""}
            placeholder="/srv/code/shop"
          />
        </label>
      ) : null}
      {way === "upload" && isNew ? (
        <label className="field">
          A zip, tar or tar.gz of a repository, or SARIF or CycloneDX in JSON; at most 128 MiB
          <input name="file" type="file" required accept={UPLOADED} />
        </label>
      ) : null}
      {!isFetched(way) ? null : <ScheduleFields source={source} />}
    </>
  );
}

function ScheduleFields({ source }: { readonly source: Source | undefined }) {
  const schedule = source?.schedule ?? null;
  const isOwn = schedule !== null && !TIMES.some(([cron]) => cron === schedule.cron);
  return (
    <>
      <label className="field">
        When it is scanned
        <select name="cron" defaultValue={schedule?.cron ?? ""}>
          {TIMES.map(([cron, label]) => (
            <option key={cron} value={cron}>
              {label}
            </option>
          ))}
          {isOwn ? <option value={schedule.cron}>{schedule.cron}</option> : null}
        </select>
      </label>
      <input type="hidden" name="timezone" value={schedule?.timezone ?? here} />
      <p className="small muted">Times are those of {schedule?.timezone ?? here}.</p>
    </>
  );
}
