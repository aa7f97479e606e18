from inventory_server.server import mcp

if __name__ == "__main__":
    mcp.run(transport="stdio")
