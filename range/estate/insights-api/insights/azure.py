"""Classification on Azure, where the mails are."""

from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import AzureOpenAI

from insights.settings import SETTINGS

AZURE = SETTINGS["azure"]
client = AzureOpenAI(
    azure_endpoint=AZURE["endpoint"],
    api_version=AZURE["api_version"],
    azure_ad_token_provider=get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default"),
)


def classify(mail: str) -> str:
    completion = client.chat.completions.create(
        model=AZURE["deployment"],
        messages=[
            {"role": "developer", "content": "Sort the mail: complaint, praise, question or spam. One word."},
            {"role": "user", "content": mail},
        ],
        max_completion_tokens=5,
    )
    return completion.choices[0].message.content
