import { describe, expect, it } from "vitest";
import { assetNames, observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";

const observe = (code: string) => observeFiles(sourceCode, { "run.sh": code });
const models = (code: string): readonly string[] =>
  assetNames(observe(code)).filter((name) => name.startsWith("model:"));

describe("a request that a script makes", () => {
  it("has the model of its body, wherever that comes from", () => {
    const script = (body: string): string =>
      `MODEL=\${1:-gpt-4o}\nBODY='{"model": "gpt-4.1", "messages": []}'\ncurl -s -X POST https://api.openai.com/v1/chat/completions \\\n  -H "Authorization: Bearer $KEY" \\\n  -d ${body}\n`;
    expect(models(script(`'{"model": "gpt-4o-mini"}'`))).toContain("model:gpt-4o-mini");
    expect(models(script(`"{\\"model\\": \\"$MODEL\\", \\"input\\": \\"Say $X please\\"}"`))).toContain("model:gpt-4o");
    expect(models(script('"$BODY"'))).toContain("model:gpt-4.1");
  });

  it("may be fed from the script itself, with the line of the model", () => {
    const code =
      'curl http://localhost:11434/api/generate -d @- <<EOF\n{\n  "model": "llama3.2",\n  "prompt": "$PROMPT"\n}\nEOF\n';
    const [model] = observed(observe(code), "model");
    expect(model).toMatchObject({ name: "llama3.2", properties: { usage: "used", provider: "ollama" } });
    expect(model?.evidence.map(({ line }) => line)).toEqual([1, 3]);
  });

  it("is none of AI to another host", () => {
    expect(assetNames(observe(`curl https://cars.example/v1 -d '{"model": "t-1000"}'\n`))).toEqual([]);
  });
});

describe("a coding agent that a script runs", () => {
  it("is said to ask for nothing where its options say so", () => {
    const agents = observed(
      observe(
        'claude -p "Fix $1" --dangerously-skip-permissions\nclaude -p "Look"\ngemini --approval-mode yolo -p "x"\n',
      ),
      "agent",
    );
    expect(agents.map(({ properties }) => [properties.framework, properties.bypassesApproval])).toEqual([
      ["claude-code", true],
      ["claude-code", false],
      ["gemini-cli", true],
    ]);
  });

  it("is found in substitutions, branches and functions, behind what only runs it", () => {
    const code =
      'fix() {\n  if [ -n "$X" ]; then\n    OUT=$(sudo -E env A=b timeout 60 claude --print "go" | tee log)\n  fi\n}\n';
    expect(observed(observe(code), "agent").map(({ name, evidence }) => [name, evidence[0]?.line])).toEqual([
      ["claude", 3],
    ]);
  });
});

describe("variables of a script", () => {
  it("offer the models they name", () => {
    const [model] = observed(observe('export OPENAI_MODEL="gpt-4o-mini"\npython app.py\n'), "model");
    expect(model).toMatchObject({ name: "gpt-4o-mini", properties: { usage: "selectable" } });
  });

  it("are each of a list", () => {
    expect(models('MODELS=(llama3.2 "qwen2.5:7b")\nfor m in "${MODELS[@]}"; do ollama pull "$m"; done\n')).toEqual([
      "model:llama3.2",
      "model:qwen2.5:7b",
    ]);
  });
});

describe("a hostile script", () => {
  it("neither hangs nor breaks off", () => {
    for (const code of [
      "ollama run ".repeat(50_000),
      `ollama run ${"$(".repeat(5_000)}`,
      `curl https://api.openai.com -d '${'{"model": ['.repeat(20_000)}'`,
      `ollama run x <<EOF\n${'{"model": "'.repeat(20_000)}\nEOF`,
      `if ollama run a; then ${"if x; then ".repeat(2_000)}`,
    ])
      expect(() => observe(code)).not.toThrow(RangeError);
  });
});

describe("a request that a pipeline makes", () => {
  const observe = (code: string) => observeFiles(sourceCode, { "ask.sh": code });

  it("has the body that jq puts together", () => {
    const code = `text=$(cat notes.txt)
answer=$(jq -n --arg text "$text" '{
    model: "gpt-4.1-nano",
    messages: [
      {role: "system", content: "You sum up notes."},
      {role: "user", content: $text}
    ]
  }' | curl -sS https://api.openai.com/v1/chat/completions -d @- | jq -r '.choices[0].message.content')
`;
    const observation = observe(code);
    expect(assetNames(observation, "model", "operation")).toEqual(["model:gpt-4.1-nano", "operation:chat in ask.sh"]);
    expect(observed(observation, "prompt").map(({ evidence }) => evidence[0]?.line)).toEqual([5]);
  });

  it("has a body with parts put in, and flags written together", () => {
    const code = `curl -sSk https://api.anthropic.com/v1/messages \\
  -d '{
    "model": "claude-opus-4-20250514",
    "system": "You translate catalogues.",
    "messages": [{"role": "user", "content": "'"$(jq -Rs . <list.txt)"'"}]
  }'
`;
    const observation = observe(code);
    expect(assetNames(observation, "model")).toEqual(["model:claude-opus-4-20250514"]);
    const [operation] = observed(observation, "operation");
    expect(operation?.properties.unsafeOptions?.map(({ id }) => id)).toEqual(["tls-off"]);
    expect(observed(observe(code.replace("-sSk", "-sS")), "operation")[0]?.properties.unsafeOptions).toEqual([]);
  });

  it("is none where jq puts together something else", () => {
    expect(assetNames(observe(`jq -n '{name: "gpt-4o"}' | curl -s https://shop.example/api -d @-\n`))).toEqual([]);
  });
});

describe("an answer that a script", () => {
  const sinks = (last: string) =>
    observed(
      observeFiles(sourceCode, {
        "mend.sh": `command=$(llm -m gpt-4o-mini -s "Answer with one command." "$1")\n${last}\n`,
      }),
      "operation",
    ).flatMap(({ properties }) => properties.outputReaches ?? []);

  it.each(['eval "$command"', 'bash -c "$command"', "llm -m gpt-4o-mini hello | sh"])("runs by %s is code", (last) => {
    expect(sinks(last)).toEqual(["interpreter"]);
  });

  it.each(['echo "$command"', 'eval "$1"', "sh other.sh"])("only shows, or does not run, by %s is none", (last) => {
    expect(sinks(last)).toEqual([]);
  });
});
