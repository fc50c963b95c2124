"""Ask publishers for data without trusting what answers.

Every request has an end: tries, pauses, seconds of silence, slowness and size are bounded, and
where a redirect leads is checked. Both ways of asking go through here: `download` for plain
addresses, and `careful_requests` for the loaders of OpenPoliceData, which ask through `requests`.
"""

from __future__ import annotations

import ipaddress
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

import requests
import tenacity
from requests.adapters import HTTPAdapter
from tqdm import tqdm
from urllib3.exceptions import NewConnectionError

from publicsafety.errors import RecordsError

LIMIT = "PUBLICSAFETY_MAX_MEGABYTES"
BUSY = {408, 429, 500, 502, 503, 504}
OLD_TLS = "UNSAFE_LEGACY_RENEGOTIATION_DISABLED"
REDIRECTS = 5
BLOCK = 1 << 16
HEADERS = {"User-Agent": "publicsafety (Policing and Public Safety Data Toolkit)"}
Result = TypeVar("Result")


@dataclass(frozen=True)
class Policy:
    """How patient a request is.

    Attributes:
        tries: How often it is sent.
        longest_pause: Seconds that a publisher may ask to wait.
        connect: Seconds to wait for a connection.
        silence: Seconds to wait for further bytes.
        slowest: Bytes a second below which an answer is given up, after `silence` seconds.
        sleep: What waits.
    """

    tries: int = 5
    longest_pause: float = 120
    connect: float = 10
    silence: float = 60
    slowest: float = 1000
    sleep: Callable[[float], None] = time.sleep


POLICY = Policy()


class TransferFailed(RecordsError):
    """An address did not give what it should.

    Attributes:
        address: What was asked, without its query.
        reason: What came back, what was expected and what to do, in sentences.
    """

    def __init__(self, address: str, reason: str) -> None:
        self.address = address.partition("?")[0]
        self.reason = reason
        super().__init__(f"{self.address}: {reason}")


class _TryAgain(Exception):
    def __init__(self, came_back: str, pause: float | None = None) -> None:
        super().__init__(came_back)
        self.pause = pause


def size_limit() -> int:
    """Return how many bytes a file may have, downloaded or unpacked: PUBLICSAFETY_MAX_MEGABYTES.

    Raises:
        RecordsError: It is not a number.
    """
    named = os.environ.get(LIMIT, "4000")
    try:
        return int(float(named) * 1_000_000)
    except (ValueError, OverflowError):
        raise RecordsError(
            f"{LIMIT}: expected a number of megabytes, such as 4000; found {named!r}."
        ) from None


def too_large(found: str = "") -> str:
    """Return the sentence about a file beyond the limit."""
    return (
        f"this is more than {size_limit() / 1e6:,g} MB{found}, the most that is downloaded or "
        f"unpacked. If you trust it and have the room, set {LIMIT} to a larger number of megabytes."
    )


def is_web_page(start: bytes) -> bool:
    """Say whether bytes begin a web page."""
    text = start[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return text.startswith((b"<!doctype html", b"<html"))


def download(address: str, target: Path) -> None:
    """Download a file to `target`, which is whole and on disk when this returns.

    Redirects are followed within a host; to another one only from https to https, and never to an
    address inside a private network.

    Raises:
        TransferFailed: Says what came back and what to do.
    """
    with requests.Session() as session:
        session.headers.update(HEADERS)
        try:
            _patiently(address, lambda: _download_once(session, address, target))
        except requests.exceptions.SSLError as error:
            raise TransferFailed(address, not_secure(error)) from None


def not_secure(error: requests.exceptions.SSLError) -> str:
    """Return the sentence about an address whose certificate or encryption is wrong."""
    return (
        f"its secure connection is not in order ({str(error)[-120:]}). Tell the publisher; until "
        "it is put right, download the file in a browser if that trusts it."
    )


def _download_once(session: requests.Session, address: str, target: Path) -> None:
    place = address
    for _ in range(REDIRECTS + 1):
        check_address(place)
        timeout = (POLICY.connect, POLICY.silence)
        with session.get(place, stream=True, timeout=timeout, allow_redirects=False) as answer:
            if answer.is_redirect:
                onward = urljoin(place, answer.headers["location"])
                check_redirect(place, onward)
                place = onward
                continue
            _check_status(answer)
            length = int(answer.headers.get("Content-Length", 0)) or None
            with (
                target.open("wb") as file,
                tqdm(
                    desc=target.name, total=length, unit="B", unit_scale=True, disable=None
                ) as bar,
            ):
                for block in _blocks(answer, size_limit()):
                    file.write(block)
                    bar.update(len(block))
                file.flush()
                os.fsync(file.fileno())
            return
    raise TransferFailed(address, f"it redirects more than {REDIRECTS} times. {OPEN_IT}")


NO_ADDRESS = "expected an address that begins with https:// and leads to a file."
OPEN_IT = "Open the address in a browser to see what it says."


@contextmanager
def careful_requests(read: Callable[[int], None]) -> Iterator[None]:
    """Make every request of `requests` a careful one that stays on its host.

    Args:
        read: Told how many bytes each answer had.
    """
    plain = HTTPAdapter.send

    def send(
        adapter: HTTPAdapter, request: requests.PreparedRequest, *_: Any, **options: Any
    ) -> requests.Response:
        address = str(request.url)
        request.headers.update(HEADERS)
        options |= {"stream": True, "timeout": (POLICY.connect, POLICY.silence)}

        def once() -> requests.Response:
            answer = plain(adapter, request, **options)
            if answer.is_redirect:
                check_redirect(address, urljoin(address, answer.headers["location"]), api=True)
                return answer
            _check_status(answer)
            body = b"".join(_blocks(answer, size_limit()))
            _check_body(address, answer, body)
            # What `requests` keeps once it has read an answer whole.
            answer._content, answer._content_consumed = body, True  # type: ignore[attr-defined]
            read(len(body))
            return answer

        return _patiently(address, once)

    HTTPAdapter.send = send  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        HTTPAdapter.send = plain  # type: ignore[method-assign]


def check_redirect(place: str, onward: str, api: bool = False) -> None:
    """Check where a redirect leads.

    Args:
        place: The address that redirects.
        onward: The address that it leads to.
        api: Whether a portal's interface was asked; its answers stay on its host.

    Raises:
        TransferFailed: It must not be followed.
    """
    old, new = urlsplit(place), urlsplit(onward)
    name = f"{new.scheme}://{new.netloc}"
    if new.scheme not in ("http", "https") or (old.scheme, new.scheme) == ("https", "http"):
        reason = f"it redirects to {name}, which is not encrypted"
    elif _host(old.hostname) == _host(new.hostname):
        return
    elif api:
        reason = f"the portal redirects to another host, {name}"
    elif old.scheme != "https" or new.scheme != "https":
        reason = f"it redirects to another host, {name}, and not from https to https"
    elif _is_private(new.hostname):
        reason = f"it redirects to {name}, inside a private network"
    else:
        return
    raise TransferFailed(
        place,
        f"{reason}; that is not followed. Open it in a browser; if the data have moved there, "
        "name the new address yourself.",
    )


def _host(name: str | None) -> str:
    return (name or "").lower().removeprefix("www.")


def _is_private(name: str | None) -> bool:
    host = _host(name)
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".internal", ".localhost"))


def check_address(address: str) -> None:
    """Check that an address is one of the web.

    Raises:
        TransferFailed: It is not.
    """
    try:
        parts = urlsplit(address)
        right = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        right = False
    if not right:
        raise TransferFailed(address, NO_ADDRESS)


def _check_status(answer: requests.Response) -> None:
    code = answer.status_code
    if code < 300:
        return
    phrase = f" ({HTTPStatus(code).phrase})" if code in set(HTTPStatus) else ""
    came_back = f"status {code}{phrase}"
    if code in BUSY:
        raise _TryAgain(came_back, _pause_asked_for(answer))
    said = b"".join(answer.iter_content(2000, decode_unicode=False))[:2000] if code != 304 else b""
    message = _message(said)
    advice = {
        401: "It asks for a login; the toolkit reads public data only.",
        403: "It refuses access; it may block programs, or the data may not be public.",
        404: "There is nothing at this address; it may have been moved or withdrawn.",
        410: "The publisher has withdrawn it.",
    }.get(code, "")
    raise TransferFailed(
        str(answer.url),
        f"it answered {came_back}{message} instead of data. {advice} {OPEN_IT}".replace("  ", " "),
    )


def _json(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _message(body: bytes) -> str:
    """Return what a portal says about an error."""
    said = _json(body)
    error = said.get("error", said)
    message = error.get("message") if isinstance(error, dict) else None
    return f" and says {message[:200]!r}" if isinstance(message, str) and message else ""


def _check_body(address: str, answer: requests.Response, body: bytes) -> None:
    if is_web_page(body) or "text/html" in answer.headers.get("Content-Type", ""):
        raise TransferFailed(
            address,
            "expected rows, but a web page came back (a login, a notice or an error). " + OPEN_IT,
        )
    if len(body) < 10_000:  # how ArcGIS says that it is busy
        error = _json(body).get("error")
        code = error.get("code") if isinstance(error, dict) else None
        if code in BUSY:
            raise _TryAgain(f"error {code}{_message(body)}")


def _blocks(answer: requests.Response, limit: int) -> Iterator[bytes]:
    announced = answer.headers.get("Content-Length", "")
    if announced.isdigit() and int(announced) > limit:
        raise TransferFailed(
            str(answer.url), too_large(f" ({int(announced) / 1e6:,.0f} MB announced)")
        )
    begun = time.monotonic()
    got = 0
    for block in answer.iter_content(BLOCK):
        got += len(block)
        if got > limit:
            raise TransferFailed(str(answer.url), too_large())
        seconds = time.monotonic() - begun
        if seconds > POLICY.silence and got < POLICY.slowest * seconds:
            raise _TryAgain(f"only {got:,} bytes in {seconds:.0f} seconds")
        yield block


def _pause_asked_for(answer: requests.Response) -> float | None:
    """Return the seconds that a publisher asks to wait."""
    asked = answer.headers.get("Retry-After", "").strip()
    if asked.isdigit():
        return float(asked)
    try:
        moment = parsedate_to_datetime(asked)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _wait(state: tenacity.RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.pause if isinstance(error, _TryAgain) else None
    return asked if asked is not None else min(2.0 ** (state.attempt_number - 1), 30)


def _worth_trying_again(error: BaseException) -> bool:
    if isinstance(error, _TryAgain):
        return (error.pause or 0) <= POLICY.longest_pause
    return isinstance(error, _PASSING) and not isinstance(error, _LASTING) and not _refused(error)


_PASSING = (
    requests.ConnectionError,
    requests.Timeout,
    requests.exceptions.ChunkedEncodingError,
    requests.exceptions.ContentDecodingError,
)
_LASTING = (requests.exceptions.SSLError, requests.exceptions.ProxyError)


def _refused(error: BaseException) -> bool:
    """Say whether there was never a connection, as where there is no network."""
    cause = error.args[0] if error.args else None
    return isinstance(getattr(cause, "reason", None), NewConnectionError)


def _patiently(address: str, once: Callable[[], Result]) -> Result:
    """Call `once` until it succeeds, as often and as slowly as the policy says."""
    attempt = tenacity.Retrying(
        stop=tenacity.stop_after_attempt(POLICY.tries),
        wait=_wait,
        retry=tenacity.retry_if_exception(_worth_trying_again),
        sleep=POLICY.sleep,
        reraise=True,
    )
    try:
        return attempt(once)
    except requests.exceptions.SSLError as error:
        if OLD_TLS in str(error):  # the loader of ArcGIS knows how to go on
            raise
        raise TransferFailed(address, not_secure(error)) from None
    except _TryAgain as error:
        if (error.pause or 0) > POLICY.longest_pause:
            minutes = (error.pause or 0) / 60
            raise TransferFailed(
                address, f"it answered {error} and asks to wait {minutes:,.0f} minutes. Do so."
            ) from None
        raise TransferFailed(
            address, f"{POLICY.tries} tries failed; the last one brought {error}. Try again later."
        ) from None
    except ValueError:  # requests' own errors about addresses are among them
        raise TransferFailed(address, NO_ADDRESS) from None
    except requests.RequestException as error:
        if _refused(error):
            reason = "it could not be reached. Is the address right, and is there a network?"
        elif isinstance(error, requests.Timeout) or "timed out" in str(error).lower():
            reason = (
                f"{POLICY.tries} tries failed; the last one brought nothing for "
                f"{POLICY.silence:g} seconds. Try again later."
            )
        else:
            reason = (
                f"{POLICY.tries} tries failed; in the last one the connection broke off "
                f"({type(error).__name__}). Try again later."
            )
        raise TransferFailed(address, reason) from None
