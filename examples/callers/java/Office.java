// SPDX-License-Identifier: BSL-1.0
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Settings, units and past awards, read once. May be used by several threads, but closed alone. */
public final class Office implements AutoCloseable {
    private Pointer context;

    /** Options as docs/json.md lists them; throws with the answer if they cannot be taken. */
    public Office(String options) {
        byte[] text = options.getBytes(StandardCharsets.UTF_8);
        byte[] answer = new byte[1 << 16];
        Thidua.Length needed = new Thidua.Length();
        PointerByReference opened = new PointerByReference();
        int status = Thidua.C.thidua_open(text, new Thidua.Size(text.length), opened, answer,
                new Thidua.Size(answer.length), needed);
        if (status != Thidua.OK) throw failed(status, answer, needed.value());
        context = opened.getValue();
    }

    /** The answer to one dossier, both JSON: a verdict, or why it could not be read. */
    public String assess(String dossier) {
        return new String(assess(dossier.getBytes(StandardCharsets.UTF_8), 1),
                StandardCharsets.UTF_8);
    }

    /** The same in UTF-8, with the dossier's place in its list, from 1. */
    public byte[] assess(byte[] dossier, long row) {
        return ask(Thidua.C::thidua_assess, dossier, row);
    }

    /** The whole tree of criteria of one dossier. */
    public byte[] explain(byte[] dossier, long row) {
        return ask(Thidua.C::thidua_explain, dossier, row);
    }

    @Override
    public void close() {
        Thidua.C.thidua_close(context);
        context = null;
    }

    private interface Call {
        int on(Pointer context, byte[] dossier, Thidua.Size length, long row, byte[] answer,
                Thidua.Size capacity, Thidua.Length needed);
    }

    private byte[] ask(Call call, byte[] dossier, long row) {
        Thidua.Length needed = new Thidua.Length();
        byte[] answer = new byte[1 << 14];
        while (true) {
            int status = call.on(context, dossier, new Thidua.Size(dossier.length), row, answer,
                    new Thidua.Size(answer.length), needed);
            if (status == Thidua.OK || status == Thidua.REFUSED)
                return Arrays.copyOf(answer, needed.value());
            if (status != Thidua.BUFFER_TOO_SMALL) throw failed(status, answer, needed.value());
            answer = new byte[needed.value()];
        }
    }

    private static IllegalStateException failed(int status, byte[] answer, int length) {
        String said = length <= answer.length
                ? new String(answer, 0, length, StandardCharsets.UTF_8)
                : "";
        return new IllegalStateException("thidua: status " + status + ": " + said);
    }
}
