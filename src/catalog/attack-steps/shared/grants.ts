/** Grants of a kind as providers name them, without the scope that may follow (" on …"). */
const among =
  (...names: readonly string[]) =>
  (grants: readonly string[]): boolean =>
    grants.some((grant) => names.includes((grant.split(" on ", 1)[0] as string).toLowerCase()));

const ADMINISTRATOR = ["*", "*:*", "administratoraccess", "iam:*", "iamfullaccess", "owner", "roles/owner"] as const;

/** Everything in the account. */
export const rulesAccount = among(...ADMINISTRATOR, "cluster-admin");

/** Ways to more rights: policies, roles passed on, tokens and keys of others. */
export const raisesRights = among(
  "iam:passrole",
  "iam:putrolepolicy",
  "iam:attachrolepolicy",
  "iam:createpolicyversion",
  "iam:createaccesskey",
  "iam:updateassumerolepolicy",
  "roles/iam.serviceaccounttokencreator",
  "roles/iam.serviceaccountkeyadmin",
  "roles/iam.serviceaccountuser",
  "roles/iam.securityadmin",
  "roles/resourcemanager.projectiamadmin",
  "user access administrator",
  "role based access control administrator",
);

/** Taking guardrails away, or the record of what was asked. */
export const switchesGuardsOff = among(
  ...ADMINISTRATOR,
  "bedrock:*",
  "bedrock:delete*",
  "bedrock:deleteguardrail",
  "bedrock:updateguardrail",
  "bedrock:deletemodelinvocationloggingconfiguration",
  "bedrock:putmodelinvocationloggingconfiguration",
  "amazonbedrockfullaccess",
  "cloudtrail:stoplogging",
  "cloudtrail:deletetrail",
  "logs:deleteloggroup",
  "roles/modelarmor.admin",
  "roles/logging.admin",
  "cognitive services contributor",
);

/** Asking models. */
export const callsModels = among(
  ...ADMINISTRATOR,
  "bedrock:*",
  "bedrock:invoke*",
  "bedrock:invokemodel",
  "bedrock:invokemodel*",
  "bedrock:invokemodelwithresponsestream",
  "bedrock:converse",
  "amazonbedrockfullaccess",
  "sagemaker:*",
  "sagemaker:invokeendpoint",
  "amazonsagemakerfullaccess",
  "roles/aiplatform.user",
  "roles/aiplatform.admin",
  "roles/editor",
  "cognitive services openai user",
  "cognitive services openai contributor",
  "cognitive services user",
  "azure ai user",
);

/** Reading what whole kinds of store hold; roles that a scope may narrow are not among them. */
export const readsStores = among(
  ...ADMINISTRATOR,
  "s3:*",
  "amazons3fullaccess",
  "amazons3readonlyaccess",
  "dynamodb:*",
  "amazondynamodbfullaccess",
  "amazonrdsdataapifullaccess",
  "roles/editor",
  "roles/viewer",
  "roles/storage.admin",
  "roles/storage.objectadmin",
  "roles/storage.objectviewer",
  "roles/bigquery.admin",
  "roles/bigquery.dataviewer",
  "roles/datastore.user",
);
