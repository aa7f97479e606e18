import { afterEach, describe, expect, it } from "vitest";
import { chooseDates, dateTime, day, fieldOf, instantOfField, ZONES } from "./dates.ts";

const SUMMER = Date.UTC(2026, 5, 7, 22, 9);
const WINTER = Date.UTC(2026, 11, 31, 23, 30);

describe("dates as someone chose them", () => {
  afterEach(() => chooseDates("browser", "browser"));

  it("are written in the zone and the style that was chosen", () => {
    chooseDates("iso", "Asia/Tokyo");
    expect(dateTime(SUMMER)).toBe("2026-06-08 07:09");
    expect(day(WINTER)).toBe("2027-01-01");
    chooseDates("day-first", "UTC");
    expect(dateTime(SUMMER)).toBe("7 Jun 2026, 22:09");
    chooseDates("month-first", "America/New_York");
    expect(dateTime(WINTER).replace("\u202f", " ")).toBe("Dec 31, 2026, 6:30 PM");
  });

  it.each(["browser", "UTC", "Asia/Kolkata", "America/New_York", "Pacific/Auckland"])(
    "come back from the field they were put into, to the minute, in the zone %s",
    (zone) => {
      chooseDates("browser", zone);
      for (const at of [SUMMER, WINTER, Date.UTC(2026, 2, 29, 12), Date.UTC(2026, 9, 25, 12)])
        expect(instantOfField(fieldOf(at))).toBe(at);
    },
  );

  it("know the zones by name, the browser's and UTC first", () => {
    expect(ZONES.slice(0, 2)).toEqual(["browser", "UTC"]);
    expect(ZONES).toContain("Europe/Berlin");
    expect(new Set(ZONES).size).toBe(ZONES.length);
  });
});
