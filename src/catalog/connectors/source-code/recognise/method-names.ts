/** Method names that run a model on some client, when the call also names a model. */
const RUNS_MODEL =
  /^(create|acreate|parse|stream|generate|generate_stream|complete|completion|completions|chat|achat|embed|embeddings|embedContent|invoke|ainvoke|converse|run|predict|generate_content|generateContent|generateContentStream|generate_content_stream|generate_images|generateImages|embed_content|transcribe|synthesize|convert|rerank|pull|edit|moderate|count_tokens|countTokens|speech|textToSpeech|text_generation|textGeneration|chat_completion|chatCompletion|chatCompletionStream|feature_extraction|featureExtraction|connect|create_and_run|retrieve|ocr|process|classify|translate|summarization)$/;

/** Chains that no other library has: enough without knowing the client. */
const DISTINCTIVE =
  /(^|\.)((chat\.)?completions\.(create|parse|stream)|beta\.chat\.completions\.(parse|stream)|responses\.(create|parse|stream)|messages\.(create|stream)|embeddings\.create|images\.generate|audio\.(transcriptions|speech)\.create|models\.(generate_content|generateContent|generate_content_stream|generateContentStream|embed_content|embedContent))$/;

/** Whether the last name of a method chain runs a model. */
export const runsModel = (path: string): boolean => RUNS_MODEL.test(path.slice(path.lastIndexOf(".") + 1));

/** Whether a method chain leaves no doubt what it runs. */
export const isDistinctive = (path: string): boolean => DISTINCTIVE.test(path);

/** OpenTelemetry `gen_ai.operation.name` as far as a method chain tells. */
export function operationOf(path: string): string {
  if (/embed/i.test(path)) return "embeddings";
  if (/rerank$/i.test(path)) return "rerank";
  if (/count_?tokens$/i.test(path)) return "count_tokens";
  if (/image|video/i.test(path)) return "generate_content";
  if (/transcri|speech|audio/i.test(path)) return "generate_content";
  if (/generate_?content/i.test(path)) return "generate_content";
  return /(?<!chat\.)completions?\.create|text_completion|text_generation|from_pretrained\(\)\.generate$/i.test(path)
    ? "text_completion"
    : "chat";
}

/** What is called on a model object to run it. */
const RUNS_OBJECT =
  /^(?:a?(?:invoke|stream|batch|generate|predict)|streamEvents|astream_events|a?embed_(?:query|documents)|embedQuery|embedDocuments|embed|embedAll|ask|chat|asText|asStructured|asStream)$/;
/** What a model object makes of itself before. */
const MAKES_ANOTHER = /^(?:\.(?:bind_tools|bindTools|bind|with_[a-z_]{1,30}|with[A-Z][A-Za-z]{1,30})\(\)){0,8}$/;

/** Whether a chain of names after a model object runs it: `.with_structured_output().invoke`. */
export function runsObject(chain: string): boolean {
  const last = chain.lastIndexOf(".");
  return last !== -1 && RUNS_OBJECT.test(chain.slice(last + 1)) && MAKES_ANOTHER.test(chain.slice(0, last));
}

/** Whether a method of this name may run a model, whatever it is called on. */
export const mayRun = (name: string): boolean => RUNS_MODEL.test(name) || RUNS_OBJECT.test(name);
