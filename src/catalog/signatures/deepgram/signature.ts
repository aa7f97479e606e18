import { defineSignature } from "../../../domain/signature.ts";

export const deepgram = defineSignature({
  id: "deepgram",
  title: "Deepgram",
  category: "provider",
  provider: "deepgram",
  packages: {
    pypi: ["deepgram-sdk"],
    npm: ["@deepgram/sdk"],
    go: ["github.com/deepgram/deepgram-go-sdk"],
    cargo: ["deepgram"],
    nuget: ["Deepgram"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["deepgram.{Deepgram,DeepgramClient}"],
    },
    {
      language: "python",
      role: "model",
      names: ["deepgram.**.{PrerecordedOptions,LiveOptions,SpeakOptions}"],
      model: ["model"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["@deepgram/sdk.createClient"],
    },
  ],
  modelIds: ["nova-[23](?:-[a-z]+)?|aura(?:-2)?-[a-z-]+"],
  examples: [
    {
      language: "python",
      code: 'from deepgram import Deepgram\nclient = Deepgram()\nclient.chat(model="nova-2")\n',
      finds: ["model:nova-2"],
    },
    {
      language: "python",
      code: 'from deepgram import DeepgramClient, PrerecordedOptions\noptions = PrerecordedOptions(model="nova-2")\nDeepgramClient().listen.prerecorded.v("1").transcribe_file({}, options)\n',
      finds: ["model:nova-2"],
    },
    {
      language: "python",
      code: 'class Deepgram:\n    pass\n\nDeepgram().paint(model="red")\n',
      finds: [],
    },
  ],
});
