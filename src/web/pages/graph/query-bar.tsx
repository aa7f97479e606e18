import { useId, useState } from "react";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import { ANY_KIND, ANY_VERB, parseGraphQuery } from "../../../domain/graph-query.ts";
import { VERBS } from "../../../domain/relationship.ts";

const KINDS = [...ASSET_KINDS, ANY_KIND];
const JOINS = [...VERBS.flatMap((verb) => [verb, `<${verb}`]), ANY_VERB];

/** How the text may go on: kinds of assets and relationships take turns. */
function completions(text: string): readonly string[] {
  const said = text
    .replaceAll(/"[^"]*"?/g, " ")
    .trimStart()
    .split(/\s+/);
  const head = text.slice(0, text.length - (said.at(-1)?.length ?? 0));
  return (said.length % 2 === 1 ? KINDS : JOINS).map((word) => `${head}${word}`);
}

/** The query of what is drawn. It is always shown, whatever asked for it. */
export function QueryBar({ q = "", onAsk }: { readonly q?: string | undefined; readonly onAsk: (q: string) => void }) {
  const [text, setText] = useState(q);
  const id = useId();
  const read = parseGraphQuery(text);
  const problem = text.trim() === "" || "query" in read ? null : read.problem;
  return (
    <form
      className="row query-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) onAsk(text.trim());
      }}
    >
      <label className="field grow">
        Query
        <input
          value={text}
          list={`${id}-list`}
          spellCheck={false}
          autoComplete="off"
          placeholder="agent uses tool"
          aria-describedby={`${id}-help`}
          aria-invalid={problem !== null}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <datalist id={`${id}-list`}>
        {completions(text).map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <button type="submit" className="button primary" disabled={problem !== null}>
        Ask
      </button>
      <p id={`${id}-help`} className="small muted wide">
        {problem ??
          'Kinds and relationships in turn; a name in quotes; < goes backwards: agent "mail" uses tool <uses agent'}
      </p>
    </form>
  );
}
