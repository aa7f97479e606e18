"""The buying department's mailbox."""

import imaplib
import os
import smtplib
from email.message import EmailMessage

from agents import function_tool


@function_tool
def read_inbox(limit: int = 10) -> list[str]:
    """Read the newest mails from suppliers."""
    box = imaplib.IMAP4_SSL("imap.tallpine.example")
    box.login("buying", os.environ["MAIL_PASSWORD"])
    box.select("INBOX", readonly=True)
    _, found = box.search(None, "ALL")
    return [str(box.fetch(number, "(RFC822)")[1]) for number in found[0].split()[-limit:]]


@function_tool(name_override="send_offer")
def send_offer_by_mail(supplier: str, text: str) -> str:
    """Send an offer to a supplier."""
    message = EmailMessage()
    message["To"] = supplier
    message.set_content(text)
    with smtplib.SMTP("smtp.tallpine.example") as server:
        server.send_message(message)
    return "sent"


send_offer = send_offer_by_mail
