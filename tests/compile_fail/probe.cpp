// Gives the compile_fail tests the include path of a user of thidua::thidua.
