"""Writes frames into the warehouse."""

import os

import pandas as pd
from sqlalchemy import create_engine, text

ENGINE = create_engine(os.environ.get("WAREHOUSE_URL", "postgresql+psycopg://etl@localhost/warehouse"))
MODELS = {"orders": "fact_orders", "movements": "fact_movements"}


def write(name: str, frame: pd.DataFrame) -> int:
    with ENGINE.begin() as connection:
        connection.execute(text(f"DELETE FROM {MODELS[name]} WHERE loaded_at = CURRENT_DATE"))
        frame.to_sql(MODELS[name], connection, if_exists="append", index=False)
    return len(frame)
