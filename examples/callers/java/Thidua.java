// SPDX-License-Identifier: BSL-1.0
import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByReference;
import com.sun.jna.ptr.PointerByReference;

/** thidua.h as JNA sees it. Names and arguments are those of the header. */
public interface Thidua extends Library {
    Thidua C = Native.load("thidua_c", Thidua.class);

    int OK = 0;
    int REFUSED = 1;
    int BUFFER_TOO_SMALL = 2;

    String thidua_version();

    int thidua_open(byte[] options, Size length, PointerByReference context, byte[] answer,
            Size capacity, Length needed);

    int thidua_assess(Pointer context, byte[] dossier, Size length, long row, byte[] answer,
            Size capacity, Length needed);

    int thidua_explain(Pointer context, byte[] dossier, Size length, long row, byte[] answer,
            Size capacity, Length needed);

    void thidua_close(Pointer context);

    /** size_t. */
    class Size extends IntegerType {
        private static final long serialVersionUID = 1L;

        public Size() {
            this(0);
        }

        public Size(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    /** size_t*. */
    class Length extends ByReference {
        public Length() {
            super(Native.SIZE_T_SIZE);
        }

        public int value() {
            return Math.toIntExact(
                    Native.SIZE_T_SIZE == 8 ? getPointer().getLong(0) : getPointer().getInt(0));
        }
    }
}
