/* SPDX-License-Identifier: BSL-1.0 */
#include <stdio.h>
#include <string.h>

#include <thidua.h>

/* One dossier, one verdict: the form of commendation is not the Chairman's to give. */
int main(void) {
    static char const options[] = "{\"on\": \"2025-11-20\", \"signed_on\": \"2025-12-01\", \"phase\": 1}";
    static char const dossier[] =
        "{\"id\": \"h1\", \"recipient_name\": \"Nguy\xe1\xbb\x85n V\xc4\x83n M\xe1\xba\xabu\","
        " \"recipient_kind\": \"c\xc3\xa1 nh\xc3\xa2n\", \"form\": \"Gi\xe1\xba\xa5y khen\"}";
    static char answer[1 << 16];
    size_t needed = 0;
    thidua_context* context = NULL;
    thidua_status status = thidua_open(options, strlen(options), &context, answer, sizeof answer - 1, &needed);
    if (status != THIDUA_OK) {
        printf("open: %d %.*s\n", (int)status, (int)needed, answer);
        return 1;
    }
    status = thidua_assess(context, dossier, strlen(dossier), 1, answer, sizeof answer - 1, &needed);
    if (status == THIDUA_OK) answer[needed] = '\0';
    printf("%s: %d, %lu bytes\n", thidua_version(), (int)status, (unsigned long)needed);
    thidua_close(context);
    return status == THIDUA_OK && strstr(answer, "authority.form") != NULL ? 0 : 1;
}
