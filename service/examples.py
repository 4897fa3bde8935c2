"""Examples shown in the API's documentation."""

from typing import Any

QUESTION: dict[str, Any] = {"question": "Vem ska vi kontakta om IOP?"}

ANSWER: dict[str, Any] = {
    "question": "Vem ska vi kontakta om IOP?",
    "answered": True,
    "kind": "contact",
    "answer": (
        "Kontaktuppgift Johan Sandström: [1]\nTelefon: 0727-331479 [1]\n"
        "Epost: johan.sandstrom@vgregion.se [1]"
    ),
    "sentences": [
        {"text": "Kontaktuppgift Johan Sandström:", "citations": [1]},
        {"text": "Telefon: 0727-331479", "citations": [1]},
        {"text": "Epost: johan.sandstrom@vgregion.se", "citations": [1]},
    ],
    "citations": [
        {
            "n": 1,
            "document_id": "2024-09-18-dialogmote",
            "title": "Anteckningar Dialogmötet 18 september 2024",
            "document_kind": "mötesanteckningar",
            "date": "2024-09-18",
            "date_inferred": False,
            "section": (
                "2. Agenda och upplägg mötet › "
                "Information om vad som är på gång inom RÖS-arbetet och regionen"
            ),
            "page": None,
            "quote": (
                "Kontaktuppgift Johan Sandström:\n\nTelefon: 0727-331479\n\n"
                "Epost: johan.sandstrom@vgregion.se"
            ),
            "start": 9842,
            "end": 9931,
            "path": "corpus/anteckningar/2024-09-18-dialogmote.md",
            "url": None,
        }
    ],
    "notes": ["Uppgiften är från september 2024."],
    "next_step": None,
    "confidence": 0.83,
    "engine": "quotes",
    "timings_ms": {"total": 84.0},
}

NOT_FOUND: dict[str, Any] = {
    "description": "No document has that id",
    "content": {
        "application/json": {"example": {"detail": "Det finns inget dokument med id 'x'."}}
    },
}

UPLOAD = (
    '{"event": "received", "name": "protokoll.pdf", "bytes": 48213}\n'
    '{"event": "done", "report": {"path": "uppladdat/protokoll.pdf", "outcome": "added", '
    '"document_id": "protokoll", "passages": 41, "reason": null, "warnings": []}}\n'
)
