"""Money back."""

import stripe
from langchain_core.tools import StructuredTool
from pydantic import BaseModel, Field


class RefundRequest(BaseModel):
    payment_intent: str = Field(description="The payment to give back")
    cents: int = Field(gt=0, le=5000)


def _refund(payment_intent: str, cents: int) -> str:
    refund = stripe.Refund.create(payment_intent=payment_intent, amount=cents)
    return refund.status


issue_refund = StructuredTool.from_function(
    func=_refund,
    name="issue_refund",
    description="Give back up to 50 euros of a payment.",
    args_schema=RefundRequest,
)
