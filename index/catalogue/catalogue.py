"""The catalogue as a whole."""

from index.catalogue.abbreviations import Abbreviations
from index.catalogue.changes import Changes
from index.catalogue.documents import Documents
from index.catalogue.editions import Editions
from index.catalogue.locations import Locations
from index.catalogue.problems import Problems
from index.catalogue.settings import BuildSettings


class Catalogue(Documents, Locations, Changes, Problems, Abbreviations, BuildSettings, Editions):
    """What is indexed, where it was found, which version holds, and what could not be read."""
