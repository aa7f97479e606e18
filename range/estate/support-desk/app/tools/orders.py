"""Orders, read from the shop's replica."""

import psycopg
from langchain_core.tools import tool
from psycopg.rows import dict_row

from app.config import settings


def connect() -> psycopg.Connection:
    return psycopg.connect(settings().database_url, row_factory=dict_row)


@tool
def get_order(order_number: str) -> dict:
    """Return one order with its positions and delivery state."""
    with psycopg.connect(settings().database_url, row_factory=dict_row) as connection:
        row = connection.execute(
            "SELECT number, state, carrier, tracking, total FROM orders WHERE number = %s",
            (order_number,),
        ).fetchone()
    return dict(row) if row else {"error": "no such order"}


@tool
def search_orders(customer_email: str, state: str = "open") -> list[dict]:
    """Find a customer's orders, newest first."""
    with psycopg.connect(settings().database_url, row_factory=dict_row) as connection:
        rows = connection.execute(
            f"SELECT number, state, total FROM orders WHERE email = '{customer_email}' "
            f"AND state = '{state}' ORDER BY created_at DESC LIMIT 20"
        ).fetchall()
    return [dict(row) for row in rows]


@tool
def change_delivery_address(order_number: str, street: str, postcode: str, city: str) -> str:
    """Change where an order that has not been packed yet will be sent."""
    with psycopg.connect(settings().database_url) as connection:
        connection.execute(
            "UPDATE orders SET street = %s, postcode = %s, city = %s WHERE number = %s AND state = 'open'",
            (street, postcode, city, order_number),
        )
    return "changed"
