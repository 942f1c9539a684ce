# SPDX-License-Identifier: GPL-3.0-or-later
"""The data set as a tree of elements, for what its own tests ask of it: texts, sources, numbers."""

import collections
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

import tap  # noqa: E402  pylint: disable=wrong-import-position

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data/dien-bien-phu"
FIXTURES = ROOT / "tests/fixtures"
LANGUAGES = ["fr", "vi", "en"]

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# Whatever says something to a reader in one language, and in which element it stands.
Words = collections.namedtuple("Words", "file owner tag lang text")


def fold(text):
    """Folds white space as the program does; spaces that must not break stay."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def words_of(element):
    return fold("".join(element.itertext()))


def in_language(element, language):
    """What stands in and below an element in one language, as one text."""
    return " ".join(words_of(part) for part in element.iter() if part.get(LANG) == language)


def rows_of_dossier(part, title):
    """The rows of the tables in one part of the dossier, each a list of cells."""
    for root in (ROOT.parent, ROOT.parents[1]):
        path = root / "shared/dossier/history.md"
        if path.exists():
            text = path.read_text(encoding="utf-8")
            break
    else:
        raise tap.Skip("there is no dossier in ../shared")
    body = re.search(rf"^## {part}\. {title}.*?(?=^## \d|\Z)", text, re.MULTILINE | re.DOTALL).group()
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            for line in body.splitlines() if line.startswith("| ") and not line.startswith("| ---")]


class Record:
    def __init__(self, folder=FOLDER):
        self.files = {path.name: ElementTree.parse(path).getroot() for path in sorted(folder.glob("*.xml"))}
        self.parents = {child: parent for root in self.files.values() for parent in root.iter() for child in parent}

    def all(self, *tags):
        for root in self.files.values():
            for element in root.iter():
                if element.tag in tags:
                    yield element

    def declared(self, tag):
        """The elements of a name that declare something: `place`, `person` and others are also mentions."""
        return [element for element in self.all(tag) if element.get("id")]

    def things(self):
        """Whatever has an identifier."""
        return [element for root in self.files.values() for element in root.iter() if element.get("id")]

    def owner(self, element):
        """The identifier of the innermost thing that an element belongs to."""
        while element.get("id") is None and element in self.parents:
            element = self.parents[element]
        return element.get("id", "")

    def words(self, *languages):
        """Everything said in the languages, with where it stands."""
        for file, root in self.files.items():
            for element in root.iter():
                if element.get(LANG) in languages:
                    yield Words(file, self.owner(element), element.tag, element.get(LANG), words_of(element))
