# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as somebody meets it who does not see it: through AT-SPI, keys and a pointer.

Everything is waited for, up to a deadline that is only reached when a test fails.
"""

import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  pylint: disable=wrong-import-position

import tap  # noqa: E402  pylint: disable=wrong-import-position

SOURCES = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("G_TEST_BUILDDIR", tempfile.gettempdir()))

# Long, since a sanitized program on a busy machine is slow, and free, since success does not wait.
DEADLINE_S = 60
GLANCE_S = 0.05
# A key that leads nowhere shows by nothing happening, for this long.
PATIENCE_S = 1

# How many links one label has at most.
MOST_LINKS = 30

# Newer accessibility buses call a button a button.
BUTTONS = {"push button", "button", "toggle button"}

# Of what GTK 4.8 puts into its messages; a program that is well says nothing at all.
COMPLAINT = re.compile(r"WARNING|CRITICAL|ERROR|Sanitizer|runtime error")


def wait_for(what, condition, deadline_s=DEADLINE_S, glance_s=GLANCE_S):
    """Looks again and again until `condition` is true, and returns what it was."""
    end = time.monotonic() + deadline_s
    while True:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            value = condition()
        except GLib.Error:
            # A widget that is just being taken away no longer answers.
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise TimeoutError(f"waited {deadline_s} s for {what}")
        time.sleep(glance_s)


class Node:
    """One thing that a screen reader can speak of."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path

    def __hash__(self):
        return hash(self.path)

    def __repr__(self):
        try:
            return f"{self.role} “{self.name}”"
        except GLib.Error:
            return "something that is gone"

    @property
    def path(self):
        """Its address on the accessibility bus, the same however often it is looked up."""
        return self.accessible.path

    def forget(self):
        """Asks anew from here on: what libatspi remembers is as old as the last look at it."""
        self.accessible.clear_cache()
        return self

    @property
    def name(self):
        return self.accessible.get_name() or self.words_of_status() or ""

    def words_of_status(self):
        """Newer GTKs give a status no name, but let its words be read."""
        if self.role != "status bar" or self.accessible.get_text_iface() is None:
            return None
        return Atspi.Text.get_text(self.accessible, 0, -1)

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def parent(self):
        parent = self.accessible.get_parent()
        return Node(parent) if parent else None

    def has(self, *states):
        mine = self.accessible.get_state_set()
        return all(mine.contains(getattr(Atspi.StateType, state.upper())) for state in states)

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child:
                yield Node(child)

    def ancestors(self):
        node = self.parent
        while node:
            yield node
            node = node.parent

    def extents(self):
        """Left, top, width and height in the window; nothing for what cannot be seen."""
        component = self.accessible.get_component_iface()
        box = component.get_extents(Atspi.CoordType.WINDOW) if component else None
        return (box.x, box.y, box.width, box.height) if box else (0, 0, 0, 0)

    def is_seen(self):
        return self.extents()[2] > 0 and self.extents()[3] > 0

    def texts(self):
        """All words in it, in order, as they would be read out."""
        if self.name and (self.role in ("label", "heading", "text") or not self.accessible.get_child_count()):
            yield self.name
            return
        for child in self.children():
            yield from child.texts()

    def find_all(self, role=None, name=None):
        """Everything below with a role and a name that matches a pattern as a whole."""
        for child in self.children():
            its_role = child.role
            if role in (None, its_role) and (name is None or re.fullmatch(name, child.name)):
                yield child
            # A row says all that is in it by its name; a long list is read much faster that way.
            if its_role != "list item":
                yield from child.find_all(role, name)

    def find(self, role=None, name=None):
        return next(self.find_all(role, name), None)

    def click(self):
        """Does what it is there for, as a screen reader's key for that does."""
        action = self.accessible.get_action_iface()
        names = [action.get_action_name(index) for index in range(action.get_n_actions())] if action else []
        wanted = next((name for name in ("click", "activate", "toggle") if name in names), None)
        assert wanted is not None, f"{self} can only {names}"
        action.do_action(names.index(wanted))

    def tree(self, depth=0):
        """A drawing of everything below, for the log of a test that failed."""
        states = [state for state in ("focusable", "focused", "checked", "selected") if self.has(state)]
        lines = [f"{'  ' * depth}{self} {' '.join(states)}"]
        for child in self.children():
            lines += child.tree(depth + 1)
        return lines


class Program:
    """A running Siege Atlas. `with Program() as program:` ends it, and sees that it was well."""

    def __init__(self, *arguments, home=None, environment=None):
        self.arguments = arguments
        self.environment = os.environ | {"LANGUAGE": "en"} | (environment or {})
        if "ASAN_OPTIONS" in os.environ:
            # The tests of widgets look for leaks; here the slow unwinder that this takes would cost minutes.
            self.environment["ASAN_OPTIONS"] += ":detect_leaks=0:fast_unwind_on_malloc=1"
        if home is not None:
            # Where settings and the state are kept over a restart.
            self.environment |= {"HOME": str(home), "GSETTINGS_BACKEND": "keyfile"}
        self.said = tempfile.TemporaryFile(mode="w+")
        self.process = None
        self.has_focus = None
        self.listener = Atspi.EventListener.new(self.focus_moved)

    def __enter__(self):
        self.process = subprocess.Popen([os.environ["SIEGE_ATLAS"], *self.arguments], stderr=self.said,
                                        stdin=subprocess.DEVNULL, env=self.environment)
        Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
        self.listener.register("object:state-changed:focused")
        try:
            self.wait("its window", lambda: self.frames())
        except BaseException:
            self.process.kill()
            self.process.wait()
            raise
        return self

    def __exit__(self, kind, error, trace):
        self.listener.deregister("object:state-changed:focused")
        if kind is not None and self.process.poll() is None:
            self.keep_traces()
            self.process.kill()
            self.process.wait()
            return
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(DEADLINE_S)
        if kind is None:
            complaints = [line for line in self.errors().splitlines() if COMPLAINT.search(line)]
            assert not complaints, "it said:\n" + "\n".join(complaints)

    def keep_traces(self):
        """A picture, the tree and where the keyboard was, for whoever looks into a failure."""
        BUILD.mkdir(parents=True, exist_ok=True)
        name = BUILD / pathlib.Path(sys.argv[0]).name
        subprocess.run(["import", "-window", "root", f"{name}.png"], check=False)
        with open(f"{name}.txt", "w", encoding="utf-8") as log:
            log.write("\n".join(line for frame in self.frames() for line in frame.tree()))
        window = subprocess.run(["xdotool", "getwindowfocus"], stdout=subprocess.PIPE, text=True, check=False)
        print(f"see {name}.png and {name}.txt; the keyboard: {self.focused()}, in window {window.stdout.strip()} of"
              f" {self.window_ids()}", file=sys.stderr)

    def errors(self):
        self.said.seek(0)
        return self.said.read()

    def wait(self, what, condition):
        def look():
            if self.process.poll() is not None:
                raise AssertionError(f"it ended with {self.process.returncode}: {self.errors()}")
            return condition()
        return wait_for(what, look)

    def application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid:
                return Node(child).forget()
        return None

    def frames(self):
        """All its surfaces: windows, and the popovers that are open."""
        application = self.application()
        return list(application.children()) if application else []

    def windows(self):
        return [node for node in self.frames() if node.role in ("frame", "dialog")]

    def find(self, role=None, name=None):
        """Waits until there is something of that role and name, and returns it."""
        return self.wait(f"a {role or 'thing'} named {name}", lambda: self.look(role, name))

    def look(self, role=None, name=None):
        """What `find` waits for, if it is there now."""
        found = (frame.find(role, name) for frame in self.frames())
        return next(filter(None, found), None)

    def focus_moved(self, event):
        if event.detail1:
            self.has_focus = Node(event.source)
        elif self.has_focus == Node(event.source):
            self.has_focus = None

    def focused(self):
        """What has the keyboard, as far as the program has told; newer libatspis may remember that it had no name."""
        return self.has_focus and self.has_focus.forget()

    def choose(self, name):
        """Takes an item of the menu that is open. Newer GTKs give those no names, and no words inside."""
        items = self.wait("the items of a menu", lambda: [item for frame in self.frames()
                                                           for item in frame.find_all("menu item")])
        if not any(item.name for item in items):
            raise tap.Skip("this GTK gives the items of a menu no names")
        self.find("menu item", name).click()

    def find_button(self, name):
        """Waits for a button that takes the keyboard; one that opens a menu has another around it."""
        def look():
            buttons = (node for frame in self.frames() for node in frame.find_all(None, name))
            return next((node for node in buttons if node.role in BUTTONS and node.has("focusable")), None)
        return self.wait(f"a button named {name}", look)

    def window_ids(self):
        """The windows on the screen, in the order in which they came there."""
        said = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                              stdout=subprocess.PIPE, text=True, check=False)
        return sorted(said.stdout.split(), key=int)

    def take_keyboard(self, index=0):
        """Without a window manager nobody else gives a window the keyboard."""
        windows = self.wait("a window on the screen", lambda: len(self.window_ids()) > index and self.window_ids())
        subprocess.run(["xdotool", "windowraise", windows[index], "windowfocus", "--sync", windows[index]],
                       check=True)

    def step(self, key):
        """Moves the keyboard on with Tab or an arrow key, and returns where it is then."""
        before = self.focused()
        for _ in range(MOST_LINKS):
            self.press(key)
            try:
                return wait_for("", lambda: self.moved_from(before), PATIENCE_S)
            except TimeoutError:
                # Links inside a label are stops of their own, but to the bus the label is one thing.
                continue
        raise AssertionError(f"{key} does not lead on from {before}")

    def moved_from(self, before):
        now = self.focused()
        return now if now != before else None

    def go_to(self, key, name, role=None):
        """Presses a key until the keyboard is where it should be. GTK 4.8 lets no screen reader move it in
        another way."""
        seen = []
        while not is_it(self.focused(), name, role):
            seen.append(self.step(key))
            assert seen[-1] not in seen[:-1], f"{key} never gets to {name}, only to {seen}"
        return self.focused()

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def wait_end(self):
        return self.process.wait(DEADLINE_S)


def is_it(node, name, role=None):
    try:
        return node is not None and re.fullmatch(name, node.name) and role in (None, node.role)
    except GLib.Error:
        # What had the keyboard last is gone, like the row of a list that has just closed.
        return False


def walk(node):
    yield node
    for child in node.children():
        yield from walk(child)
