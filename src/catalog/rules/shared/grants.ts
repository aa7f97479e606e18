/** Grants that are everything, as providers name them. */
const ADMINISTRATOR =
  /^(?:\*|\*:\*|all but .*|(?:AdministratorAccess|PowerUserAccess|IAMFullAccess)|iam:\*|owner|contributor|roles\/(?:owner|editor)|cluster-admin)$/i;

/** Grants of whole AI services: a wildcard over their actions, or a role that holds them all. */
const WHOLE_AI_SERVICE =
  /^(?:(?:bedrock|bedrock-agentcore|bedrock-mantle|sagemaker|sagemaker-mlflow|kendra|qbusiness|q|comprehend|rekognition|transcribe|textract|lex|aoss|s3vectors):\*|AmazonBedrockFullAccess|BedrockAgentCoreFullAccess|AmazonBedrockAgentCoreFullAccess|AmazonSageMakerFullAccess|AmazonKendraFullAccess|AmazonLexFullAccess|ComprehendFullAccess|AmazonRekognitionFullAccess|AmazonTranscribeFullAccess|AmazonTextractFullAccess|roles\/(?:aiplatform|ml|discoveryengine|dialogflow)\.admin|(?:Cognitive Services Contributor|Azure AI Administrator|Azure AI (?:Account )?Owner|Foundry (?:Account )?Owner|Search Service Contributor)(?: on .*)?)$/i;

/** What is granted that amounts to an administrator. An exclusion kept to some resources does not. */
export const administratorGrants = (grants: readonly string[]): string[] =>
  grants.filter((grant) => ADMINISTRATOR.test(grant) && !grant.includes(" on "));

/** What is granted that is a whole AI service. */
export const wholeServiceGrants = (grants: readonly string[]): string[] =>
  grants.filter((grant) => WHOLE_AI_SERVICE.test(grant));
