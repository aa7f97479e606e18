import { defineSignature } from "../../../domain/signature.ts";

export const mistralRs = defineSignature({
  id: "mistral-rs",
  title: "mistral.rs",
  category: "local-runtime",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "rust",
      role: "model",
      names: [
        "mistralrs.{TextModelBuilder,VisionModelBuilder,GgufModelBuilder,DiffusionModelBuilder,SpeechModelBuilder,UqffTextModelBuilder,UqffVisionModelBuilder,EmbeddingModelBuilder}",
      ],
      provider: "huggingface",
      source: "hub",
      model: [0],
    },
  ],
  examples: [
    {
      language: "rust",
      code: 'use mistralrs::{IsqType, TextModelBuilder};\n\nasync fn main() -> Result<()> {\n    let model = TextModelBuilder::new("microsoft/Phi-3.5-mini-instruct")\n        .with_isq(IsqType::Q8_0)\n        .with_logging()\n        .build()\n        .await?;\n    Ok(())\n}\n',
      finds: ["model:microsoft/Phi-3.5-mini-instruct"],
    },
    {
      language: "rust",
      code: 'use clay::TextModelBuilder;\n\nfn main() {\n    let model = TextModelBuilder::new("wood/figure").build();\n}\n',
      finds: [],
    },
  ],
});
