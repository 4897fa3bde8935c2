"""What the index was built with."""

from sqlalchemy import select

from index.catalogue.database import Database
from index.catalogue.tables import SettingRow


class BuildSettings(Database):
    """Names and values, such as the model's, that the index must agree with."""

    def settings(self) -> dict[str, str]:
        """Give what the index was built with."""
        with self._session() as session:
            return {row.name: row.value for row in session.scalars(select(SettingRow))}

    def put_settings(self, settings: dict[str, str]) -> None:
        """Write down what the index is built with."""
        with self._session() as session:
            for name, value in settings.items():
                session.merge(SettingRow(name=name, value=value))
