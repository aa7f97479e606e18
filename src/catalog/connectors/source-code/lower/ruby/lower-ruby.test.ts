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

  it("tells a constant of the top from the class around that bears its name", () => {
    const code = `class Backend::Anthropic < Backend
  def self.client
    ::Anthropic::Client
  end

  def initialize(token)
    @client = self.class.client.new(access_token: token)
  end

  def write(text)
    @client.messages(parameters: { model: "claude-sonnet-4-5", messages: [{ role: "user", content: text }] })
  end
end
`;
    expect(modelsIn(code)).toEqual(["model:claude-sonnet-4-5"]);
    expect(assetNames(observeFiles(sourceCode, { "app.rb": code }), "operation")).toEqual([
      "operation:chat in Anthropic.write",
    ]);
  });

  it("reads tasks", () => {
    const code = 'task embed: :environment do\n  RubyLLM.embed("x", model: "text-embedding-3-small")\nend\n';
    expect(assetNames(observeFiles(sourceCode, { "lib/tasks/embed.rake": code }), "model")).toEqual([
      "model:text-embedding-3-small",
    ]);
  });
});
