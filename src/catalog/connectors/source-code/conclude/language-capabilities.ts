import type { CapabilityRow } from "./capability-row.ts";

/** What calls do to the world in Ruby, PHP, Rust and Kotlin, and with the usual libraries of .NET. */
export const LANGUAGE_CAPABILITIES: readonly CapabilityRow[] = [
  ...inRuby(),
  ...inPhp(),
  ...inRust(),
  ...inKotlin(),
  ...inDotnet(),
];

function inRuby(): readonly CapabilityRow[] {
  return [
    { path: /^(\?|[A-Z][\w.]*\(\)\.|Kernel\.)(system|exec|spawn)$|^(Open3|IO\.popen)\b/, gives: ["runs-commands"] },
    { path: /^(\?|Kernel\.)(eval|instance_eval|class_eval)$/, gives: ["executes-code"] },
    {
      path: /^(File|IO|Dir)\.(write|binwrite|delete|unlink|rename|mkdir|rmdir)$|^FileUtils\./,
      gives: ["writes-files"],
    },
    {
      path: /^(File|IO|Dir)\.(read|open|readlines|binread|foreach|glob|entries|children|new)$/,
      gives: ["reads-files"],
    },
    {
      path: /^(Faraday|HTTParty|RestClient|HTTP|Typhoeus|Excon)\.(post|put|patch|delete)$|^Net\.HTTP\.post/,
      gives: ["sends-outside", "reads-untrusted-content"],
    },
    {
      path: /^(Faraday|HTTParty|RestClient|HTTP|Typhoeus|Excon)\.(get|head)$|^Net\.HTTP\.get|^URI\.open$|^Nokogiri\./,
      gives: ["reads-untrusted-content"],
    },
    { path: /Mailer\.|\.deliver_(now|later)$/, gives: ["sends-outside"] },
    {
      path: /^[A-Z]\w*\.(where|find|find_by!?|find_or_create_by!?|find_each|all|pluck|order|includes|joins|first|last|count|exists\?)(\(\)|\.|$)/,
      gives: ["reads-private-data"],
    },
    { path: /^[A-Z]\w*\.(create|insert|update|upsert|delete|destroy)\w*!?$/, gives: ["changes-data"] },
    { path: /^ActiveRecord\.Base\.connection/, gives: ["reads-private-data"] },
  ];
}

function inPhp(): readonly CapabilityRow[] {
  return [
    {
      path: /^\?(exec|shell_exec|system|passthru|proc_open|popen)$|^Illuminate\.Support\.Facades\.Process\.|^Symfony\.Component\.Process\./,
      gives: ["runs-commands"],
    },
    { path: /^\?(file_put_contents|unlink|rename|mkdir|rmdir|copy)$/, gives: ["writes-files"] },
    {
      path: /^Illuminate\.Support\.Facades\.(File|Storage)\.(\w+\(\)\.)?(put|append|delete|move|copy)/,
      gives: ["writes-files"],
    },
    { path: /^\?(file_get_contents|fopen|file|readfile|scandir|glob)$/, gives: ["reads-files"] },
    { path: /^Illuminate\.Support\.Facades\.(File|Storage)\./, gives: ["reads-files"] },
    {
      path: /^(Illuminate\.Support\.Facades\.Http|GuzzleHttp\.Client\(\))\.(\w+\(\)\.){0,3}(post|put|patch|delete|send)$/,
      gives: ["sends-outside", "reads-untrusted-content"],
    },
    {
      path: /^(Illuminate\.Support\.Facades\.Http|GuzzleHttp\.)|^\?curl_(init|exec)$/,
      gives: ["reads-untrusted-content"],
    },
    { path: /^Illuminate\.Support\.Facades\.(Mail|Notification)\.|^\?mail$/, gives: ["sends-outside"] },
    { path: /^Illuminate\.(Support\.Facades\.DB|Database)\.|^\??(PDO|mysqli)\b/, gives: ["reads-private-data"] },
  ];
}

function inRust(): readonly CapabilityRow[] {
  return [
    { path: /^(std|tokio|async_std)\.process\.Command/, gives: ["runs-commands"] },
    {
      path: /^(std|tokio|async_std)\.fs\.(write|create_dir\w*|remove_\w+|rename|copy|File\.create)/,
      gives: ["writes-files"],
    },
    { path: /^(std|tokio|async_std)\.fs\./, gives: ["reads-files"] },
    {
      path: /^reqwest\.(blocking\.)?Client(\.new)?\(\)\.(post|put|patch|delete)/,
      gives: ["sends-outside", "reads-untrusted-content"],
    },
    { path: /^(reqwest|ureq|scraper)\./, gives: ["reads-untrusted-content"] },
    { path: /^lettre\./, gives: ["sends-outside"] },
    {
      path: /^(sqlx|diesel|sea_orm|tokio_postgres|rusqlite|mongodb|redis)\./,
      gives: ["reads-private-data"],
    },
  ];
}

function inKotlin(): readonly CapabilityRow[] {
  return [
    {
      path: /^(\?|java\.io\.)File\(\)\.(writeText|appendText|writeBytes|delete|mkdirs?|createNewFile|renameTo|copyTo)$/,
      gives: ["writes-files"],
    },
    {
      path: /^(\?|java\.io\.)File\(\)\.(readText|readLines|readBytes|useLines|forEachLine|bufferedReader|inputStream|walk|listFiles)$/,
      gives: ["reads-files"],
    },
    {
      path: /^io\.ktor\.client\.HttpClient\(\)\.(post|put|patch|delete)$/,
      gives: ["sends-outside", "reads-untrusted-content"],
    },
    { path: /^io\.ktor\.client\.HttpClient\(\)\.(get|request)$/, gives: ["reads-untrusted-content"] },
    {
      path: /^org\.jetbrains\.exposed\.|\.(executeQuery|executeUpdate|prepareStatement)$/,
      gives: ["reads-private-data"],
    },
  ];
}

function inDotnet(): readonly CapabilityRow[] {
  return [
    {
      path: /\.CreateClient\(\)\.(Post|Put|Patch|Delete|Send)\w*$/,
      gives: ["sends-outside", "reads-untrusted-content"],
    },
    { path: /\.CreateClient\(\)\.Get\w*$/, gives: ["reads-untrusted-content"] },
    {
      path: /\.OpenConnection(Async)?(\(\)|$)|\.(Query|QuerySingle|QueryFirst|QuerySingleOrDefault|QueryFirstOrDefault|ExecuteScalar)(Async)?$/,
      gives: ["reads-private-data"],
    },
    { path: /\.SaveChanges(Async)?$/, gives: ["changes-data"] },
  ];
}
