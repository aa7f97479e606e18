"""Questions about a forecast in plain words."""

import pandas as pd
from langchain_experimental.agents import create_pandas_dataframe_agent
from langchain_openai import ChatOpenAI


def build_agent(frame: pd.DataFrame):
    llm = ChatOpenAI(model="gpt-4.1-mini-2025-04-14", temperature=0)
    return create_pandas_dataframe_agent(llm, frame, agent_type="tool-calling", allow_dangerous_code=True)


def ask(frame: pd.DataFrame, question: str) -> str:
    return build_agent(frame).invoke({"input": question})["output"]
