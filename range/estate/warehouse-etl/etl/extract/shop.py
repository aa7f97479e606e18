"""Orders from the shop's export."""

import requests
import pandas as pd

USER_AGENT = "tallpine-etl/3.1 (+https://data.tallpine.example)"


class ExtractAgent:
    """Agent that runs next to the shop and hands over its export."""

    def __init__(self, base_url: str, model: str = "orders-v3") -> None:
        self.base_url = base_url
        self.model = model

    def run(self, day: str) -> pd.DataFrame:
        response = requests.get(
            f"{self.base_url}/export/{self.model}",
            params={"day": day},
            headers={"User-Agent": USER_AGENT},
            timeout=60,
        )
        response.raise_for_status()
        return pd.DataFrame(response.json()["rows"])
