import type { AccessMap, EffectiveAccess, UnknownAccess } from "../../domain/effective-access.ts";
import { type PageLook, prose, styled, TextPage } from "../../domain/text-page.ts";

const FIRST = 10;

const DOES = { reads: "reads", writes: "changes", "learned-from": "learned from" } as const;

interface Setting {
  readonly target: string;
  readonly isWhole: boolean;
  readonly look: PageLook;
}

/** Who reaches which data as a page, by data; where knowledge ends stands apart. */
export function accessPage({ rows, unknown }: AccessMap, { target, isWhole, look }: Setting): string {
  const page = new TextPage(look);
  const [who, data] = [new Set(rows.map((row) => row.who.id)), new Set(rows.map((row) => row.data.id))];
  page.write([styled("strong", target), `  ${who.size} reach data, at ${data.size} places`]);
  section(page, "Private data", "a source says so", rows.filter(isPrivate), isWhole);
  section(
    page,
    "Other data",
    "of what class nobody looked",
    rows.filter((row) => !isPrivate(row)),
    isWhole,
  );
  if (rows.length === 0) page.write("No way to data was found, which is no all-clear.");
  writeUnknown(page, unknown, isWhole);
  return page.toString();
}

const isPrivate = ({ dataClass }: EffectiveAccess): boolean => dataClass === "private";

function section(
  page: TextPage,
  title: string,
  remark: string,
  rows: readonly EffectiveAccess[],
  isWhole: boolean,
): void {
  if (rows.length === 0) return;
  page.heading(title, remark);
  for (const row of isWhole ? rows : rows.slice(0, FIRST)) writeRow(page, row);
  if (!isWhole && rows.length > FIRST)
    page.write(styled("faint", `${rows.length - FIRST} more: --verbose`), { indent: 2 });
}

function writeRow(page: TextPage, { who, access, data, way }: EffectiveAccess): void {
  const place = way.at(-1)?.evidence[0];
  const at = place === undefined ? "" : `  ${place.path}${place.line === undefined ? "" : `:${place.line}`}`;
  page.write(
    [styled("strong", prose(who.name)), ` (${who.kind}) ${DOES[access]} `, styled("strong", prose(data.name))],
    { indent: 2, hanging: 4 },
  );
  const names = way.slice(0, -1).map(({ to }) => prose(to.name));
  if (names.length > 0 || at !== "")
    page.write([names.length === 0 ? "directly" : `through ${names.join(", ")}`, styled("place", at)], {
      indent: 4,
      hanging: 6,
    });
}

function writeUnknown(page: TextPage, unknown: readonly UnknownAccess[], isWhole: boolean): void {
  if (unknown.length === 0) return;
  page.heading("Not known", "more may be reached");
  const groups = [...Map.groupBy(unknown, ({ at, reason }) => `${at.id} ${reason}`).values()];
  for (const group of isWhole ? groups : groups.slice(0, FIRST)) {
    const [{ at, reason }] = group as [UnknownAccess];
    const names = [...new Set(group.map(({ who }) => prose(who.name)))].join(", ");
    page.write(
      [styled("strong", prose(at.name)), ` (${at.kind}): ${prose(reason)}`, styled("faint", `  for ${names}`)],
      {
        indent: 2,
        hanging: 4,
      },
    );
  }
  if (!isWhole && groups.length > FIRST)
    page.write(styled("faint", `${groups.length - FIRST} more: --verbose`), { indent: 2 });
}
