import { defineSignature } from "../../../domain/signature.ts";

export const googleOnDevice = defineSignature({
  id: "google-on-device",
  title: "Google AI on Android",
  category: "local-runtime",
  provider: "gcp.gemini",
  packages: {},
  symbols: [
    {
      language: "kotlin",
      role: "model",
      names: [
        "com.google.ai.client.generativeai.GenerativeModel",
        "com.google.firebase.vertexai.FirebaseVertexAI().generativeModel",
      ],
      model: ["modelName", 0],
      instructions: ["systemInstruction"],
      tools: ["tools"],
      operation: "generate_content",
    },
    {
      language: "kotlin",
      role: "model",
      names: [
        "com.google.firebase.**.ai.generativeModel",
        "com.google.firebase.Firebase.{ai,vertexAI}().generativeModel",
        "com.google.firebase.Firebase.{ai,vertexAI}.generativeModel",
      ],
      model: ["modelName", 0],
      instructions: ["systemInstruction"],
      tools: ["tools"],
      operation: "generate_content",
    },
  ],
  examples: [
    {
      language: "kotlin",
      code: 'import com.google.ai.client.generativeai.GenerativeModel\n\nclass ChatViewModel : ViewModel() {\n    private val model = GenerativeModel(modelName = "gemini-1.5-flash", apiKey = BuildConfig.apiKey)\n}\n',
      finds: ["model:gemini-1.5-flash"],
    },
    {
      language: "kotlin",
      code: 'import com.google.firebase.Firebase\nimport com.google.firebase.ai.ai\nimport com.google.firebase.ai.type.GenerativeBackend\n\nval model = Firebase.ai(backend = GenerativeBackend.googleAI()).generativeModel("gemini-2.5-flash")\n',
      finds: ["model:gemini-2.5-flash"],
    },
    {
      language: "kotlin",
      code: 'import com.acme.art.GenerativeModel\n\nval model = GenerativeModel(modelName = "plasticine-1")\n',
      finds: [],
    },
  ],
});
