import { defineSignature } from "../../../domain/signature.ts";

export const elevenlabs = defineSignature({
  id: "elevenlabs",
  title: "ElevenLabs",
  category: "provider",
  provider: "elevenlabs",
  packages: {
    pypi: ["elevenlabs"],
    npm: ["elevenlabs", "@elevenlabs/elevenlabs-js"],
    nuget: ["ElevenLabs-DotNet"],
    gem: ["elevenlabs"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["elevenlabs.**.{ElevenLabs,AsyncElevenLabs}"],
      operation: "generate_content",
    },
    {
      language: "javascript",
      role: "client",
      names: ["{elevenlabs,@elevenlabs/elevenlabs-js}.ElevenLabsClient"],
      operation: "generate_content",
    },
  ],
  modelIds: ["eleven_[a-z][a-z0-9_]*"],
  examples: [
    {
      language: "python",
      code: 'from elevenlabs import ElevenLabs\nclient = ElevenLabs()\nclient.generate(text="Hello", model="eleven_multilingual_v2")\n',
      finds: ["model:eleven_multilingual_v2"],
    },
    {
      language: "python",
      code: 'class ElevenLabs:\n    pass\n\nElevenLabs().paint(model="red")\n',
      finds: [],
    },
  ],
});
