import { useMay } from "../client/self.ts";

/** Goes on with a list that has more. */
export const More = ({
  list,
}: {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}) =>
  list.hasNextPage ? (
    <div>
      <button type="button" className="button" disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        Show more
      </button>
    </div>
  ) : null;

/** The whole list as a file, as it is filtered. */
export function Downloads({
  path,
  query = {},
}: {
  readonly path: string;
  readonly query?: { readonly [name: string]: string | undefined };
}) {
  const may = useMay("estate:read");
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (!may) return null;
  return (["csv", "ndjson"] as const).map((format) => (
    <a
      key={format}
      className="button"
      download
      href={`/api/v1${path}?${new URLSearchParams([...given, ["format", format]] as [string, string][])}`}
    >
      Export {format === "csv" ? "CSV" : "JSON lines"}
    </a>
  ));
}
