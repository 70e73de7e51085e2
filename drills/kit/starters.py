"""What is double-clicked, and the sheet to be read first.

A script names the interpreter itself, for banks refuse unsigned launchers. On Windows it is pure ASCII,
whatever code page the console has, and sets nothing: a window of Windows Terminal that is open already would
not pass it on.
"""

from __future__ import annotations

from collections.abc import Mapping

from drills.desk.paths import DATA
from drills.kit.interpreter import Interpreter

STARTS: Mapping[str, str] = {"开始演练": "", "投影演练": "play community-evening --room"}
"""The name of each script -> the arguments it starts the program with."""

_WINDOWS = r"""@echo off
setlocal
set "HERE=%~dp0"
title ringtrue
if defined WT_SESSION goto console
if not "%HERE:;=%"=="%HERE%" goto console
where wt.exe >nul 2>nul || goto console
start "" wt.exe "%HERE%python\python.exe" -X utf8 -m drills {arguments}
exit /b
:console
"%HERE%python\python.exe" -X utf8 -m drills {arguments}
if errorlevel 1 pause
"""

_LINUX = """#!/bin/sh
# starts ringtrue from this folder; everything it writes is in {data}/
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
export PYTHONPATH="$here/app" PYTHONSAFEPATH=1 PYTHONNOUSERSITE=1 PYTHONUTF8=1
for python in "$here/python/bin/python3" python3.{minor} python3; do
    if "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, {minor}))' 2>/dev/null; then
        exec "$python" -m drills {arguments} "$@"
    fi
done
echo "Python 3.{minor} is needed and was not found. 找不到 Python 3.{minor}。" >&2
exit 1
"""

_READ_FIRST = """真伪一听：骗局演练

一、怎么开始
  双击“{start}”。不用安装，不用联网，不用管理员。
  给大家看、接投影的，双击“{projected}”。
  第一次打开慢一点，等几秒。

二、东西放在哪儿
  成绩、姓名、备份都在这个文件夹里的 {data}。别处什么也不写。
  换电脑：先关掉程序，再把整个文件夹拷过去。放在 U 盘上也能用，拔之前先关掉程序。
  文件夹要放在本机磁盘或 U 盘上，不要放在网络共享里。

三、不想要了
  把这个文件夹删掉，就什么都没有了。

四、打不开
  提示“找不到 python.exe”：压缩包要先全部解压，再双击。
  单位的电脑不让运行：把这个文件夹和“给信息科看.txt”交给信息科。
  字叠在一起、线断开：把窗口拉大；老式黑窗口里右键标题栏，“属性”，字体选“新宋体”。
"""

_FOR_IT = """ringtrue {version}, Python 3.{minor}

- 启动：{start} 用 python 目录里的解释器运行 python -m drills。没有安装程序、服务、计划任务、驱动。
- 网络：不监听端口，不发起连接。可以断网运行。
- 写入：只写本文件夹内的 {data}。不写注册表，不改 PATH。
- 权限：普通用户即可。
- 个人信息：姓名和工号在 {data} 内单独一个文件，成绩只有代号；删人用程序里的“管理名单”。
- 卸载：删除本文件夹。
- 所含程序库及许可证：app 目录内各个 *.dist-info。
"""


def starters(chosen: Interpreter, version: str) -> dict[str, bytes]:
    """Return the files at the top of a kit by name: the scripts, and what is to be read first."""
    windows = chosen.system == "windows"
    ending, script = (".cmd", _WINDOWS) if windows else (".sh", _LINUX)
    code = "ascii" if windows else "utf-8"
    files = {
        f"{name}{ending}": script.format(data=DATA, minor=chosen.minor, arguments=arguments).encode(code)
        for name, arguments in STARTS.items()
    }
    first, projected = (f"{name}{ending}" for name in STARTS)
    words = {"start": first, "projected": projected, "data": DATA, "version": version, "minor": chosen.minor}
    files["先看这里.txt"] = b"\xef\xbb\xbf" + _READ_FIRST.format(**words).encode()
    files["给信息科看.txt"] = b"\xef\xbb\xbf" + _FOR_IT.format(**words).encode()
    return {name: data.replace(b"\n", b"\r\n") if windows else data for name, data in files.items()}
