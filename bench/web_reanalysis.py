"""Measure a re-reading asked for on the web: posts per second, memory of the worker, and pages while it goes on.

    python bench/web_reanalysis.py [--posts 300000] [--databases sqlite,postgresql] [--rounds 10]

Every post was read by another version of the engine. The worker and its helpers are real processes; their memory is
the highest resident size the system saw, their processor time what it counted. The pages are those of web_pages.py,
during a second re-reading, after posts marked as seen, which write. In a third, the worker is killed (`kill -9`) once a
third is read, and another takes over.
Prints one row per measure: name, value, unit, command.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.web_common import ROOT, Installation, installations, row, signed_in, write_posts

LOOK = 0.5  # seconds


def ask() -> None:
    """In a child process: outdate every post, then ask for the re-reading as a person does, by the page.

    The jobs that the import asked for are forgotten, so that the re-reading is measured alone.
    """
    import django

    django.setup()
    from django.db import connection
    from django.urls import reverse

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM queue_job WHERE state IN ('waiting', 'running')")
        cursor.execute("UPDATE listening_rereading SET state = 'done' WHERE state = 'running'")
        cursor.execute("DELETE FROM listening_analysis WHERE engine_version = '0-mesure'")
        cursor.execute("UPDATE listening_analysis SET engine_version = '0-mesure'")
        cursor.execute("UPDATE listening_post SET lens_id = NULL")
    client = signed_in()
    if client.post(reverse("listening:reanalyse")).status_code != 302:
        raise SystemExit("refused")


def follow() -> None:
    """In a child process: wait for the end; print the seconds it took, posts read, and posts still out of date."""
    import django

    django.setup()
    from vigie.web.listening.queries import latest_rereading, standing
    from vigie.web.people.queries import organisations

    organisation = organisations()[0]
    started = time.perf_counter()
    while (found := latest_rereading(organisation)) is not None and found.state == "running":
        time.sleep(LOOK)
    taken = time.perf_counter() - started
    if found is None or found.state != "done":
        raise SystemExit("the re-reading stopped")
    print(taken, found.run.done, standing(organisation).outdated, int(bool(found.run.in_columns)))


def state() -> None:
    """In a child process: print how the re-reading stands, and how many posts it read."""
    import django

    django.setup()
    from vigie.web.listening.queries import latest_rereading
    from vigie.web.people.queries import organisations

    found = latest_rereading(organisations()[0])
    print(*(("none", 0) if found is None else (found.state, found.run.done)))


def stands(installation: Installation) -> tuple[str, int]:
    """How the re-reading stands, and how many posts it read."""
    said, done = child(installation, "--state").split()
    return said, int(done)


def write(rounds: int) -> None:
    """In a child process: mark posts as seen, one after the other, as a person does; print p50 and p95."""
    import django

    django.setup()
    from django.urls import reverse

    from vigie.web.listening.queries import newest
    from vigie.web.people.queries import organisations

    client = signed_in()
    times = []
    for post in newest(organisations()[0], limit=10 * rounds):
        started = time.perf_counter()
        if client.post(reverse("listening:seen"), {"post": post.public_id}).status_code != 302:
            raise SystemExit("refused")
        times.append((time.perf_counter() - started) * 1000)
        time.sleep(0.05)
    print(f"seen\t{statistics.median(times)}\t{statistics.quantiles(times, n=20)[-1]}")


@contextmanager
def working(installation: Installation) -> Iterator[list[float]]:
    """A worker, ended at the end. The list receives the highest resident size of it and of a helper, in KiB, and the
    seconds of processor of all of them.
    """
    highest: dict[int, int] = {}
    sizes: list[float] = []
    worker = subprocess.Popen(installation.vigie("worker"), env=installation.environment, cwd=ROOT)
    over = threading.Event()

    def watch() -> None:
        while not over.wait(LOOK):
            for pid in (worker.pid, *_children(worker.pid)):
                highest[pid] = max(highest.get(pid, 0), _peak(pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield sizes
    finally:
        over.set()
        watcher.join()
        if worker.poll() is not None:
            raise SystemExit("the worker ended by itself")
        worker.terminate()
        _pid, status, used = os.wait4(worker.pid, 0)
        worker.returncode = os.waitstatus_to_exitcode(status)
        own = highest.pop(worker.pid, 0)
        sizes += [own, max(highest.values(), default=0), used.ru_utime + used.ru_stime]


def _children(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


def _peak(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def child(installation: Installation, *words: str, script: str = __file__) -> str:
    """Run a step in a process of the installation; give what it printed."""
    environment = installation.environment | {"DJANGO_SETTINGS_MODULE": "vigie.web.settings"}
    done = subprocess.run(
        [sys.executable, script, *words], env=environment, stdout=subprocess.PIPE, check=True, text=True, cwd=ROOT
    )
    return done.stdout


def measure(installation: Installation, posts: int, rounds: int) -> None:
    """The re-reading alone, then pages during another, then one that is killed and taken up again."""
    command = f"bench/web_reanalysis.py ({posts} posts)"
    name = f"reanalysis.{installation.name}"
    child(installation, "--ask")
    with working(installation) as sizes:
        taken, done, outdated, in_columns = child(installation, "--follow").split()
    if (int(done), int(outdated)) != (posts, 0):
        raise SystemExit(f"{done} read again, {outdated} still out of date")
    row(name, posts / float(taken), f"posts/s ({'in columns' if int(in_columns) else 'one by one'})", command)
    row(f"{name}.processor", posts / sizes[2], "posts/s of processor", command)
    row(f"{name}.worker", sizes[0] / 1024, "MiB", command)
    row(f"{name}.helper", sizes[1] / 1024, "MiB", command)
    pages_meanwhile(installation, name, command, rounds)
    killed(installation, name, command, posts)


def pages_meanwhile(installation: Installation, name: str, command: str, rounds: int) -> None:
    """Marking posts as seen, then the pages, from the first batch written on.

    The rows say when the re-reading did not last as long as they did.
    """
    child(installation, "--ask")
    with working(installation):
        until(installation, 1)
        script = str(Path(__file__).with_name("web_pages.py"))
        pages = child(installation, "--write", "--rounds", str(rounds))
        pages += child(installation, "--measure", "--rounds", str(rounds), script=script)
        said, done = stands(installation)
    command += f", {done} read meanwhile" if said == "running" else ", RE-READING ENDED EARLY: fewer --rounds"
    for line in pages.splitlines():
        page, half, most = line.split("\t")
        row(f"{name}.{page}.p50", float(half), "ms", command)
        row(f"{name}.{page}.p95", float(most), "ms", command)


def killed(installation: Installation, name: str, command: str, posts: int) -> None:
    """A worker killed once a third is read; another goes on when its lease has run out. Nothing is read twice."""
    child(installation, "--ask")
    first = subprocess.Popen(installation.vigie("worker"), env=installation.environment, cwd=ROOT)
    until(installation, posts // 3)
    first.kill()
    first.wait()
    _said, before = stands(installation)
    with working(installation):
        taken, done, outdated, _columns = child(installation, "--follow").split()
    if (int(done), int(outdated)) != (posts, 0):
        raise SystemExit(f"killed: {done} read again, {outdated} still out of date")
    row(f"{name}.killed", before, "posts read when killed", command)
    row(f"{name}.resumed", float(taken), f"s to the end by another worker, {posts - before} posts", command)


def until(installation: Installation, posts: int) -> None:
    """Wait until so many posts are read."""
    while True:
        said, done = stands(installation)
        if done >= posts:
            return
        if said != "running":
            raise SystemExit(f"the re-reading is {said}")
        time.sleep(LOOK)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=300_000)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--rounds", type=int, default=10, help="2 at least")
    parser.add_argument("--ask", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--follow", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--state", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--write", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        return write(options.rounds)
    if options.ask or options.follow or options.state:
        return ask() if options.ask else follow() if options.follow else state()
    with tempfile.TemporaryDirectory() as folder, installations(options.databases.split(",")) as each:
        file = write_posts(Path(folder) / "posts.jsonl", options.posts)
        for installation in each:
            installation.run("import", str(file), "--quiet")
            measure(installation, options.posts, max(2, options.rounds))


if __name__ == "__main__":
    main()
