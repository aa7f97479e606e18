"""Settings, as a plain dictionary read by everything else."""

import os

SETTINGS = {
    "bedrock": {"region": "eu-central-1", "model": "anthropic.claude-3-5-sonnet-20240620-v1:0"},
    "azure": {
        "endpoint": "https://tallpine-insights.openai.azure.com",
        "deployment": os.environ.get("AZURE_DEPLOYMENT", "gpt-4o-2024-11-20"),
        "api_version": "2024-10-21",
    },
    "vertex": {"project": "tallpine-insights", "location": "europe-west4"},
}
