# SPDX-License-Identifier: BSL-1.0
# Run by cpack on the staged files of all packages: changelogs are compressed as Debian asks (no name, no
# time inside), static libraries lose what only a compiler's maker needs.
find_program(gzip gzip REQUIRED)
find_program(strip strip REQUIRED)
file(GLOB_RECURSE changelogs "${CPACK_TEMPORARY_DIRECTORY}/*/changelog.Debian")
foreach(changelog IN LISTS changelogs)
  execute_process(COMMAND "${gzip}" -9nf "${changelog}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(GLOB_RECURSE archives "${CPACK_TEMPORARY_DIRECTORY}/*.a")
foreach(archive IN LISTS archives)
  execute_process(COMMAND "${strip}" --strip-debug --enable-deterministic-archives
    --remove-section=.comment --remove-section=.note "${archive}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
