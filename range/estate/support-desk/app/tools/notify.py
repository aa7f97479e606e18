"""Messages to customers."""

import smtplib
from email.message import EmailMessage

from langchain_core.tools import tool


@tool("email_customer")
def send_mail(address: str, subject: str, body: str) -> str:
    """Send an e-mail to a customer in the name of the support team."""
    message = EmailMessage()
    message["From"] = "support@tallpine.example"
    message["To"] = address
    message["Subject"] = subject
    message.set_content(body)
    with smtplib.SMTP("smtp.tallpine.example") as server:
        server.send_message(message)
    return "sent"
