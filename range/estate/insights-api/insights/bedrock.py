"""Summaries on Bedrock."""

import json

import boto3

from insights.settings import SETTINGS

runtime = boto3.client("bedrock-runtime", region_name=SETTINGS["bedrock"]["region"])
storage = boto3.client("s3")

SUMMARY = "You summarise reports for managers. Give the three figures that changed most, then one paragraph."


def summarise(report: str) -> str:
    response = runtime.converse(
        modelId=SETTINGS["bedrock"]["model"],
        system=[{"text": SUMMARY}],
        messages=[{"role": "user", "content": [{"text": report}]}],
        inferenceConfig={"maxTokens": 800},
    )
    return response["output"]["message"]["content"][0]["text"]


def embed(text: str) -> list[float]:
    response = runtime.invoke_model(modelId="amazon.titan-embed-text-v2:0", body=json.dumps({"inputText": text}))
    return json.loads(response["body"].read())["embedding"]


def archive(name: str, text: str) -> None:
    storage.put_object(Bucket="tallpine-insights", Key=f"summaries/{name}.txt", Body=text.encode())
