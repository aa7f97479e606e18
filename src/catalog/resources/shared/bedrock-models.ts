/** Identifiers of Amazon Bedrock models and inference profiles: `us.anthropic.claude-…-v1:0`. Source: Amazon Bedrock User Guide, supported models. */
export const BEDROCK_MODEL =
  "^(?:(?:us|us-gov|eu|apac|au|jp|ca|sa|global)\\.)?(?:ai21|amazon|anthropic|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|nvidia|openai|qwen|stability|twelvelabs|writer)\\.[a-z][a-z0-9.-]*(?::\\d+)*(?::\\d+k)?$";
