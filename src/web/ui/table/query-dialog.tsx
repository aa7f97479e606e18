import { copy } from "../announce.tsx";
import { curlFor, quoted } from "../copies.tsx";
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

/** The same rows by other ways: the address of this page, the API, the command line. */
export function QueryDialog({
  path,
  query,
  command,
  onClose,
}: {
  readonly path: string;
  readonly query: { readonly [name: string]: string | number | undefined };
  readonly command?: string | undefined;
  readonly onClose: () => void;
}) {
  const ways = [
    ["Link to this view", location.href],
    ["API", curlFor(path, query)],
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
