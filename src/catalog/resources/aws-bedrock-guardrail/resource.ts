import type { ItemGroup } from "../../../domain/resource.ts";
import { defineResource } from "../../../domain/resource.ts";

/** A side is off with no strength, with an action that only detects, or switched off; both sides off and the filter does nothing. */
const FILTERS: readonly ItemGroup[] = [
  {
    at: "content_policy_config.filters_config|ContentPolicyConfig.FiltersConfig",
    name: "type|Type",
    called: "content",
    sides: [
      {
        "input_strength|InputStrength": "NONE",
        "input_action|InputAction": "NONE",
        "input_enabled|InputEnabled": false,
      },
      {
        "output_strength|OutputStrength": "NONE",
        "output_action|OutputAction": "NONE",
        "output_enabled|OutputEnabled": false,
      },
    ],
  },
  {
    at: "sensitive_information_policy_config.pii_entities_config|SensitiveInformationPolicyConfig.PiiEntitiesConfig",
    name: "type|Type",
    called: "personal data",
    sides: [
      { "input_action|InputAction|action|Action": "NONE", "input_enabled|InputEnabled": false },
      { "output_action|OutputAction|action|Action": "NONE", "output_enabled|OutputEnabled": false },
    ],
  },
  {
    at: "sensitive_information_policy_config.regexes_config|SensitiveInformationPolicyConfig.RegexesConfig",
    name: "name|Name",
    called: "pattern",
    sides: [
      { "input_action|InputAction|action|Action": "NONE", "input_enabled|InputEnabled": false },
      { "output_action|OutputAction|action|Action": "NONE", "output_enabled|OutputEnabled": false },
    ],
  },
  {
    at: "topic_policy_config.topics_config|TopicPolicyConfig.TopicsConfig",
    name: "name|Name",
    called: "topic",
    sides: [
      { "input_action|InputAction": "NONE", "input_enabled|InputEnabled": false },
      { "output_action|OutputAction": "NONE", "output_enabled|OutputEnabled": false },
    ],
  },
  {
    at: "word_policy_config.words_config|WordPolicyConfig.WordsConfig",
    called: "words",
    sides: [
      { "input_action|InputAction": "NONE", "input_enabled|InputEnabled": false },
      { "output_action|OutputAction": "NONE", "output_enabled|OutputEnabled": false },
    ],
  },
  {
    at: "word_policy_config.managed_word_lists_config|WordPolicyConfig.ManagedWordListsConfig",
    name: "type|Type",
    called: "word list",
    sides: [
      { "input_action|InputAction": "NONE", "input_enabled|InputEnabled": false },
      { "output_action|OutputAction": "NONE", "output_enabled|OutputEnabled": false },
    ],
  },
  {
    at: "contextual_grounding_policy_config.filters_config|ContextualGroundingPolicyConfig.FiltersConfig",
    name: "type|Type",
    called: "grounding",
    sides: [{ "action|Action": "NONE", "enabled|Enabled": false }],
  },
];

const CONTENT = "content_policy_config.filters_config|ContentPolicyConfig.FiltersConfig";
/** Filters of low strength on a side: they stop only what is plain. Prompt attacks have no strength on answers. */
const WEAK: readonly ItemGroup[] = [
  { at: CONTENT, name: "type|Type", called: "content", sides: [{ "input_strength|InputStrength": "LOW" }] },
  { at: CONTENT, name: "type|Type", called: "content", sides: [{ "output_strength|OutputStrength": "LOW" }] },
];

export const awsBedrockGuardrail = defineResource({
  id: "aws-bedrock-guardrail",
  platform: "aws",
  title: "Amazon Bedrock guardrail",
  types: { terraform: ["aws_bedrock_guardrail"], cloudformation: ["AWS::Bedrock::Guardrail"] },
  kind: "guardrail",
  name: "name|Name",
  fixed: { technology: "bedrock-guardrails" },
  reads: {
    encryptionKey: { at: "kms_key_arn|KmsKeyArn", set: "customer", absent: "provider" },
    enforces: { items: { groups: FILTERS, active: true } },
    inactive: { items: { groups: FILTERS, active: false } },
    weak: { items: { groups: WEAK, active: false } },
  },
  source: "Amazon Bedrock API Reference, CreateGuardrail; GuardrailContentFilterConfig, GuardrailPiiEntityConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrock_guardrail" "safe" {
  name                      = "safe"
  blocked_input_messaging   = "no"
  blocked_outputs_messaging = "no"
  content_policy_config {
    filters_config {
      type            = "HATE"
      input_strength  = "NONE"
      output_strength = "NONE"
    }
    filters_config {
      type            = "PROMPT_ATTACK"
      input_strength  = "HIGH"
      output_strength = "NONE"
    }
    filters_config {
      type            = "VIOLENCE"
      input_strength  = "HIGH"
      output_strength = "HIGH"
      input_action    = "NONE"
      output_enabled  = false
    }
  }
  sensitive_information_policy_config {
    pii_entities_config {
      type   = "EMAIL"
      action = "ANONYMIZE"
    }
    pii_entities_config {
      type   = "PHONE"
      action = "NONE"
    }
  }
  topic_policy_config {
    topics_config {
      name       = "advice"
      type       = "DENY"
      definition = "financial advice"
    }
  }
}`,
      finds: {
        "guardrail:safe": {
          enforces: ["content PROMPT_ATTACK", "personal data EMAIL", "topic advice"],
          inactive: ["content HATE", "content VIOLENCE", "personal data PHONE"],
          encryptionKey: "provider",
        },
      },
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Safe:
    Type: AWS::Bedrock::Guardrail
    Properties:
      Name: safe
      ContentPolicyConfig:
        FiltersConfig:
          - { Type: SEXUAL, InputStrength: HIGH, OutputStrength: NONE }
      WordPolicyConfig:
        ManagedWordListsConfig:
          - Type: PROFANITY`,
      finds: { "guardrail:safe": { enforces: ["content SEXUAL", "word list PROFANITY"], inactive: [] } },
    },
  ],
});
