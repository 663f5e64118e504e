# SPDX-License-Identifier: BSL-1.0
"""thidua for Python, by ctypes: nothing to compile, nothing to install but libthidua_c.

The library is looked for by its name, or where the environment variable THIDUA_LIBRARY says.
"""
import ctypes
import json
import os

_c = ctypes.CDLL(os.environ.get("THIDUA_LIBRARY", "libthidua_c.so.1"))
_size, _bytes, _needed = ctypes.c_size_t, ctypes.c_char_p, ctypes.POINTER(ctypes.c_size_t)
_c.thidua_version.restype = _bytes
_c.thidua_open.argtypes = [_bytes, _size, ctypes.POINTER(ctypes.c_void_p), _bytes, _size, _needed]
for _call in (_c.thidua_assess, _c.thidua_explain):
    _call.argtypes = [ctypes.c_void_p, _bytes, _size, ctypes.c_int64, _bytes, _size, _needed]
for _call in (_c.thidua_open, _c.thidua_assess, _c.thidua_explain):
    _call.restype = ctypes.c_int32
_c.thidua_close.argtypes = [ctypes.c_void_p]
_c.thidua_close.restype = None

OK, REFUSED, BUFFER_TOO_SMALL, BAD_ARGUMENT, UNREADABLE, BAD_OPTIONS, OUT_OF_MEMORY = range(7)
INTERNAL = 70


class Error(Exception):
    """`status` as in thidua.h, `errors` as in thidua.error/1."""

    def __init__(self, status, answer):
        self.status, self.errors = status, json.loads(answer or "{}").get("errors", [])
        super().__init__("; ".join(e["message_en"] for e in self.errors) or f"status {status}")


def version():
    """The version of the library."""
    return _c.thidua_version().decode()


class Office:
    """Settings, units and past awards, read once. May be used by several threads.

    >>> with Office(on="2025-11-20", phase=1, units="units.csv") as office:
    ...     office.assess({"recipient_name": "Tổ Mẫu"})["outcome"]
    """

    def __init__(self, **options):
        self._context = ctypes.c_void_p()
        text = json.dumps(options, ensure_ascii=False).encode()
        answer, needed = ctypes.create_string_buffer(1 << 16), _size()
        status = _c.thidua_open(text, len(text), ctypes.byref(self._context), answer, len(answer),
                                ctypes.byref(needed))
        said = answer.raw[:needed.value] if needed.value <= len(answer) else b""
        if status != OK:
            raise Error(status, said)
        #: What was read over while opening.
        self.warnings = json.loads(said)["warnings"] if said else []

    def ask(self, call, dossier, row=1):
        """The status and the answer's bytes, for a dossier that is JSON already."""
        if not self._context:
            raise ValueError("the office is closed")
        capacity = 1 << 14
        while True:
            answer, needed = ctypes.create_string_buffer(capacity), _size()
            status = call(self._context, dossier, len(dossier), row, answer, capacity,
                          ctypes.byref(needed))
            if status != BUFFER_TOO_SMALL:
                return status, answer.raw[:needed.value]
            capacity = needed.value

    def _answer(self, call, dossier, row):
        status, answer = self.ask(call, json.dumps(dossier, ensure_ascii=False).encode(), row)
        if status != OK:
            raise Error(status, answer)
        return json.loads(answer)

    def assess(self, dossier, row=1):
        """The verdict on one dossier, a dict of its columns: thidua.assessment/1 as a dict."""
        return self._answer(_c.thidua_assess, dossier, row)

    def explain(self, dossier, row=1):
        """The whole tree of criteria: thidua.explanation/1 as a dict."""
        return self._answer(_c.thidua_explain, dossier, row)

    def assess_line(self, line, row=1):
        """One line as `thidua assess --json -` answers it: bytes in, bytes out, never an Error
        for what the line holds."""
        status, answer = self.ask(_c.thidua_assess, line, row)
        if status not in (OK, REFUSED):
            raise Error(status, answer)
        return answer

    def close(self):
        """Frees what is held; no other thread may be asking. May be called twice."""
        if self._context:
            _c.thidua_close(self._context)
            self._context = ctypes.c_void_p()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
