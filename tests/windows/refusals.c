/* SPDX-License-Identifier: BSL-1.0 */
/* What the build without ICU refuses, and where: text that is not composed, escaped or not; workbooks. */
#include <stdio.h>
#include <string.h>

#include <thidua.h>

static char answer[1 << 16];
static int failures = 0;

static void need(char const* what, int holds) {
    if (!holds) {
        printf("%s: %s\n", what, answer);
        ++failures;
    }
}

static thidua_status judge(thidua_context* context, char const* dossier) {
    size_t needed = 0;
    thidua_status const status =
        thidua_assess(context, dossier, strlen(dossier), 1, answer, sizeof answer - 1, &needed);
    answer[needed < sizeof answer ? needed : 0] = '\0';
    return status;
}

static int refused_at(char const* path) {
    return strstr(answer, "\"text.unknown_form\"") != NULL && strstr(answer, path) != NULL;
}

int main(void) {
    static char const options[] = "{\"on\": \"2025-11-20\", \"phase\": 1}";
    static char const workbook[] = "{\"on\": \"2025-11-20\", \"phase\": 1, \"history\": \"awards.xlsx\"}";
    size_t needed = 0;
    thidua_context* context = NULL;
    thidua_status status = thidua_open(options, strlen(options), &context, answer, sizeof answer - 1, &needed);
    need("opened", status == THIDUA_OK);
    if (status != THIDUA_OK) return 1;

    status = judge(context, "{\"id\": \"h1\", \"recipient_name\": \"Nguy\xe1\xbb\x85n V\xc4\x83n M\xe1\xba\xabu\"}");
    need("composed letters are taken", status == THIDUA_OK);
    /* e, circumflex and tilde apart; then only the tilde apart, written as an escape. */
    status = judge(context, "{\"id\": \"h1\", \"recipient_name\": \"Nguye\xcc\x82\xcc\x83n\"}");
    need("marks apart are refused", status == THIDUA_REFUSED && refused_at("/recipient_name"));
    status = judge(context, "{\"id\": \"h1\", \"recipient_name\": \"Nguy\xc3\xaa\\u0303n\"}");
    need("escaped marks are refused", status == THIDUA_REFUSED && refused_at("/recipient_name"));
    status = judge(context, "{\"id\": \"h1\", \"recipient_name\": \"Nguy\xe1\xbb\x85n\", \"\xce\xa9\": 1}");
    need("an unknown letter in a key is refused", status == THIDUA_REFUSED);
    thidua_close(context);

    status = thidua_open(workbook, strlen(workbook), &context, answer, sizeof answer - 1, &needed);
    answer[needed < sizeof answer ? needed : 0] = '\0';
    need("a workbook is refused", status != THIDUA_OK && context == NULL);
    printf("refusals: %d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
