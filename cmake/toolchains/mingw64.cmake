# SPDX-License-Identifier: BSL-1.0
# Windows of 64 bits from Debian (g++-mingw-w64-x86-64-posix): the compiler with POSIX threads, since
# std::mutex and std::thread are used. Programs run under Wine where that is installed.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# The compiler's own libraries go into what is built: a DLL of ours needs nothing but Windows.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")
set(CMAKE_SHARED_LINKER_FLAGS_INIT "-static")
find_program(THIDUA_WINE NAMES wine64 wine PATHS /usr/lib/wine)
if(THIDUA_WINE)
  set(CMAKE_CROSSCOMPILING_EMULATOR "${THIDUA_WINE}")
endif()
