# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the functions of a script whose names begin with "test_", in order, and answers in TAP.

The first line of a function's docstring is what it claims. A test that raises Skip is skipped; any other
exception fails it. Arguments name those to run: `test-siege language`.
"""

import sys
import traceback


class Skip(Exception):
    """Says why a test has nothing to say here."""


def run(module):
    tests = [(name, test) for name, test in vars(module).items() if name.startswith("test_")]
    if len(sys.argv) > 1:
        tests = [(name, test) for name, test in tests if any(word in name for word in sys.argv[1:])]
    print(f"1..{len(tests)}")
    failed = sum(not run_one(number, test) for number, (_, test) in enumerate(tests, 1))
    sys.exit(1 if failed or not tests else 0)


def run_one(number, test):
    claim = test.__doc__.splitlines()[0].rstrip(".")
    try:
        test()
    except Skip as reason:
        print(f"ok {number} - {claim} # SKIP {reason}", flush=True)
        return True
    except Exception:  # pylint: disable=broad-except
        print(f"not ok {number} - {claim}", flush=True)
        # Of a test that failed, whoever runs them all is shown only this.
        traceback.print_exc()
        return False
    print(f"ok {number} - {claim}", flush=True)
    return True
