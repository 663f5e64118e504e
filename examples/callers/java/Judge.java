// SPDX-License-Identifier: BSL-1.0
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Judge OPTIONS.json DOSSIERS.ndjson: a dossier a line in, an answer a line out. */
public class Judge {
    public static void main(String[] args) throws IOException {
        String options = Files.readString(Path.of(args[0]));
        try (Office office = new Office(options);
                OutputStream out = new BufferedOutputStream(System.out)) {
            long row = 0;
            for (String line : Files.readAllLines(Path.of(args[1]))) {
                ++row;
                if (line.isEmpty()) continue;
                out.write(office.assess(line.getBytes(StandardCharsets.UTF_8), row));
                out.write('\n');
            }
        }
    }
}
