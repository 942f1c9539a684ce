#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes KMZ files of all kinds, most of which nobody should trust: archives.py FOLDER."""

import pathlib
import struct
import sys
import zipfile

KML = ("<kml xmlns='http://www.opengis.net/kml/2.2'><Document><name>{}</name><Placemark><name>Assault</name>"
       "<TimeStamp><when>1815-06-18</when></TimeStamp></Placemark></Document></kml>")
MEBIBYTE = 1 << 20


def pack(path, *files, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, words in files:
            archive.writestr(zipfile.ZipInfo(name), words, method)
    return path


def spoil(path, source, change):
    contents = bytearray(source.read_bytes())
    change(contents)
    path.write_bytes(contents)


def find_list(contents):
    """Where the list at the end names the first file."""
    return contents.index(b"PK\x01\x02")


def set_sizes(size):
    def change(contents):
        struct.pack_into("<I", contents, 22, size)
        struct.pack_into("<I", contents, find_list(contents) + 24, size)
    return change


def lock(contents):
    contents[6] |= 1
    contents[find_list(contents) + 8] |= 1


def point_nowhere(contents):
    struct.pack_into("<I", contents, find_list(contents) + 42, 0x7fffffff)


def swell(path, mebibytes):
    """A document that is nearly all white space, and packs well."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("doc.kml", "w") as document:
            document.write(b"<kml>")
            for _ in range(mebibytes):
                document.write(b"<a/>".ljust(MEBIBYTE))
            document.write(b"</kml>")
    return path


def crowd(path, unit, count, encoding="utf-8"):
    """A document that is the same element so many times, after one that is wrong."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("doc.kml", "w") as document:
            document.write("<kml><Placemark><Point><coordinates>x</coordinates></Point></Placemark>".encode(encoding))
            thousand = (unit * 1000).encode(encoding)
            for _ in range(count // 1000):
                document.write(thousand)
    return path


def make(folder):
    doc = ("doc.kml", KML.format("Doc"))
    good = pack(folder / "good.kmz", doc)
    pack(folder / "stored.kmz", doc, method=zipfile.ZIP_STORED)
    pack(folder / "preferred.kmz", ("first.kml", KML.format("First")), ("icons/", ""), ("DOC.KML", KML.format("Doc")))
    pack(folder / "first.kmz", ("readme.txt", "x"), ("a/first.kml", KML.format("First")), ("b.kml", KML.format("B")))

    (folder / "empty.kmz").write_bytes(b"")
    (folder / "plain.kmz").write_text(KML.format("Doc"))
    spoil(folder / "truncated.kmz", good, lambda contents: contents.__delitem__(slice(len(contents) // 2, None)))
    pack(folder / "none.kmz", ("readme.txt", "x"), ("doc.kml/", ""), ("kml", "x"))
    pack(folder / "climbing.kmz", doc, ("icons/../../icon.png", "x"))
    pack(folder / "absolute.kmz", ("/doc.kml", KML.format("Doc")))
    pack(folder / "backslash.kmz", doc, ("..\\icon.png", "x"))
    pack(folder / "drive.kmz", doc, ("C:icon.png", "x"))
    spoil(folder / "checksum.kmz", good, lambda contents: contents.__setitem__(14, contents[14] ^ 1))
    spoil(folder / "damaged.kmz", good, lambda contents: contents.__setitem__(slice(45, 60), b"\xff" * 15))
    spoil(folder / "locked.kmz", good, lock)
    spoil(folder / "nowhere.kmz", good, point_nowhere)
    pack(folder / "bad.kmz", ("doc.kml", "<kml>\n<a></b></kml>"))

    bomb = swell(folder / "bomb.kmz", 257)
    spoil(folder / "lying.kmz", bomb, set_sizes(1000))
    crowd(folder / "crowd.kmz", "<Placemark/>", 1001000)
    crowd(folder / "prefix.kmz", "<k:Placemark>", 1001000)
    crowd(folder / "wide.kmz", "<Placemark\n>", 1001000, "utf-16-le")
    crowd(folder / "elements.kmz", "<a/>", (16 * MEBIBYTE) + 1000)


make(pathlib.Path(sys.argv[1]))
