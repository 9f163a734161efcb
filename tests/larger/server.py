"""A server on loopback that speaks the chat completions of OpenAI's protocol, as recorded from its documentation."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[dict[str, Any]], tuple[int, bytes]]


def completion(content: str, model: str = "petit-essai-2026") -> bytes:
    """The body of an answer, in the recorded form."""
    return json.dumps(
        {
            "id": "chatcmpl-essai",
            "object": "chat.completion",
            "created": 1_790_000_000,
            "model": model,
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": content, "refusal": None},
                    "logprobs": None,
                    "finish_reason": "stop",
                }
            ],
            "usage": {"prompt_tokens": 120, "completion_tokens": 20, "total_tokens": 140},
        }
    ).encode()


def positive(asked: dict[str, Any]) -> tuple[int, bytes]:
    """Everything is positive."""
    return 200, completion('{"p": {"neg": 0.1, "neu": 0.1, "pos": 0.8}}')


class Serving:
    """Where it listens, what it was asked, and how it answers; `answer` may be changed at any time."""

    def __init__(self, address: str, answer: Answer) -> None:
        self.address = address
        self.answer = answer
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []


@contextmanager
def serving(answer: Answer = positive) -> Iterator[Serving]:
    """A server for the time of a test."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            known.asked.append(body)
            known.headers.append(dict(self.headers))
            known.paths.append(self.path)
            status, content = known.answer(body)
            self.send_response(status)
            if status in (301, 302, 307):
                self.send_header("Location", content.decode())
                content = b""
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known = Serving(f"http://127.0.0.1:{server.server_address[1]}/v1", answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield known
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
