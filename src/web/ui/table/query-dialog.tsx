import { useState } from "react";
import { copy } from "../announce.tsx";
import { curlFor, promptFor, quoted } from "../copies.tsx";
import { Dialog } from "../dialog.tsx";

/** An instant as the command line takes it. */
const isoOf = (at: string | number): string =>
  /^\d{1,15}$/.test(String(at)) ? new Date(Number(at)).toISOString() : String(at);

/** The words of the command line for a list and its filters. */
export const commandFor = (view: string, query: { readonly [name: string]: string | number | undefined }): string =>
  [
    `stance estate ${view}`,
    ...Object.entries(query).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [name === "at" ? `--at ${quoted(isoOf(value))}` : `--where ${quoted(`${name}=${value}`)}`],
    ),
  ].join(" ");

interface Asked {
  /** Where the API has it, under `/api/v1`. */
  readonly path: string;
  readonly query: { readonly [name: string]: string | number | undefined };
  /** The same for the command line, where it can. */
  readonly command?: string | undefined;
}

/** A button that shows what a view asks for. */
export function ShowQuery({ look = "button", ...asked }: Asked & { readonly look?: string }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className={look} onClick={() => setAsking(true)}>
        Show the query
      </button>
      {isAsking ? <QueryDialog {...asked} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** The same rows by other ways: the address of this page, the API, the command line. */
function QueryDialog({ path, query, command, onClose }: Asked & { readonly onClose: () => void }) {
  const ways = [
    ["Link to this view", location.href],
    ["API", curlFor(path, query)],
    ["Prompt for an assistant", promptFor(path, query)],
    ...(command === undefined ? [] : [["Command line, on a store", command] as const]),
  ] as const;
  return (
    <Dialog title="The query of this view" onClose={onClose}>
      {ways.map(([name, text]) => (
        <section key={name} className="stack" aria-label={name}>
          <div className="row spread">
            <h3>{name}</h3>
            <button type="button" className="button small" onClick={() => void copy(text, `${name}: copied`)}>
              Copy<span className="visually-hidden"> {name}</span>
            </button>
          </div>
          <figure className="code">
            <pre className="wrap-code">
              <code>{text}</code>
            </pre>
          </figure>
        </section>
      ))}
      <p className="small muted">A service token of the role Viewer is enough for the API. It is made under Access.</p>
    </Dialog>
  );
}
