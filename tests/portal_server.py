"""A server that imitates portals and publishers, and everything that goes wrong with them."""

from __future__ import annotations

import json
import re
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import trustme

Row = dict[str, Any]
SILENCE = 0.15  # seconds that the tests of a stall are ready to wait
SOCRATA = "9mnw-mbde"
CKAN = "1eaee7f1-ccd0-4057-af55-e5749a934258"
LAYER = "arcgis/rest/services/Stops/FeatureServer/0"


class Answers:
    """What the server has and does.

    Attributes:
        rows: The table that every portal gives.
        announced: How many rows it says that it has, if not as many as it has.
        faults: Called with each request's path and query, and with what to answer it; it may break
            the answer and return True. Taken from the front, one per request; the last one stays
            if it is marked so.
        asked: Paths and queries, in order.
    """

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.announced: int | None = None
        self.faults: list[Callable[[BaseHTTPRequestHandler], bool]] = []
        self.always: Callable[[BaseHTTPRequestHandler], bool] | None = None
        self.change: Callable[[list[Row], int], list[Row]] = lambda rows, start: rows
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.columns: list[str] | None = None

    def page(self, start: int, rows: int) -> list[Row]:
        """Return some rows as the table has them, or as a fault changes them."""
        return self.change([dict(row) for row in self.rows[start : start + rows]], start)

    def count(self) -> int:
        """Return the number of rows that the server says."""
        return len(self.rows) if self.announced is None else self.announced

    def names(self) -> list[str]:
        """Return the names of the columns."""
        return self.columns or list(dict.fromkeys(name for row in self.rows for name in row))

    def answer(self, path: str, query: dict[str, str]) -> Any:
        """Return what is sent as JSON or CSV, or None where there is nothing."""
        if path == f"/resource/{SOCRATA}.json":
            if query.get("$select") == "count(*)":
                return [{"count": str(self.count())}]
            page = self.page(int(query["$offset"]), int(query["$limit"]))
            return [{k: v for k, v in row.items() if v is not None} for row in page]
        if path == f"/api/views/{SOCRATA}.json":
            return {
                "columns": [{"fieldName": name, "dataTypeName": "text"} for name in self.names()]
            }
        if path == f"/{LAYER}/":
            return {"type": "Feature Layer", "maxRecordCount": 4}
        if path == f"/{LAYER}/query":
            if query.get("returnCountOnly"):
                return {"count": self.count()}
            page = self.page(int(query["resultOffset"]), int(query["resultRecordCount"]))
            return {
                "fields": [
                    {
                        "name": n,
                        "type": "esriFieldTypeDate" if n == "when" else "esriFieldTypeString",
                    }
                    for n in self.names()
                ],
                "spatialReference": {"wkid": 102100},
                "features": [
                    {"attributes": row, "geometry": {"x": -10379000.0, "y": 5620000.0}}
                    for row in page
                ],
            }
        if path == "/api/3/action/datastore_search_sql":
            sql = query["sql"]
            assert f'FROM "{CKAN}"' in sql
            if "COUNT(" in sql:
                return {"result": {"records": [{"count": self.count()}]}}
            start = int(re.findall(r"OFFSET (\d+)", sql)[0])
            page = self.page(start, int(re.findall(r"LIMIT (\d+)", sql)[0]))
            fields = [{"id": name, "type": "text"} for name in ["_id", *self.names()]]
            return {"result": {"fields": fields, "records": page}}
        if path == "/api/v2/sql":
            sql = query["q"]
            if "count(*)" in sql:
                return {"rows": [{"count": self.count()}]}
            if query["format"] == "JSON":
                return {"fields": {name: {"type": "string"} for name in self.names()}}
            start = int(re.findall(r"OFFSET (\d+)", sql)[0])
            page = self.page(start, int(re.findall(r"LIMIT (\d+)", sql)[0]))
            point = {"type": "Point", "coordinates": [-93.25, 44.97]}
            return {"features": [{"properties": row, "geometry": point} for row in page]}
        if path == "/api/explore/v2.1/catalog/datasets/stops/records/":
            return {"total_count": self.count()}
        if path == "/api/explore/v2.1/catalog/datasets/stops/exports/csv":
            page = self.page(0, len(self.rows))
            by = query["delimiter"]
            cells = [["" if row[name] is None else str(row[name]) for name in row] for row in page]
            lines = [by.join(line) for line in [self.names(), *cells]]
            return "\n".join(lines) + "\n"
        return None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    answers: Answers

    def do_GET(self) -> None:
        self.answers.asked.append(self.path)
        fault = self.answers.faults.pop(0) if self.answers.faults else self.answers.always
        if fault and fault(self):
            return
        parts = urlsplit(self.path)
        if parts.path in self.answers.files:
            return send(self, 200, self.answers.files[parts.path], "application/octet-stream")
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        answer = self.answers.answer(parts.path, query)
        if answer is None:
            return send(self, 404, b'{"message": "Not found here"}')
        body = answer if isinstance(answer, str) else json.dumps(answer)
        send(self, 200, body.encode(), "text/csv" if isinstance(answer, str) else JSON)

    def log_message(self, *_: object) -> None:
        pass


JSON = "application/json; charset=utf-8"
Fault = Callable[[BaseHTTPRequestHandler], bool]


def send(
    handler: BaseHTTPRequestHandler, status: int, body: bytes, kind: str = JSON, **headers: str
) -> None:
    """Send an answer."""
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def status(code: int, body: bytes = b"busy", **headers: str) -> Fault:
    """A fault: an answer with a status."""

    def fault(handler: BaseHTTPRequestHandler) -> bool:
        send(handler, code, body, **headers)
        return True

    return fault


def web_page(handler: BaseHTTPRequestHandler) -> bool:
    """A fault: a web page with status 200."""
    send(handler, 200, b"<!DOCTYPE html><title>We are moving</title>", "text/html")
    return True


def cut_off(handler: BaseHTTPRequestHandler) -> bool:
    """A fault: the connection breaks in the middle of the answer."""
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b'[{"id": "1"')
    handler.close_connection = True
    return True


def stall(handler: BaseHTTPRequestHandler) -> bool:
    """A fault: silence, after the first bytes."""
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b"[")
    handler.wfile.flush()
    time.sleep(2 * SILENCE)
    handler.close_connection = True
    return True


def redirect(address: str) -> Fault:
    """A fault: the data are elsewhere."""
    return status(302, b"", Location=address)


def fine(handler: BaseHTTPRequestHandler) -> bool:
    """No fault."""
    return False


def secure(folder: Path) -> ssl.SSLContext:
    """Make a certificate for this machine; whoever shall trust it needs authority.pem."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    return context


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing about clients that have hung up."""


@contextmanager
def serve(answers: Answers, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """Serve, over https if there is a certificate; give host and port."""
    handler = type("Handler", (_Handler,), {"answers": answers})
    with _Server(("127.0.0.1", 0), handler) as server:
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()
