"""The agent that customers talk to, and the one that helps support leads."""

from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import MemorySaver
from langgraph.prebuilt import create_react_agent

from app.config import settings
from app.prompts import SUPPORT_PROMPT
from app.tools.diagnostics import probe_service, trace_route
from app.tools.knowledge import search_help_centre
from app.tools.notify import send_mail
from app.tools.orders import change_delivery_address, get_order, search_orders
from app.tools.refunds import issue_refund
from app.tools.web import read_web_page, track_parcel

CUSTOMER_TOOLS = [get_order, search_orders, change_delivery_address, search_help_centre, send_mail, track_parcel]

LEAD_INSTRUCTIONS = """You help support leads of Tallpine Outfitters to find out what went wrong with an order.
Work step by step, name the system that failed, and quote the line that shows it."""


def build_customer_agent():
    config = settings()
    model = ChatOpenAI(model=config.chat_model, temperature=config.chat_temperature, max_retries=2)
    return create_react_agent(
        model,
        tools=[*CUSTOMER_TOOLS, issue_refund],
        prompt=SUPPORT_PROMPT,
        checkpointer=MemorySaver(),
        name="customer_agent",
    )


def build_lead_agent():
    model = ChatAnthropic(model=settings().escalation_model, max_tokens=2000)
    return create_react_agent(
        model,
        tools=[get_order, probe_service, trace_route, read_web_page],
        prompt=LEAD_INSTRUCTIONS,
        name="lead_agent",
    )
