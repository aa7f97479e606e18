import { describe, expect, it } from "vitest";
import { type Column, nextOrder, shownColumns, withColumn } from "./column.ts";

const column = (id: string, isExtra = false): Column<unknown> => ({
  id,
  title: id,
  fields: [id],
  cell: () => id,
  isExtra,
});
const COLUMNS = [column("a"), column("b"), column("c", true)];
const ids = (columns?: string) => shownColumns(COLUMNS, { columns }).map(({ id }) => id);

describe("columns of a list", () => {
  it("are those of the address, in the list's order; its own where the address knows none", () => {
    expect(ids()).toEqual(["a", "b"]);
    expect(ids("c,a")).toEqual(["a", "c"]);
    expect(ids("nothing,<script>")).toEqual(["a", "b"]);
  });

  it("leave the address when they are the list's own again, and never all go", () => {
    const shown = withColumn(COLUMNS, {}, "c");
    expect(shown).toBe("a,b,c");
    expect(withColumn(COLUMNS, { columns: shown }, "c")).toBeUndefined();
    expect(withColumn(COLUMNS, { columns: "a" }, "a")).toBeUndefined();
  });

  it("go through their orders and back", () => {
    expect(nextOrder(["newest", "oldest"], undefined)).toBe("newest");
    expect(nextOrder(["newest", "oldest"], "newest")).toBe("oldest");
    expect(nextOrder(["newest", "oldest"], "oldest")).toBeUndefined();
  });
});
