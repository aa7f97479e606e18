import { defineResource } from "../../../domain/resource.ts";

export const awsOpensearchCollection = defineResource({
  id: "aws-opensearch-collection",
  platform: "aws",
  title: "Amazon OpenSearch Serverless collection for vectors",
  types: {
    terraform: ["aws_opensearchserverless_collection"],
    cloudformation: ["AWS::OpenSearchServerless::Collection"],
  },
  kind: "vector-store",
  only: { "type|Type": "VECTORSEARCH" },
  name: "name|Name",
  fixed: { technology: "opensearch-serverless", hosted: true, encryptedInTransit: true },
  reads: {
    publicAccess: { elsewhere: "a network security policy for the collection" },
    encryptionKey: { elsewhere: "an encryption security policy for the collection" },
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
    AllowFromPublic = true
  }])
}
resource "aws_opensearchserverless_security_policy" "encryption" {
  name   = "encryption"
  type   = "encryption"
  policy = jsonencode({
    Rules       = [{ ResourceType = "collection", Resource = ["collection/\${aws_opensearchserverless_collection.vectors.name}"] }]
    AWSOwnedKey = true
  })
}`,
      finds: { "vector-store:vectors": { publicAccess: true, encryptionKey: "provider" } },
    },
    {
      format: "terraform",
      code: `
resource "aws_opensearchserverless_collection" "logs" {
  name = "logs"
  type = "TIMESERIES"
}`,
      finds: {},
    },
  ],
});
