"""HTTP interface of the support desk."""

from fastapi import Depends, FastAPI, Header, HTTPException
from openai import AsyncOpenAI
from pydantic import BaseModel

from app.agent import build_customer_agent
from app.config import LIMITS
from app.macros import expand_macro
from app.triage import triage

app = FastAPI(title="support-desk")
openai_client = AsyncOpenAI()


class ChatRequest(BaseModel):
    conversation: str
    message: str


class DraftRequest(BaseModel):
    ticket: str
    tone: str = "friendly"


def require_token(authorization: str = Header()) -> str:
    token = authorization.removeprefix("Bearer ")
    if not token:
        raise HTTPException(status_code=401)
    return token


@app.post("/chat")
async def chat(request: ChatRequest, token: str = Depends(require_token)) -> dict:
    agent = build_customer_agent()
    state = await agent.ainvoke(
        {"messages": [("user", request.message)]},
        {"configurable": {"thread_id": request.conversation}, "recursion_limit": LIMITS.recursion_limit},
    )
    return {"topic": triage(request.message), "answer": expand_macro(state["messages"][-1].content)}


@app.post("/draft")
async def draft_reply(request: DraftRequest) -> dict:
    """Draft a reply that an employee edits before it is sent."""
    completion = await openai_client.chat.completions.create(
        model="gpt-4.1-mini-2025-04-14",
        messages=[
            {"role": "system", "content": f"You draft replies of a shop's support team. Write in a {request.tone} tone."},
            {"role": "user", "content": request.ticket},
        ],
        max_tokens=600,
    )
    return {"draft": completion.choices[0].message.content}


@app.get("/healthz")
async def healthz() -> dict:
    return {"ok": True}
