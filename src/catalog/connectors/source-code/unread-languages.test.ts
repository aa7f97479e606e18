import { expect, it } from "vitest";
import { languageOf } from "../../../domain/syntax.ts";
import { observeFiles } from "../../../testing/observe-files.ts";
import { sourceCode } from "./connector.ts";
import { UNREAD_LANGUAGES } from "./unread-languages.ts";

it("tells each language that is not read once, with how many files of it there are", () => {
  const { notExamined } = observeFiles(sourceCode, {
    "app/main.py": "import openai\n",
    "ios/App.swift": "import SwiftUI",
    "ios/Chat.swift": "",
    "ios/Tool.SWIFT": "",
    "lib/main.dart": "",
    "c/d": "no ending",
    Makefile: "",
  });
  expect(notExamined).toEqual([
    { path: "ios/App.swift", connector: "source-code", reason: "language-not-read", detail: "3 Swift files" },
    { path: "lib/main.dart", connector: "source-code", reason: "language-not-read", detail: "1 Dart file" },
  ]);
});

it("calls no language unread that is read, and gives no ending to two", () => {
  const endings = Object.values(UNREAD_LANGUAGES).flat();
  expect(new Set(endings).size).toBe(endings.length);
  expect(endings.filter((ending) => languageOf(`a.${ending}`) !== undefined)).toEqual([]);
  expect(endings.filter((ending) => sourceCode.claims(`a.${ending}`) !== undefined)).toEqual([]);
});
