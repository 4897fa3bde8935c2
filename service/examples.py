"""Examples shown in the API's documentation."""

from typing import Any

QUESTION: dict[str, Any] = {"question": "Vem ska vi kontakta om IOP?"}

ANSWER: dict[str, Any] = {
    "question": "Vem ska vi kontakta om IOP?",
    "answered": True,
    "kind": "contact",
    "answer": "Kontaktuppgift Johan Sandström: [1] Telefon: 0727-331479 [2]",
    "sentences": [
        {"text": "Kontaktuppgift Johan Sandström:", "citations": [1]},
        {"text": "Telefon: 0727-331479", "citations": [2]},
    ],
    "citations": [
        {
            "n": 1,
            "document_id": "2024-09-18-dialogmote",
            "title": "Anteckningar Dialogmötet 18 september 2024",
            "document_kind": "mötesanteckningar",
            "date": "2024-09-18",
            "date_inferred": False,
            "section": "Besök och frågestund",
            "page": None,
            "quote": "Kontaktuppgift Johan Sandström:",
            "start": 10286,
            "end": 10317,
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
