"""Reading pages that customers point at."""

import re
from urllib.parse import urlparse

import httpx
from langchain_core.tools import tool

CARRIERS = {"track.fjordpost.example", "parcels.northway.example"}


@tool
def read_web_page(url: str) -> str:
    """Read a web page the customer mentions and return its text."""
    response = httpx.get(url, follow_redirects=True, timeout=15)
    return re.sub(r"<[^>]+>", " ", response.text)[:6000]


@tool
def track_parcel(tracking_url: str) -> str:
    """Read the tracking page of a parcel from one of our carriers."""
    if urlparse(tracking_url).hostname not in CARRIERS:
        return "not one of our carriers"
    return httpx.get(tracking_url, timeout=15).text[:4000]
