"""Unpacks an answer's body piece by piece, and stops at a size: a few bytes can hold gigabytes.

httpx's own decoders unpack each piece that arrives to its end, and as many layers as the server
names, so a bomb is through before its size can be seen; hence `zlib` with a limit here.
"""

import zlib
from collections.abc import Iterable

from ingest.sources import texts
from ingest.sources.fetching.failures import RequestError

# What we ask for; a server that packs in another way anyway is refused.
ACCEPTED = "gzip"
# Both gzip and zlib ("deflate") streams, told apart by their headers; see zlib.decompressobj.
_EITHER_HEADER = zlib.MAX_WBITS | 32
_MEBIBYTE = 1 << 20


def collect(pieces: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The body, unpacked; `encoding` is the Content-Encoding header ("" for none).

    Raises `RequestError` if it is over `most` bytes, or packed in a way that cannot be unpacked.
    """
    if encoding in ("", "identity"):
        return _gather(pieces, most)
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise RequestError(texts.UNKNOWN_ENCODING.format(encoding=encoding))
    try:
        return _unpack(pieces, most)
    except zlib.error as error:
        raise RequestError(texts.BAD_ENCODING) from error


def too_large(most: int) -> RequestError:
    """The error for a body of more than `most` bytes."""
    return RequestError(texts.TOO_LARGE.format(mebibytes=max(1, most // _MEBIBYTE)))


def _gather(pieces: Iterable[bytes], most: int) -> bytes:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > most:
            raise too_large(most)
    return bytes(body)


def _unpack(pieces: Iterable[bytes], most: int) -> bytes:
    unpacker = zlib.decompressobj(_EITHER_HEADER)
    body = bytearray()
    for piece in pieces:
        # One more than fits tells that it is too much.
        body += unpacker.decompress(piece, most + 1 - len(body))
        if len(body) > most:
            raise too_large(most)
    if not unpacker.eof:
        raise RequestError(texts.BROKEN_OFF, passing=True)
    return bytes(body)
