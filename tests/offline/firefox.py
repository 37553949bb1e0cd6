"""Firefox, driven by its own remote protocol (Marionette): no driver to install."""

import json
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

PATIENCE = 60
"""Seconds to wait for Firefox to start, or for one answer."""

PREFERENCES = {
    "marionette.port": 0,  # any free one; Firefox writes it into its profile
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "network.captive-portal-service.enabled": False,
    "app.update.disabledForTesting": True,
}


def firefox() -> str:
    """Return the path of Firefox, "" when there is none."""
    return shutil.which("firefox-esr") or shutil.which("firefox") or ""


class Firefox:
    """A headless Firefox with one tab."""

    def __init__(self, profile: Path) -> None:
        """Start Firefox with the empty folder *profile* for its files."""
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()
        ]
        (profile / "user.js").write_text("\n".join(lines) + "\n", encoding="utf-8")
        self._process = subprocess.Popen(
            [firefox(), "--headless", "--marionette", "--no-remote", "--profile", str(profile)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"HOME": str(profile), "PATH": "/usr/bin:/bin"},
        )
        self._socket = socket.create_connection(("127.0.0.1", self._port(profile)), PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._read()  # Firefox introduces itself
        self._ask("WebDriver:NewSession", {})

    def _port(self, profile: Path) -> int:
        file = profile / "MarionetteActivePort"
        end = time.monotonic() + PATIENCE
        while not (file.exists() and file.read_text()):
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("Firefox did not start")
            time.sleep(0.1)
        return int(file.read_text())

    def goto(self, address: str) -> None:
        """Open a page and wait until it is loaded."""
        self._ask("WebDriver:Navigate", {"url": address})

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """Return what the JavaScript function (asynchronous or not) returns in the page."""
        script = f"Promise.resolve(({function})(arguments[0])).then(arguments[1]);"
        return self._ask("WebDriver:ExecuteAsyncScript", {"script": script, "args": [argument]})["value"]

    def close(self) -> None:
        """End Firefox."""
        self._stream.close()
        self._socket.close()
        self._process.terminate()
        self._process.wait(PATIENCE)

    def _ask(self, command: str, parameters: dict[str, Any]) -> Any:
        message = json.dumps([0, 1, command, parameters]).encode()
        self._socket.sendall(f"{len(message)}:".encode() + message)
        _, _, error, result = self._read()
        assert error is None, error
        return result

    def _read(self) -> Any:
        digits = b""
        while not digits.endswith(b":"):
            digits += self._stream.read(1)
        return json.loads(self._stream.read(int(digits[:-1])))
