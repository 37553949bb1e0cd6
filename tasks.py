"""Tasks: the commands of the project. ``inv --list`` explains each in a line."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from gongkai.errors import GongkaiError
from gongkai.site import read_site

ROOT = Path(__file__).resolve().parent
CONFIG = {
    "settings_base": ROOT / "pelicanconf.py",
    "settings_publish": ROOT / "publishconf.py",
    "content": ROOT / "content",
    "deploy_path": ROOT / "output",
    "cache": ROOT / ".cache",
    "github_pages_branch": "gh-pages",
    "commit_message": "Publish site",
    "host": "127.0.0.1",
    "port": 8000,
}
BAD_INPUT = 3
"""Exit code when something was set aside: the rest is done."""
USAGE = 2
"""Exit code for a call that cannot be carried out."""

HELP = {
    "content": "folder with the site's articles and site.toml (default: content)",
    "output": "folder to write the site to (default: output)",
    "siteurl": "address the site will stand at, https://…; overrides site.toml",
    "strict": "exit 3 when an article could not be published",
}


@task
def clean(c: Context) -> None:
    """Empty the output folder and the caches."""
    for name in ("deploy_path", "cache"):
        shutil.rmtree(CONFIG[name], ignore_errors=True)


@task(help=HELP)
def build(c: Context, content: str = "", output: str = "", siteurl: str = "", strict: bool = False) -> None:
    """Build the site for reading on this machine."""
    _make("settings_base", content, output, siteurl, strict)


@task(help=HELP)
def rebuild(c: Context, content: str = "", output: str = "", siteurl: str = "", strict: bool = False) -> None:
    """Build the site again from nothing, without caches."""
    shutil.rmtree(CONFIG["cache"], ignore_errors=True)
    _make("settings_base", content, output, siteurl, strict)


@task(help=HELP)
def preview(c: Context, content: str = "", output: str = "", siteurl: str = "", strict: bool = False) -> None:
    """Build the site with the settings of publishing."""
    _make("settings_publish", content, output, siteurl, strict)


@task(help=HELP)
def publish(c: Context, content: str = "", output: str = "", siteurl: str = "", strict: bool = False) -> None:
    """Make the complete site, search included; uploads nothing."""
    target = _make("settings_publish", content, output, siteurl, strict)
    print(f"The site is in {target}")
    inv = Path(os.path.relpath(Path(sys.executable).with_name("inv")))
    print(f"Look at it: {inv} serve{f' --output {output}' if output else ''}")


@task(help={"content": HELP["content"], "output": HELP["output"]})
def regenerate(c: Context, content: str = "", output: str = "") -> None:
    """Build again whenever a file changes (Ctrl-C ends it)."""
    source, target = _folders(content, output)
    _pelican("settings_base", source, target, "", "--autoreload")


@task(help={"output": HELP["output"], "port": "port to listen on", "host": "address to listen on"})
def serve(c: Context, output: str = "", port: int = 0, host: str = "") -> None:
    """Serve the output folder (Ctrl-C ends it)."""
    from gongkai.checks.server import serve as serve_folder

    target = Path(output) if output else CONFIG["deploy_path"]
    if not (target / "index.html").exists():
        raise Exit(f"{target}: no site here yet; run inv publish first", code=USAGE)
    serve_folder(target, host or str(CONFIG["host"]), port or int(str(CONFIG["port"])))


@task(help={"content": HELP["content"], "output": HELP["output"], "port": "port to listen on"})
def reserve(c: Context, content: str = "", output: str = "", port: int = 0) -> None:
    """Build, then serve."""
    build(c, content, output)
    serve(c, output, port)


@task(help={"content": HELP["content"], "output": HELP["output"], "port": "port to listen on"})
def livereload(c: Context, content: str = "", output: str = "", port: int = 0) -> None:
    """Serve, build on every change, and reload the browser."""
    _need("livereload")
    from livereload import Server

    source, target = _folders(content, output)

    def again() -> None:
        _pelican("settings_base", source, target, "")

    again()
    server = Server()
    for folder in (source, ROOT / "theme", ROOT / "plugins"):
        for pattern in ("**/*.md", "**/*.toml", "**/*.yml", "**/*.html", "**/*.css", "**/*.js", "**/*.py"):
            server.watch(str(folder / pattern), again)
    server.serve(host=CONFIG["host"], port=port or CONFIG["port"], root=str(target))


@task(name="gh-pages", help={"content": HELP["content"], "siteurl": HELP["siteurl"]})
def gh_pages(c: Context, content: str = "", siteurl: str = "") -> None:
    """Publish, then push the site to the gh-pages branch."""
    _need("ghp_import")
    source, target = _folders(content, "")
    if not _site(source).contact:
        raise Exit(
            f"{source / 'site.toml'}: contact: missing; readers must be able to report errors before "
            'a site goes public; write contact = "mailto:…"',
            code=USAGE,
        )
    publish(c, content, "", siteurl)
    subprocess.run(
        [
            sys.executable, "-m", "ghp_import", "-n", "-p", "-f",
            "-b", str(CONFIG["github_pages_branch"]),
            "-m", str(CONFIG["commit_message"]),
            str(target),
        ],
        cwd=ROOT,
        check=True,
    )  # fmt: skip


@task(
    name="import",
    positional=["path"],
    help={
        "path": "a saved page, a text capture, or a folder of them",
        "content": HELP["content"],
        "report": "file to write the report to, JSON",
    },
)
def import_(c: Context, path: str, content: str = "", report: str = "") -> None:
    """Turn saved portal pages into articles."""
    from gongkai.importer.run import import_path

    source, _ = _folders(content, "")
    if not Path(path).exists():
        raise Exit(f"{path}: no such file or folder", code=USAGE)
    try:
        if report:
            Path(report).parent.mkdir(parents=True, exist_ok=True)
            Path(report).touch()
        result = import_path(Path(path), source)
    except (GongkaiError, OSError) as error:
        raise Exit(str(error), code=1) from None
    except KeyboardInterrupt:
        raise Exit("stopped; what was imported so far stays, run it again to go on", code=130) from None
    if report:
        text = json.dumps(result.as_json(), ensure_ascii=False, indent=1)
        Path(report).write_text(text + "\n", encoding="utf-8")
    for item in result.quarantined:
        print(f"{item.input}: set aside, {item.reason}: {item.message}")
    print(
        f"{len(result.imported)} imported, {len(result.updated)} updated, "
        f"{len(result.unchanged)} unchanged, {len(result.quarantined)} set aside in {source / 'quarantine'}"
    )
    if result.quarantined:
        raise Exit(code=BAD_INPUT)


@task(help={"content": HELP["content"], "output": HELP["output"], "siteurl": HELP["siteurl"]})
def offline(c: Context, content: str = "", output: str = "", siteurl: str = "") -> None:
    """Pack the site into a ZIP that reads and searches from a folder."""
    from gongkai.offline.folder import folder_files
    from gongkai.offline.formats.zip_site import write_zip

    _, target = _folders(content, output)
    if not (target / "index.html").exists():
        publish(c, content, output, siteurl)
    # Beside the site's folder: the folder stays what is deployed and checked, and the ZIP out of itself.
    packed = target.with_name(f"{target.name}.zip")
    try:
        write_zip(folder_files(target), packed)
    except GongkaiError as error:
        raise Exit(str(error), code=1) from None
    print(f"{packed} ({packed.stat().st_size / 1e6:.1f} MB): unpack it and open index.html")


@task(help={"output": HELP["output"]})
def check(c: Context, output: str = "") -> None:
    """Check the links and anchors of a built site."""
    from gongkai.checks.links import check_links

    target = Path(output) if output else Path(str(CONFIG["deploy_path"]))
    if not target.is_dir():
        raise Exit(f"{target}: no site here yet; run inv publish first", code=USAGE)
    problems = check_links(target)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems in {target}")
    if problems:
        raise Exit(code=BAD_INPUT)


@task(help={"what": "extraction, officials or all (default)"})
def evaluate(c: Context, what: str = "all") -> None:
    """Measure accuracy and hold it to its floors."""
    code = subprocess.run([sys.executable, "-m", "evaluation", what], cwd=ROOT, check=False).returncode
    if code:
        raise Exit(code=code)


@task(positional=["what"], help={"what": "publish", "articles": "number of articles to make"})
def bench(c: Context, what: str, articles: int = 1000) -> None:
    """Measure speed, side by side with stock Pelican, as ratios."""
    code = subprocess.run(
        [sys.executable, "-m", "benchmarks", what, str(articles)], cwd=ROOT, check=False
    ).returncode
    if code:
        raise Exit(code=code)


@task
def screenshot(c: Context) -> None:
    """Make the README's screenshot of the built site."""
    subprocess.run([sys.executable, ROOT / "docs" / "screenshot.py"], cwd=ROOT, check=True)


@task
def reference(c: Context) -> None:
    """Make docs/reference/settings.md from the code."""
    subprocess.run([sys.executable, ROOT / "docs" / "reference.py"], cwd=ROOT, check=True)


def _need(module: str) -> None:
    """Stop with a remedy when a package of the extra "deploy" is missing."""
    if importlib.util.find_spec(module) is None:
        raise Exit(f"{module} is not installed; call pip install -e '.[deploy]'", code=USAGE)


def _folders(content: str, output: str) -> tuple[Path, Path]:
    source = Path(content).resolve() if content else Path(str(CONFIG["content"]))
    target = Path(output).resolve() if output else Path(str(CONFIG["deploy_path"]))
    return source, target


def _site(content: Path):  # type: ignore[no-untyped-def]
    try:
        return read_site(content)
    except GongkaiError as error:
        raise Exit(str(error), code=1) from None


def _make(conf: str, content: str, output: str, siteurl: str, strict: bool) -> Path:
    """Build aside and swap the finished site in; a failed build leaves the old one whole."""
    from gongkai.checks.swap import staging, staging_name, swap_in

    source, target = _folders(content, output)
    if not source.is_dir():
        raise Exit(f"{source}: no such folder; give --content a folder with articles/", code=USAGE)
    aside = staging_name(target)
    report = aside.with_suffix(".json")
    try:
        staging(target)
        _pelican(conf, source, aside, siteurl, report=report)
        swap_in(aside, target)
        problems = json.loads(report.read_text(encoding="utf-8"))["problems"]
    except (GongkaiError, OSError) as error:
        raise Exit(str(error), code=USAGE) from None
    except KeyboardInterrupt:
        raise Exit("stopped; the site is as it was", code=130) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        report.unlink(missing_ok=True)
    if strict and problems:
        raise Exit(code=BAD_INPUT)
    return target


def _pelican(
    conf: str, source: Path, target: Path, siteurl: str, *more: str, report: Path | None = None
) -> None:
    environment = {**os.environ, "GONGKAI_CONTENT": str(source), "GONGKAI_OUTPUT": str(target)}
    if report:
        environment["GONGKAI_REPORT"] = str(report)
    if siteurl:
        environment["GONGKAI_SITEURL"] = siteurl
    command = [
        sys.executable, "-m", "pelican", str(source),
        "--settings", str(CONFIG[conf]),
        "--output", str(target),
        "--fatal", "errors",
        "--log-handler", "plain",
        *more,
    ]  # fmt: skip
    # In a session of its own, so that Ctrl-C reaches us alone and Pelican prints no traceback.
    process = subprocess.Popen(command, env=environment, cwd=ROOT, start_new_session=True)
    try:
        code = process.wait()
    except KeyboardInterrupt:
        process.terminate()
        process.wait()
        raise
    if code:
        raise Exit("the site could not be built; the old one, if any, is as it was", code=1)
