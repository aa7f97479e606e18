import { defineSignature } from "../../../domain/signature.ts";

export const instructor = defineSignature({
  id: "instructor",
  title: "Instructor",
  category: "llm-framework",
  provider: null,
  packages: {
    pypi: ["instructor"],
    npm: ["@instructor-ai/instructor"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["instructor.{from_openai,patch,from_anthropic,from_groq,from_mistral,from_cohere,from_litellm}"],
      provider: "from-model",
    },
    {
      language: "python",
      role: "model",
      names: ["instructor.from_provider"],
      model: [0],
      provider: "from-model",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'import instructor\nfrom openai import OpenAI\nclient = instructor.from_openai(OpenAI())\nclient.chat.completions.create(model="gpt-4o", response_model=int, messages=[])\n',
      finds: ["model:gpt-4o"],
    },
    {
      language: "python",
      code: 'from gym import instructor\ninstructor.patch(model="yoga")\n',
      finds: [],
    },
  ],
});
