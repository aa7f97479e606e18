import { defineResource } from "../../../domain/resource.ts";

export const awsOpensearchSecurityPolicy = defineResource({
  id: "aws-opensearch-security-policy",
  platform: "aws",
  title: "Amazon OpenSearch Serverless security policy",
  types: {
    terraform: ["aws_opensearchserverless_security_policy"],
    cloudformation: ["AWS::OpenSearchServerless::SecurityPolicy"],
  },
  kind: "vector-store",
  of: "policy.Rules.Resource|Policy.Rules.Resource",
  name: "name|Name",
  reads: {
    publicAccess: {
      at: "policy.AllowFromPublic|Policy.AllowFromPublic",
      values: { true: true, false: false },
      elsewhere: "a network security policy for the collection",
    },
    encryptionKey: {
      cases: [
        { if: { "policy.KmsARN|Policy.KmsARN": "set" }, is: "customer" },
        { if: { "policy.AWSOwnedKey|Policy.AWSOwnedKey": true }, is: "provider" },
      ],
      elsewhere: "an encryption security policy for the collection",
    },
  },
  source: "Amazon OpenSearch Serverless Developer Guide, network access, encryption",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_opensearchserverless_collection" "vectors" {
  name = "vectors"
  type = "VECTORSEARCH"
}
resource "aws_opensearchserverless_security_policy" "network" {
  name   = "network"
  type   = "network"
  policy = jsonencode([{
    Rules           = [{ ResourceType = "collection", Resource = ["collection/vectors"] }]
    AllowFromPublic = false
    SourceVPCEs     = ["vpce-1"]
  }])
}`,
      finds: { "vector-store:vectors": { publicAccess: false } },
    },
  ],
});
