import { describe, expect, it } from "vitest";
import { assetNames, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";

const modelsIn = (code: string): string[] => assetNames(observeFiles(sourceCode, { "app.rb": code }), "model");

describe("Ruby", () => {
  it("follows constants of a class and what its constructor keeps", () => {
    const code = `module App
  class Writer
    MODEL = "gpt-4o-mini".freeze
    def initialize(client = OpenAI::Client.new)
      @client = client
    end

    def write(text)
      @client.chat(parameters: { model: MODEL, messages: [{ role: "user", content: text }] })
    end
  end
end
`;
    expect(modelsIn(code)).toEqual(["model:gpt-4o-mini"]);
  });

  it("follows keyword arguments into a method of the program", () => {
    const code = `class Writer
  def write(model:)
    OpenAI::Client.new.responses.create(model: model, input: "hi")
  end
end
Writer.new.write(model: "gpt-5")
`;
    expect(modelsIn(code)).toEqual(["model:gpt-5"]);
  });

  it("takes a model read from the environment only by its default", () => {
    const code = (value: string): string => `RubyLLM.chat(model: ${value})\n`;
    expect(modelsIn(code('ENV["MODEL"]'))).toEqual([]);
    expect(modelsIn(code('ENV.fetch("MODEL", "gpt-4o")'))).toEqual(["model:gpt-4o"]);
  });

  it("reads here-documents as what agents are told", () => {
    const code = `chat = RubyLLM.chat(model: "gpt-4o")
chat.with_instructions(<<~TEXT)
  You are a helper.
  Be brief.
TEXT
`;
    expect(assetNames(observeFiles(sourceCode, { "app.rb": code }), "prompt")).toHaveLength(1);
  });
});
