// SPDX-License-Identifier: BSL-1.0
// From nothing to a verdict: cc verdict.c $(pkg-config --cflags --libs thidua-c)
#include <stdio.h>
#include <thidua.h>

int main(void) {
    char const options[] = "{\"on\": \"2025-11-20\", \"phase\": 1}";
    char const dossier[] = "{\"recipient_kind\": \"tập thể\", \"recipient_name\": \"Tổ Mẫu\"}";
    static char answer[1 << 20];
    size_t length = 0;
    thidua_context* office = NULL;
    thidua_open(options, sizeof options - 1, &office, answer, sizeof answer, &length);
    if (office)
        thidua_assess(office, dossier, sizeof dossier - 1, 1, answer, sizeof answer, &length);
    printf("%.*s\n", (int)length, answer);
    thidua_close(office);
    return 0;
}
