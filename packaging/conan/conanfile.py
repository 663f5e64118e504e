# SPDX-License-Identifier: BSL-1.0
"""Conan 2 recipe that builds the source tree it lies in:

    conan create packaging/conan --build=missing

It downloads nothing itself; with the dependencies in the local cache it works offline.
"""
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load
from conan.tools.gnu import PkgConfigDeps

PARTS = ("CMakeLists.txt", "LICENSE", "cmake/*", "docs/*", "examples/*", "include/*", "packaging/*", "share/*", "src/*")


class ThiduaRecipe(ConanFile):
    name = "thidua"
    license = "BSL-1.0"
    description = "Proposing, explaining and defending who is commended under an emulation plan"
    topics = ("rules", "commendation", "law")
    package_type = "static-library"
    settings = "os", "arch", "compiler", "build_type"
    # The reader of workbooks needs liborcus, which has no recipe: CSV and JSON are read without.
    options = {"tool": [True, False], "c_interface": [True, False]}
    default_options = {
        "tool": False,
        "c_interface": False,
        "boost/*:without_json": False,
        "boost/*:without_serialization": False,
    }

    @property
    def _tree(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        text = load(self, os.path.join(self._tree, "include", "thidua", "version.hpp"))
        self.version = re.search(r'version_text = "([0-9.]+)"', text).group(1)

    def export_sources(self):
        for part in PARTS:
            copy(self, part, src=self._tree, dst=self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def validate(self):
        check_min_cppstd(self, 20)

    def requirements(self):
        self.requires("boost/[>=1.81 <2]", transitive_headers=True, transitive_libs=True)
        self.requires("range-v3/0.12.0", transitive_headers=True)
        self.requires("icu/[>=72]")
        self.requires("libxlsxwriter/[>=1.1]")
        self.requires("libzip/[>=1.7 <2]")
        self.requires("openssl/[>=3 <4]")
        self.requires("pugixml/[>=1.13 <2]")
        if self.options.tool:
            self.requires("cli11/[>=2.1 <3]")

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.25]")
        self.tool_requires("pkgconf/[>=1.8]")

    def generate(self):
        tools = CMakeToolchain(self)
        tools.cache_variables["THIDUA_TOOL"] = bool(self.options.tool)
        tools.cache_variables["THIDUA_C"] = bool(self.options.c_interface)
        for part in ("SHEET_READER", "TESTS", "EXAMPLES", "BENCHMARKS"):
            tools.cache_variables[f"THIDUA_{part}"] = False
        tools.cache_variables["THIDUA_INSTALL"] = True
        tools.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()  # libzip, pugixml and xlsxwriter are found by pkg-config

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", src=self.source_folder, dst=os.path.join(self.package_folder, "licenses"))
        CMake(self).install()

    def package_info(self):
        # The library's own CMake package is used: it knows which component needs what.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs.append(os.path.join("lib", "cmake", "thidua"))
        if self.options.c_interface:
            self.cpp_info.builddirs.append(os.path.join("lib", "cmake", "thidua_c"))
