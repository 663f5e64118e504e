// SPDX-License-Identifier: BSL-1.0
// From nothing to a verdict: javac -cp jna.jar *.java && java -cp jna.jar:. Verdict
public class Verdict {
    public static void main(String[] args) {
        String dossier = "{\"recipient_kind\": \"tập thể\", \"recipient_name\": \"Tổ Mẫu\"}";
        try (Office office = new Office("{\"on\": \"2025-11-20\", \"phase\": 1}")) {
            System.out.println(office.assess(dossier));
        }
    }
}
