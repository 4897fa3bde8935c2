"""Ways to break a file. Each gives other bytes for the same file and the same dice."""

import re
from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[bytes, Random], bytes]

_NUMBER = re.compile(rb"(?<![\w.])\d{1,6}(?![\w.])")
_NUMBERS = (b"0", b"-1", b"2147483648", b"99999999999999999999", b"1e999", b"0" * 5000, b"9" * 5000)
_TAG = re.compile(rb"<[A-Za-z][\w:]*[^<>]{0,200}>|\{\\?[a-z]*|<<|\[|\(")
_WORD = re.compile(rb"[\w/.#-]+")
_LONGEST_FOR_WORDS = 100_000
_DEEPEST = 20_000


def truncate(data: bytes, dice: Random) -> bytes:
    """Cut it off, as a download that was broken off."""
    return data[: dice.randrange(len(data))]


def flip_bits(data: bytes, dice: Random) -> bytes:
    """Turn a few bits over, or very many."""
    flipped = bytearray(data)
    for _ in range(dice.choice((1, 4, 16, 64, max(1, len(data) // 100)))):
        flipped[dice.randrange(len(flipped))] ^= 1 << dice.randrange(8)
    return bytes(flipped)


def delete_chunk(data: bytes, dice: Random) -> bytes:
    """Leave a piece out."""
    start, end = _chunk(data, dice)
    return data[:start] + data[end:]


def duplicate_chunk(data: bytes, dice: Random) -> bytes:
    """Say a piece many times."""
    start, end = _chunk(data, dice)
    times = dice.choice((2, 10, 1 + 100_000 // (end - start)))
    return data[:start] + data[start:end] * times + data[end:]


def swap_chunks(data: bytes, dice: Random) -> bytes:
    """Let two pieces change places."""
    (a, b), (c, d) = sorted((_chunk(data, dice), _chunk(data, dice)))
    b = min(b, c)
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def overwrite(data: bytes, dice: Random) -> bytes:
    """Put noise, zeros or the file's own bytes in a piece's place, the header's often."""
    start, end = (0, min(64, len(data))) if dice.random() < 0.3 else _chunk(data, dice)
    noise = (dice.randbytes(end - start), bytes(end - start), b"\xff" * (end - start))
    return data[:start] + dice.choice((*noise, data[-(end - start) :])) + data[end:]


def change_numbers(data: bytes, dice: Random) -> bytes:
    """Make some of its numbers, lengths and offsets among them, huge, negative or nothing."""
    share = dice.choice((0.02, 0.2, 1.0))
    return _NUMBER.sub(
        lambda found: dice.choice(_NUMBERS) if dice.random() < share else found[0], data
    )


def exchange_words(data: bytes, dice: Random) -> bytes:
    """Leave some words out, and put others of the file in their place."""
    words = _WORD.findall(data[:_LONGEST_FOR_WORDS]) or [b""]
    share = dice.choice((0.005, 0.05, 0.3))
    return _WORD.sub(
        lambda found: (
            dice.choice((b"", *dice.choices(words, k=3))) if dice.random() < share else found[0]
        ),
        data,
    )


def nest_deeply(data: bytes, dice: Random) -> bytes:
    """Open one of its brackets or tags thousands of times over."""
    opened = [match.span() for match in _TAG.finditer(data[:100_000])] or [(0, 1)]
    start, end = dice.choice(opened)
    depth = min(dice.choice((50, 1000, _DEEPEST)), 1 + 1_000_000 // (end - start))
    return data[:start] + data[start:end] * depth + data[start:]


def splice(data: bytes, other: bytes, dice: Random) -> bytes:
    """Go on as another file from some place in the middle."""
    return data[: dice.randrange(1, len(data) + 1)] + other[dice.randrange(len(other)) :]


MUTATIONS: Sequence[Mutation] = (
    truncate,
    flip_bits,
    delete_chunk,
    duplicate_chunk,
    swap_chunks,
    overwrite,
    change_numbers,
    exchange_words,
    nest_deeply,
)


def _chunk(data: bytes, dice: Random) -> tuple[int, int]:
    start = dice.randrange(len(data))
    longest = dice.choice((4, 64, 1024, len(data)))
    return start, min(len(data), start + dice.randint(1, longest))
