# SPDX-License-Identifier: BSL-1.0
"""recipe_build.py CONANFILE WORK [OPTION...]: executes the recipe's steps in the order of `conan create` where there is
no Conan. What it imports are stand-ins with the names that Conan 2 documents; a name they lack is an error. The
dependencies are those of the system. WORK/package holds what Conan would keep."""
import glob
import importlib.util
import os
import shutil
import subprocess
import sys
import types

conanfile_path, work, *wanted = sys.argv[1:]
work = os.path.abspath(work)
generated = os.path.join(work, "generators")


class Options:
    """The options as attributes, those of dependencies as what they are set to."""

    def __init__(self, values):
        self.__dict__.update(values)


class ConanFile:
    """What a recipe finds in itself."""

    recipe_folder = os.path.dirname(os.path.abspath(conanfile_path))
    export_sources_folder = os.path.join(work, "source")
    source_folder = export_sources_folder
    build_folder = os.path.join(work, "build")
    package_folder = os.path.join(work, "package")

    def __init__(self):
        self.asked = []
        self.cpp_info = types.SimpleNamespace(builddirs=[], set_property=lambda name, value: None)

    def requires(self, reference, transitive_headers=False, transitive_libs=False):
        self.asked.append(reference)

    def tool_requires(self, reference):
        self.asked.append(reference)


def copy(conanfile, pattern, src, dst):
    found = glob.glob(os.path.join(src, pattern))
    if not found:
        sys.exit(f"the recipe exports {pattern}, which is not in {src}")
    for path in found:  # Conan's patterns match through folders
        to = os.path.join(dst, os.path.relpath(path, src))
        os.makedirs(os.path.dirname(to), exist_ok=True)
        if os.path.isdir(path):
            shutil.copytree(path, to, dirs_exist_ok=True)
        else:
            shutil.copy2(path, to)


def load(conanfile, path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class CMakeToolchain:
    def __init__(self, conanfile):
        self.cache_variables = {}

    def generate(self):
        os.makedirs(generated, exist_ok=True)
        with open(os.path.join(generated, "cache.cmake"), "w", encoding="utf-8") as file:
            for name, value in self.cache_variables.items():
                text = ("ON" if value else "OFF") if isinstance(value, bool) else str(value)
                file.write(f'set({name} "{text}" CACHE STRING "")\n')


class Dependencies:
    """The system's packages are found without generated files."""

    def __init__(self, conanfile):
        pass

    def generate(self):
        pass


class CMake:
    def __init__(self, conanfile):
        self.of = conanfile

    def configure(self):
        self.run("-S", self.of.source_folder, "-B", self.of.build_folder, "-G", "Ninja", "-C",
                 os.path.join(generated, "cache.cmake"), "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_INSTALL_LIBDIR=lib",
                 f"-DCMAKE_INSTALL_PREFIX={self.of.package_folder}")

    def build(self):
        self.run("--build", self.of.build_folder)

    def install(self):
        self.run("--install", self.of.build_folder)

    def run(self, *arguments):
        subprocess.run(["cmake", *arguments], check=True, stdout=subprocess.DEVNULL)


def stand_in(name, **what):
    module = types.ModuleType(name)
    module.__dict__.update(what)
    sys.modules[name] = module


stand_in("conan", ConanFile=ConanFile)
stand_in("conan.tools")
stand_in("conan.tools.build", check_min_cppstd=lambda conanfile, least: None)
stand_in("conan.tools.cmake", CMake=CMake, CMakeDeps=Dependencies, CMakeToolchain=CMakeToolchain,
         cmake_layout=lambda conanfile: None)
stand_in("conan.tools.files", copy=copy, load=load)
stand_in("conan.tools.gnu", PkgConfigDeps=Dependencies)

spec = importlib.util.spec_from_file_location("conanfile", conanfile_path)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
kind = next(v for v in vars(module).values() if isinstance(v, type) and issubclass(v, ConanFile) and v is not ConanFile)
for folder in ("source", "package"):
    shutil.rmtree(os.path.join(work, folder), ignore_errors=True)
recipe = kind()
unknown = [o for o in wanted if o not in kind.options]
if unknown:
    sys.exit(f"the recipe has no option {unknown}")
recipe.options = Options({**kind.default_options, **{o: True for o in wanted}})
for step in ("set_version", "export_sources", "layout", "validate", "requirements", "build_requirements", "generate",
             "build", "package", "package_info"):
    getattr(recipe, step)()
for folder in recipe.cpp_info.builddirs:
    if not glob.glob(os.path.join(recipe.package_folder, folder, "*-config.cmake")):
        sys.exit(f"package_info names {folder}, where no CMake package is")
if not os.listdir(os.path.join(recipe.package_folder, "licenses")):
    sys.exit("the licence is not in the package")
print(f"{recipe.name}/{recipe.version}: {len(recipe.asked)} dependencies, {recipe.cpp_info.builddirs}")
