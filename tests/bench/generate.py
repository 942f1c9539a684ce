#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a siege of any size, the same one each time: generate.py FOLDER [--events N] [--places N]
[--holdings N] [--sources N].

Events have titles and texts in two languages, marked mentions, sources, now and then a movement or
a dispute: about 0.9 KB each, so that 100,000 of them make about 90 MB. The siege passes
`siege-atlas check` without a warning.
"""

import argparse
import pathlib
import random

KINDS = ("assault", "artillery", "supply", "talks")
MARKS = ("triangle", "star", "ring", "disc")
SIDES = ("inside", "outside")
LANGUAGES = ("en", "el")
WORDS = {
    "en": "wall gate tower ditch mound ladder ram bridge camp road hill spring grain timber night guard "
          "signal fire sortie truce herald envoy column screen engine battering earth brick plank rope".split(),
    "el": "τείχος πύλη πύργος τάφρος χώμα κλίμακα κριός γέφυρα στρατόπεδο οδός λόφος πηγή σίτος ξύλα νύξ "
          "φυλακή φρυκτός πυρ έξοδος σπονδαί κήρυξ πρέσβυς κίων πλίνθος σχοινίον μηχανή γη ύδωρ".split(),
}
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<siege id="generated" format="1">
  <title xml:lang="en">A generated siege</title>
  <title xml:lang="el">Τεχνητή πολιορκία</title>
  <language code="en">English</language>
  <language code="el">Ελληνικά</language>
  <span begin="1000-01-01" end="1003-01-01"/>
  <extent west="20" south="37" east="22" north="39"/>
  <view west="20.5" south="37.5" east="21.5" north="38.5"/>
  <side id="inside" colour="#305080" pattern="plain" symbol="bar">
    <name xml:lang="en">Inside</name><name xml:lang="el">Έσω</name>
  </side>
  <side id="outside" colour="#a04020" pattern="dots" symbol="triangle">
    <name xml:lang="en">Outside</name><name xml:lang="el">Έξω</name>
  </side>
  <tradition id="greek"><name xml:lang="en">Greek</name><name xml:lang="el">Ελληνική</name></tradition>
  <account id="first"><name xml:lang="en">First</name><name xml:lang="el">Πρώτη</name></account>
  <account id="second"><name xml:lang="en">Second</name><name xml:lang="el">Δευτέρα</name></account>
"""
MINUTES = 3 * 365 * 24 * 60
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def when(minute):
    """A minute counted from the begin of the year 1000; none of its three years is a leap year
    but the first, whose 29 February is left out."""
    day, rest = divmod(minute, 24 * 60)
    year, day = divmod(day, 365)
    month = 0
    while day >= DAYS[month]:
        day -= DAYS[month]
        month += 1
    return f"{1000 + year:04}-{month + 1:02}-{day + 1:02}T{rest // 60:02}:{rest % 60:02}"


def phrase(dice, language, n):
    return " ".join(dice.choices(WORDS[language], k=n))


def cite(dice, sources):
    return f'<cite source="s{dice.randrange(sources)}" at="{dice.randrange(400)}" known="read"/>'


def write_sources(out, n):
    out.write("  <sources>\n")
    for i in range(n):
        account = ("first", "second")[i % 2]
        out.write(f'    <source id="s{i}" account="{account}" cited="false"><title>Book {i}</title></source>\n')
    out.write("  </sources>\n")


def write_places(out, dice, n, holdings, sources):
    out.write("  <places>\n")
    for i in range(n):
        lat, lon = dice.uniform(37.2, 38.8), dice.uniform(20.2, 21.8)
        out.write(f'    <place id="p{i}" kind="strongpoint" lat="{lat:.5f}" lon="{lon:.5f}" accuracy="50">\n'
                  f'      <name xml:lang="en">Post {i}</name>\n'
                  f'      <name xml:lang="el" tradition="greek">Πύργος {i}</name>\n'
                  f"      {cite(dice, sources)}\n")
        count = holdings // n + (i < holdings % n)
        for number, minute in enumerate(sorted(dice.sample(range(MINUTES), count))):
            out.write(f'      <holding begin="{when(minute)}" side="{SIDES[number % 2]}">'
                      f"{cite(dice, sources)}</holding>\n")
        out.write("    </place>\n")
    out.write("  </places>\n")


def write_text(out, dice, language, places):
    out.write(f'      <text xml:lang="{language}">\n        {phrase(dice, language, 14)}\n        '
              f'<place ref="p{dice.randrange(places)}">{phrase(dice, language, 2)}</place> '
              f"{phrase(dice, language, 8)}.\n      </text>\n")


def write_movement(out, dice, sources):
    points = " ".join(f"{dice.uniform(37.2, 38.8):.4f},{dice.uniform(20.2, 21.8):.4f}" for _ in range(4))
    out.write(f'      <movement side="{dice.choice(SIDES)}" points="{points}" accuracy="100">'
              f"{cite(dice, sources)}</movement>\n")


def write_dispute(out, dice, number, minute, sources):
    out.write(f'      <dispute id="d{number}">\n'
              f'        <title xml:lang="en">The hour</title><title xml:lang="el">Η ώρα</title>\n')
    for account, later in (("first", 0), ("second", 90)):
        moment = when(min(minute + later, MINUTES - 1))
        out.write(f'        <claim account="{account}" when="{moment}"><value>{moment[11:]} {account}</value>'
                  f"{cite(dice, sources)}</claim>\n")
    out.write("      </dispute>\n")


def write_events(out, dice, n, places, sources):
    out.write("  <events>\n")
    for i, minute in enumerate(sorted(dice.randrange(MINUTES) for _ in range(n))):
        span = when(minute) if i % 3 else f"{when(minute)}/{when(min(minute + 240, MINUTES - 1))}"
        where = " ".join(f"p{place}" for place in dice.sample(range(places), min(2, places)))
        tier = "core" if i % 10 == 0 else "detail"
        out.write(f'    <event id="e{i}" when="{span}" kinds="{dice.choice(KINDS)}" phase="whole" tier="{tier}" '
                  f'side="{dice.choice(SIDES)}" places="{where}">\n')
        for language in LANGUAGES:
            out.write(f'      <title xml:lang="{language}">{phrase(dice, language, 5)}</title>\n')
        for language in LANGUAGES:
            write_text(out, dice, language, places)
        out.write(f"      {cite(dice, sources)}\n")
        if i % 20 == 7:
            write_movement(out, dice, sources)
        if i % 50 == 11:
            write_dispute(out, dice, i, minute, sources)
        out.write("    </event>\n")
    out.write("  </events>\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--events", type=int, default=100)
    parser.add_argument("--places", type=int, default=100)
    parser.add_argument("--holdings", type=int, default=400)
    parser.add_argument("--sources", type=int, default=50)
    options = parser.parse_args()
    dice = random.Random(1)

    options.folder.mkdir(parents=True, exist_ok=True)
    with open(options.folder / "siege.xml", "w", encoding="utf-8") as out:
        out.write(HEAD)
        for kind, mark in zip(KINDS, MARKS):
            out.write(f'  <kind id="{kind}" mark="{mark}"><name xml:lang="en">{kind.capitalize()}</name>'
                      f'<name xml:lang="el">{WORDS["el"][len(kind)]}</name></kind>\n')
        out.write('  <phase id="whole" begin="1000" end="1003"><name xml:lang="en">All</name>'
                  '<name xml:lang="el">Όλη</name></phase>\n')
        write_sources(out, options.sources)
        write_places(out, dice, options.places, options.holdings, options.sources)
        write_events(out, dice, options.events, options.places, options.sources)
        out.write("</siege>\n")


if __name__ == "__main__":
    main()
