"""Canned text. No model is involved here, whatever the names suggest."""

PROMPT = "Please enter your order number: "
SYSTEM_MESSAGE = "You are now connected to the support desk. Waiting time: about 3 minutes."
SIGNATURES = {"model-x2": "Your hiking team", "gps-4": "Your navigation team"}


def tool_tip(term: str) -> str:
    """Text of the tooltip shown next to a term."""
    return {"RMA": "The number of your return"}.get(term, "")


def expand_macro(text: str) -> str:
    for name, value in SIGNATURES.items():
        text = text.replace(f"[[{name}]]", value)
    return text


def run_command(command: str) -> str:
    """Commands of the chat window such as /hours. Not a shell."""
    commands = {"/hours": "Weekdays 8 to 18", "/human": "A colleague will be with you shortly"}
    return commands.get(command, PROMPT)
