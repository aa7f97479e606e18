import { defineResource } from "../../../domain/resource.ts";

export const awsOpensearchDomain = defineResource({
  id: "aws-opensearch-domain",
  platform: "aws",
  title: "Amazon OpenSearch Service domain",
  types: {
    terraform: ["aws_opensearch_domain", "aws_elasticsearch_domain"],
    cloudformation: ["AWS::OpenSearchService::Domain"],
  },
  kind: "vector-store",
  ordinary: true,
  name: "domain_name|DomainName",
  fixed: { technology: "opensearch", hosted: true },
  reads: {
    minimumTls: {
      at: "domain_endpoint_options.tls_security_policy|DomainEndpointOptions.TLSSecurityPolicy",
      values: {
        "Policy-Min-TLS-1-0-2019-07": "1.0",
        "Policy-Min-TLS-1-2-2019-07": "1.2",
        "Policy-Min-TLS-1-2-PFS-2023-10": "1.2",
        "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08": "1.2",
      },
    },
    innerAccessControl: {
      at: "advanced_security_options.enabled|AdvancedSecurityOptions.Enabled",
      values: { true: true, false: false },
      absent: false,
    },
    encryptedInside: {
      at: "node_to_node_encryption.enabled|NodeToNodeEncryptionOptions.Enabled",
      values: { true: true, false: false },
      absent: false,
    },
    privateNetwork: { at: "vpc_options|VPCOptions", set: true, absent: false },
    publicAccess: {
      cases: [{ if: { "vpc_options|VPCOptions": "set" }, is: false }],
      elsewhere: "the access policy of a domain outside a VPC",
    },
    encryptionKey: {
      cases: [
        { if: { "encrypt_at_rest.kms_key_id|EncryptionAtRestOptions.KmsKeyId": "set" }, is: "customer" },
        { if: { "encrypt_at_rest.enabled|EncryptionAtRestOptions.Enabled": true }, is: "provider" },
      ],
      absent: null,
    },
    encryptedInTransit: {
      at: "domain_endpoint_options.enforce_https|DomainEndpointOptions.EnforceHTTPS",
      values: { true: true, false: false },
      absent: false,
    },
  },
  source: "Amazon OpenSearch Service API Reference, CreateDomain",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_opensearch_domain" "vectors" {
  domain_name = "vectors"
  domain_endpoint_options { enforce_https = true }
}
resource "aws_bedrockagent_knowledge_base" "docs" {
  name = "docs"
  storage_configuration {
    type = "OPENSEARCH_MANAGED_CLUSTER"
    opensearch_managed_cluster_configuration { domain_arn = aws_opensearch_domain.vectors.arn }
  }
}`,
      finds: {
        "vector-store:vectors": { privateNetwork: false, encryptionKey: null, encryptedInTransit: true },
      },
      links: ["vector-store:docs -retrieves-from-> vector-store:vectors"],
    },
    {
      format: "terraform",
      code: `
resource "aws_opensearch_domain" "logs" { domain_name = "logs" }`,
      finds: {},
    },
  ],
});
