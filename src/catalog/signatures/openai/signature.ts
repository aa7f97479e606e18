import { defineSignature } from "../../../domain/signature.ts";
import { MODEL_NAMES } from "./constants.ts";

export const openai = defineSignature({
  id: "openai",
  title: "OpenAI",
  category: "provider",
  provider: "openai",
  packages: {
    pypi: ["openai"],
    npm: ["openai"],
  },
  constants: MODEL_NAMES,
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["openai.{OpenAI,AsyncOpenAI}"],
    },
    {
      language: "python",
      role: "client",
      names: ["openai.{AzureOpenAI,AsyncAzureOpenAI}"],
      provider: "azure.ai.openai",
    },
    {
      language: "python",
      role: "client",
      names: ["openai.lib.azure.{AzureOpenAI,AsyncAzureOpenAI}"],
      provider: "azure.ai.openai",
    },
    {
      language: "python",
      role: "client",
      names: ["langfuse.openai.{OpenAI,AsyncOpenAI}"],
    },
    {
      language: "python",
      role: "call",
      names: [
        "openai.{ChatCompletion,Completion,Embedding,Image,Audio}.{create,acreate,transcribe}",
        "openai.chat.completions.create",
        "openai.{responses,embeddings,completions}.create",
        "openai.images.generate",
      ],
    },
    {
      language: "python",
      role: "agent",
      names: ["openai.{OpenAI,AsyncOpenAI}().beta.assistants.create"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["openai.{default,OpenAI}", "openai"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["openai.AzureOpenAI"],
      provider: "azure.ai.openai",
    },
    {
      language: "javascript",
      role: "client",
      names: ["@posthog/ai.OpenAI"],
    },
    {
      language: "javascript",
      role: "agent",
      names: ["openai.{default,OpenAI}().beta.assistants.create"],
    },
    {
      language: "java",
      role: "call",
      names: [
        "com.openai.models.chat.completions.{ChatCompletionCreateParams,StructuredChatCompletionCreateParams}",
        "com.openai.models.{ChatCompletionCreateParams,ResponseCreateParams}",
        "com.openai.models.responses.{ResponseCreateParams,StructuredResponseCreateParams}",
      ],
      operation: "chat",
      model: ["model"],
      instructions: ["instructions", "addSystemMessage", "addDeveloperMessage"],
      tools: [],
    },
    {
      language: "java",
      role: "call",
      names: ["com.openai.models.embeddings.EmbeddingCreateParams"],
      operation: "embeddings",
      model: ["model"],
    },
    {
      language: "java",
      role: "call",
      names: [
        "com.openai.models.images.{ImageGenerateParams,ImageEditParams}",
        "com.openai.models.audio.transcriptions.TranscriptionCreateParams",
        "com.openai.models.audio.speech.SpeechCreateParams",
        "com.openai.models.videos.VideoCreateParams",
      ],
      operation: "generate_content",
      model: ["model"],
    },
    {
      language: "java",
      role: "agent",
      names: ["com.openai.models.beta.assistants.AssistantCreateParams"],
      name: ["name"],
      model: ["model"],
      instructions: ["instructions"],
    },
    {
      language: "java",
      role: "call",
      names: [
        "com.azure.ai.openai.{OpenAIClientBuilder,OpenAIClient,OpenAIAsyncClient}().{getChatCompletions,getChatCompletionsStream,getCompletions}",
      ],
      provider: "azure.ai.openai",
      operation: "chat",
      model: [0],
    },
    {
      language: "java",
      role: "call",
      names: ["com.azure.ai.openai.{OpenAIClientBuilder,OpenAIClient,OpenAIAsyncClient}().getEmbeddings"],
      provider: "azure.ai.openai",
      operation: "embeddings",
      model: [0],
    },
    {
      language: "java",
      role: "call",
      names: [
        "com.azure.ai.openai.OpenAIClientBuilder().buildAsyncClient().{getChatCompletions,getChatCompletionsStream,getCompletions,getEmbeddings}",
        "com.azure.ai.openai.OpenAIClientBuilder().buildClient().{getChatCompletions,getChatCompletionsStream,getCompletions,getEmbeddings}",
      ],
      provider: "azure.ai.openai",
      model: [0],
    },
    {
      language: "ruby",
      role: "client",
      names: ["OpenAI.Client"],
    },
    {
      language: "ruby",
      role: "call",
      names: ["OpenAI.Client().{chat,completions,messages}"],
      requires: ["parameters"],
      operation: "chat",
      model: ["parameters.model"],
    },
    {
      language: "ruby",
      role: "call",
      names: ["OpenAI.Client().responses().create"],
      operation: "chat",
      model: ["parameters.model", "model"],
      instructions: ["parameters.instructions", "instructions"],
    },
    {
      language: "ruby",
      role: "call",
      names: ["OpenAI.Client().embeddings"],
      requires: ["parameters"],
      operation: "embeddings",
      model: ["parameters.model"],
    },
    {
      language: "ruby",
      role: "call",
      names: [
        "OpenAI.Client().images().{generate,edit,variations}",
        "OpenAI.Client().audio().{transcribe,translate,speech}",
      ],
      operation: "generate_content",
      model: ["parameters.model", "model"],
    },
    {
      language: "ruby",
      role: "agent",
      names: ["OpenAI.Client().assistants().create", "OpenAI.Client().beta().assistants().create"],
      name: ["parameters.name", "name"],
      model: ["parameters.model", "model"],
      instructions: ["parameters.instructions", "instructions"],
    },
    {
      language: "php",
      role: "client",
      names: [
        "OpenAI.{client,factory}",
        "OpenAI.Client",
        "OpenAI.Laravel.Facades.OpenAI.{chat,responses,completions,embeddings,images,audio,moderations}",
      ],
    },
  ],
  modelIds: [
    "(?:gpt-(?:3\\.5|4|4o|4\\.1|4\\.5|5|image|realtime|audio)[a-z0-9.-]*|chatgpt-4o-latest|o[134](?:-(?:mini|pro|preview|deep-research))?(?:-\\d{4}-\\d{2}-\\d{2})?|text-embedding-(?:3-(?:small|large)|ada-002)|text-davinci-00[1-3]|dall-e-[23]|whisper-1|tts-1(?:-hd)?|omni-moderation-[a-z0-9-]+|codex-mini-latest|computer-use-preview|babbage-002|davinci-002|sora-2(?:-pro)?)",
  ],
  examples: [
    {
      language: "python",
      code: 'from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4o-mini", messages=[])\n',
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "python",
      code: 'import openai\nopenai.ChatCompletion.create(model="gpt-3.5-turbo", messages=[])\n',
      finds: ["model:gpt-3.5-turbo"],
    },
    {
      language: "typescript",
      code: 'import OpenAI from "openai";\nconst client = new OpenAI();\nawait client.responses.create({ model: "gpt-5", input: "hi" });\n',
      finds: ["model:gpt-5"],
    },
    {
      language: "python",
      code: 'from cars import OpenAI\nOpenAI().paint(model="Civic")\n',
      finds: [],
    },
    {
      language: "java",
      code: 'import com.openai.models.ChatModel;\nimport com.openai.models.chat.completions.ChatCompletionCreateParams;\nclass App { Object p = ChatCompletionCreateParams.builder().addUserMessage("hi").model(ChatModel.GPT_4O).build(); }\n',
      finds: ["model:gpt-4o"],
    },
    {
      language: "java",
      code: 'import com.azure.ai.openai.OpenAIClientBuilder;\nclass App { void run(Object o) { var client = new OpenAIClientBuilder().endpoint(System.getenv("E")).buildClient(); client.getChatCompletions("gpt-35-turbo-prod", o); } }\n',
      finds: ["model:gpt-35-turbo-prod"],
    },
    {
      language: "java",
      code: "import com.acme.ChatModel;\nclass App { Object p = Order.builder().model(ChatModel.GPT_4O).build(); }\n",
      finds: [],
    },
    {
      language: "ruby",
      code: 'client = OpenAI::Client.new(access_token: ENV["KEY"])\nclient.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: "Hello!" }] })\n',
      finds: ["model:gpt-4o"],
    },
    {
      language: "ruby",
      code: 'openai = OpenAI::Client.new(api_key: ENV["KEY"])\nopenai.chat.completions.create(messages: [], model: :"gpt-5.2")\n',
      finds: ["model:gpt-5.2"],
    },
    {
      language: "ruby",
      code: 'client = Cars::Client.new\nclient.chat(parameters: { model: "sedan" })\n',
      finds: [],
    },
    {
      language: "php",
      code: "<?php\n$client = OpenAI::client(getenv('KEY'));\n$client->chat()->create(['model' => 'gpt-4o', 'messages' => [['role' => 'user', 'content' => 'Hello!']]]);\n",
      finds: ["model:gpt-4o"],
    },
    {
      language: "php",
      code: "<?php\nnamespace App;\nuse OpenAI\\Laravel\\Facades\\OpenAI;\nclass Writer {\n  const MODEL = 'gpt-4o-mini';\n  public function run() { return OpenAI::responses()->create(['model' => self::MODEL, 'input' => 'Hi']); }\n}\n",
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "php",
      code: "<?php\nuse Acme\\Cars;\nCars::client()->chat()->create(['model' => 'sedan']);\n",
      finds: [],
    },
  ],
});
