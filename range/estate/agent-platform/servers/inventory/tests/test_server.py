from mcp.server.fastmcp import FastMCP

from inventory_server.server import print_label

probe = FastMCP("probe")


@probe.tool()
def echo(text: str) -> str:
    """Give the text back."""
    return text


def test_print_label_refuses_unknown_printer():
    try:
        print_label("TP-1001", "kitchen")
    except ValueError:
        return
    raise AssertionError("an unknown printer was accepted")
