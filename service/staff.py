"""Who may change what is indexed and mark answers: those who have the staff key."""

import secrets
from typing import Annotated

from fastapi import Depends, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from service import texts
from service.dependencies import OpenSettings

_bearer = HTTPBearer(auto_error=False, description="The staff key, BYRAKRATLOTS_STAFF_KEY")


def require_staff(
    settings: OpenSettings,
    given: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> None:
    """Let only requests with the staff key through; where none is set, nobody's."""
    if settings.staff_key is None:
        raise HTTPException(status.HTTP_403_FORBIDDEN, texts.NO_STAFF_KEY)
    key = settings.staff_key.get_secret_value().encode()
    if given is None or not secrets.compare_digest(given.credentials.encode(), key):
        raise HTTPException(
            status.HTTP_401_UNAUTHORIZED, texts.WRONG_STAFF_KEY, {"WWW-Authenticate": "Bearer"}
        )
