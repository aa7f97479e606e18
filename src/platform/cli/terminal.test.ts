import { describe, expect, it } from "vitest";
import { LiveLine } from "./progress.ts";
import { canShowLiveLine, lookOf, type TerminalFacts } from "./terminal.ts";

const terminal: TerminalFacts = {
  isTerminal: true,
  columns: 100,
  platform: "linux",
  environment: { LANG: "en_GB.UTF-8", TERM: "xterm" },
};
const withEnvironment = (environment: TerminalFacts["environment"], isTerminal = true): TerminalFacts => ({
  ...terminal,
  isTerminal,
  columns: isTerminal ? 100 : undefined,
  environment: { ...terminal.environment, ...environment },
});

describe("lookOf", () => {
  it("takes the terminal as it is", () =>
    expect(lookOf(terminal)).toEqual({ width: 100, colour: true, unicode: true }));

  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true, true],
  ])("colour with %j on a terminal: %s → %s", (environment, isTerminal, expected) =>
    expect(lookOf(withEnvironment(environment, isTerminal)).colour).toBe(expected),
  );

  it("lets the command line win", () => {
    expect(lookOf(withEnvironment({ FORCE_COLOR: "1" }), { colour: false, width: 60 })).toMatchObject({
      colour: false,
      width: 60,
    });
  });

  it.each([
    [{ LANG: "C" }, false],
    [{ LANG: "de_DE.ISO-8859-1" }, false],
    [{ LANG: "C", LC_ALL: "C.utf8" }, true],
    [{ LANG: "C.UTF-8", LC_CTYPE: "POSIX" }, false],
  ])("Unicode with %j → %s", (environment, expected) =>
    expect(lookOf(withEnvironment(environment)).unicode).toBe(expected),
  );

  it("keeps lines readable in a very wide window, unless told otherwise", () => {
    expect(lookOf({ ...terminal, columns: 300 }).width).toBe(120);
    expect(lookOf({ ...terminal, columns: 300 }, { width: 300 }).width).toBe(300);
  });

  it("asks COLUMNS where there is no terminal", () => {
    expect(lookOf(withEnvironment({ COLUMNS: "60" }, false)).width).toBe(60);
    expect(lookOf(withEnvironment({ COLUMNS: "wide" }, false)).width).toBe(80);
  });
});

describe("the live line", () => {
  const lineFor = (facts: TerminalFacts, quiet = false) => {
    const written: string[] = [];
    const line = new LiveLine((text) => written.push(text), facts, quiet);
    return { line, written };
  };

  it.each([
    [{ CI: "true" }, true, false],
    [{ CI: "false" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{}, false, false],
  ])("with %j on a terminal: %s → %s", (environment, isTerminal, expected) =>
    expect(canShowLiveLine(withEnvironment(environment, isTerminal))).toBe(expected),
  );

  it("rewrites itself, not too often, and goes away", () => {
    const { line, written } = lineFor(terminal);
    line.show("one", 1000);
    line.show("two", 1010);
    line.show("three", 1200);
    line.clear();
    line.clear();
    expect(written).toEqual(["\r\x1b[2Kone", "\r\x1b[2Kthree", "\r\x1b[2K"]);
  });

  it("is silent when quiet", () => {
    const { line, written } = lineFor(terminal, true);
    line.show("one", 1000);
    line.clear();
    expect(written).toEqual([]);
  });
});
