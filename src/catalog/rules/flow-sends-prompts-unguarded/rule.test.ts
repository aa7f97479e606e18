import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { flowSendsPromptsUnguarded } from "./rule.ts";

it.each([
  [
    "fail",
    "none",
    `
resource "aws_bedrockagent_flow" "f" {
  name               = "f"
  execution_role_arn = "arn:aws:iam::1:role/x"
  definition {
    node {
      name = "ask"
      type = "Prompt"
      configuration {
        prompt {

          source_configuration {
            inline { model_id = "amazon.nova-lite-v1:0" }
          }
        }
      }
    }
  }
}`,
  ],
  [
    "pass",
    "guarded",
    `
resource "aws_bedrockagent_flow" "f" {
  name               = "f"
  execution_role_arn = "arn:aws:iam::1:role/x"
  definition {
    node {
      name = "ask"
      type = "Prompt"
      configuration {
        prompt {
          guardrail_configuration {
            guardrail_identifier = "abc"
            guardrail_version    = "1"
          }
          source_configuration {
            inline { model_id = "amazon.nova-lite-v1:0" }
          }
        }
      }
    }
  }
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrockagent_flow" "f" {
  name = "f"
  definition {
    dynamic "node" {
      for_each = var.nodes
      content {
        name = node.key
        configuration { prompt { guardrail_configuration { guardrail_identifier = node.value } } }
      }
    }
  }
}`,
  ],
  [
    "not-applicable",
    "another type",
    `
resource "aws_bedrockagent_data_source" "d" { name = "d" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(flowSendsPromptsUnguarded, code).outcome).toBe(outcome);
});
