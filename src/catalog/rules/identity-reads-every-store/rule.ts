import { defineRule } from "../../../domain/rule.ts";
import { judgeReach } from "../shared/identity.ts";

export const identityReadsEveryStore = defineRule<"identity">({
  id: "identity-reads-every-store",
  title: "An identity that AI runs as may read every store",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "medium",
  controls: ["AC-AGT-01", "AC-DAT-10"],
  techniques: ["LLM02:2025", "AML.T0085", "ASI03"],
  why: "Retrieval needs one bucket. With all of them, a question that is put well answers from the data of every team.",
  fix: "Name the buckets and tables as Resource, or grant the role on the bucket instead of the project or subscription.",
  references: ["AWS Security Hub IAM.21"],
  check: (identity) =>
    judgeReach(identity, {
      actions: /^(?:s3:(?:GetObject\*?|Get\*|\*)|dynamodb:(?:GetItem|Query|Scan|\*))$/i,
      roles:
        /^(?:roles\/(?:storage\.(?:admin|objectAdmin|objectViewer|objectUser)|bigquery\.(?:admin|dataViewer|dataEditor|dataOwner))|AmazonS3(?:FullAccess|ReadOnlyAccess)|AmazonDynamoDB\w*FullAccess|Storage Blob Data (?:Reader|Contributor|Owner))$/i,
      says: "may read every store",
    }),
});
