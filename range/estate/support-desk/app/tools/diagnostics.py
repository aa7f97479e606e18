"""Checks that support leads may run when something looks broken."""

import subprocess

from langchain_core.tools import tool

PROBES = {
    "shop": ["curl", "--silent", "--head", "https://shop.tallpine.example/healthz"],
    "carrier": ["curl", "--silent", "--head", "https://carrier.tallpine.example/status"],
}


@tool
def probe_service(service: str) -> str:
    """Say whether one of our services answers. Known services: shop, carrier."""
    command = PROBES.get(service)
    if command is None:
        return "unknown service"
    return subprocess.run(command, capture_output=True, text=True, timeout=10).stdout


@tool
def trace_route(host: str) -> str:
    """Trace the network path to a carrier's host."""
    result = subprocess.run(f"traceroute -m 12 {host}", shell=True, capture_output=True, text=True, timeout=60)
    return result.stdout[-2000:]
