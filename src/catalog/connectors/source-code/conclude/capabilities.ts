import type { Capability } from "../../../../domain/asset.ts";
import type { CapabilityRow } from "./capability-row.ts";
import { LANGUAGE_CAPABILITIES } from "./language-capabilities.ts";

/** Calls by qualified name → what running them does to the world. First match counts; data, not judgement. */
const CAPABILITIES: readonly CapabilityRow[] = [
  {
    path: /^(subprocess\.|os\.(system|popen|exec\w*|spawn\w*)$|asyncio\.create_subprocess|pexpect\.|child_process\.|execa\.|shelljs\.|zx\.|\?Bun\.spawn|\?Deno\.Command|paramiko\..*exec_command|fabric\.)/,
    gives: ["runs-commands"],
  },
  {
    path: /^(\?(exec|eval|compile|Function)$|builtins\.(exec|eval)$|vm\.(run|Script)|vm2\.|code\.Interactive|RestrictedPython)/,
    gives: ["executes-code"],
  },
  // What only fetches or packs files in a sandbox runs nothing there.
  {
    path: /^(@?e2b|daytona).*\.(runCode|run_code|codeRun|code_run|execCell|exec_cell|commands\.run|process\.(start|exec|executeCommand))$/,
    gives: ["runs-in-sandbox"],
  },
  {
    path: /^(shutil\.(rmtree|move|copy\w*)|os\.(remove|unlink|rename|makedirs|mkdir|rmdir)|fs(\/promises)?\.(\w+\.)*(writeFile|appendFile|unlink|rm|rmdir|mkdir|rename|copyFile|createWriteStream)|fs-extra\.)/,
    gives: ["writes-files"],
  },
  {
    path: /^(fs(\/promises)?\.(\w+\.)*(readFile|readdir|createReadStream|open|l?stat)|os\.(listdir|walk|scandir|stat)|glob\.|io\.open|aiofiles\.open|pathlib\.Path\(\)\.(read_text|read_bytes|open|iterdir|glob))/,
    gives: ["reads-files"],
  },
  { path: /^pathlib\.Path\(\)\.(write_text|write_bytes|unlink|mkdir|rename)/, gives: ["writes-files"] },
  {
    path: /^(smtplib\.|email\.|sendgrid|resend|nodemailer|postmark|mailgun|slack_sdk|@slack\/|slack_bolt|twilio|discord|telegram|tweepy|twitter-api-v2|@sendgrid\/|boto3\.client\(\)\.(send_email|publish)|.*\.send(Email|Mail|Message)$|.*\.send_(email|mail|message)$|.*\.chat_postMessage$)/,
    gives: ["sends-outside"],
  },
  {
    path: /^(requests|httpx|aiohttp|urllib3?|axios(\.default)?|got(\.default)?|node-fetch(\.default)?|undici)(\.|$).*\b(post|put|patch|delete|request)$/,
    gives: ["sends-outside", "reads-untrusted-content"],
  },
  {
    path: /^(requests|httpx|aiohttp|urllib3?|urllib\.request|axios(\.default)?|got(\.default)?|node-fetch(\.default)?|undici|wikipedia|arxiv|feedparser|bs4|newspaper|playwright|selenium|puppeteer|cheerio|duckduckgo_search|ddgs|tavily|@tavily\/|exa_py|exa-js|firecrawl|@mendable\/|serpapi|googlesearch|yfinance|youtube_transcript_api|trafilatura|crawl4ai|googleapiclient)(\.|$)/,
    gives: ["reads-untrusted-content"],
  },
  { path: /^(browser_use|@browserbasehq\/stagehand)\./, gives: ["reads-untrusted-content"] },
  { path: /^\?fetch$/, gives: ["reads-untrusted-content"] },
  { path: /^(stripe|@stripe\/|paypal|braintree|plaid|square)/, gives: ["moves-money"] },
  {
    path: /^(sqlite3|psycopg2?|asyncpg|pymysql|mysql|aiosqlite|sqlalchemy|pymongo|motor|redis|@prisma\/client|pg|mysql2|better-sqlite3|mongodb|mongoose|knex|drizzle-orm|typeorm|@supabase\/|supabase|snowflake|google\.cloud\.(bigquery|firestore)|@google-cloud\/|peewee|django\.db|duckdb|node:sqlite|sqlite|boto3\.(client|resource)\(\)\.(get_item|query|scan|get_object|list_objects|download))/,
    gives: ["reads-private-data"],
  },
  {
    path: /^(?:boto3|aioboto3|aiobotocore)\.(?=.*(?:client|resource)\(\)\.).*\.(create|update|delete|put|start|stop|modify|attach|detach|add|remove|register|deregister|tag|untag|cancel|restore|reboot|terminate|run|execute|enable|disable|associate|disassociate|set|copy|import|publish|invoke)_\w+$/,
    gives: ["changes-data"],
  },
  {
    path: /^(?:boto3|aioboto3|aiobotocore)\.(?=.*(?:client|resource)\(\)\.).*\.((get|list|describe|search|lookup|batch_get|head|download|filter|select|retrieve|scan|query|paginate)(_\w+)?)$/,
    gives: ["reads-private-data"],
  },
  {
    path: /^(pdfplumber\.open|pypdf\.|PyPDF2\.|fitz\.open|docx\.Document|openpyxl\.load_workbook|pptx\.Presentation|markitdown\.MarkItDown\(\)\.convert|pandas\.read_\w+|PIL\.Image\.open|zipfile\.ZipFile|tarfile\.open)/,
    gives: ["reads-files"],
  },
  { path: /^(O365|exchangelib|imaplib|imap)/, gives: ["reads-private-data", "reads-untrusted-content"] },
  { path: /\.(findMany|findUnique(OrThrow)?|findFirst(OrThrow)?)$/, gives: ["reads-private-data"] },
  { path: /^os\.environ\.(copy|items|values)$/, gives: ["reads-private-data"] },
  {
    path: /^(simple_salesforce|hubspot|@hubspot\/|notion_client|@notionhq\/|jira|atlassian|github(?!\.com\/)|@octokit\/|gspread|msgraph|@microsoft\/microsoft-graph)/,
    gives: ["reads-private-data"],
  },
  ...inGo(),
  ...inDotnet(),
  ...inJava(),
  ...LANGUAGE_CAPABILITIES,
];

function inGo(): readonly CapabilityRow[] {
  return [
    { path: /^(os\/exec\.|syscall\.(Exec|ForkExec|StartProcess)|os\.StartProcess)/, gives: ["runs-commands"] },
    {
      path: /^(os|io\/ioutil)\.(WriteFile|Create|CreateTemp|Mkdir\w*|Remove\w*|Rename|Chmod|TempFile)$/,
      gives: ["writes-files"],
    },
    {
      path: /^((os|io\/ioutil)\.(ReadFile|Open|OpenFile|ReadDir|DirFS)|path\/filepath\.(Walk|WalkDir|Glob))$/,
      gives: ["reads-files"],
    },
    {
      path: /^net\/http\.((Client\(\)|DefaultClient)\.)?(Post|PostForm)$/,
      gives: ["sends-outside", "reads-untrusted-content"],
    },
    {
      path: /^(net\/http\.((Client\(\)|DefaultClient)\.)?(Get|Head|Do|NewRequest\w*)$|github\.com\/(go-resty\/resty|gocolly\/colly|chromedp\/chromedp))/,
      gives: ["reads-untrusted-content"],
    },
    { path: /^(net\/smtp\.|github\.com\/(slack-go\/slack|bwmarrin\/discordgo|twilio\/))/, gives: ["sends-outside"] },
    {
      path: /^(database\/sql\.|gorm\.io\/|go\.mongodb\.org\/|github\.com\/(jackc\/pgx|jmoiron\/sqlx|redis\/go-redis|go-redis\/redis|mattn\/go-sqlite3))/,
      gives: ["reads-private-data"],
    },
  ];
}

function inDotnet(): readonly CapabilityRow[] {
  return [
    { path: /^\?(System\.Diagnostics\.)?(Process(\(\))?\.Start|ProcessStartInfo$)/, gives: ["runs-commands"] },
    { path: /^\?(CSharpScript|Microsoft\.CodeAnalysis\.CSharp\.Scripting)\b/, gives: ["executes-code"] },
    {
      path: /^\?(System\.IO\.)?(File|Directory)\.(Write|Append|Delete|Move|Copy|Create|Replace)\w*|^\?StreamWriter$/,
      gives: ["writes-files"],
    },
    {
      path: /^\?(System\.IO\.)?(File|Directory)\.(Read|Open|Get|Enumerate)\w*|^\?StreamReader$/,
      gives: ["reads-files"],
    },
    {
      path: /^\?(System\.Net\.Http\.)?(I?HttpClient(Factory)?)(\(\))?(\.CreateClient\(\))?\.(Post|Put|Patch|Delete|Send)\w*/,
      gives: ["sends-outside", "reads-untrusted-content"],
    },
    {
      path: /^\?(System\.Net\.Http\.)?(I?HttpClient(Factory)?)(\(\))?(\.CreateClient\(\))?\.Get\w*/,
      gives: ["reads-untrusted-content"],
    },
    { path: /^\?(System\.Net\.Mail\.)?SmtpClient/, gives: ["sends-outside"] },
    {
      path: /^\?(SqlConnection|SqlCommand|NpgsqlConnection|NpgsqlCommand|SqliteConnection|MySqlConnection|MongoClient|CosmosClient|BlobServiceClient|BlobContainerClient)\b/,
      gives: ["reads-private-data"],
    },
  ];
}

function inJava(): readonly CapabilityRow[] {
  return [
    { path: /^(\?|java\.lang\.)(Runtime\.getRuntime\(\)\.exec|ProcessBuilder)/, gives: ["runs-commands"] },
    { path: /^(javax\.script|groovy\.lang\.GroovyShell|org\.graalvm\.polyglot)\./, gives: ["executes-code"] },
    {
      path: /^java\.(nio\.file\.Files\.(write\w*|new(OutputStream|BufferedWriter)|create\w*|delete\w*|move|copy)|io\.(FileWriter|FileOutputStream|PrintWriter))/,
      gives: ["writes-files"],
    },
    {
      path: /^java\.(nio\.file\.Files\.(read\w*|lines|list|walk|find|new(InputStream|BufferedReader))|io\.(FileReader|FileInputStream)|util\.Scanner)/,
      gives: ["reads-files"],
    },
    {
      path: /^(org\.springframework\.web\..*\.(post\w*|put|patch\w*|delete|exchange)|okhttp3\.|org\.apache\.http|kong\.unirest)/,
      gives: ["sends-outside", "reads-untrusted-content"],
    },
    {
      path: /^(java\.net\.(http\.HttpClient|URL)|org\.springframework\.web\.(client|reactive\.function\.client)\.|org\.jsoup\.)/,
      gives: ["reads-untrusted-content"],
    },
    {
      path: /^(org\.springframework\.mail\.|jakarta\.mail\.|javax\.mail\.|com\.slack\.api\.)/,
      gives: ["sends-outside"],
    },
    {
      path: /^(java\.sql\.|javax\.sql\.|org\.springframework\.(jdbc|data)\.|jakarta\.persistence\.|javax\.persistence\.|com\.mongodb\.|redis\.clients\.|org\.neo4j\.driver\.)/,
      gives: ["reads-private-data"],
    },
  ];
}

/** Data-changing words at the start of a statement given to a database call. */
export const CHANGES_DATA = /^\s*(insert|update|delete|drop|alter|truncate|create|replace|merge|grant)\b/i;
export const CHANGING_METHOD =
  /\.(insert\w*|update\w*|delete\w*|upsert\w*|remove\w*|save|create(Many)?|drop\w*|commit|put_item|put_object)!?$/i;

/** What a call of this qualified name can do. */
export const capabilitiesOf = (path: string): readonly Capability[] =>
  CAPABILITIES.find((item) => item.path.test(path))?.gives ?? [];
