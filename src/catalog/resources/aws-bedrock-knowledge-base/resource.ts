import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockKnowledgeBase = defineResource({
  id: "aws-bedrock-knowledge-base",
  platform: "aws",
  title: "Amazon Bedrock knowledge base",
  types: { terraform: ["aws_bedrockagent_knowledge_base"], cloudformation: ["AWS::Bedrock::KnowledgeBase"] },
  kind: "vector-store",
  name: "name|Name",
  fixed: { technology: "bedrock-knowledge-base", hosted: true },
  reads: {},
  links: [
    {
      verb: "uses",
      at: "knowledge_base_configuration.vector_knowledge_base_configuration.embedding_model_arn|KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.EmbeddingModelArn",
      model: "aws.bedrock",
    },
    { verb: "runs-as", at: "role_arn|RoleArn", identity: true },
    {
      verb: "retrieves-from",
      at: "storage_configuration.opensearch_serverless_configuration.collection_arn|StorageConfiguration.OpensearchServerlessConfiguration.CollectionArn",
    },
    {
      verb: "retrieves-from",
      at: "storage_configuration.opensearch_managed_cluster_configuration.domain_arn|StorageConfiguration.OpensearchManagedClusterConfiguration.DomainArn",
    },
    {
      verb: "retrieves-from",
      at: "storage_configuration.rds_configuration.resource_arn|StorageConfiguration.RdsConfiguration.ResourceArn",
    },
    {
      verb: "retrieves-from",
      at: "storage_configuration.s3_vectors_configuration.index_arn|StorageConfiguration.S3VectorsConfiguration.IndexArn",
    },
    {
      verb: "retrieves-from",
      at: "storage_configuration.s3_vectors_configuration.vector_bucket_arn|StorageConfiguration.S3VectorsConfiguration.VectorBucketArn",
    },
    {
      verb: "retrieves-from",
      at: "knowledge_base_configuration.kendra_knowledge_base_configuration.kendra_index_arn|KnowledgeBaseConfiguration.KendraKnowledgeBaseConfiguration.KendraIndexArn",
    },
    {
      verb: "reads",
      at: "knowledge_base_configuration.vector_knowledge_base_configuration.supplemental_data_storage_configuration.storage_location.s3_location.uri|KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.SupplementalDataStorageConfiguration.SupplementalDataStorageLocations.S3Location.URI",
    },
  ],
  source: "Amazon Bedrock API Reference, CreateKnowledgeBase",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_opensearchserverless_collection" "vectors" {
  name = "vectors"
  type = "VECTORSEARCH"
}
resource "aws_bedrockagent_knowledge_base" "docs" {
  name     = "docs"
  role_arn = "arn:aws:iam::123456789012:role/kb"
  knowledge_base_configuration {
    type = "VECTOR"
    vector_knowledge_base_configuration {
      embedding_model_arn = "arn:aws:bedrock:\${var.region}::foundation-model/amazon.titan-embed-text-v2:0"
    }
  }
  storage_configuration {
    type = "OPENSEARCH_SERVERLESS"
    opensearch_serverless_configuration { collection_arn = aws_opensearchserverless_collection.vectors.arn }
  }
}`,
      finds: { "vector-store:docs": { technology: "bedrock-knowledge-base" } },
      links: [
        "vector-store:docs -uses-> model:amazon.titan-embed-text-v2:0",
        "vector-store:docs -retrieves-from-> vector-store:vectors",
        "vector-store:docs -runs-as-> identity:kb",
      ],
    },
  ],
});
